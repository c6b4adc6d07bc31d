using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads how many days more or later something is to be: "three more days", "by a week", 延三天, 往后推一周.</summary>
public static partial class MoreDaysReader
{
    /// <summary>Null when no such length is said.</summary>
    public static int? Read(string words) =>
        Length().Match(words) is { Success: true } said && NumberIn(said.Groups["n"].Value.ToLowerInvariant()) is { } number
            ? number * (said.Groups["week"].Success ? 7 : 1)
            : null;

    /// <summary>The day that is so much later than another, or earlier when that is said; null when no length is.</summary>
    public static DateOnly? From(DateOnly day, string words) => Read(words) is { } days ? day.AddDays(Earlier().IsMatch(words) ? -days : days) : null;

    /// <summary>Whether the words say such a length and nothing else.</summary>
    public static bool IsAll(string words) =>
        Read(words) is not null && !Beside().Replace(Length().Replace(words, " ", 1), " ").Any(char.IsLetterOrDigit);

    static int? NumberIn(string word) =>
        word switch
        {
            "a" or "an" or "another" => 1,
            "a couple of" or "couple of" => 2,
            _ => EnglishWords.Number(word) ?? TimesReader.Number(word),
        };

    [GeneratedRegex(@"\b(?:earlier|forward|sooner)\b|提前", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Earlier();

    [GeneratedRegex(
        @"\b(?:by|for|more|longer|just|only|make|it|please|no|sorry)\b|再|多|延|延长|往后|推|给|吧|就",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Beside();

    [GeneratedRegex(
        @"\b(?<n>\d{1,3}|an?|another|a couple of|couple of|one|two|three|four|five|six|seven|ten|fourteen)\s+(?:more |extra |additional "
            + @"|working |further )?(?:days?|(?<week>weeks?))\b(?!\s+ago)"
            + "|(?<![第周期拜\\d])(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s*(?:个|多)?(?:天|(?<week>周|星期|礼拜)(?![一二三四五六日天末]))(?!前)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Length();
}
