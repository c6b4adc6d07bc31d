using System.Security.Cryptography;
using SupervisionBot.SignIn;

namespace SupervisionBot.WebChat;

/// <summary>
/// The page and its files, which the build puts beside the program. A file's address carries its version. The large bundle's is its own, so that it
/// travels once for all changes of the page; the page's modules name each other, so theirs is that of all of them.
/// </summary>
static class PageApi
{
    const string HashOfNothing = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    const string Bundle = "webchat.js";

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "webchat");

    static readonly Lazy<Files> Served = new(() =>
    {
        var files = Directory
            .EnumerateFiles(Folder)
            .Where(file => Path.GetExtension(file) is ".js" or ".css")
            .Select(file => new PageFile(file))
            .ToLookup(file => file.Name == Bundle);
        var (page, bundle) = (PageFile.VersionOf(files[false]), PageFile.VersionOf(files[true]));
        return new Files(
            page,
            bundle,
            files
                .SelectMany(known => known.Select(file => (Version: known.Key ? bundle : page, File: file)))
                .ToDictionary(known => (known.Version, known.File.Name), known => known.File)
        );
    });

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/", (Delegate)IndexAsync);
        group.MapGet("/webchat/{version}/{name}", (string version, string name, HttpContext http) =>
            Served.Value.ByAddress.TryGetValue((version, name), out var file) ? file.Send(http) : Results.NotFound()
        );
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
        var own = http.Administrator()?.Value.ToString() ?? "";
        foreach (var (place, value) in new[] { ("nonce", nonce), ("page", Served.Value.Page), ("bundle", Served.Value.Bundle), ("own", own) })
            page = page.Replace("{{" + place + "}}", value, StringComparison.Ordinal);
        return Results.Content(page, "text/html; charset=utf-8");
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

    sealed record Files(string Page, string Bundle, IReadOnlyDictionary<(string Version, string Name), PageFile> ByAddress);
}
