using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>How a due date is moved: later, earlier, or for some only.</summary>
public static partial class DueWords
{
    public static bool SaysLater(string words) => Later().IsMatch(words);

    public static bool SaysEarlier(string words) => Earlier().IsMatch(words);

    public static bool SaysOnlyFor(string words) => OnlyFor().IsMatch(words);

    /// <summary>Something else is moved beside what is being moved.</summary>
    public static bool SaysAlso(string words) => Also().IsMatch(words);

    /// <summary>Whether something else is due on the day just told: "is that the same day", 也是那天吗.</summary>
    public static bool AlsoThat(string words) => AlsoThen().IsMatch(words);

    /// <summary>Whether all that is to be handed in is meant: "the materials".</summary>
    public static bool OfAll(string words) => AllItems().IsMatch(words);

    [GeneratedRegex(@"\b(?:also|too|as well)\b|^\W*and\b|也|还有|另外", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Also();

    [GeneratedRegex(
        @"\b(?:same|that) day\b|\bthen too\b|\bas well\b|\bwhat about\b|\bhow about\b|^and\b|也是|那天|呢|同一天",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AlsoThen();

    [GeneratedRegex(
        @"\b(?:defen[cs]e )?(?:materials|documents|papers)\b|\beverything\b|答辩材料|所有材料|全部材料",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AllItems();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:push(?:ed)? (?:back|out|off)|push\b.*\b(?:back|out)|postpone|put off|later|extend|delay)\b|往后|推迟|延后|延长|推到|晚",
        Plain
    )]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:earlier|forward|sooner|bring)\b|提前|提早", Plain)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\bonly (?:for|group)\b|\bjust (?:for|group)\b|只(?:给|是|改)|其他.{0,3}不变", Plain)]
    private static partial Regex OnlyFor();
}
