using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Library;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Files;
using SupervisionBot.Storage;

namespace SupervisionBot.Files;

/// <summary>
/// Serves offered files. A link works in the browser that opens it first and in no other, which a cookie proves; each opening
/// asks again whether its person may see the file, and is noted.
/// </summary>
static class FilesEndpoints
{
    /// <summary>With the prefix by which a browser takes it from this host alone, and only by https. Without https it takes no such cookie.</summary>
    static string CookieName(HttpContext http) => http.Request.IsHttps ? "__Host-supervision-files" : "supervision-files";

    public static void MapFiles(this IEndpointRouteBuilder app) => app.MapGet($"{FileLinks.Root}/{{link}}/{{name}}", GetAsync);

    static async Task<IResult> GetAsync(
        HttpContext http,
        string link,
        string name,
        FileLinks links,
        FileLibrary library,
        FileStore store,
        SupervisionDb db,
        DatabaseWriter writer
    )
    {
        SetHeaders(http.Response.Headers);
        if (await links.ReadAsync(link, http.RequestAborted) is not { } offer)
            return Say(http, StatusCodes.Status404NotFound, () => FileWords.LinkOver);
        var secret = http.Request.Cookies[CookieName(http)] is { Length: 43 } known
            ? known
            : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var browser = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
        switch (
            await OpenAsync(library, db, writer, offer, browser, counts: !http.Request.Headers.ContainsKey(HeaderNames.Range), http.RequestAborted)
        )
        {
            case LinkOutcome.Found found:
                SetCookie(http, secret);
                return await SendAsync(http, found.File, store);
            case LinkOutcome.Elsewhere:
                return Say(http, StatusCodes.Status403Forbidden, () => FileWords.LinkElsewhere);
            default:
                return Say(http, StatusCodes.Status404NotFound, () => FileWords.LinkOver);
        }
    }

    /// <summary>Of two browsers that open it at once, the second to save finds it opened.</summary>
    static async Task<LinkOutcome> OpenAsync(
        FileLibrary library,
        SupervisionDb db,
        DatabaseWriter writer,
        OfferId offer,
        string browser,
        bool counts,
        CancellationToken cancellationToken
    )
    {
        for (var again = true; ; again = false)
        {
            var outcome = await library.OpenAsync(offer, browser, counts, cancellationToken);
            try
            {
                await writer.SaveAsync(db, () => db.SaveChangesAsync(cancellationToken));
                return outcome;
            }
            catch (Exception lost) when (again && lost.IsLostRace())
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    static async Task<IResult> SendAsync(HttpContext http, StoredFile file, FileStore store)
    {
        try
        {
            var content = await store.OpenAsync(file, http.RequestAborted);
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(file.Name);
            http.Response.Headers.ContentDisposition = disposition.ToString();
            return Results.Stream(content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
        }
        catch (InvalidDataException)
        {
            FileDamage.Report(http.RequestServices, file);
            return Say(http, StatusCodes.Status404NotFound, () => FileWords.Damaged(file.Name));
        }
    }

    static void SetHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
    }

    static void SetCookie(HttpContext http, string secret) =>
        http.Response.Cookies.Append(
            CookieName(http),
            secret,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
                Path = "/",
                MaxAge = FileOffer.Lifetime,
            }
        );

    /// <summary>In the browser's language.</summary>
    static IResult Say(HttpContext http, int status, Func<string> words)
    {
        var asked = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        Turn.SetCulture(
            asked.Select(language => Languages.FromTag(language.Value.Value)).FirstOrDefault(language => language != null) ?? Language.English
        );
        return Results.Text(words(), "text/plain; charset=utf-8", statusCode: status);
    }
}
