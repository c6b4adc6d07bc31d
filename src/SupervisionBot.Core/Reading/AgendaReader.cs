using System.Text.RegularExpressions;
using SupervisionBot.Core.Times;

namespace SupervisionBot.Core.Reading;

/// <summary>
/// Reads that somebody asks what is on: "is there anything on this week?", "what's coming up in December", 12月份都有哪些安排. What is free to book, or
/// classes alone, is asked in other words.
/// </summary>
public static partial class AgendaReader
{
    /// <summary>The days that are asked about; null when it is no such question.</summary>
    public static DaysSought? Read(string text, DateOnly today, bool chineseFirst)
    {
        if (!Asks().IsMatch(text) || OfOneThing().IsMatch(text))
            return null;
        if ((SessionReader.Sought(text, today, chineseFirst) ?? SessionReader.MonthAsked(text, today)) is not { } days || days.To < today)
            return null;
        // On a Sunday the week that is meant is the one that begins.
        return today.DayOfWeek == DayOfWeek.Sunday && days.From == today && days.To == today && Week().IsMatch(text)
            ? days with
            {
                To = today.AddDays(7),
            }
            : days;
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\banything (?:(?:going )?on|happening|planned|scheduled|coming up)\b"
            + @"|\bwhat(?:['’]?s| is| have we| do (?:i|we) have) (?:(?:going )?on|happening|planned|scheduled|coming up|up)\b"
            + @"|\bwhat do (?:i|we) have (?:on )?(?:this|next|today|tomorrow|on|in)\b"
            + @"|\bmy (?:schedule|agenda|programme|program) (?:this|next|for|in|on)\b"
            + @"|\bam i (?:free|busy) (?:this|next|on|in|tomorrow|today)\b"
            + @"|(?:有|都有)(?:什么|哪些|啥|没有?|甚么)?(?:别的)?(?:安排|活动)"
            + @"|(?<!我.{0,4})(?:周|星期|礼拜|月份?|天|号)的?(?:安排|日程|行程)(?:是|有|$|[？?吗呢])|我的日程",
        Plain
    )]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\b(?:class(?:es)?|lectures?|courses?|visits?|trips?|free|available|slots?|open|places?|hours?|booked|bookings?|sessions?|supervision"
            + @"|deadlines?|due)\b|课|参访|督导|空|时段|预约|时数|截止|名额",
        Plain
    )]
    private static partial Regex OfOneThing();

    [GeneratedRegex(@"\bweek\b|周(?![一二三四五六日天])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])", Plain)]
    private static partial Regex Week();
}
