using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Hours said without their half of the day, beside one that is known: "ends at 6" of a session that begins at 2 is 18:00.</summary>
public static partial class SessionClocks
{
    /// <summary>The first such hour after the beginning; null when the words name none.</summary>
    public static int? MinutesUntil(TimeOnly end, TimeOnly from)
    {
        foreach (var at in (TimeOnly[])[end, end.AddHours(12)])
            if (at > from)
                return (int)(at - from).TotalMinutes;
        return null;
    }

    /// <summary>Of the two hours that the words can mean the one that is nearer to the hour until now.</summary>
    public static TimeOnly Nearer(TimeOnly said, TimeOnly before)
    {
        var other = said.AddHours(12);
        return Away(other) < Away(said) ? other : said;

        double Away(TimeOnly time) => Math.Abs((time.ToTimeSpan() - before.ToTimeSpan()).TotalMinutes);
    }

    /// <summary>Whether the words leave open which half of the day their hour is in.</summary>
    internal static bool IsHalfDayOpen(string text) => Clock().IsMatch(text) && !HalfSaid().IsMatch(text);

    /// <summary>The end that stays while the beginning moves: 结束不变, "same end".</summary>
    internal static bool EndStays(string text) => SameEnd().IsMatch(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?<![\d:.])(?:[1-9]|1[0-2])(?:[:.点][0-5]\d|点)?(?![\d:.])|[一二两三四五六七八九十]{1,2}点", Plain)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"\d ?[ap]\.?m\b|\b(?:1[3-9]|2[0-3])[:.点]|\b0\d[:.]|\b(?:morning|afternoon|evening|night|noon|midday)|tonight|上午|早|中午|下午|傍晚|晚|夜",
        Plain
    )]
    private static partial Regex HalfSaid();

    [GeneratedRegex(
        @"结束(?:的?时间)?(?:还是|照旧|也)?不变|\bsame (?:end|finish)(?:ing)?(?: time)?\b|\b(?:end|finish)(?:s|ing)?(?: time)? (?:stays?|unchanged|(?:is "
            + @"|remains )?the same)\b",
        Plain
    )]
    private static partial Regex SameEnd();

    /// <summary>An end without a beginning before it.</summary>
    [GeneratedRegex(
        @"[,，]?\s*\b(?:and )?(?:it )?(?:(?:should|will|to) )?(?:ends?|ending|finish(?:es|ing)?|done) (?:at "
            + @"|by )?(?<t>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?)(?: (?:still|as before|instead))?\b(?! ?(?:min|h|st|nd|rd|th|of\b|/|[.]\d|(?:"
            + EnglishWords.Months
            + @")\b))"
            + @"|[,，]?(?:到|至)?(?<t>(?:上午|中午|下午|晚上)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点(?:半|[一三]刻|\d{1,2}分?)?|[:：]\d\d))(?:结束|收尾|散会|散)(?:吧|不变|还是不变)?",
        Plain
    )]
    internal static partial Regex Ends();
}
