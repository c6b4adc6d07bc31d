using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SupervisionBot.WebChat;

/// <summary>The page and its files, which the build puts beside the program.</summary>
static class PageApi
{
    const string HashOfNothing = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "webchat");

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/", (Delegate)IndexAsync);
        foreach (var file in Directory.EnumerateFiles(Folder).Where(file => Path.GetExtension(file) is ".js" or ".css"))
        {
            var type = Path.GetExtension(file) == ".js" ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
            var tag = new Lazy<EntityTagHeaderValue>(() => TagOf(file));
            group.MapGet("/webchat/" + Path.GetFileName(file), (HttpContext http) =>
            {
                // Kept by the browser, asked for again by its tag: a rebuilt page shows at once, the large bundle travels once.
                http.Response.Headers.CacheControl = "no-cache";
                http.Response.Headers.XContentTypeOptions = "nosniff";
                return Results.File(file, type, entityTag: tag.Value);
            });
        }
    }

    static async Task<IResult> IndexAsync(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce, http.Request.Host.Value ?? "");
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        var page = await File.ReadAllTextAsync(Path.Combine(Folder, "index.html"), http.RequestAborted);
        return Results.Content(page.Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    /// <summary>
    /// Nothing from elsewhere, no script in the page. Loosened for Web Chat alone: styles with this answer's nonce (it writes style elements at run
    /// time; one of its parts makes an empty one without the nonce, which the hash of nothing allows), data: and blob: pictures (its icons, the
    /// previews of uploads), a blob: worker (it shrinks the previews), blob: connections (it reads what is uploaded that way), and the stream,
    /// which not every browser counts as 'self'.
    /// </summary>
    static string Policy(string nonce, string host) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' '{HashOfNothing}'; img-src 'self' data: blob:; "
        + $"media-src 'self' blob:; "
        + $"connect-src 'self' blob: ws://{host} wss://{host}; worker-src blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    static EntityTagHeaderValue TagOf(string file)
    {
        using var content = File.OpenRead(file);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"");
    }
}
