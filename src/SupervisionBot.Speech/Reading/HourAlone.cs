using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A new hour for something that has one.</summary>
public static partial class HourAlone
{
    /// <summary>"Make it 11", 改成11点: an hour without anything else of a time.</summary>
    public static TimeOnly? In(string words) =>
        NewHour().Match(words) is { Success: true } hour && NumberText.Integer(hour.Groups["h"].ValueSpan) is { } at and < 24
            ? new TimeOnly(
                at,
                hour.Groups["half"].Success ? 30
                    : NumberText.Integer(hour.Groups["m"].ValueSpan) is { } minute and < 60 ? minute
                    : 0
            )
            : null;

    [GeneratedRegex(
        @"\b(?:make (?:it|that)|change (?:it|that) to|move (?:it|that) to|(?:start |rather "
            + @"|better )?at) (?:(?<half>half) past )?(?<h>\d{1,2})(?:[:.](?<m>\d\d))?(?! ?(?:h\b|hours?|hrs?|min|st\b|nd\b|rd\b|th\b|[/.:\d]))"
            + @"|(?:改(?:到|成|为)?|换(?:到|成)|挪到|推到)(?:早上|上午|下午|晚上)?(?<h>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:(?<half>半)|(?<m>\d{1,2})分?)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NewHour();
}
