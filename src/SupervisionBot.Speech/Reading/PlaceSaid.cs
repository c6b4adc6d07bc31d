using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A place without the words that only say that it is as before: 还在二楼会议室, "still in room 2".</summary>
public static partial class PlaceSaid
{
    public static string? Bare(string? place) =>
        place is null ? null
        : AsBefore().Replace(place.Trim(), "") is { Length: > 0 } bare ? bare
        : place;

    [GeneratedRegex(
        @"^(?:(?:还|仍|依|照)(?:是|然|旧)?|就|也|还是)(?:在|到)(?=.{2})|^(?:still|again|as (?:always|usual|before)),? (?:in|at) (?=\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsBefore();
}
