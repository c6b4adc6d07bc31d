using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.TeamsApp;

/// <summary>The pages that the app package links to: what the bot is, what it keeps, on what terms. In both languages, open to everybody.</summary>
static class TeamsAppPages
{
    public const string About = "/about";
    public const string Privacy = "/privacy";
    public const string Terms = "/terms";

    const string Style = "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}nav a{margin-right:1rem}";

    static readonly Texts Texts = new(typeof(TeamsAppPages));

    static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; "
        + $"form-action 'none'; frame-ancestors 'none'";

    static readonly (string Path, string Title, string Body)[] Pages =
    [
        (About, "AboutTitle", "About"),
        (Privacy, "PrivacyTitle", "Privacy"),
        (Terms, "TermsTitle", "Terms"),
    ];

    public static void MapTeamsAppPages(this IEndpointRouteBuilder app)
    {
        foreach (var (path, title, body) in Pages)
        {
            var page = new Lazy<string>(() => Page(title, body));
            app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) =>
            {
                http.Response.Headers.ContentSecurityPolicy = Policy;
                http.Response.Headers.XContentTypeOptions = "nosniff";
                return Results.Content(page.Value, "text/html; charset=utf-8");
            });
        }
    }

    static string Page(string title, string body) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title, "en")} · {Text(title, "zh-Hans")}</title>
            <style>{Style}</style>
            </head>
            <body>
            {Section(title, body, "en")}
            {Section(title, body, "zh-Hans")}
            </body>
            </html>

            """;

    static string Section(string title, string body, string language) =>
        $"""
            <article lang="{language}">
            <h1>{Text(title, language)}</h1>
            {string.Join(
                '\n',
                Text(body, language).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
                    $"<p>{line}</p>"
                )
            )}
            <nav>{string.Concat(
                Pages.Where(page => page.Title != title).Select(page => $"<a href=\"{page.Path}\">{Text(page.Title, language)}</a>")
            )}</nav>
            </article>
            """;

    static string Text(string key, string language) => WebUtility.HtmlEncode(Texts.In(key, CultureInfo.GetCultureInfo(language)));
}
