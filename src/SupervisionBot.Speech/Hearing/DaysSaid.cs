using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Speech.Hearing;

/// <summary>From one day to another, both included.</summary>
readonly record struct DaysBetween(DateOnly From, DateOnly To)
{
    public bool Meets(DaysBetween other) => From <= other.To && other.From <= To;
}

/// <summary>
/// Which days words speak of, roughly: dates with and without their month, weekdays, weeks, months, "tomorrow". It is for comparing what
/// was said with what is answered, not for doing anything on such a day.
/// </summary>
static partial class DaysSaid
{
    /// <summary>So many years of dates without one are looked at around today.</summary>
    const int Years = 1;

    /// <summary>All days and spans that the words name; a weekday alone is left to <see cref="WeekdaysIn"/>.</summary>
    internal static List<DaysBetween> In(string words, DateOnly today)
    {
        var plain = Sentence.PlainOf(words);
        var found = new List<DaysBetween>();
        var dates = new List<(DaysBetween Days, int Start, int End)>();
        foreach (Match match in Iso().Matches(plain))
            Add(Number(match, "y"), Number(match, "m"), Number(match, "d"), match);
        foreach (Match match in EnglishDate().Matches(plain))
            Add(Number(match, "y"), CalendarWords.Month(match.Groups["mon"].Value) ?? 0, Number(match, "d"), match, Number(match, "from"));
        foreach (Match match in ChineseDate().Matches(plain))
            Add(Number(match, "y"), Number(match, "m"), Number(match, "d"), match, Number(match, "from"));
        dates.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        for (var at = 0; at < dates.Count; at++)
        {
            found.Add(dates[at].Days);
            // Both ends of a span: what lies between is spoken of too.
            if (at > 0 && dates[at - 1].End <= dates[at].Start && Between().IsMatch(plain[dates[at - 1].End..dates[at].Start]))
                if (dates[at - 1].Days.From < dates[at].Days.To)
                    found.Add(new DaysBetween(dates[at - 1].Days.From, dates[at].Days.To));
        }
        foreach (Match match in Relative().Matches(plain))
            if (DayOf(match, today) is { } day)
                found.Add(new DaysBetween(day, day));
        foreach (Match match in Weeks().Matches(plain))
            found.Add(Span(match, today));
        foreach (Match match in Months().Matches(plain))
            found.AddRange(OfMonth(match, today));
        return found;

        void Add(int year, int month, int day, Match match, int from = 0)
        {
            for (var one = year > 0 ? year : today.Year - Years; one <= (year > 0 ? year : today.Year + Years); one++)
                if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(one, month))
                    dates.Add(
                        (
                            new DaysBetween(new DateOnly(one, month, from >= 1 && from < day ? from : day), new DateOnly(one, month, day)),
                            match.Index,
                            match.Index + match.Length
                        )
                    );
        }
    }

    /// <summary>"Wednesday", 周三.</summary>
    internal static IEnumerable<DayOfWeek> WeekdaysIn(string words)
    {
        foreach (Match match in Weekday().Matches(Sentence.PlainOf(words)))
            if (CalendarWords.Weekday(match.Groups["day"].Value) is { } day)
                yield return day;
    }

    /// <summary>"The 12th", 12号: a day of whatever month.</summary>
    internal static int? DayOfMonth(string words) =>
        OnlyDay().Match(Sentence.PlainOf(words)) is { Success: true } match && Number(match, "d") is >= 1 and <= 31 and var day ? day : null;

    static DateOnly? DayOf(Match match, DateOnly today)
    {
        if (match.Groups["n"] is { Success: true } many)
        {
            var number = NumberText.Integer(many.Value is "a" or "an" ? "1" : many.Value) ?? 0;
            var days = match.Groups["week"].Success ? number * 7 : number;
            return number is < 1 or > 999 ? null : today.AddDays(match.Groups["back"].Success ? -days : days);
        }
        return match.Groups["word"].Value switch
        {
            var word when word.StartsWith("the day before", StringComparison.Ordinal) || word.StartsWith("day before", StringComparison.Ordinal) =>
                today.AddDays(-2),
            var word when word.StartsWith("day after", StringComparison.Ordinal) || word.StartsWith("the day after", StringComparison.Ordinal) =>
                today.AddDays(2),
            var word when word.StartsWith('y') || word.StartsWith("last", StringComparison.Ordinal) => today.AddDays(-1),
            var word when word.StartsWith("tomo", StringComparison.Ordinal) || word.StartsWith("tm", StringComparison.Ordinal) => today.AddDays(1),
            ['大', '前', ..] => today.AddDays(-3),
            ['大', '后', ..] => today.AddDays(3),
            ['前', ..] => today.AddDays(-2),
            ['后', ..] => today.AddDays(2),
            ['昨', ..] => today.AddDays(-1),
            ['明', ..] => today.AddDays(1),
            _ => today,
        };
    }

    static DaysBetween Span(Match match, DateOnly today)
    {
        var step = match.Groups["which"].Value switch
        {
            "last" or "previous" or "past" or "上" => -1,
            "上上" => -2,
            "next" or "coming" or "下" => 1,
            "下下" => 2,
            _ => 0,
        };
        var monday = LocalTime.MondayOf(today).AddDays(7 * step);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(step);
        return match.Groups["what"].Value switch
        {
            "month" or "月" => new DaysBetween(month, month.AddMonths(1).AddDays(-1)),
            "year" or "年" => new DaysBetween(new DateOnly(today.Year + step, 1, 1), new DateOnly(today.Year + step, 12, 31)),
            "weekend" or "周末" => new DaysBetween(monday.AddDays(5), monday.AddDays(6)),
            _ => new DaysBetween(monday, monday.AddDays(6)),
        };
    }

    static IEnumerable<DaysBetween> OfMonth(Match match, DateOnly today)
    {
        var number = match.Groups["mon"].Success ? CalendarWords.Month(match.Groups["mon"].Value) ?? 0 : Number(match, "m");
        if (number is < 1 or > 12)
            yield break;
        for (var year = today.Year - Years; year <= today.Year + Years; year++)
            yield return new DaysBetween(new DateOnly(year, number, 1), new DateOnly(year, number, DateTime.DaysInMonth(year, number)));
    }

    static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var text } ? NumberText.Integer(text.Replace("廿", "二十", StringComparison.Ordinal)) ?? 0 : 0;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    const string Sign = "[一二三四五六七八九十廿]{1,3}|\\d{1,2}";

    [GeneratedRegex(
        @"(?<!\d)(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)|(?<![\d:.])(?<d>\d{1,2})[/.](?<m>\d{1,2})(?![\d:])"
            + @"|(?<![\d:.])(?<m>\d{1,2})[/.](?<d>\d{1,2})(?![\d:])|(?<!\d)(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})(?!\d)",
        Plain
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"(?<![\d:])(?:(?<from>\d{1,2})(?:st|nd|rd|th)? ?(?:[-–]|to|until|till|through) ?(?:the )?)?(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<mon>"
            + EnglishWords.Months
            + @")(?![a-z])(?: (?<y>\d{4}))?|(?<![a-z])(?<mon>"
            + EnglishWords.Months
            + @") (?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:])",
        Plain
    )]
    private static partial Regex EnglishDate();

    [GeneratedRegex(
        "(?:(?<y>\\d{4})年)?(?<m>" + Sign + ")月(?:(?<from>" + Sign + ")[日号]?[到至–-])?(?<d>" + Sign + ")(?:[日号]|(?![\\d份个]))",
        Plain
    )]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"(?<![a-z\d/])(?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)(?![a-z])|(?<d>" + Sign + ")[日号]", Plain)]
    private static partial Regex OnlyDay();

    [GeneratedRegex(@"^ ?(?:周.|\(?[a-z]{3,9}\)?)? ?(?:[-–—]|to|until|till|到|至) ?(?:周.|[a-z]{3,9})? ?$", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"(?<![a-z])(?:(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:days?|(?<week>weeks?)) (?<back>ago)"
            + @"|in (?<n>\d{1,3}|an?|one"
            + @"|two|three|four|five|six|seven|eight|nine|ten) (?:days?|(?<week>weeks?))|(?<word>(?:the )?day before yesterday|(?:the )?day after"
            + @" tomm?orr?ow|yesterday|yest|yday|last night|last evening"
            + @"|tomm?orr?ow|tmrw?|today|tday|tonight|this (?:morning|afternoon|evening)))(?![a-z])"
            + @"|(?<n>[0-9一二两三四五六七八九十]{1,3})(?:天|(?<week>周|个星期))(?:以|之)?(?:(?<back>前)|后)|(?<word>大?前[天晚儿日](?!提)|大?后[天日]|昨[天日晚儿]?|明[天日晚儿]|今[天日晚早儿])",
        Plain
    )]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"(?<![a-z])(?<which>last|previous|past|this|next|coming) (?<what>weekend|week|month|year)(?![a-z])"
            + "|(?<which>上上|上|下下|下|本|这)个?(?<what>周末|周|星期|礼拜|月)(?![一二三四五六日天])|(?<which>今)(?<what>年)",
        Plain
    )]
    private static partial Regex Weeks();

    [GeneratedRegex(
        @"(?<!\d )(?<![a-z])(?<mon>"
            + EnglishWords.Months
            + @")(?![a-z]| \d{1,2}(?!\d))|(?<![\d第])(?<m>"
            + Sign
            + ")月(?:份|底|初|中|(?![\\d一二三四五六七八九十]))",
        Plain
    )]
    private static partial Regex Months();

    [GeneratedRegex(
        @"(?<![a-z])(?<day>mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?(?:'s)?(?![a-z])|(?:周|星期|礼拜)(?<day>[一二三四五六日天])",
        Plain
    )]
    private static partial Regex Weekday();
}
