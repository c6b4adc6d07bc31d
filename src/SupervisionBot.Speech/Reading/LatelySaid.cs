using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A length of time up to today, said as a length: "not an hour for two weeks", 两周没登记.</summary>
public static partial class LatelySaid
{
    /// <summary>The words with the last so many days in it, as the reader of spans knows them.</summary>
    public static string AsSpan(string words) =>
        ForSoLong().Replace(words, match => match.Groups["zh"].Success ? $"最近{match.Value}" : "in the last ");

    [GeneratedRegex(
        @"\b(?:for|in) (?:over |more than |about |at least )?(?=(?:a|one|two|three|four|\d{1,2}) (?:days?|weeks?|months?)\b)"
            + @"|(?<![最近过去])(?<zh>[一两三四\d]个?(?:周|星期|礼拜|月))(?=[^，,。]{0,6}(?:没|未))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ForSoLong();
}
