using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Several days to come that are said in one go: "7, 8 and 9 December", 12月8日、10日、12日, 下周一到周三, "first Monday of every month".</summary>
static partial class SessionDays
{
    const int MonthsAhead = 6;

    /// <summary>The days in their order, and where they stand in the text; null when it names no more than one.</summary>
    internal static (IReadOnlyList<DateOnly> Days, int Start, int Length)? Find(string text, DateOnly today, DateOnly? until)
    {
        if (English().Match(text) is { Success: true } english && CalendarWords.Month(english.Groups["mon"].Value) is { } month)
            return Named(english, [.. english.Groups["d"].Captures.Select(day => (month, Number(day.Value)))], today);
        if (Chinese().Match(text) is { Success: true } chinese)
            return Named(chinese, MonthsAndDays(chinese), today);
        if (
            Ordinals().Match(text) is { Success: true } ordinals
            && ToCome([.. ordinals.Groups["d"].Captures.Select(day => Number(day.Value))], today) is { } next
        )
            return (next, ordinals.Index, ordinals.Length);
        if (Week().Match(text) is { Success: true } week)
            return (Range(week, today), week.Index, week.Length);
        if (Weekdays().Match(text) is { Success: true } listed)
            return (Each(listed, today), listed.Index, listed.Length);
        return Monthly().Match(text) is { Success: true } monthly
            ? (EachMonth(monthly, today, until ?? today.AddMonths(MonthsAhead)), monthly.Index, monthly.Length)
            : null;
    }

    /// <summary>Days of the month, each the next after the one before it.</summary>
    static List<DateOnly>? ToCome(IReadOnlyList<int> days, DateOnly today)
    {
        List<DateOnly> all = [];
        var month = new DateOnly(today.Year, today.Month, 1);
        foreach (var day in days)
        {
            if (day is < 1 or > 31)
                return null;
            while (
                day > DateTime.DaysInMonth(month.Year, month.Month) || new DateOnly(month.Year, month.Month, day) < (all.Count > 0 ? all[^1] : today)
            )
                month = month.AddMonths(1);
            all.Add(new DateOnly(month.Year, month.Month, day));
        }
        return all;
    }

    /// <summary>A month that is not said again is that of the day before it.</summary>
    static List<(int Month, int Day)> MonthsAndDays(Match match)
    {
        List<(int, int)> all = [];
        var months = match.Groups["m"].Captures;
        var month = 0;
        foreach (Capture day in match.Groups["d"].Captures)
        {
            month = months.Where(said => said.Index < day.Index).Select(said => Number(said.Value)).LastOrDefault(month);
            all.Add((month, Number(day.Value)));
        }
        return all;
    }

    static (IReadOnlyList<DateOnly>, int, int)? Named(Match match, IReadOnlyList<(int Month, int Day)> named, DateOnly today)
    {
        List<DateOnly> days = [];
        foreach (var (month, day) in named)
        {
            var year = month < today.Month || (month == today.Month && day < today.Day) ? today.Year + 1 : today.Year;
            if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
                return null;
            days.Add(new DateOnly(year, month, day));
        }
        return days.Count < 2 ? null : ([.. days.Distinct().Order()], match.Index, match.Length);
    }

    /// <summary>"Next week Monday and Wednesday", 下周一和周三: of that week, else each the next one.</summary>
    static List<DateOnly> Each(Match match, DateOnly today)
    {
        var monday = LocalTime.MondayOf(today).AddDays(match.Groups["next"].Success ? 7 : 0);
        return
        [
            .. match
                .Groups["d"]
                .Captures.Select(day => monday.AddDays(Place(day.Value)))
                .Select(day => day < today ? day.AddDays(7) : day)
                .Distinct()
                .Order(),
        ];
    }

    static List<DateOnly> Range(Match match, DateOnly today)
    {
        var monday = LocalTime.MondayOf(today).AddDays(match.Groups["next"].Success ? 7 : 0);
        var (from, to) = (Place(match.Groups["from"].Value), Place(match.Groups["to"].Value));
        if (!match.Groups["next"].Success && monday.AddDays(from) < today)
            monday = monday.AddDays(7);
        return [.. Enumerable.Range(from, Math.Max(0, to - from) + 1).Select(monday.AddDays)];
    }

