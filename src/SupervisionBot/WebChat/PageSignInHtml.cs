using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Pages;
using SupervisionBot.SignIn;
using static SupervisionBot.Pages.PlainPage;

namespace SupervisionBot.WebChat;

/// <summary>What is shown to who is not in: no script, nothing from elsewhere, light and dark, readable on a telephone.</summary>
static class PageSignInHtml
{
    const string Style =
        ":root{color-scheme:light dark;--ink:#1f2a37;--quiet:#4b5b6d;--paper:#fff;--fill:#0b5a76;--on-fill:#fff;--accent:#0b5a76;--edge:#6b7c8d;"
        + "--alert:#a4262c;--focus:#b86e00}"
        + "@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--quiet:#b3bfcc;--paper:#131a22;--fill:#1d6d8c;--accent:#8bcbe2;--edge:#8595a6;"
        + "--alert:#ff9da1;--focus:#ffb347}}"
        + "body{max-width:32rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--paper)}"
        + "h1{font-size:1.4rem;line-height:1.3}.product,.hint{color:var(--quiet)}.product{margin:0}.alert{font-weight:600;color:var(--alert)}"
        + "a{color:var(--accent)}.strong,button{display:inline-block;font:inherit;padding:.6rem 1.2rem;border:1px solid var(--fill);"
        + "border-radius:.5rem;background:var(--fill);color:var(--on-fill);text-decoration:none}"
        + "button.plain{background:none;border-color:var(--edge);color:var(--ink)}"
        + "input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid var(--edge);border-radius:.3rem;"
        + "background:var(--paper);color:var(--ink)}:focus-visible{outline:3px solid var(--focus);outline-offset:2px}form{margin:1.2rem 0}";

    static readonly PlainPage Plain = new(Style, "'self'");

    public static string Policy => Plain.Policy;

    public const string SignedOutPath = "/signed-out";

    static readonly Texts Texts = new(typeof(PageSignInHtml));

    public static IResult Begin(bool failed) =>
        Page(
            failed ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
            Texts["SignInTitle"],
            (failed ? Paragraph("alert", Texts["SignInFailed"]) : "") + Paragraph("", Texts["SignInHint"]) + Off(Texts["SignIn"])
        );

    public static IResult Away() => Page(StatusCodes.Status503ServiceUnavailable, Texts["Away"], Off(Texts["TryAgain"]));

    /// <param name="trouble">Why the last code was not taken: the key of a sentence.</param>
    public static IResult Code(string? trouble) =>
        Page(
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            Texts["CodeTitle"],
            Paragraph("", Texts["CodeHint"])
                + $"""
                <form method="post" action="/sign-in/code?lang={Own}">
                <label for="code">{Text(Texts["CodeLabel"])}</label>
                {(trouble is null ? "" : $"<p class=\"alert\" role=\"alert\">{Text(Texts[trouble])}</p>")}
                <p><input id="code" name="code" maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false" required></p>
                <button>{Text(Texts["CodeGo"])}</button>
                </form>
                """
                + Out()
        );

    public static IResult Refused() => Page(StatusCodes.Status403Forbidden, Texts["RefusedTitle"], Paragraph("", Texts["Refused"]) + Out());

    public static IResult SignedOut() =>
        Page(StatusCodes.Status200OK, Texts["SignedOutTitle"], Paragraph("", Texts["SignedOut"]) + Off(Texts["SignInAgain"]), SignedOutPath);

    public static IResult TooFast() => Page(StatusCodes.Status429TooManyRequests, Texts["TooFast"], "");

    static string Own => CultureInfo.CurrentUICulture.Name;

    static string Off(string words) => $"<p><a class=\"strong\" href=\"{PageGate.SignInPath}/go?lang={Own}\">{Text(words)}</a></p>";

    static string Out() =>
        $"<form method=\"post\" action=\"/sign-out?lang={Own}\"><button class=\"plain\">{Text(Texts["UseAnother"])}</button></form>";

    static string Paragraph(string style, string words) => $"<p{(style.Length > 0 ? $" class=\"{style}\" role=\"alert\"" : "")}>{Text(words)}</p>";

    static IResult Page(int status, string title, string body, string at = PageGate.SignInPath)
    {
        var other = (Languages.FromTag(Own) == Language.Chinese ? Language.English : Language.Chinese).Tag();
        return Plain.Of(
            status,
            title,
            $"""
            {body}
            <p><a href="{at}?lang={other}" lang="{other}" hreflang="{other}">{Text(Texts["OtherLanguage"])}</a></p>
            """,
            above: "<p class=\"product\">SupervisionBot</p>\n"
        );
    }
}
