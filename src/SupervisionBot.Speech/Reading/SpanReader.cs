using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Days to come that are named together: "next week", "in December", 下个月, 这周.</summary>
public static partial class SpanReader
{
    /// <summary>From and to, both included; null when no such span is named.</summary>
    public static (DateOnly From, DateOnly To)? ToCome(string words, DateOnly today)
    {
        var monday = LocalTime.MondayOf(today);
        if (NextWeek().IsMatch(words))
            return (monday.AddDays(7), monday.AddDays(13));
        if (ThisWeek().IsMatch(words))
            return (today, monday.AddDays(6));
        if (Month().Match(words) is not { Success: true } month)
            return null;
        var number =
            month.Groups["en"].Success ? CalendarWords.Month(month.Groups["en"].Value)
            : month.Groups["zh"].Success ? NumberText.Integer(month.Groups["zh"].ValueSpan)
            : month.Groups["next"].Success ? today.AddMonths(1).Month
            : today.Month;
        if (number is not (>= 1 and <= 12 and var of))
            return null;
        var first = new DateOnly(of < today.Month ? today.Year + 1 : today.Year, of, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>The last day of this month or the next: "the end of the month", 月底.</summary>
    public static DateOnly? MonthEnd(string words, DateOnly today)
    {
        if (EndOfMonth().Match(words) is not { Success: true } end)
            return null;
        var month = end.Groups["next"].Success ? today.AddMonths(1) : today;
        return new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }

    /// <summary>Days gone by that are named together, up to today at most: "November", "last month", 上个月, 这周.</summary>
    public static (DateOnly From, DateOnly To)? Past(string words, DateOnly today)
    {
        var monday = LocalTime.MondayOf(today);
        if (LastWeek().IsMatch(words))
            return (monday.AddDays(-7), monday.AddDays(-1));
        if (ThisWeek().IsMatch(words))
            return (monday, today);
        if (PastMonth().Match(words) is not { Success: true } month)
            return null;
        var number =
            month.Groups["en"].Success ? CalendarWords.Month(month.Groups["en"].Value)
            : month.Groups["zh"].Success ? NumberText.Integer(month.Groups["zh"].ValueSpan)
            : month.Groups["last"].Success ? today.AddMonths(-1).Month
            : today.Month;
        if (number is not (>= 1 and <= 12 and var of))
            return null;
        var first = new DateOnly(of > today.Month ? today.Year - 1 : today.Year, of, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\bnext week\b|下个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"\bthis week\b|[本这]个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    private static partial Regex ThisWeek();

    [GeneratedRegex(@"\bend of (?:the |this |(?<next>next ))?month\b|(?<next>下个?)?(?:月底|月末)", Plain)]
    private static partial Regex EndOfMonth();

    [GeneratedRegex(@"\blast week\b|上个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    private static partial Regex LastWeek();

    [GeneratedRegex(
        @"\b(?<en>january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:this|(?<last>last)) month\b"
            + @"|(?<![\d年])(?<zh>\d{1,2}|[一二三四五六七八九十]{1,3})月份?(?![\d一二三四五六七八九十份])|(?:本|这个?|(?<last>上个?))月(?!底)",
        Plain
    )]
    private static partial Regex PastMonth();

    [GeneratedRegex(
        @"\bin (?<en>january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:this|(?<next>next)) month\b"
            + @"|(?<![\d年])(?<zh>\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?![\d一二三四五六七八九十份])|(?:本|这个?|(?<next>下个?))月(?!底)",
        Plain
    )]
    private static partial Regex Month();
}
