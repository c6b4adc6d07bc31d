using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

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

    /// <summary>Times one after the other: an hour that would be before the last is in the afternoon.</summary>
    internal static List<(TimeOnly At, int? Minutes)> InOrder(TimeOnly first, int? length, List<(TimeOnly At, TimeOnly? Until)> times)
    {
        List<(TimeOnly At, int? Minutes)> all = [(first, times[0].Until is null ? null : length)];
        foreach (var (said, until) in times.Skip(1))
        {
            var at = said <= all[^1].At && said.Hour < 12 && said.AddHours(12) > all[^1].At ? said.AddHours(12) : said;
            if (all.All(one => one.At != at))
                all.Add((at, until is { } end ? MinutesUntil(end, at) : null));
        }
        return all;
    }

    public static TimeOnly Shifted(TimeOnly at, int minutes) => at.AddMinutes(minutes);

    /// <summary>So much longer, or shorter when it is less than nothing: "half an hour longer", 延长半小时. Null when that is not said.</summary>
    public static int? Longer(string text) =>
        LongerSaid().Match(text) is { Success: true } said && LengthReader.Read(said.Groups["len"].Value).Value is { } minutes
            ? said.Groups["less"].Success
                ? -minutes
                : minutes
            : null;

    /// <summary>Whether the words leave open which half of the day their hour is in.</summary>
    internal static bool IsHalfDayOpen(string text) => Clock().IsMatch(text) && !HalfSaid().IsMatch(text);

    /// <summary>The end that stays while the beginning moves: 结束不变, "same end".</summary>
    internal static bool EndStays(string text) => SameEnd().IsMatch(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?:by )?\b(?<len>(?:half an hour|half hour|(?:an?|one|two|\d(?:\.5)?) h(?:ou)?rs?(?: and a half)?|(?:\d{1,3}|five|ten|fifteen|twenty"
            + @"|thirty|forty[- ]five) ?min(?:ute)?s?"
            + @"|a quarter of an hour)) (?:longer|more|(?<less>shorter|less))\b"
            + @"|\b(?:longer|(?<less>shorter)) by (?<len>half an hour|an? hour|(?:\d{1,3}|five|ten|fifteen|twenty|thirty"
            + @"|forty[- ]five) ?min(?:ute)?s?)\b"
            + @"|(?:延长|加长|再长|长|多加|加|(?<less>缩短|短|少))(?:个)?(?<len>半个?(?:小时|钟头)|[一两\d]个?半?(?:小时|钟头)|\d{1,3}\s*分钟|[一三]刻钟)",
        Plain
    )]
    private static partial Regex LongerSaid();

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
