using System.Security.Cryptography;

namespace SupervisionBot.Core.Files;

/// <summary>Bytes that are kept.</summary>
/// <param name="Sha256">Lower-case hexadecimal; the name under which they are kept.</param>
/// <param name="Head">The first bytes, enough to see what kind of file it is.</param>
public sealed record FileContent(string Sha256, long Size, byte[] Head);

/// <summary>
/// The bytes of all files, each content once, under its SHA-256. Written whole or not at all, checked against the name whenever they are
/// read; nothing larger than a buffer is held in memory. What no file refers to is let go of after a day.
/// </summary>
public abstract class FileContents
{
    public const int HeadLength = 2048;

    const int BufferSize = 64 * 1024;

    /// <summary>Keeps what the stream gives. Null when it gives more than <paramref name="most"/> bytes; then nothing stays.</summary>
    public async Task<FileContent?> WriteAsync(Stream source, long most, CancellationToken cancellationToken)
    {
        var draft = NewDraft();
        try
        {
            if (await CopyAsync(source, draft, most, cancellationToken) is not { } content)
                return null;
            await PlaceAsync(draft, content, cancellationToken);
            return content;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The bytes from their beginning, seekable. Null when they are not there. The caller disposes it.</summary>
    /// <exception cref="InvalidDataException">They are not what was written.</exception>
    public abstract Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Names of what was last written before an instant.</summary>
    public abstract IAsyncEnumerable<string> OlderThanAsync(DateTimeOffset instant, CancellationToken cancellationToken);

    /// <summary>Deletes the content, unless it was written anew since that instant, also when that happens at the same moment.</summary>
    public abstract Task DeleteAsync(string sha256, DateTimeOffset olderThan, CancellationToken cancellationToken);

    /// <summary>The path of a new file to write into, on this machine.</summary>
    protected abstract string NewDraft();

    /// <summary>Makes the draft the content. When it is there already, it counts as written anew.</summary>
    protected abstract Task PlaceAsync(string draft, FileContent content, CancellationToken cancellationToken);

    /// <exception cref="InvalidDataException">The stream is not the content of this name.</exception>
    protected static async Task CheckAsync(Stream stream, string sha256, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) != sha256)
            throw new InvalidDataException($"The stored bytes of {sha256} have changed.");
        stream.Position = 0;
    }

    static async Task<FileContent?> CopyAsync(Stream source, string path, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var buffer = new byte[BufferSize];
        var head = new MemoryStream(HeadLength);
        long size = 0;
        int count;
        while ((count = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            size += count;
            if (size > most)
                return null;
            if (head.Length < HeadLength)
                head.Write(buffer, 0, (int)Math.Min(count, HeadLength - head.Length));
            hash.AppendData(buffer, 0, count);
            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
        target.Flush(flushToDisk: true);
        return new FileContent(Convert.ToHexStringLower(hash.GetHashAndReset()), size, head.ToArray());
    }
}
