using Microsoft.Net.Http.Headers;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>Serves uploaded files. A picture's address is fetched by the browser without a token, so the address itself is the secret.</summary>
static class FilesApi
{
    public const string Segment = "files";

    public static void Map(RouteGroupBuilder group) => group.MapGet($"/{Segment}/{{id}}/{{name}}", GetAsync);

    static async Task<IResult> GetAsync(HttpContext http, string id, string? s, UploadedFiles files)
    {
        if (await files.OpenAsync(id, s, http.RequestAborted) is not var (file, content))
            return DirectLineError.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such file.");
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers.CacheControl = "private, max-age=3600";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        var disposition = new ContentDispositionHeaderValue(FileKinds.IsShownInline(file.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, file.ContentType, enableRangeProcessing: true);
    }
}
