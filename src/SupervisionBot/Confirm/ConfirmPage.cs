using SupervisionBot.Core;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Dialogs.Hours.Confirm;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Pages;
using static SupervisionBot.Pages.PlainPage;

namespace SupervisionBot.Confirm;

/// <summary>The page as HTML: no script, nothing from elsewhere, readable on a telephone.</summary>
static class ConfirmPage
{
    const string Style =
        "body{max-width:32rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif;color:#1b1b1b;background:#fff}"
        + "dt{color:#595959}dd{margin:0 0 .6rem;font-weight:600}button{font:inherit;padding:.6rem 1.2rem;border:1px solid "
        + "#595959;border-radius:.3rem;background:#fff;color:inherit}"
        + "button.first{background:#0b5cad;border-color:#0b5cad;color:#fff}textarea{font:inherit;width:100%;box-sizing:border-box}form{margin:1.2rem "
        + "0}.alert{font-weight:600;color:#a4262c}.hint{color:#595959}";

    static readonly PlainPage Page = new(Style, "'self'");

    public static string Policy => Page.Policy;

    /// <param name="alert">Why the last answer was not taken.</param>
    public static IResult Question(ConfirmationView view, Turn turn, string? alert = null)
    {
        var facts = string.Join('\n', ConfirmWords.Facts(view, turn).Select(fact => $"<dt>{Text(fact.Name)}</dt><dd>{Text(fact.Value)}</dd>"));
        var (own, other) = (turn.Language.Tag(), (turn.Language == Language.English ? Language.Chinese : Language.English).Tag());
        return Page.Of(
            StatusCodes.Status200OK,
            ConfirmWords.Question(view, turn),
            $"""
            <dl>
            {facts}
            </dl>
            <form method="post" action="?lang={own}"><button class="first" name="answer" value="yes">{Text(ConfirmWords.Right)}</button></form>
            <form method="post" action="?lang={own}">
            <label for="words">{Text(ConfirmWords.WhatLabel)}</label>
            {(alert is null ? "" : $"<p class=\"alert\" role=\"alert\">{Text(alert)}</p>")}
            <textarea id="words" name="words" rows="3" maxlength="{Confirmations.LongestWords}" required></textarea>
            <p><button name="answer" value="no">{Text(ConfirmWords.NotRight)}</button></p>
            </form>
            <p class="hint">{Text(ConfirmWords.Hint)}</p>
            <p><a href="?lang={other}" lang="{other}" hreflang="{other}">{Text(ConfirmWords.OtherLanguage)}</a></p>
            """
        );
    }

    public static IResult Say(string sentence, int status) => Page.Of(status, sentence, "");
}
