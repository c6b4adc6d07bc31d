using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Says that one of several hours is another: "make the second one 4 o'clock", 第二个改到四点.</summary>
public static partial class OneOfHours
{
    /// <summary>Its place, from 1, 0 for the last; and the words of the new hour. Null for anything else.</summary>
    public static (int Place, string To)? Moved(string words) =>
        One().Match(words) is { Success: true } moved
        && (moved.Groups["last"].Success ? 0 : SessionReader.OrdinalIn(moved.Groups["which"].Value)) is { } place
            ? (place, moved.Groups["to"].Value)
            : null;

    [GeneratedRegex(
        @"\b(?:make|move|put|change|shift|start)\b.{0,8}\b(?<which>first|second|third|fourth|(?<last>last))(?: one| slot| session)?\b(?: to"
            + @"| at| from| start at| begin at)? (?<to>[^,;]+)"
            + "|(?<which>第[一二三四]|(?<last>最后一))(?:个|场|节)?(?:的)?(?:时段)?(?:改|换|挪|调|放|推)(?:到|成|为|在)?(?<to>[^，,。；]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex One();
}
