using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Enquiries;

/// <summary>The days that a question is about: those gone by, or those to come.</summary>
static partial class EnquiryPeriods
{
    /// <summary>"For a while", 好久: so long.</summary>
    const int WhileDays = 28;

    const int DaysOfWeek = 7;

    const int LongestSought = 32;

    public static Period? Past(string words, DateOnly today, bool chineseFirst) =>
        // "These two months", 这两个月: this one and the one before.
        LastMonths().Match(words)
            is { Success: true } months
        && (EnglishWords.Number(months.Groups["n"].Value) ?? NumberText.Integer(months.Groups["n"].Value)) is >= 1 and <= 12 and var many
            ? new Period(PeriodKind.Since, new DateOnly(today.Year, today.Month, 1).AddMonths(1 - many), today)
        : PeriodReader.Read(Hyphens().Replace(LatelySaid.AsSpan(words), " "), today, chineseFirst) is { } period && period.From <= today
            ? period.Kind is PeriodKind.Month or PeriodKind.Week or PeriodKind.Day && SinceThen().IsMatch(words)
                    ? new Period(PeriodKind.Since, period.From, today)
                : period
        : null;

    public static Period Lately(DateOnly today) => new(PeriodKind.Since, today.AddDays(-WhileDays), today);

    /// <summary>"Before Christmas", "in December", "on the 9th", 下周, 1月: never before today.</summary>
    public static Period? ToCome(string words, DateOnly today, bool chineseFirst)
    {
        if (Before().Match(words) is { Success: true } before && LastOf(before.Groups["x"].Value, today, chineseFirst) is { } last && last >= today)
            return new Period(PeriodKind.Days, today, last);
        if ((SessionReader.Sought(words, today, chineseFirst) ?? SessionReader.MonthAsked(words, today)) is { } sought)
        {
            // A part of the day alone is of no day.
            if (sought.To >= today && sought.To.DayNumber - sought.From.DayNumber < LongestSought)
                return Of(Later(sought.From, today), sought.To);
        }
        // "Her December sessions".
        if (
            MonthOfThings().Match(words) is { Success: true } month
            && SpanReader.ToCome($"in {month.Groups["month"].Value}", today) is var (first, end)
        )
            return Of(Later(first, today), end);
        // A weekday that is over in this week is the next one.
        if (SessionReader.FirstDay(words, today, chineseFirst) is { } day && day.AddDays(DaysOfWeek) >= today)
            return Period.Day(day < today ? day.AddDays(DaysOfWeek) : day);
        return SpanReader.ToCome(words, today) is var (from, to) ? Of(Later(from, today), to) : null;
    }

    static Period Of(DateOnly from, DateOnly to) => new(from == to ? PeriodKind.Day : PeriodKind.Days, from, to);

    static DateOnly Later(DateOnly day, DateOnly today) => day < today ? today : day;

    static DateOnly? LastOf(string words, DateOnly today, bool chineseFirst) =>
        Feasts.Before(words.Trim(), today)
        ?? SpanReader.MonthEnd(words, today)
        ?? SpanReader.ToCome($"in {words}", today)?.From.AddDays(-1)
        ?? SessionReader.LastDay(words, today, chineseFirst)?.AddDays(-1);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:before|until|till|by) (?:the )?(?<x>[a-z0-9' ]{3,24}?)(?=[?.,!]|$| (?:are|is|do|have|still|who|which)\b)"
            + @"|(?<x>圣诞节?|元旦|新年|年底|[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}[日号]|底)?|月底|下周)(?:之前|以前|前)",
        Plain
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\b(?:these|the last|the past|last|past) (?<n>two|three|four|six|\d{1,2}) months\b|(?:这|近|最近|过去)(?<n>[两二三四六]|\d{1,2})个月",
        Plain
    )]
    private static partial Regex LastMonths();

    [GeneratedRegex(
        @"\b(?<month>" + EnglishWords.Months + @")(?:['’]s)? (?:group |individual )?(?:sessions?|slots?|classes|visits?|supervision)\b",
        Plain
    )]
    private static partial Regex MonthOfThings();

    [GeneratedRegex(@"\bsince\b|以来|(?:[月日号]|周[一二三四五六日天])(?:份)?(?:起|开始)|至今|到现在", Plain)]
    private static partial Regex SinceThen();

    [GeneratedRegex(@"(?<=\d)-(?=day|week|month)", Plain)]
    private static partial Regex Hyphens();
}
