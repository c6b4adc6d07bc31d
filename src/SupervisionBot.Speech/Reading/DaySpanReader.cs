using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>From which day to which somebody means, of days to come; null where nothing is said.</summary>
public readonly record struct DaySpan(DateOnly? First, DateOnly? Last)
{
    public bool SaysSomething => First is not null || Last is not null;
}

/// <summary>Reads "from 7 to 11 December", "Monday to Friday", "only from the 7th", "until 15 June", "next week", 12月7日到11日, 从7号开始, 下周.</summary>
public static partial class DaySpanReader
{
    public static DaySpan Read(string text, DateOnly today, bool chineseFirst)
    {
        // "Over Christmas, 21st till the 3rd", 元旦1号到3号: days of the month alone are those about the feast.
        var near = Feasts.Coming(text, today)?.AddDays(-AboutFeast) is { } about && about > today ? about : today;
        if (English().Match(text) is { Success: true } english)
            return Between(WithMonth(english.Groups["a"].Value, english.Groups["b"].Value), today, near, chineseFirst);
        if (Chinese().Match(text) is { Success: true } chinese)
            return Between(WithMonthOf(chinese), today, near, chineseFirst);
        if (Begins().Match(text) is { Success: true } begins)
            return new DaySpan(Day(begins.Groups["a"].Value, today, chineseFirst), null);
        if (Ends().Match(text) is { Success: true } ends && Day(ends.Groups["b"].Value, today, chineseFirst) is { } last)
            return new DaySpan(null, last);
        if (SessionGrammar.NextWeek().IsMatch(text) && LocalTime.MondayOf(today).AddDays(7) is var monday)
            return new DaySpan(monday, monday.AddDays(6));
        if (Only().Match(text) is { Success: true } only && Day(only.Groups["a"].Value, today, chineseFirst) is { } one)
            return new DaySpan(one, one);
        return new DaySpan(null, Day(text, today, chineseFirst));
    }

    /// <summary>Days of the month alone, beside days that are known: "no, 11 to 14" of a span in December. Nothing where there are none.</summary>
    public static DaySpan Near(string text, DateOnly near, DateOnly today)
    {
        if (Numbers().Match(text) is not { Success: true } said)
            return default;
        return new DaySpan(In(said.Groups["a"]), In(said.Groups["b"]));

        DateOnly? In(Group day) =>
            day.Success
            && NumberText.Integer(day.ValueSpan) is { } number
            && number >= 1
            && number <= DateTime.DaysInMonth(near.Year, near.Month)
            && new DateOnly(near.Year, near.Month, number) is var there
            && there >= today
                ? there
                : null;
    }

    /// <summary>The last day is the first such one after the first.</summary>
    static DaySpan Between((string First, string Last) said, DateOnly today, DateOnly near, bool chineseFirst)
    {
        var first = OfMonth(said.First, near) ?? Day(said.First, today, chineseFirst);
        // 下礼拜一到下礼拜三: both are said from today.
        var same = Relative().IsMatch(said.Last) && Day(said.Last, today, chineseFirst) is { } last && last >= first ? last : (DateOnly?)null;
        return new DaySpan(first, OfMonth(said.Last, first ?? near) ?? same ?? Day(said.Last, first ?? today, chineseFirst));
    }

    const int AboutFeast = 14;

    /// <summary>"21st", 1日: the first such day of a month from then on; null when more or less is said.</summary>
    static DateOnly? OfMonth(string text, DateOnly from)
    {
        if (Alone().Match(text) is not { Success: true } alone || NumberText.Integer(alone.Groups["n"].ValueSpan) is not (>= 1 and <= 31 and var day))
            return null;
        var month = new DateOnly(from.Year, from.Month, 1);
        while (DateTime.DaysInMonth(month.Year, month.Month) < day || month.AddDays(day - 1) < from)
            month = month.AddMonths(1);
        return month.AddDays(day - 1);
    }

    [GeneratedRegex(@"^\s*(?:the )?(?<n>\d{1,2})(?:st|nd|rd|th|日|号)?\s*$", Plain)]
    private static partial Regex Alone();

