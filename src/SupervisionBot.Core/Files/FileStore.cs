using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Files;

/// <summary>Keeps files: the bytes at once, the record with everything else of the turn. Who may see one is for the caller to know.</summary>
public sealed class FileStore(SupervisionDb db, FileContents contents, TimeProvider time)
{
    /// <summary>Bytes that the bot has written itself.</summary>
    public async Task<StoredFile> KeepAsync(
        PersonId owner,
        BatchId batch,
        string name,
        string contentType,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        using var source = new MemoryStream(bytes.ToArray(), writable: false);
        var content = await contents.WriteAsync(source, long.MaxValue, cancellationToken)
            ?? throw new InvalidOperationException("There is no limit that could be passed.");
        return Keep(TypedId.New<FileId>(time), owner, batch, name, contentType, content);
    }

    /// <summary>A record for bytes that were written before.</summary>
    public StoredFile Keep(FileId id, PersonId owner, BatchId batch, string name, string contentType, FileContent content) =>
        db.StoredFiles.Add(new StoredFile(id, content, name, contentType, batch, owner, time.GetUtcNow())).Entity;

    /// <summary>Takes back a record of this turn that is not saved yet.</summary>
    public void LetGo(FileId id)
    {
        if (db.StoredFiles.Local.FirstOrDefault(file => file.Id == id) is { } file && db.Entry(file).State == EntityState.Added)
            db.Entry(file).State = EntityState.Detached;
    }

    public async Task<StoredFile?> FindAsync(FileId id, CancellationToken cancellationToken) =>
        await db.StoredFiles.FindAsync([id], cancellationToken);

    /// <summary>Its bytes from their beginning, seekable. The caller disposes them.</summary>
    /// <exception cref="InvalidDataException">They are gone, or not what was stored.</exception>
    public async Task<Stream> OpenAsync(StoredFile file, CancellationToken cancellationToken) =>
        await contents.OpenAsync(file.Sha256, cancellationToken) ?? throw new InvalidDataException($"The stored bytes of {file.Sha256} are gone.");
}
