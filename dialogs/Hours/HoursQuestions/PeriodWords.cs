using System.Globalization;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.HoursQuestions;

/// <summary>How a period is named: "This month, March", "上周（2月21日至27日）".</summary>
static class PeriodWords
{
    static readonly Texts Texts = new(typeof(PeriodWords));

    public static string Say(Period? period, DateOnly today)
    {
        if (period is null)
            return Texts["PeriodAll"];
        var (from, to) = (Spoken.ShortDate(period.From, today), Spoken.ShortDate(period.To, today));
        return period.Kind switch
        {
            PeriodKind.Day => Upper(Spoken.Day(period.From, today)),
            PeriodKind.Week when period == Period.Week(today) => Texts.Say("PeriodThisWeek", ("from", from)),
            PeriodKind.Week when period == Period.Week(today).Before() => Texts.Say("PeriodLastWeek", ("from", from), ("to", to)),
            PeriodKind.Week => Texts.Say("PeriodWeek", ("from", from)),
            PeriodKind.Month when period == Period.Month(today) => Texts.Say("PeriodThisMonth", ("month", Month(period, today))),
            PeriodKind.Month when period == Period.Month(today).Before() => Texts.Say("PeriodLastMonth", ("month", Month(period, today))),
            PeriodKind.Month => Month(period, today),
            PeriodKind.Year => Texts.Say("PeriodYear", ("year", period.From.Year)),
            PeriodKind.Since => Texts.Say("PeriodSince", ("from", from)),
            _ => Texts.Say("PeriodDays", ("from", from), ("to", to)),
        };
    }

    /// <summary>In the middle of a sentence.</summary>
    public static string Within(Period? period, DateOnly today)
    {
        var words = Say(period, today);
        return period?.Kind is PeriodKind.Month && words == Month(period, today)
            ? words
            : char.ToLower(words[0], CultureInfo.CurrentCulture) + words[1..];
    }

    static string Month(Period period, DateOnly today) =>
        period.From.ToString(Texts[period.From.Year == today.Year ? "MonthFormat" : "MonthFormatWithYear"], CultureInfo.CurrentCulture);

    static string Upper(string words) => char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
}
