using System.Text.RegularExpressions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Reads that somebody asks what is on: "is there anything on this week?", "what's coming up in December", 12月份都有哪些安排. What is free to book, or
/// classes alone, is asked in other words.
/// </summary>
public static partial class AgendaReader
{
    /// <summary>The days that are asked about; null when it is no such question.</summary>
    public static DaysSought? Read(string text, DateOnly today, bool chineseFirst)
    {
        // Whether somebody is free themselves is no question of what is free to book.
        var asks = Asks().IsMatch(text) && !OfOneThing().IsMatch(text);
        if (!asks && !(OwnTime().Match(text) is { Success: true } own && !OfOneThing().IsMatch(text.Remove(own.Index, own.Length))))
            return null;
        return DaysIn(text, today, chineseFirst);
    }

    /// <summary>The days that are named, from the first to the last: 下周一到周三.</summary>
    public static DaysSought? DaysOf(string text, DateOnly today, bool chineseFirst) =>
        DaySpanReader.Read(text, today, chineseFirst) is { First: { } first, Last: { } last } && first <= last
            ? new DaysSought(first, last, 0, 24)
            : Days(text, today, chineseFirst);

    /// <summary>The days to come that a question names which is surely of this kind.</summary>
    public static DaysSought? DaysIn(string text, DateOnly today, bool chineseFirst)
    {
        if (Days(text, today, chineseFirst) is not { } days || days.To < today)
            return null;
        // "Today" beside the week does not end it; on a Sunday the week that is meant is the one that begins.
        return days.From == today && days.To == today && Week().IsMatch(text)
            ? days with
            {
                To = today.DayOfWeek == DayOfWeek.Sunday ? today.AddDays(7) : LocalTime.MondayOf(today).AddDays(6),
            }
            : days;
    }

    /// <summary>
    /// Other days that are asked about after some were shown: "ok and the Friday after that?", "and on Sunday?", 那周六呢. Null when more is said than
    /// days.
    /// </summary>
    public static DaysSought? ReadAfter(string text, DaysSought before, DateOnly today, bool chineseFirst)
    {
        if (
            Further().Match(text.Trim()) is not { Success: true, Groups: var said }
            || Days(string.Concat(said["days"].Captures.Select(one => one.Value)), today, chineseFirst) is not { } days
        )
            return null;
        if (!said["later"].Success)
            return days;
        while (days.From <= before.To)
            days = days with { From = days.From.AddDays(7), To = days.To.AddDays(7) };
        return days is { FromHour: 0, ToHour: 24 } ? days with { FromHour = before.FromHour, ToHour = before.ToHour } : days;
    }

    static DaysSought? Days(string text, DateOnly today, bool chineseFirst) =>
        SessionReader.Sought(text, today, chineseFirst)
        ?? SessionReader.MonthAsked(text, today)
        ?? (
            ThisMonth().Match(text) is { Success: true } month
                ? month.Groups["next"].Success
                    ? new DaysSought(FirstOfMonth(today).AddMonths(1), FirstOfMonth(today).AddMonths(2).AddDays(-1), 0, 24)
                    // At its end the month that comes is meant as well.
                    : new DaysSought(today, FirstOfMonth(today.AddDays(FewDaysLeft)).AddMonths(1).AddDays(-1), 0, 24)
                : null
        )
        ?? (OwnWeek().IsMatch(text) ? new DaysSought(today, LocalTime.MondayOf(today).AddDays(6), 0, 24) : null);

    const int FewDaysLeft = 2;