    /// <summary>"7 to 11 December": the first is in December, too.</summary>
    static (string, string) WithMonth(string first, string last) =>
        !MonthName().IsMatch(first) && first.Any(char.IsDigit) && MonthName().Match(last) is { Success: true } month
            ? ($"{first} {month.Value}", last)
        : MonthName().Match(first) is { Success: true } named && !MonthName().IsMatch(last) && last.Any(char.IsDigit)
            ? (first, $"{last} {named.Value}")
        : (first, last);

    static (string, string) WithMonthOf(Match match)
    {
        var (first, last) = (match.Groups["a"].Value, match.Groups["b"].Value);
        if (
            first.IndexOf('月', StringComparison.Ordinal) is var at and > 0
            && !last.Contains('月', StringComparison.Ordinal)
            && last.Any(char.IsDigit)
        )
            last = first[..(at + 1)] + last;
        // 下礼拜一到三: of the same week.
        if (WeekOf().Match(first) is { Success: true } week && last is ['一' or '二' or '三' or '四' or '五' or '六' or '日' or '天'])
            last = week.Value + last;
        return (WithSign(first), WithSign(last));
    }

    static string WithSign(string day) => char.IsDigit(day[^1]) ? day + "日" : day;

    static DateOnly? Day(string text, DateOnly today, bool chineseFirst) => SessionReader.FirstDay(text, today, chineseFirst);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    const string Weekday = "(?:(?:next|this|coming) )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";

    const string EnglishDay =
        @"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?:"
        + EnglishWords.Months
        + @"))?(?!\d|:|\s*(?:h|hours?|am|pm|min)\b)|(?:"
        + EnglishWords.Months
        + @")\s+\d{1,2}(?:st|nd|rd|th)?|"
        + Weekday
        + @"|today|tomorrow)(?:\s+"
        + @"\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:"
        + EnglishWords.Months
        + "))?)?";

    const string ChineseDay =
        @"(?:(?:\d{4}年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?|[下这本]?个?(?:周|星期|礼拜)[一二三四五六日天]|(?<=[一二三四五六日天](?:到|至"
        + @"|-|~|—))[日天]|今天|明天|后天)";

    [GeneratedRegex(
        @"(?<![\d:])\b(?<a>" + EnglishDay + @")\s*(?:\bto\b|\buntil\b|\btill?\b|\bthrough\b|\bthru\b|-|–|\band\b)\s*(?<b>" + EnglishDay + @")\b",
        Plain
    )]
    private static partial Regex English();

    [GeneratedRegex("(?<![\\d点:])(?<a>" + ChineseDay + ")(?:到|至|-|~|—)(?<b>" + ChineseDay + @")(?![点:\d])", Plain)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"\b(?:from|starting(?: on)?|beginning(?: on)?|as of|not before|not until|starts? on|begins? on)\s+(?<a>"
            + EnglishDay
            + @")\b|从(?<a>"
            + ChineseDay
            + ")(?:开始|起|之后)?|(?<a>"
            + ChineseDay
            + ")(?:才?开始|起|之后)",
        Plain
    )]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:until|till?|through|thru|up to|to)\s+(?<b>" + EnglishDay + @")\b|(?:直到|到|至)(?<b>" + ChineseDay + ")", Plain)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\bon\s+(?<a>" + EnglishDay + @")\b|(?<a>" + ChineseDay + ")(?:那?一?天|当天)", Plain)]
    private static partial Regex Only();

    [GeneratedRegex(
        @"^(?!.*(?:月|\b(?:"
            + EnglishWords.Months
            + @")\b))\D*?(?<![\d:])(?<a>\d{1,2})(?:st|nd|rd|th)?[日号]?\s*(?:to|until|till?|through|-|–|到|至)\s*(?:the )?(?<b>\d{1,2})(?:st|nd|rd"
            + @"|th)?[日号]?(?![\d:]|\s*(?:h|am|pm|点))",
        Plain
    )]
    private static partial Regex Numbers();

    [GeneratedRegex("(?:" + EnglishWords.Months + ")", Plain)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"^\s*(?:[下这本]|next\b|this\b)", Plain)]
    private static partial Regex Relative();

    [GeneratedRegex("^[下这本]?个?(?:周|星期|礼拜)(?=[一二三四五六日天]$)", Plain)]
    private static partial Regex WeekOf();
}
