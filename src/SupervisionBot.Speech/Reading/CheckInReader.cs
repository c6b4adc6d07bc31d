using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads what people type to be in: a code, alone or with words; and who came or left, for whoever holds the class.</summary>
public static partial class CheckInReader
{
    /// <summary>The six digits of a code, alone or where check-in is said: "482 913", "check in 482913", 人在教室了，签到482913.</summary>
    public static string? CodeIn(string words) =>
        Code().Matches(words) is [var code] && (IsAlone(words) || Words().IsMatch(words)) ? Digits(code.Value) : null;

    /// <summary>Nothing is said but six digits.</summary>
    public static bool IsAlone(string words) => Alone().IsMatch(words);

    /// <summary>Check-in is meant: "check in", 签到.</summary>
    public static bool SaysCheckIn(string words) => Words().IsMatch(words);

    /// <summary>It is to be closed: "close check-in", 关闭签到.</summary>
    public static bool Closes(string words) => SaysCheckIn(words) && Closing().IsMatch(words);

    /// <summary>The time at which somebody left before the end: "Ma Chao left at 11", 马超11点半走了. Null when nothing of the kind is said.</summary>
    public static TimeOnly? LeftAt(string words)
    {
        if (Left().Match(words) is not { Success: true } left || SessionReader.IsQuestion(words))
            return null;
        var afternoon = left.Groups["pm"].Success;
        if (
            NumberText.Integer(left.Groups["h"].ValueSpan) is not { } hour
            || (NumberText.Integer(left.Groups["m"].ValueSpan) ?? (left.Groups["half"].Success ? 30 : 0)) is not (< 60 and var minute)
        )
            return null;
        hour = afternoon && hour < 12 ? hour + 12 : hour;
        return hour < 24 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>Somebody left, at no time that is said: "went home sick", 先走了.</summary>
    public static bool SaysGone(string words) => Gone().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:went home|went away|has left|just left|had to (?:go|leave)|is gone|left early)\b|先走|走了|回去了|回家了|提前离开|早退",
        Plain
    )]
    private static partial Regex Gone();

    static string Digits(string code) => string.Concat(code.Where(char.IsDigit));

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?<![\d.:/-])[0-9]{3}[ \u00A0-]?[0-9]{3}(?![\d:/-]|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\W*[0-9]{3}[ \u00A0-]?[0-9]{3}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\bcheck(?:ed|ing)?[ -]?in\b|\bsign(?:ed|ing)?[ -]in code\b|\bcode\b|签到|打卡", Plain)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:close|stop|end|shut|finish)\b|关|结束|停", Plain)]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"\b(?:left|went(?: home| away)?|had to (?:go|leave)|gone)\b[^,;]{0,20}?\b(?:at|since) (?:about )?"
            + @"(?<h>\d{1,2})(?:[:.](?<m>[0-5]\d))?(?<pm> ?p\.?m)?"
            + @"|(?:上午|(?<pm>下午|晚上))?(?<h>\d{1,2}|[一二两三四五六七八九十]{1,2})"
            + @"(?:[:：](?<m>[0-5]\d)|点(?:(?<half>半)|(?<m>\d{1,2})分?)?)[^,，]{0,6}(?:走|离开|早退|先走)",
        Plain
    )]
    private static partial Regex Left();
}
