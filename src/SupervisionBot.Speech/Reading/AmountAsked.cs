using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Whether hours are asked about, and whether those of all together.</summary>
public static partial class AmountAsked
{
    public static bool Any(string words) => AsksAmount().IsMatch(words);

    public static bool OfAll(string words) => AsksTotal().IsMatch(words);

    /// <summary>An amount is asked of all: "how many hours did my trainees do", 全组加起来多少小时.</summary>
    [GeneratedRegex(
        @"\b(?:hours?|hrs)\b.*\b(?:everybody|everyone|all|each|trainees|group|them|they|total|together)\b|\b(?:everybody|everyone|all|each"
            + @"|my trainees|group \w+|total)\b.*\b(?:hours?|hrs)\b"
            + "|(?:全组|全体|大家|所有人|每个人?|各自?|一共|总共|加起来|小组|我们?组|三个人).{0,12}(?:小时|学时|时数)|(?:小时|学时|时数).{0,8}(?:一共|总共|加起来)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsksTotal();

    [GeneratedRegex(@"\b(?:hours?|hrs|how much|logged)\b|小时|学时|时数", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AsksAmount();
}
