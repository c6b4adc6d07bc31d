using System.Globalization;
using Humanizer;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>How lengths, days and times are said, in the language of the turn.</summary>
public static class Spoken
{
    /// <summary>As limits count them.</summary>
    const long Kilobyte = 1024,
        Megabyte = 1024 * Kilobyte;

    static readonly Texts Texts = Texts.Shared;

    /// <summary>90 minutes is "1 h 30 min", "1 小时 30 分钟".</summary>
    public static string Length(long minutes) =>
        (minutes / 60, minutes % 60) switch
        {
            (0, 0) => Texts.Say("Hours", ("hours", 0)),
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

    /// <summary>What may begin with a small letter, as the beginning of a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>The same for a day to come: "today", "tomorrow, Thu 3 March".</summary>
    public static string ComingDay(DateOnly day, DateOnly today)
    {
        var date = Date(day, today);
        return (day.DayNumber - today.DayNumber) switch
        {
            0 => Texts.Say("DayToday", ("date", date)),
            1 => Texts.Say("DayTomorrow", ("date", date)),
            _ => date,
        };
    }

    public static string Date(DateOnly day, DateOnly today) =>
        day.ToString(Texts[day.Year == today.Year ? "DateFormat" : "DateFormatWithYear"], CultureInfo.CurrentCulture);

    /// <summary>"4 Feb"; the year only when it is another one.</summary>
    public static string ShortDate(DateOnly day, DateOnly today) =>
        day.ToString(Texts[day.Year == today.Year ? "ShortDateFormat" : "ShortDateFormatWithYear"], CultureInfo.CurrentCulture);

    public static string ShortDate(DateOnly day) => day.ToString(Texts["ShortDateFormat"], CultureInfo.CurrentCulture);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"14:00–16:30".</summary>
    public static string Range(TimeOnly from, TimeOnly to) => $"{Time(from)}–{End(to)}";

    /// <summary>The midnight at which a day ends is "24:00".</summary>
    public static string End(TimeOnly time) => time == TimeOnly.MinValue ? "24:00" : Time(time);

    /// <summary>"12 KB", "3.4 MB".</summary>
    public static string Size(long bytes) =>
        bytes < Megabyte
            ? Texts.Say("SizeKb", ("size", Math.Max(1, (bytes + Kilobyte / 2) / Kilobyte)))
            : Texts.Say("SizeMb", ("size", Math.Round(bytes / (decimal)Megabyte, 1)));

    /// <summary>A digest in hexadecimal, in groups of eight: in one piece it would be cut off on a phone.</summary>
    public static string Digest(string sha256) => string.Join(' ', sha256.Chunk(8).Select(group => new string(group)));

    /// <summary>"3 days ago", "2 小时前"; less than a minute is "just now", 刚刚.</summary>
    public static string Ago(TimeSpan span) => span.Duration() < TimeSpan.FromMinutes(1) ? Texts["JustNow"] : Texts.Say("Ago", ("span", Span(span)));

    /// <summary>"3 days", "2 小时": about how long, in one unit.</summary>
    public static string Span(TimeSpan span)
    {
        var said = span.Humanize(culture: CultureInfo.CurrentUICulture);
        // Humanizer's bare 分 is a mark, not a minute.
        return span.Duration() >= TimeSpan.FromMinutes(1) && span.Duration() < TimeSpan.FromHours(1)
            ? Texts.Say("SpanMinutes", ("span", said))
            : said;
    }

    /// <summary>"12 days", "11 周": how far off a day is, in the unit that fits.</summary>
    public static string Until(DateOnly day, DateOnly today) =>
        Days(day.DayNumber - today.DayNumber, day.DayNumber - today.DayNumber < 21 ? TimeUnit.Day : TimeUnit.Week);

    /// <summary>"123 days", "123 天".</summary>
    public static string Days(int days) => Days(days, TimeUnit.Day);

    static string Days(int days, TimeUnit longest) => TimeSpan.FromDays(days).Humanize(maxUnit: longest, culture: CultureInfo.CurrentUICulture);

    /// <summary>One of these: "a, b or c", "a、b还是c".</summary>
    public static string Choice(IReadOnlyList<string> items) => List(items, "ListLast");

    /// <summary>Words as they were typed, each in its marks.</summary>
    public static string Quoted(IEnumerable<string> words) =>
        string.Join(Texts.Shared["ListSeparator"], words.Select(one => Texts.Shared.Say("Quoted", ("words", one))));

    /// <summary>All of these: "a, b and c", "a、b和c".</summary>
    public static string All(IReadOnlyList<string> items) => List(items, "ListAnd");

    /// <summary>One after the other, with a blank between them where the language has one.</summary>
    public static string Sentences(IEnumerable<string> sentences) =>
        sentences.Aggregate((head, last) => Texts.Say("SentenceAfter", ("head", head), ("last", last)));

    static string List(IReadOnlyList<string> items, string last) =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => Texts.Say(last, ("head", string.Join(Texts["ListSeparator"], items.Take(items.Count - 1))), ("last", items[^1])),
        };
}