    static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    [GeneratedRegex(@"\b(?:this|(?<next>next)) month\b|(?:这|本|(?<next>下))个?月(?!\d)", Plain)]
    private static partial Regex ThisMonth();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\banything (?:(?:going )?on|happening|planned|scheduled|coming up)\b"
            + @"|\bwhat(?:['’]?s| is| have we| do (?:i|we) have) (?:(?:going )?on|happening|planned|scheduled|coming up|up)\b"
            + @"|\bwhat do (?:i|we) have (?:on )?(?:this|next|today|tomorrow|on|in)\b"
            + @"|\bmy (?:schedule|agenda|programme|program) (?:this|next|for|in|on)\b"
            + @"|\b(?:what|how)(?:['’]?s| does| do| is)? (?:my|our|the) (?:coming |next |whole )?(?:week|weekend|month|day|diary|schedule|agenda|"
            + WeekdayNames
            + @")\b.{0,20}\b(?:look|like|shaping|ahead)|\bwhat(?:['’]?s| does| is)? (?:this|next|tomorrow|today)\b.{0,16}\blook"
            + @"|\bwhat(?:['’]?s| is) (?:in|on) my (?:diary|agenda|schedule|calendar|plate)\b|\b(?:take|run|talk|walk) me through (?:my"
            + @"|the|this|next)\b"
            + @"|\bwhat have i got (?:on )?(?:this|next|today|tomorrow|on|in|for)\b"
            + @"|(?:有|都有)(?:什么|哪些|啥|没有?|甚么)?(?:别的)?(?:安排|活动)"
            + @"|(?:有|要)(?:些|哪些|点)?(?:什么|啥|哪些)(?:要紧的?|要做的|要办的)?(?:事|忙)|(?:都)?要?忙(?:些|点)?(?:什么|啥)|我?(?:这|下)?(?:周|星期|礼拜)忙不忙"
            + @"|(?:有没有|有)(?:什么|哪些|啥)?(?:课|事)?(?:要|需要)(?:我)?请假|\banything (?:i need|to be|that i have) to (?:cancel|excused?|call off)\b"
            + @"|(?<!我.{0,4})(?:周|星期|礼拜|月份?|天|号)的?(?:安排|日程|行程)(?:是|有|$|[？?吗呢])|我的日程",
        Plain
    )]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\bam i (?:free|busy|off)\b|\bdo i have (?:the )?(?:time|evening|day|morning|afternoon)? ?off\b|(?<!老师|督导)我.{0,14}(?:有空|有没有空|空不空|忙不忙|有没有时间)",
        Plain
    )]
    private static partial Regex OwnTime();

    const string WeekdayNames = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

    const string Sign = @"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})";

    [GeneratedRegex(
        @"^(?:(?:ok(?:ay)?|and|so|then|right|good|well|hm+)[,. ]+)*(?:what about |how about |and )?(?:on |in )?(?<days>(?:(?:the|this"
            + @"|next|coming) )*(?:"
            + WeekdayNames
            + @"s?|today|tomorrow|weekend|week|month|\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:"
            + EnglishWords.Months
            + "))?|(?:"
            + EnglishWords.Months
            + @")(?: \d{1,2}(?:st|nd|rd|th)?)?)(?: (?:in the |at )?(?:morning|afternoon|evening|night))?)(?<later> after(?: that| this)?)?"
            + @"(?: then| too| as well)?\s*[?.]*$"
            + "|^(?:(?:那|好的?|嗯|哦|然后|还有)[,， ]?)*(?<days>(?:这|下|下下|本)?个?(?:(?:周|星期|礼拜)[一二三四五六日天末]?|月)|(?:今|明|后|大后)天|(?:"
            + Sign
            + "月(?:份|"
            + Sign
            + "[号日]?)?|"
            + Sign
            + "[号日]))(?<days>的?(?:早上|上午|中午|下午|晚上))?(?:呢|有吗|有没有|怎么样|行吗)?[?？。]*$",
        Plain
    )]
    private static partial Regex Further();

    /// <summary>Without a day: the week that runs.</summary>
    [GeneratedRegex(@"\b(?:my|our) week\b", Plain)]
    private static partial Regex OwnWeek();

    [GeneratedRegex(
        @"\b(?:class(?:es)?|lectures?|courses?|visits?|trips?|free|available|slots?|open|places?|hours?|booked|bookings?|sessions?|supervision"
            + @"|deadlines?|due)\b|课|参访|督导|空|时段|预约|时数|截止|名额",
        Plain
    )]
    private static partial Regex OfOneThing();

    [GeneratedRegex(@"\bweek\b|周(?![一二三四五六日天])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])", Plain)]
    private static partial Regex Week();
}
