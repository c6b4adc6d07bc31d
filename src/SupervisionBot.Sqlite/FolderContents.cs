using SupervisionBot.Core.Files;

namespace SupervisionBot.Sqlite;

/// <summary>
/// Contents as files in a folder beside the database, outside everything that is served: <c>ab/abcdef…</c>. A draft becomes the content by
/// being renamed, after its bytes are on the disk; then the new name is put there too.
/// </summary>
public sealed class FolderContents(string folder, TimeProvider time) : FileContents
{
    const string Drafts = "drafts";

    /// <summary>What is being placed is not deleted as old in that moment. No other process works in the folder.</summary>
    readonly Lock door = new();

    public override async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(sha256)))
            return null;
        var stream = new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
        try
        {
            await CheckAsync(stream, sha256, cancellationToken);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    public override IAsyncEnumerable<string> OlderThanAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        Older(instant).ToAsyncEnumerable();

    public override Task DeleteAsync(string sha256, DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        lock (door)
            if (IsOlder(PathOf(sha256), olderThan))
                File.Delete(PathOf(sha256));
        return Task.CompletedTask;
    }

    protected override string NewDraft() => Path.Combine(MakeFolder(Drafts), Guid.CreateVersion7(time.GetUtcNow()).ToString("N"));

    protected override Task PlaceAsync(string draft, FileContent content, CancellationToken cancellationToken)
    {
        var shelf = MakeFolder(content.Sha256[..2]);
        File.SetLastWriteTimeUtc(draft, time.GetUtcNow().UtcDateTime);
        lock (door)
        {
            // The same bytes, so it is no loss when two come at once. A damaged content is mended by this.
            File.Move(draft, PathOf(content.Sha256), overwrite: true);
        }
        FolderSync.Sync(shelf);
        return Task.CompletedTask;
    }

    /// <summary>Drafts of that age belong to nobody any more; they go at once.</summary>
    IEnumerable<string> Older(DateTimeOffset instant)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var draft in Directory.GetFiles(MakeFolder(Drafts)).Where(draft => IsOlder(draft, instant)))
            File.Delete(draft);
        foreach (var shelf in Directory.GetDirectories(folder).Where(shelf => Path.GetFileName(shelf) != Drafts))
        foreach (var path in Directory.GetFiles(shelf).Where(path => IsOlder(path, instant)))
            yield return Path.GetFileName(path);
    }

    static bool IsOlder(string path, DateTimeOffset instant) => File.GetLastWriteTimeUtc(path) < instant.UtcDateTime;

    string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, sha256[..2], sha256)
            : throw new ArgumentException("That is no SHA-256.", nameof(sha256));

    string MakeFolder(string name)
    {
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path))
            return path;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        FolderSync.Sync(folder);
        return path;
    }
}
