using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>How long what a programme says by the hour is: "9:00-11:30 the station; 14:00-16:00 talks", 9:00—11:30参观.</summary>
public static partial class ProgrammeHours
{
    /// <summary>Minutes; 0 where no time has an end.</summary>
    public static int Minutes(string programme) =>
        Ranges().Matches(programme).Select(range => At(range, "c", "d") - At(range, "a", "b")).Where(minutes => minutes > 0).Sum();

    static int At(Match range, string hour, string minute) => 60 * Number(range.Groups[hour]) + Number(range.Groups[minute]);

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d:：.])(?<a>[01]?\d|2[0-3])[:：.](?<b>[0-5]\d)\s*(?:[-–—~～至到]+|to|until)\s*(?<c>[01]?\d|2[0-3])[:：.](?<d>[0-5]\d)(?![\d:：])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ranges();
}
