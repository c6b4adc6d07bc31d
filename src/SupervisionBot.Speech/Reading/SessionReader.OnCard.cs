using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Speech.Reading;

/// <summary>A day that is said while another stands on the card.</summary>
public static partial class SessionReader
{
    /// <summary>
    /// The day that is meant: a weekday alone is of the week on the card, 换成周四吧, and a date without its month of that month, 改到27号; neither is past.
    /// </summary>
    public static DateOnly? NearOnCard(string text, DateOnly? said, DateOnly? onCard, DateOnly today)
    {
        if (said is not { } day || onCard is not { } card || OtherWeek().IsMatch(text))
            return said;
        if (!Digits().IsMatch(text) && CardWeekday().Matches(text) is [_])
            return LocalTime.MondayOf(card).AddDays(((int)day.DayOfWeek + 6) % 7) is var same && same >= today ? same : day;
        return
            DayOfMonth().Match(text) is { Success: true } of
            && int.Parse(of.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) == day.Day
            && !MonthSaid().IsMatch(text)
            && day.Day <= DateTime.DaysInMonth(card.Year, card.Month)
            && new DateOnly(card.Year, card.Month, day.Day) is var near
            && near >= today
            ? near
            : day;
    }

    /// <summary>A weekday and a date are said that do not go together: "sat 2 december".</summary>
    public static bool Contradicts(string text, DateOnly? day) =>
        day is { } date
        && (DayOfMonth().IsMatch(text) || MonthSaid().IsMatch(text))
        && CardWeekday().Matches(text) is [var only]
        && CalendarWords.Weekday(only.Groups["d"].Value.ToLowerInvariant()) is { } weekday
        && weekday != date.DayOfWeek;

    /// <summary>It begins at another time, and ends when it did: "leave 7.30", 9点半开始. Null where the words do not say so.</summary>
    public static int? KeepsEnd(string text, TimeOnly? before, int? minutes, TimeOnly? begins) =>
        before is { } was && minutes is { } length && begins is { } starts && Begins().IsMatch(text)
            ? (was.Hour * 60) + was.Minute + length - (starts.Hour * 60) - starts.Minute is > 0 and var left
                ? left
                : null
            : null;

    /// <summary>The words do not say which half of the day is meant, and the later was taken: 5:35到8:00.</summary>
    public static bool GuessesHalf(string text, TimeOnly from) =>
        from.Hour > 12 && !text.Contains(from.Hour.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && !HalfOfDay().IsMatch(text);

    /// <summary>
    /// The words with the day as it is meant of what stands on the card: "the 24th" of its month, a weekday of its week. Where no other day is said.
    /// </summary>
    public static string WrittenOnCard(string text, DateOnly card, DateOnly today, bool chinese)
    {
        if (MonthSaid().IsMatch(text) || OtherWeek().IsMatch(text))
            return text;
        var (date, weekday) = (DayOfMonth().Matches(text), CardWeekday().Matches(text));
        if ((date.Count, weekday.Count) is not ((1, _) or (0, 1)))
            return text;
        var found = date.Count == 1 ? date[0] : weekday[0];
        DateOnly? day =
            date.Count == 1
                ? int.Parse(found.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and var number
                && number <= DateTime.DaysInMonth(card.Year, card.Month)
                    ? new DateOnly(card.Year, card.Month, number)
                    : null
                : CalendarWords.Weekday(found.Groups["d"].Value.ToLowerInvariant()) is { } of
                    ? LocalTime.MondayOf(card).AddDays(((int)of + 6) % 7)
                    : null;
        return day is { } meant && meant >= today
            ? text.Remove(found.Index, found.Length)
                .Insert(found.Index, chinese ? $"{meant.Month}月{meant.Day}号" : meant.ToString("d MMMM", CultureInfo.InvariantCulture))
            : text;
    }

    /// <summary>The day of a month that is not said: "the 17th". Null where none is, or several are.</summary>
    public static int? DayOfMonthIn(string text) =>
        !MonthSaid().IsMatch(text) && DayOfMonth().Matches(text) is [var only]
            ? int.Parse(only.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\b(?:am|pm|morning|afternoon|evening|night|noon)\b|\d ?[ap]m\b|早|上午|中午|下午|晚|傍晚|凌晨", OnCard)]
    private static partial Regex HalfOfDay();

    /// <summary>A time with a full stop, as it is typed to a card: "no, 9.30".</summary>
    public static TimeOnly? ClockAlone(string text) =>
        StoppedClock().Match(text) is { Success: true } clock
        && int.Parse(clock.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) is < 24 and var hour
        && int.Parse(clock.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is < 60 and var minute
            ? new TimeOnly(hour, minute)
            : null;

    const RegexOptions OnCard = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"[下上]{1,2}个?(?:周|星期|礼拜)|本周|这周|这个?星期|\b(?:next|this|coming|following) (?:week|mon|tue|wed|thu|fri|sat|sun)",
        OnCard
    )]
    private static partial Regex OtherWeek();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(?<d>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|(?:周|星期|礼拜)(?<d>[一二三四五六日天])", OnCard)]
    private static partial Regex CardWeekday();

    [GeneratedRegex(@"(?<![\d月.])(?:\bthe )?(?<n>\d{1,2})\s*(?:[号日]|st\b|nd\b|rd\b|th\b)", OnCard)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"\d月|[一二三四五六七八九十]月|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", OnCard)]
    private static partial Regex MonthSaid();

    [GeneratedRegex(@"开始|\b(?:start|begin|leave|leaving|depart)", OnCard)]
    private static partial Regex Begins();

    [GeneratedRegex(@"(?<![\d.:])(?<h>\d{1,2})[.:：](?<m>\d\d)(?![\d.:])", RegexOptions.CultureInvariant)]
    private static partial Regex StoppedClock();
}
