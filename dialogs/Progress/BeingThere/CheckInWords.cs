using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.BeingThere;

/// <summary>The words of the page that shows a check-in's codes, in the culture that the caller has set.</summary>
public static class CheckInWords
{
    static readonly Texts Texts = new(typeof(CheckInWords));

    public static string How => Texts["PageHow"];

    public static string Scan => Texts["PageScan"];

    public static string Closed => Texts["PageClosed"];

    public static string Nowhere => Texts["PageNowhere"];

    public static string TooFast => Texts["PageTooFast"];

    public static string Soon => Texts["PageSoon"];

    public static string Chat => Texts["PageChat"];

    public static string OtherLanguage => Texts["OtherLanguage"];

    public static string Title(CheckInPage page, Language language) =>
        Texts.Say(
            "PageTitle",
            ("topic", page.Batch.Topics.FirstOrDefault(topic => topic.Key == page.Session.Topic)?.Name.In(language) ?? page.Session.Topic)
        );

    /// <summary>By the clock on the wall of the class.</summary>
    public static string When(CheckInPage page)
    {
        var at = LocalSpan.Of(page.Session.Span, TimeZoneInfo.FindSystemTimeZoneById(page.Session.TimeZone));
        return Spoken.Range(at.From, at.To);
    }

    public static string In(int count) => count == 1 ? Texts["PageInOne"] : Texts.Say("PageIn", ("count", count));

    /// <summary>What is typed to be in: "check in 482 913".</summary>
    public static string Typed(string code) => Texts.Say("Code", ("code", Spaced(code)));

    public static string Type(string code) => Texts.Say("PageType", ("words", Typed(code)));

    /// <summary>As it is read out and written on a board.</summary>
    public static string Spaced(string code) => $"{code[..3]} {code[3..]}";
}
