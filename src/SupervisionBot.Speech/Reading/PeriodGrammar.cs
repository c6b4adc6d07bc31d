using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Spans of days: this week, last month, 上个月, March, 3月份, the last 4 weeks, since 1 March, from 1 to 15 March. A month without a year is the
/// latest that has begun. A single day is left to the grammar of days, and looked for last.
/// </summary>
static partial class PeriodGrammar
{
    /// <summary>Takes the periods out of the sentence, in the order in which they are said.</summary>
    internal static IReadOnlyList<Period> Take(Sentence sentence, DateOnly today, bool chineseFirst)
    {
        List<(int At, Period Period)> found = [];
        Each(Feast(), match => OfFeast(match, today));
        Each(DaysOfMonth(), match => OfMonth(match, today));
        Each(Ranges(), match => Range(match, today, chineseFirst));
        Each(SinceEnglish(), match => Since(match, today, chineseFirst));
        Each(SinceChinese(), match => Since(match, today, chineseFirst));
        Each(LastSoMany(), match => SoMany(match, today));
        Each(English(), match => Named(match.Groups["which"].Value, match.Groups["what"].Value, today));
        Each(Chinese(), match => Named(match.Groups["which"].Value, match.Groups["what"].Value, today));
        Each(MonthEnglish(), match => MonthOf(match, today));
        Each(MonthChinese(), match => MonthOf(match, today));
        if (
            found.Count == 0
            && DayReader.Read(sentence.Left, new ReadingContext(Evening(today), TimeZoneInfo.Utc, NoTypes, NoPeople, chineseFirst)).Value is { } day
        )
            found.Add((0, Period.Day(day)));
        return [.. found.OrderBy(one => one.At).Select(one => one.Period)];

        void Each(Regex regex, Func<Match, Period?> read)
        {
            for (var match = regex.Match(sentence.Left); match.Success; match = match.NextMatch())
            {
                if (read(match) is not { } period)
                    continue;
                found.Add((match.Index, period));
                sentence.Blank(match.Index, match.Index + match.Length);
            }
        }
    }

    /// <summary>Whether a span of days is named: looked at by its form only, and without single days.</summary>
    internal static bool IsIn(string plain) =>
        English().IsMatch(plain)
        || Chinese().IsMatch(plain)
        || Feast().IsMatch(plain)
        || LastSoMany().IsMatch(plain)
        || MonthEnglish().IsMatch(plain)
        || MonthChinese().IsMatch(plain);

    static readonly TypeVocabulary NoTypes = new([]);
    static readonly PeopleVocabulary NoPeople = new([]);

    static DateTimeOffset Evening(DateOnly day) => new(day, new TimeOnly(23, 0), TimeSpan.Zero);

