using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A class that the speaker teaches: 我1月份那堂课, "my January class". Who comes to classes means those that they come to.</summary>
public static partial class OwnClassAsked
{
    public static bool Is(string text) => Own().IsMatch(text);

    [GeneratedRegex(
        @"(?<![给跟替帮让叫])我(?:的|自己)?(?!们|想|要|能|可|去|来|听|参加|报)[^，,。？?]{0,8}?(?:那|这|哪|几)?[一1两]?[堂节次场门]课|我(?:自己)?(?:讲|教|上|带)的(?:那|这)?[堂节次场门]?课?"
            + @"|\bmy (?:own )?(?:\w+ ){0,2}(?:class(?:es)?|lectures?|lessons?)\b|\b(?:class(?:es)?|lectures?|lessons?) (?:that )?i(?:['’]m"
            + @"| am)? (?:teach(?:ing)?|give|giving|hold)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Own();
}
