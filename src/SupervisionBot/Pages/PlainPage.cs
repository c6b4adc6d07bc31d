using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SupervisionBot.Pages;

/// <summary>Pages of HTML in the language of the request: no script, nothing from elsewhere.</summary>
/// <param name="style">The one style that their policy lets in.</param>
/// <param name="forms">Where forms may go, as a policy says it.</param>
sealed class PlainPage(string style, string forms)
{
    /// <summary>What a browser may load and do on them: the header <c>Content-Security-Policy</c>.</summary>
    public string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; form-action {forms}; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <param name="title">As text; the body, the head and what stands above the title are HTML.</param>
    public IResult Of(int status, string title, string body, string head = "", string above = "") =>
        Results.Content(
            $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.Name}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            {head}<title>{Text(title)}</title>
            <style>{style}</style>
            </head>
            <body>
            <main>
            {above}<h1>{Text(title)}</h1>
            {body}
            </main>
            </body>
            </html>

            """,
            "text/html; charset=utf-8",
            Encoding.UTF8,
            status
        );

    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
