using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>The files that people sent: generated names in one folder outside everything that is served, addresses that are signed.</summary>
public sealed class UploadedFiles
{
    const int SweptAtOnce = 100;

    readonly DirectLineTokens tokens;
    readonly DirectLineSettings settings;
    readonly IServiceScopeFactory scopes;
    readonly TimeProvider time;

    internal UploadedFiles(DirectLineTokens tokens, DirectLineSettings settings, IServiceScopeFactory scopes, TimeProvider time) =>
        (this.tokens, this.settings, this.scopes, this.time) = (tokens, settings, scopes, time);

    internal string Folder => Path.GetFullPath(settings.UploadFolder);

    /// <summary>For the bot: the file that an attachment's <c>contentUrl</c> names, when it is one of ours. The caller disposes the stream.</summary>
    public async Task<(WebChatUpload File, Stream Content)?> OpenAsync(Uri contentUrl, CancellationToken cancellationToken)
    {
        var parts = contentUrl.AbsolutePath.Split('/');
        var at = Array.IndexOf(parts, FilesApi.Segment);
        var signature = System.Web.HttpUtility.ParseQueryString(contentUrl.Query)["s"];
        return at >= 0 && at + 1 < parts.Length ? await OpenAsync(parts[at + 1], signature, cancellationToken) : null;
    }

    internal async Task<(WebChatUpload File, Stream Content)?> OpenAsync(string id, string? signature, CancellationToken cancellationToken)
    {
        if (!RandomIds.IsOne(id) || !await tokens.IsFileSignatureAsync(id, signature, cancellationToken))
            return null;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var file = await (
            from upload in db.WebChatUploads.AsNoTracking()
            join conversation in db.WebChatConversations on upload.ConversationId equals conversation.Id
            join person in db.People on conversation.PersonId equals person.Id
            where upload.Id == id && (person.SignedOutAt == null || person.SignedOutAt < upload.At)
            select upload
        ).SingleOrDefaultAsync(cancellationToken);
        return file is not null && File.Exists(PathOf(id)) ? (file, File.OpenRead(PathOf(id))) : null;
    }

    /// <summary>Streams the bytes to the disk, counting and hashing. When it is not taken nothing stays behind.</summary>
    internal async Task<(WebChatUpload? File, FileRefusal? Refusal)> SaveAsync(
        string conversation,
        string? givenName,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        var (name, id) = (FileName.Safe(givenName), RandomIds.New());
        CreateFolder();
        var kept = false;
        try
        {
            var (length, head, sha256) = await CopyAsync(content, PathOf(id), cancellationToken);
            if (length > settings.MaxFileBytes)
                return (null, new(FileRefusalReason.TooLarge, name, $"A file may have at most {settings.MaxFileBytes} bytes."));
            if (length == 0)
                return (null, new(FileRefusalReason.Empty, name, "The file is empty."));
            if (FileKinds.ContentType(name, head) is not { } contentType)
                return (null, FileRefusal.Of(name, head));
            kept = true;
            return (new WebChatUpload(id, conversation, name, contentType, length, sha256, time.GetUtcNow()), null);
        }
        finally
        {
            if (!kept)
                Delete(id);
        }
    }

    internal async Task<string> AddressAsync(WebChatUpload file, HttpRequest request) =>
        $"{request.Scheme}://{request.Host}{DirectLineEndpoints.Root}/{FilesApi.Segment}/{file.Id}/{Uri.EscapeDataString(file.Name)}"
        + $"?s={await tokens.SignFileAsync(file.Id, request.HttpContext.RequestAborted)}";

    internal void Delete(string id) => File.Delete(PathOf(id));

    /// <summary>Lets go of what a crash left in the middle of an upload: older files that no message has.</summary>
    internal async Task SweepAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder))
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        foreach (
            var ids in new DirectoryInfo(Folder)
                .EnumerateFiles()
                .Where(file => file.LastWriteTimeUtc < before.UtcDateTime && RandomIds.IsOne(file.Name))
                .Select(file => file.Name)
                .Chunk(SweptAtOnce)
        )
        {
            var kept = await db.WebChatUploads.Where(upload => ids.Contains(upload.Id)).Select(upload => upload.Id).ToListAsync(cancellationToken);
            foreach (var stray in ids.Except(kept))
                Delete(stray);
        }
    }

    string PathOf(string id) => Path.Combine(Folder, id);

    void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    async Task<(long Length, byte[] Head, string Sha256)> CopyAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var buffer = new byte[64 * 1024];
        var head = new MemoryStream(FileKinds.HeadLength);
        long length = 0;
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += count;
            if (length > settings.MaxFileBytes)
                break;
            if (head.Length < FileKinds.HeadLength)
                head.Write(buffer, 0, (int)Math.Min(count, FileKinds.HeadLength - head.Length));
            hash.AppendData(buffer, 0, count);
            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        target.Flush(flushToDisk: true);
        return (length, head.ToArray(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
