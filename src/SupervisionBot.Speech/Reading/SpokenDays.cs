using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Days as people also say them: Sun, Weds, 24.11., 24-11-2026, 11.23, "last week Tuesday", "the last Friday of this month", 三天前, 昨儿, 廿三号,
/// 二零二六年十一月二十三日. What looks like a day and is none, or may be several, is marked as that: it is asked, never replaced.
/// </summary>
static partial class SpokenDays
{
    internal static void Mark(Sentence sentence, DateOnly today, bool chineseFirst)
    {
        MarkWeekdays(sentence, today);
        MarkRange(sentence, today);
        MarkLast(sentence, today);
        Each(sentence, LastOfMonth(), match => Last(match, today));
        Each(sentence, WeekAndDay(), match => OfWeek(match, today));
        Each(sentence, Feasts.Named(), match => Feasts.Nearest(match, today));
        Each(sentence, Tomorrow(), _ => today.AddDays(1));
        Each(sentence, Ago(), match => Number(match.Groups["n"].Value) is { } days and < 3660 ? today.AddDays(-days) : null);
        Each(sentence, Yesterday(), match => today.AddDays(
                match.Groups["d"].ValueSpan is "昨" ? -1
                : match.Groups["d"].ValueSpan is "前" ? -2
                : 0
            ));
        MarkDates(sentence, Dated(), today, chineseFirst);
        MarkDates(sentence, Written(), today, chineseFirst);
        if (chineseFirst || sentence.Left.AsSpan().ContainsAnyInRange('\u3400', '\u9FFF'))
            MarkDates(sentence, MonthPointDay(), today, true);
        for (var match = InSigns().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (Recent(InMonth(match), today) is { } day)
                sentence.Take(new DayMark(match.Index, match.Index + match.Length, [day]));
        for (var match = Unclear().Match(sentence.Left); match.Success; match = match.NextMatch())
            sentence.Take(new DayProblemMark(match.Index, match.Index + match.Length, ReadingProblemKind.DayUnclear, Weekend(match, today)));
        for (var match = ShortWeekday().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (match.Groups["sure"].Success || match.Groups["only"].Success || sentence.Capital(match.Groups["day"].Index))
                MarkWeekday(sentence, match, today);
    }

    /// <summary>
    /// Of what is to come: "in 3 days" and 三天后 as the date, which of what was done would be how long that took; "sat at 3" as the whole word.
    /// </summary>
    internal static string WrittenOut(string text, DateOnly today) =>
        Ahead()
            .Replace(Feasts.WrittenOut(WithWholeWeekend(text), today), match =>
                Number(match.Groups["n"].Value.ToLowerInvariant()) is { } days and < 3660
                    ? $" {today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} "
                    : match.Value
            );

    static string WithWholeWeekend(string text) =>
        ShortWeekend().Replace(text, static match => match.ValueSpan.StartsWith("sa", StringComparison.OrdinalIgnoreCase) ? "Saturday" : "Sunday");

    /// <summary>Nobody sat, and no sun: an hour follows.</summary>
    [GeneratedRegex(
        @"(?<!\b(?:i|we|you|he|she|they|who|it|the) )\b(?:sat|sun)\b(?=,? (?:at|from|half|quarter|\d))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ShortWeekend();

    [GeneratedRegex(
        @"\bin (?<n>\d{1,3}|"
            + EnglishWords.NumberWords
            + @") days?\b(?:' time| from now)?(?! notice)|(?<![\d前])(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3})天(?:以|之)?后(?!的?截止)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Ahead();

    /// <summary>A weekday beside a date that is another day of the week.</summary>
    internal static bool Disagrees(string plain, DateOnly day) =>
        Weekday().Match(plain) is { Success: true } named
        && CalendarWords.Weekday(named.Groups["day"].Value) is { } weekday
        && weekday != day.DayOfWeek;

    static void MarkWeekday(Sentence sentence, Match match, DateOnly today)
    {
        if (CalendarWords.Weekday(match.Groups["day"].Value) is not { } weekday)
            return;
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        var next = today.AddDays(ahead);
        sentence.Take(new DayMark(match.Index, match.Index + match.Length, ahead == 0 ? [next] : [next.AddDays(-7), next]));
    }

    /// <summary>上周四五六每天, 周一、三、五各: a day for each sign.</summary>
    static void MarkWeekdays(Sentence sentence, DateOnly today)
    {
        for (var match = Weekdays().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            var from = match.Index;
            foreach (Capture sign in match.Groups["day"].Captures)
            {
                if (CalendarWords.Weekday(sign.Value) is not { } weekday)
                    continue;
                var day = LocalTime.MondayOf(today).AddDays(((int)weekday + 6) % 7);
                if (match.Groups["last"].Success || day > today)
                    day = day.AddDays(-7);
                sentence.Take(new DayMark(from, sign.Index + sign.Length, [day]));
                from = sign.Index + sign.Length;
            }
        }
    }

    /// <summary>周一到周三每天, "Monday to Wednesday an hour each day": every day of it.</summary>
    static void MarkRange(Sentence sentence, DateOnly today)
    {
        if (DayRange().Match(sentence.Left) is not { Success: true } match || !EveryDay().IsMatch(sentence.Left))
            return;
        if (CalendarWords.Weekday(match.Groups["a"].Value) is not { } first || CalendarWords.Weekday(match.Groups["b"].Value) is not { } last)
            return;
        var from = LocalTime.MondayOf(today).AddDays((((int)first + 6) % 7) - (match.Groups["last"].Success ? 7 : 0));
        if (from > today)
            from = from.AddDays(-7);
        var to = from.AddDays(((int)last - (int)first + 7) % 7);
        for (var day = from; day <= to; day = day.AddDays(1))
            sentence.Take(new DayMark(match.Index, match.Index + match.Length, [day]));
    }

    /// <summary>"From 16 to 20 November", "Nov 16-20": both ends, each as a day of that month.</summary>
    internal static void MarkEnds(Sentence sentence, DateOnly today)
    {
        for (var match = DatesOfMonth().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            var (a, b) = (match.Groups["a"], match.Groups["b"]);
            if (
                CalendarWords.Month(match.Groups["mon"].Value) is not { } month
                || Number(a.Value) is not ({ } first and > 0)
                || Number(b.Value) is not ({ } last and > 0)
                || InYears(0, month, first, today) is not { Count: > 0 } from
                || InYears(0, month, last, today) is not { Count: > 0 } to
            )
                continue;
            sentence.Take(new DayMark(a.Index, a.Index + a.Length + match.Groups["s"].Length, from));
            sentence.Take(new DayMark(b.Index, match.Index + match.Length, to));
        }
    }

    /// <summary>"Last Friday" on a Sunday: the one two days ago, or the one of last week.</summary>
    static void MarkLast(Sentence sentence, DateOnly today)
    {
        for (var match = LastDay().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (
                CalendarWords.Weekday(match.Groups["day"].Value) is { } weekday
                && LocalTime.MondayOf(today).AddDays(((int)weekday + 6) % 7) is var near
                && near <= today.AddDays(-2)
            )
                sentence.Take(new DayProblemMark(match.Index, match.Index + match.Length, ReadingProblemKind.DayUnclear, [near, near.AddDays(-7)]));
    }

    static void MarkDates(Sentence sentence, Regex words, DateOnly today, bool monthFirst)
    {
        for (var match = words.Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            var year = match.Groups["y"].Success ? Number(match.Groups["y"].Value) ?? 0 : 0;
            if (year is > 0 and < 100)
                year += 2000;
            var (a, b) = (
                match.Groups["mon"].Success ? CalendarWords.Month(match.Groups["mon"].Value) ?? 0 : Number(match.Groups["a"].Value) ?? 0,
                Number(match.Groups["b"].Value) ?? 0
            );
            var (month, day) = match.Groups["mon"].Success || match.Groups["zh"].Success || (monthFirst && a <= 12) ? (a, b) : (b, a);
            var (start, end) = (match.Index, match.Index + match.Length);
            if (month is < 1 or > 12 || day is < 1 or > 31)
            {
                if (match.Groups["mon"].Success || match.Groups["zh"].Success)
                    sentence.Take(new DayProblemMark(start, end, ReadingProblemKind.NoSuchDay));
                continue;
            }
            var any = year > 0 ? year : 2024;
            if (day > DateTime.DaysInMonth(any, month))
                sentence.Take(new DayProblemMark(start, end, ReadingProblemKind.NoSuchDay));
            else if (InYears(year, month, day, today) is { Count: > 0 } dates)
            {
                // The date of another year that has this weekday is nobody's slip.
                List<DateOnly> agreeing =
                [
                    .. dates.Where(date =>
                        !Disagrees(match.Groups["wd"].Value, date)
                        && (year > 0 || match.Groups["wd"].Length == 0 || Math.Abs(date.DayNumber - today.DayNumber) <= HalfAYear)
                    ),
                ];
                sentence.Take(
                    agreeing.Count == 0
                        ? new DayProblemMark(start, end, ReadingProblemKind.WeekdayDisagrees, Either(match.Groups["wd"].Value, dates, today))
                        : new DayMark(start, end, agreeing)
                );
            }
        }
    }

    const int HalfAYear = 183;

    /// <summary>The date, and the day nearest to it that has the weekday.</summary>
    static List<DateOnly> Either(string weekday, List<DateOnly> dates, DateOnly today)
    {
        var date = dates.MinBy(one => Math.Abs(one.DayNumber - today.DayNumber));
        if (Weekday().Match(weekday) is not { Success: true } named || CalendarWords.Weekday(named.Groups["day"].Value) is not { } meant)
            return [date];
        var ahead = ((int)meant - (int)date.DayOfWeek + 7) % 7;
        return [date, date.AddDays(ahead > 3 ? ahead - 7 : ahead)];
    }

    /// <summary>Both days of the weekend that is meant; null for a feast.</summary>
    static List<DateOnly>? Weekend(Match match, DateOnly today)
    {
        if (!match.Value.Contains("weekend", StringComparison.Ordinal) && !match.Value.Contains("周末", StringComparison.Ordinal))
            return null;
        var saturday = LocalTime.MondayOf(today).AddDays(5);
        if (saturday > today || match.Value.StartsWith("last", StringComparison.Ordinal) || match.Value.StartsWith('上'))
            saturday = saturday.AddDays(-7);
        return [saturday, saturday.AddDays(1)];
    }

    /// <summary>Without a year the latest that is not in the future, and the next.</summary>
    static List<DateOnly> InYears(int year, int month, int day, DateOnly today)
    {
        List<DateOnly> all = [];
        for (var y = year > 0 ? year : today.Year - 4; y <= (year > 0 ? year : today.Year + 4); y++)
            if (day <= DateTime.DaysInMonth(y, month))
                all.Add(new DateOnly(y, month, day));
        return year > 0 ? all : [.. all.Where(date => date <= today).TakeLast(1), .. all.Where(date => date > today).Take(1)];
    }

    static int InMonth(Match match) =>
        match.Groups["n"].Success ? (int)NumberText.ChineseValue(match.Groups["n"].ValueSpan)
        : match.Groups["d"].Success ? 20 + (int)NumberText.ChineseValue(match.Groups["d"].ValueSpan)
        : 20;

    static DateOnly? Recent(int day, DateOnly today)
    {
        for (var back = 0; back < 3; back++)
            if (
                today.AddMonths(-back) is var month
                && day <= DateTime.DaysInMonth(month.Year, month.Month)
                && new DateOnly(month.Year, month.Month, day) is var date
                && date <= today
            )
                return date;
        return null;
    }

    static DateOnly? OfWeek(Match match, DateOnly today)
    {
        if (CalendarWords.Weekday(match.Groups["day"].Value) is not { } weekday)
            return null;
        return LocalTime.MondayOf(today).AddDays(-7 + (((int)weekday + 6) % 7));
    }

    static DateOnly? Last(Match match, DateOnly today)
    {
        if (CalendarWords.Weekday(match.Groups["day"].Value) is not { } weekday)
            return null;
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(match.Groups["before"].Success ? -1 : 0);
        var last = first.AddMonths(1).AddDays(-1);
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }

    static void Each(Sentence sentence, Regex words, Func<Match, DateOnly?> read)
    {
        for (var match = words.Match(sentence.Left); match.Success; match = match.NextMatch())
            if (read(match) is { } day)
                sentence.Take(new DayMark(match.Index, match.Index + match.Length, [day]));
    }

    /// <summary>二零二六 is read sign by sign.</summary>
    static int? Number(string text) =>
        text.Length == 4 && Sentence.IsChinese(text[0]) && !text.Contains('十') && !text.Contains('百')
            ? text.Aggregate(0, static (year, sign) => (year * 10) + (int)NumberText.ChineseValue([sign]))
            : NumberText.Integer(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant;
    const string EnglishDay = "mon(?:day)?|tues?(?:day)?|wed(?:nes|s)?(?:day)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";

    [GeneratedRegex(
        @"(?<![a-z])(?:from )?(?<a>"
            + EnglishDay
            + @")(?: ?- ?| (?:to|till?|through|until) )(?<b>"
            + EnglishDay
            + @")(?![a-z])(?<last>,? (?:of )?last week(?![a-z]))?|(?:(?<last>上)个?|这个?|本)?(?:周|星期|礼拜)(?<a>[一二三四五六日天])(?:到|至|-|~)(?:周|星期"
            + @"|礼拜)?(?<b>[一二三四五六日天])",
        Plain
    )]
    private static partial Regex DayRange();

    [GeneratedRegex(
        @"(?<![a-z\d])(?<a>\d{1,2})(?<s>st|nd|rd|th)?(?: ?[-–] ?| (?:to|till?|until|through|thru) (?:the )?)(?<b>\d{1,2})(?:st|nd|rd"
            + @"|th)?(?: of)? (?<mon>"
            + EnglishWords.Months
            + @")(?![a-z])|(?<![a-z]|\d(?:st|nd|rd|th)?(?: of)? )(?<mon>"
            + EnglishWords.Months
            + @") (?<a>\d{1,2})(?<s>st|nd|rd|th)?(?: ?[-–] ?| (?:to|till?|until|through|thru) (?:the )?)(?<b>\d{1,2})(?:st|nd|rd|th)?"
            + @"(?![\d:a-z]| ?[ap]\.?m)",
        Plain
    )]
    private static partial Regex DatesOfMonth();

    [GeneratedRegex(@"每[天日]|天天|都|各|(?<![a-z])(?:each|every|daily|all|(?:a|per) day)(?![a-z])", Plain)]
    private static partial Regex EveryDay();

    [GeneratedRegex(@"(?<![a-z])(?:on )?last (?<day>" + EnglishDay + @")(?:'s)?(?! (?:of|in) (?:the|this|last) )(?![a-z])", Plain)]
    private static partial Regex LastDay();

    [GeneratedRegex(
        @"(?<![a-z])(?:the )?last (?<day>"
            + EnglishDay
            + @") (?:of|in) (?:(?:this|the) month|(?<before>last month))(?![a-z])|(?:这个?月|本月|(?<before>上个?月))最后一个(?:周|星期|礼拜)(?<day>[一二三四五六日天])",
        Plain
    )]
    private static partial Regex LastOfMonth();

    [GeneratedRegex(
        @"(?<![a-z])last week(?:'s)?,? (?:on )?(?<day>"
            + EnglishDay
            + @")(?![a-z])|(?<![a-z])(?<day>"
            + EnglishDay
            + @"),? (?:of )?last week(?![a-z])|(?<!上)上个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])",
        Plain
    )]
    private static partial Regex WeekAndDay();

    [GeneratedRegex(
        @"(?<![a-z\d])(?<n>\d{1,3}|" + EnglishWords.NumberWords + @") days? ago(?![a-z])|(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3})天(?:以|之)?前",
        Plain
    )]
    private static partial Regex Ago();

    /// <summary>As it is mostly misspelled; spelled well it is left to the recogniser.</summary>
    [GeneratedRegex("(?<![a-z])(?!tomorrow(?![a-z]))(?:tomm?or+ow|tommorw|tomorrrow|tmrw|tmr|2moro)(?![a-z])", Plain)]
    private static partial Regex Tomorrow();

    [GeneratedRegex("(?<![以之从目午])(?<d>昨|今|前)儿个?(?![童子女科歌])", Plain)]
    private static partial Regex Yesterday();

    /// <summary>24.11., 24-11-2026, 24.11.2026.</summary>
    [GeneratedRegex(@"(?<![a-z\d/.:,-])(?:(?<a>\d{1,2})\.(?<b>\d{1,2})\.(?!\d)|(?<a>\d{1,2})([-.])(?<b>\d{1,2})\1(?<y>\d{4}))(?![\d/]|:\d)", Plain)]
    private static partial Regex Dated();

    /// <summary>A day and a month by name, with the weekday that may stand in front; 十一月二十三日.</summary>
    [GeneratedRegex(
        @"(?<![a-z])(?:(?<wd>"
            + EnglishDay
            + @"),? )?(?:the )?(?<![\d:/.-]|\d\s?(?:to|until|till|and)\s)(?<b>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<mon>"
            + EnglishWords.Months
            + @")(?![a-z])(?:,? (?<y>\d{4}))?|"
            + @"(?<![a-z])(?:(?<wd>"
            + EnglishDay
            + @"),? )?(?<mon>"
            + EnglishWords.Months
            + @") (?<b>\d{1,2})(?:st|nd|rd|th)?(?![\d:a-z])(?:,? (?<y>\d{4}))?|"
            + @"(?:(?<y>\d{4}|[零〇一二三四五六七八九]{4})年)?(?<zh>)(?<a>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<b>\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:\(?(?<wd>周[一二三四五六日天]"
            + @"|星期[一二三四五六日天])\)?)?",
        Plain
    )]
    private static partial Regex Written();

    /// <summary>11.23 in Chinese, where no unit follows; in 算1.3还是1.5 it is a figure.</summary>
    [GeneratedRegex(
        @"(?<![\d.a-z:])(?<!(?:[算计]|折合|还是)\s?)(?![1-9]\.5(?!\d))(?<a>1[0-2]|[1-9])\.(?<b>[12]\d|3[01]|0?[1-9])(?![\d.:]|\s*(?:h|还是|个?小时|个?钟头|分|元|%"
            + @"|学时))(?=\s*[\u3400-\u9FFF]|\s*$"
            + @"|(?<=1[0-2]\.\d\d)\s?\u0001)",
        Plain
    )]
    private static partial Regex MonthPointDay();

    /// <summary>廿三号, 二十八号: no house, no line.</summary>
    [GeneratedRegex(
        "廿(?<d>[一二三四五六七八九])?[号日]|(?<![第月年\\d一二三四五六七八九十])(?<n>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])号(?![楼院线门房室栋桌])",
        Plain
    )]
    private static partial Regex InSigns();

    /// <summary>Several days, or one that differs from year to year.</summary>
    [GeneratedRegex(
        @"(?<![a-z])(?:last|this|at the|over the|on the) weekend(?![a-z])|(?:上个?|这个?|本)周末|^周末|国庆节?(?:假期|期间)?|春节(?:假期|期间)?|中秋节?|端午节?|清明节?|五一(?:假期|期间"
            + @"|节)|元旦(?:假期|节)",
        Plain
    )]
    private static partial Regex Unclear();

    [GeneratedRegex(
        @"(?<![a-z])(?<sure>on |last |this |past |(?<=\d ?(?:h|hrs?|hours?) ))?(?:(?<only>)(?<day>tue|weds|thur)|(?<only>)(?<!(?:we|i|she|he"
            + @"|they|who|it|the|and) )"
            + @"(?<day>sat|sun)(?=\s*(?:$|[,;.\n\d\u0001]))|(?<day>sat|sun))(?:\.(?!\d))?(?![a-z.])",
        Plain
    )]
    private static partial Regex ShortWeekday();

    /// <summary>A number may follow a weekday, so what comes after the last sign must not count anything.</summary>
    [GeneratedRegex(
        @"(?:(?<last>上)个?|这个?|本)?(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?:[、和,，]?(?:周|星期|礼拜)?(?<day>[一二三四五六日天])){1,6}(?=每天|都|各|[，,\s]|$)",
        Plain
    )]
    private static partial Regex Weekdays();

    [GeneratedRegex("(?:周|星期|礼拜)?(?<day>[一二三四五六日天]|" + EnglishDay + ")", Plain)]
    private static partial Regex Weekday();
}