    static List<DateOnly> EachMonth(Match match, DateOnly today, DateOnly until)
    {
        var nth = match.Groups["n"].Value switch
        {
            "first" or "1st" or "一" or "1" => 1,
            "second" or "2nd" or "二" or "2" => 2,
            "third" or "3rd" or "三" or "3" => 3,
            "fourth" or "4th" or "四" or "4" => 4,
            _ => 0,
        };
        List<DateOnly> days = [];
        for (var first = new DateOnly(today.Year, today.Month, 1); first <= until; first = first.AddMonths(1))
        {
            var weekday = CalendarWords.Weekday(match.Groups["day"].Value)!.Value;
            var day =
                nth == 0
                    ? first.AddMonths(1).AddDays(-1) is var last
                        ? last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7))
                        : first
                    : first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
            if (day >= today && day <= until)
                days.Add(day);
        }
        return days;
    }

    /// <summary>From Monday, 0.</summary>
    static int Place(string day) => ((int)CalendarWords.Weekday(day)!.Value + 6) % 7;

    static int Number(string text) => NumberText.Integer(text)!.Value;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    const string Day = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";
    const string N = @"\d{1,2}|[一二三四五六七八九十]{1,3}";

    [GeneratedRegex(
        @"\b(?:on )?(?:"
            + Day
            + @",? )?(?:the )?(?<![\d:.-])(?<d>\d{1,2})(?:st|nd|rd|th)?(?:(?:,? and |, ?| & )(?:"
            + Day
            + @",? )?(?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)?)+ (?:of )?(?<mon>"
            + EnglishWords.Months
            + @")\b",
        Plain
    )]
    private static partial Regex English();

    /// <summary>"The 9th, 16th and 23rd", 9号、16号和23号.</summary>
    [GeneratedRegex(
        @"\b(?:on )?the (?<d>\d{1,2})(?:st|nd|rd|th)(?:(?:,? and |, ?| & )(?:on )?(?:the )?(?<d>\d{1,2})(?:st|nd|rd|th))+\b(?! (?:of )?(?:"
            + EnglishWords.Months
            + @"))|(?<![月\d])(?<d>\d{1,2})[号日](?:[、,，和及与]+(?<d>\d{1,2})[号日])+",
        Plain
    )]
    private static partial Regex Ordinals();

    [GeneratedRegex("(?<m>" + N + ")月(?<d>" + N + ")[日号]?(?:[、,，和及与]+(?:(?<m>" + N + ")月)?(?<d>" + N + ")[日号])+", Plain)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"(?:(?<next>下)个?|[这本]个?)?(?:周|星期|礼拜)(?<from>[一二三四五六日天])(?:到|至|-|~)(?:[下这本]?个?(?:周|星期|礼拜))?(?<to>[一二三四五六日天])(?:每天|每日|天天|都)"
            + @"|\b(?:(?<next>next) week,? (?:on |from )?|from )(?<from>"
            + Day
            + @") (?:to|till?|until|through) (?<to>"
            + Day
            + @")\b",
        Plain
    )]
    private static partial Regex Week();

    [GeneratedRegex(
        @"\b(?:the |every |each )?(?<n>first|second|third|fourth|last|1st|2nd|3rd|4th) (?<day>"
            + Day
            + @") (?:of|in) (?:(?:every|each|the) month|the months)\b|每个?月的?(?:第(?<n>[一二三四1-4])|(?<n>最后一))个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])",
        Plain
    )]
    private static partial Regex Monthly();

    [GeneratedRegex(
        @"(?<!every |each |last )\b(?:(?<next>next week),? (?:on )?)?(?:this )?(?<d>"
            + Day
            + @")(?:,? and |, | & )(?:on )?(?<d>"
            + Day
            + @")(?:(?:,? and |, | & )(?<d>"
            + Day
            + @"))*\b|(?<![每上逢隔])(?:(?<next>下)个?|[这本])?(?:周|星期|礼拜)(?<d>[一二三四五六日天])(?:[、,，和跟及与](?:下|这|本)?个?(?:周|星期|礼拜)(?<d>[一二三四五六日天]))+(?!的督导)",
        Plain
    )]
    private static partial Regex Weekdays();
}
