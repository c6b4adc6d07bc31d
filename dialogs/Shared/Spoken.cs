using System.Globalization;
using Humanizer;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>How lengths, days and times are said, in the language of the turn.</summary>
public static class Spoken
{
    static readonly Texts Texts = Texts.Shared;

    /// <summary>90 minutes is "1 h 30 min", "1 小时 30 分钟".</summary>
    public static string Length(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Texts.Say("Minutes", ("minutes", rest)),
        (var hours, 0) => Texts.Say("Hours", ("hours", hours)),
        var (hours, rest) => Texts.Say("HoursAndMinutes", ("hours", hours), ("minutes", rest)),
    };

    /// <summary>"today, Wed 2 March", "昨天（3月1日 周二）", "Fri 4 Feb"; the year only when it is another one.</summary>
    public static string Day(DateOnly day, DateOnly today)
    {
        var date = Date(day, today);
        return (today.DayNumber - day.DayNumber) switch
        {
            0 => Texts.Say("DayToday", ("date", date)),
            1 => Texts.Say("DayYesterday", ("date", date)),
            _ => date,
        };
    }

    public static string Date(DateOnly day, DateOnly today) =>
        day.ToString(Texts[day.Year == today.Year ? "DateFormat" : "DateFormatWithYear"], CultureInfo.CurrentCulture);

    public static string ShortDate(DateOnly day) => day.ToString(Texts["ShortDateFormat"], CultureInfo.CurrentCulture);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"14:00–16:30".</summary>
    public static string Range(TimeOnly from, TimeOnly to) => $"{Time(from)}–{End(to)}";

    /// <summary>The midnight at which a day ends is "24:00".</summary>
    public static string End(TimeOnly time) => time == TimeOnly.MinValue ? "24:00" : Time(time);

    /// <summary>"3 days ago", "2 小时前".</summary>
    public static string Ago(TimeSpan span) => Texts.Say("Ago", ("span", span.Humanize(culture: CultureInfo.CurrentUICulture)));

    /// <summary>One of these: "a, b or c", "a、b还是c".</summary>
    public static string Choice(IReadOnlyList<string> items) => List(items, "ListLast");

    /// <summary>All of these: "a, b and c", "a、b和c".</summary>
    public static string All(IReadOnlyList<string> items) => List(items, "ListAnd");

    static string List(IReadOnlyList<string> items, string last) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => Texts.Say(last, ("head", string.Join(Texts["ListSeparator"], items.Take(items.Count - 1))), ("last", items[^1])),
    };
}