    static Period? Named(string which, string what, DateOnly today)
    {
        var back = which switch
        {
            "this" or "current" or "本" or "这" or "这个" or "今" => 0,
            "the week before last" or "the month before last" or "week before last" or "month before last" or "上上" or "上上个" => 2,
            "去" => 1,
            _ => 1,
        };
        var period = (what.Length > 0 ? what : which) switch
        {
            var week when week.Contains("week", StringComparison.Ordinal) || week is "周" or "星期" or "礼拜" => Period.Week(today),
            var month when month.Contains("month", StringComparison.Ordinal) || month == "月" => Period.Month(today),
            _ => new Period(PeriodKind.Year, new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31)),
        };
        for (; back > 0; back--)
            period = period.Before();
        return period;
    }

    /// <summary>A feast with a day of its own in the calendar: its days, or the week in which it lies.</summary>
    static Period? OfFeast(Match match, DateOnly today)
    {
        var (month, days) = match.Groups["feast"].Value switch
        {
            ['国', ..] or ['n', 'a', ..] => (10, 7),
            ['五', ..] or ['m', ..] or ['l', ..] => (5, 5),
            _ => (1, 1),
        };
        var year =
            match.Groups["back"].Success ? today.Year - 1
            : new DateOnly(today.Year, month, 1) > today ? today.Year - 1
            : today.Year;
        var first = new DateOnly(year, month, 1);
        return match.Groups["week"].Success ? Period.Week(first) : new Period(PeriodKind.Days, first, first.AddDays(days - 1));
    }

    static Period? SoMany(Match match, DateOnly today)
    {
        var said = match.Groups["n"].Value;
        var count = said.Length == 0 ? 1 : EnglishWords.Number(said) ?? (int)(NumberText.Times3600(said) / 3600);
        if (count is < 1 or > 1000)
            return null;
        var from = match.Groups["unit"].Value switch
        {
            ['d', ..] or "天" or "日" => today.AddDays(1 - count),
            ['m', ..] or "月" or "个月" => today.AddMonths(-count).AddDays(1),
            _ => today.AddDays(1 - 7 * count),
        };
        return new Period(PeriodKind.Days, from, today);
    }

    static Period? MonthOf(Match match, DateOnly today)
    {
        var month = MonthNumber(match.Groups["m"].Value);
        if (month is < 1 or > 12)
            return null;
        var year =
            match.Groups["y"] is { Success: true } said ? int.Parse(said.ValueSpan, CultureInfo.InvariantCulture)
            : match.Groups["back"].Success ? today.Year - 1
            : month > today.Month ? today.Year - 1
            : today.Year;
        return year is >= 1 and <= 9999 ? Period.Month(year, month) : null;
    }

    static int MonthNumber(string said)
    {
        if (said.Length >= 3 && Sentence.IsLatin(said[0]))
            return "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(said[..3], StringComparison.Ordinal) / 3 + 1;
        return (int)(NumberText.Times3600(said) / 3600);
    }

    /// <summary>1 to 15 March, 3月1日到15日.</summary>
    static Period? OfMonth(Match match, DateOnly today)
    {
        if (MonthOf(match, today) is not { } month)
            return null;
        var (from, to) = (Number(match, "a"), Number(match, "b"));
        return from >= 1 && from <= to && to <= month.To.Day
            ? new Period(PeriodKind.Days, month.From.AddDays(from - 1), month.From.AddDays(to - 1))
            : null;
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    static Period? Range(Match match, DateOnly today, bool chineseFirst)
    {
        if (Part(match.Groups["a"].Value, today, chineseFirst) is not { } from || Part(match.Groups["b"].Value, today, chineseFirst) is not { } to)
            return null;
        return from.From <= to.To ? new Period(PeriodKind.Days, from.From, to.To) : null;
    }

    static Period? Since(Match match, DateOnly today, bool chineseFirst) =>
        Part(match.Groups["a"].Value, today, chineseFirst) is { } from && from.From <= today ? new Period(PeriodKind.Since, from.From, today) : null;

    /// <summary>One end of a range: a month, a week or a day.</summary>
    static Period? Part(string words, DateOnly today, bool chineseFirst) =>
        Take(
            new Sentence(Company().IsMatch(words) ? words : $"in {words}", 0, Company().IsMatch(words) ? words.Length : words.Length + 3),
            today,
            chineseFirst
        )
            is [var only]
            ? only
            : null;

    [GeneratedRegex(@"[^a-z ]|^(?:this|last|in)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Company();

    [GeneratedRegex(
        @"(?<![a-z])(?:(?<which>this|current|last|previous|past)\s+(?<what>week|month|year)|(?:the )?(?<which>(?:week|month) before last))(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?:今年|(?<back>去年))?的?(?<feast>国庆|五一|元旦)节?(?:(?:那|当|的那)(?:一|个)*(?<week>周|星期|礼拜)|假期|期间|那几天|长假)?"
            + @"|(?<![a-z])(?:the )?(?<week>week of )?(?:the )?(?<feast>national day|may day|labou?r day"
            + @"|new year's day)(?<week> week)?(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Feast();

    [GeneratedRegex(
        "(?<which>本|这个?|上上个?|上个?)(?<what>周|星期|礼拜|月)(?!一(?!共)|[二三四五六日天末\\d])|(?<which>今|去)(?<what>年)(?!\\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"(?<![a-z])(?:the )?(?:last|past)\s+(?<n>\d{1,3}|"
            + EnglishWords.NumberWords
            + @")\s+(?<unit>days?|weeks?|months?)(?![a-z])|"
            + "(?:最近|过去|近)(?<n>\\d{1,3}|["
            + ChineseWords.Digits
            + "]{1,3})个?(?<unit>天|日|周|星期|礼拜|月)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LastSoMany();

    /// <summary>"may" and "march" are other words too: a preposition, a year or nothing else stands beside a month.</summary>
    [GeneratedRegex(
        @"(?<![a-z])(?:(?:in|during|for|of|with|to|and|vs|versus|than|this|last|compare|compared)\s+)(?<m>"
            + EnglishWords.Months
            + @")(?:,?\s+(?<y>20\d\d))?(?![a-z\d]|\s+\d{1,2}(?!\d))|"
            + @"(?<![a-z])(?<m>"
            + EnglishWords.Months
            + @"),?\s+(?<y>20\d\d)|^\s*(?:hours?\s+)?(?<m>"
            + EnglishWords.Months
            + @")\s*(?:hours?\s*)?[?.!]?\s*$|"
            + @"(?<![a-z\d.]|\d\s)(?<m>january|february|april|june|july|august|september|october|november|december)(?![a-z]|\s+\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthEnglish();

    [GeneratedRegex(
        "(?:(?<y>20\\d\\d)年|(?<back>去年))?(?<![\\d"
            + ChineseWords.Digits
            + "个])(?<m>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?![\\d"
            + ChineseWords.Digits
            + "]|个)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthChinese();

    [GeneratedRegex(
        @"(?<![a-z\d])(?:from |between )?(?:the )?(?<a>\d{1,2})(?:st|nd|rd|th)?\s?(?:-|to|until|and)\s?(?:the )?(?<b>\d{1,2})(?:st|nd|rd"
            + @"|th)?\s+(?:of )?(?<m>"
            + EnglishWords.Months
            + @")(?:,?\s+(?<y>20\d\d))?(?![a-z\d])|"
            + @"从?(?:(?<y>20\d\d)年)?(?<m>\d{1,2})月(?<a>\d{1,2})[日号]?(?:-|到|至)(?<b>\d{1,2})[日号]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex(
        @"(?<![a-z])(?:from|between)\s+(?<a>[a-z\d][a-z\d ,./-]{1,24}?)\s+(?:to|until|till|through|and)\s+(?<b>[a-z\d][a-z\d ,./-]{1,24}?)(?=$"
            + @"|[?!;]|,(?!\s*\d)|\s+(?:with|of|for)\s)|"
            + @"从?(?<a>[\d年月日号\-/.上下本这个周星期一二三四五六七八九十去今昨前天]{2,12}?)(?:到|至)(?<b>(?!今天?为?止|现在|目前)[\d年月日号\-/.上下本这个周星期一二三四五六七八九十去今昨前天]{2,12})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ranges();

    [GeneratedRegex(@"(?<![a-z])since\s+(?<a>[a-z\d][a-z\d ,./-]{1,24}?)(?=$|[?!;]|\s+(?:with|of|for)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex SinceEnglish();

    [GeneratedRegex(
        @"[从自]?(?<a>[\d年月日号\-/.上下本这个周星期一二三四五六七八九十去今昨前天]{2,12}?)份?(?:以来|至今|到现在|到目前|到今天|起到现在)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SinceChinese();
}
