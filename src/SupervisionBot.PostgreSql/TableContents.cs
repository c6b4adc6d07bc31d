using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;

namespace SupervisionBot.PostgreSql;

/// <summary>
/// Contents as rows of the database, so that every host sees them. One is read by way of a file of this machine that goes when it is closed.
/// </summary>
/// <param name="open">A context of its own: a content is there before the turn that refers to it is saved.</param>
public sealed class TableContents(Func<SupervisionDb> open, TimeProvider time) : FileContents
{
    const int ChunkSize = 1024 * 1024;

    public override async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var db = open();
        var stream = new FileStream(
            NewDraft(),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        try
        {
            var found = false;
            await foreach (
                var chunk in db
                    .FileChunks.AsNoTracking()
                    .Where(c => c.Sha256 == sha256)
                    .OrderBy(c => c.Ordinal)
                    .Select(c => c.Bytes)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancellationToken)
            )
            {
                found = true;
                await stream.WriteAsync(chunk, cancellationToken);
            }
            if (found)
            {
                await CheckAsync(stream, sha256, cancellationToken);
                return stream;
            }
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
        await stream.DisposeAsync();
        return null;
    }

    public override async IAsyncEnumerable<string> OlderThanAsync(
        DateTimeOffset instant,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var db = open();
        await foreach (
            var sha256 in db
                .FileChunks.Where(c => c.Ordinal == 0 && c.At < instant)
                .Select(c => c.Sha256)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
            yield return sha256;
    }

    public override async Task DeleteAsync(string sha256, DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        await using var db = open();
        await db.FileChunks.Where(c => c.Sha256 == sha256 && c.At < olderThan).ExecuteDeleteAsync(cancellationToken);
    }

    protected override string NewDraft() => Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    protected override async Task PlaceAsync(string draft, FileContent content, CancellationToken cancellationToken)
    {
        await using var db = open();
        if (await AgainAsync(db, content, cancellationToken))
            return;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await using var source = File.OpenRead(draft);
            var (now, ordinal) = (time.GetUtcNow(), 0);
            do
            {
                var bytes = new byte[(int)Math.Min(ChunkSize, source.Length - source.Position)];
                await source.ReadExactlyAsync(bytes, cancellationToken);
                db.FileChunks.Add(new FileChunk(content.Sha256, ordinal++, bytes, now));
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            } while (source.Position < source.Length);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException together) when (PostgreSqlDatabase.FaultOf(together) == ServerFault.TakenKey)
        {
            // Somebody else wrote the same bytes.
            await using var fresh = open();
            await AgainAsync(fresh, content, cancellationToken);
        }
    }

    async Task<bool> AgainAsync(SupervisionDb db, FileContent content, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await db.FileChunks.Where(c => c.Sha256 == content.Sha256).ExecuteUpdateAsync(c => c.SetProperty(x => x.At, now), cancellationToken)
            > 0;
    }
}
