using SupervisionBot.Core.Files;

namespace SupervisionBot.Sqlite;

/// <summary>
/// Contents as files in a folder beside the database, outside everything that is served: <c>ab/abcdef…</c>. A draft becomes the content by
/// being renamed, after its bytes are on the disk.
/// </summary>
public sealed class FolderContents(string folder, TimeProvider time) : FileContents
{
    const string Drafts = "drafts";

    public override async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(sha256))) return null;
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

    public override Task<IReadOnlyList<string>> OlderThanAsync(DateTimeOffset instant, int most, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) return Task.FromResult<IReadOnlyList<string>>([]);
        foreach (var draft in Directory.EnumerateFiles(MakeFolder(Drafts)).Where(draft => IsOlder(draft, instant))) File.Delete(draft);
        return Task.FromResult<IReadOnlyList<string>>([.. Directory.EnumerateDirectories(folder).Where(shelf => Path.GetFileName(shelf) != Drafts)
            .SelectMany(Directory.EnumerateFiles).Where(path => IsOlder(path, instant)).Select(path => Path.GetFileName(path)!).Take(most)]);
    }

    public override Task DeleteAsync(string sha256, DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        if (IsOlder(PathOf(sha256), olderThan)) File.Delete(PathOf(sha256));
        return Task.CompletedTask;
    }

    protected override string NewDraft() => Path.Combine(MakeFolder(Drafts), Guid.CreateVersion7(time.GetUtcNow()).ToString("N"));

    protected override Task PlaceAsync(string draft, FileContent content, CancellationToken cancellationToken)
    {
        MakeFolder(content.Sha256[..2]);
        var path = PathOf(content.Sha256);
        // The same bytes, so it is no loss when two come at once. A damaged content is mended by this.
        File.Move(draft, path, overwrite: true);
        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }

    static bool IsOlder(string path, DateTimeOffset instant) => File.GetLastWriteTimeUtc(path) < instant.UtcDateTime;

    string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, sha256[..2], sha256)
        : throw new ArgumentException("That is no SHA-256.", nameof(sha256));

    string MakeFolder(string name)
    {
        var path = Path.Combine(folder, name);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
