using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>Files with a message: a multipart body whose first part is the activity, or one bare file.</summary>
static partial class UploadApi
{
    /// <summary>Web Chat puts small previews of pictures into the activity; they are dropped, but have to be read.</summary>
    const int MaxActivityPartBytes = 2 * 1024 * 1024;

    static readonly byte[] BareActivity = """{"type":"message"}"""u8.ToArray();

    public static void Map(RouteGroupBuilder group) => group.MapPost("/conversations/{conversationId}/upload", PostAsync);

    static async Task<IResult> PostAsync(
        HttpContext http,
        ConversationLogs logs,
        TurnRunner turns,
        PostRate rate,
        UploadedFiles files,
        DirectLineSettings settings,
        TimeProvider time
    )
    {
        if (ActivitiesApi.Refusal(http, turns, rate) is { } refusal)
            return refusal;
        var limit = (long)settings.MaxFileBytes * settings.MaxFilesPerUpload + MaxActivityPartBytes;
        if (http.Request.ContentLength > limit)
            return DirectLineError.TooLarge(limit);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        if (await logs.FindAsync(http.Caller()) is not { } log)
            return DirectLineError.NotFound();

        var upload = new Upload(log, files, settings);
        var accepted = false;
        try
        {
            if (await upload.ReadAsync(http.Request, http.RequestAborted) is { } problem)
                return problem;
            var attachments = new List<(string, string, string)>();
            foreach (var file in upload.Files)
                attachments.Add((file.ContentType, file.Name, await files.AddressAsync(file, http.Request)));
            upload.Activity!.Attach(attachments);
            (var answer, accepted) = await ActivitiesApi.AcceptAsync(log, upload.Activity, upload.Files, turns, time);
            return answer;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return DirectLineError.BadArgument("The multipart body is not well formed.");
        }
        finally
        {
            if (!accepted)
                foreach (var file in upload.Files)
                    files.Delete(file.Id);
        }
    }

    sealed partial class Upload(ConversationLog log, UploadedFiles files, DirectLineSettings settings)
    {
        public PersonActivity? Activity { get; private set; }

        public List<WebChatUpload> Files { get; } = [];

        public async Task<IResult?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
        {
            if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
                return DirectLineError.BadArgument("The content type is missing.");
            var problem = type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(HeaderUtilities.RemoveQuotes(type.Boundary).Value, request.Body, cancellationToken)
                : await ReadFileAsync(FileName(request.Headers.ContentDisposition), request.Body, cancellationToken);
            if (problem is not null)
                return problem;
            Activity ??= PersonActivity.TryRead(BareActivity, log, out _);
            return Files.Count == 0 ? DirectLineError.BadArgument("There is no file in the upload.") : null;
        }

        async Task<IResult?> ReadPartsAsync(string? boundary, Stream body, CancellationToken cancellationToken)
        {
            if (string.IsNullOrEmpty(boundary) || boundary.Length > 100)
                return DirectLineError.BadArgument("The multipart boundary is missing.");
            var reader = new MultipartReader(boundary, body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                var problem = IsActivity(part)
                    ? await ReadActivityAsync(part.Body, cancellationToken)
                    : await ReadFileAsync(FileName(part.ContentDisposition), part.Body, cancellationToken);
                if (problem is not null)
                    return problem;
            }

            return null;
        }

        [GeneratedRegex("filename=\"([^\"]*)\"", RegexOptions.IgnoreCase)]
        private static partial Regex RawFileName();

        static bool IsActivity(MultipartSection part) =>
            part.ContentType?.StartsWith(Microsoft.Bot.Schema.Activity.ContentType, StringComparison.OrdinalIgnoreCase) == true;

        async Task<IResult?> ReadActivityAsync(Stream body, CancellationToken cancellationToken)
        {
            if (Activity is not null)
                return DirectLineError.BadArgument("There are two activities in the upload.");
            if (await LimitedBody.ReadAsync(body, MaxActivityPartBytes, cancellationToken) is not { } json)
                return DirectLineError.TooLarge(MaxActivityPartBytes);
            Activity = PersonActivity.TryRead(json, log, out var complaint);
            if (Activity is null)
                return DirectLineError.BadArgument(complaint!);
            if (Activity.Type != "message")
                return DirectLineError.BadArgument("Only a message can carry files.");
            Activity.Attach([]);
            return Activity.Length > settings.MaxActivityBytes ? DirectLineError.TooLarge(settings.MaxActivityBytes) : null;
        }

        async Task<IResult?> ReadFileAsync(string? name, Stream body, CancellationToken cancellationToken)
        {
            if (Files.Count >= settings.MaxFilesPerUpload)
                return DirectLineError.BadArgument($"At most {settings.MaxFilesPerUpload} files can be sent with one message.");
            var (file, refusal) = await files.SaveAsync(log.Id, name, body, cancellationToken);
            if (file is null)
                return DirectLineError.Refused(refusal!);
            Files.Add(file);
            return null;
        }

        /// <summary>Browsers write the name in raw UTF-8, which the strict parser does not take, and a quote in it as %22.</summary>
        static string? FileName(string? disposition) =>
            ContentDispositionHeaderValue.TryParse(disposition, out var header)
                ? HeaderUtilities.UnescapeAsQuotedString(header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).Value
            : RawFileName().Match(disposition ?? "") is { Success: true } match ? match.Groups[1].Value.Replace("%22", "\"", StringComparison.Ordinal)
            : null;
    }
}
