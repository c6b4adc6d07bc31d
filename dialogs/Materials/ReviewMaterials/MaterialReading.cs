using System.Text.RegularExpressions;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>What a reviewer says of the material that is open.</summary>
static partial class MaterialReading
{
    /// <summary>"Looks good, accept it", 可以，收了.</summary>
    public static bool Accepts(string words) => Good().IsMatch(words) && !Not().IsMatch(words);

    /// <summary>"Send it back: …": what the next version should do differently, empty when that is not said; null for anything else.</summary>
    public static string? WhyBack(string words) =>
        Back().Match(words) is { Success: true } match ? match.Groups["why"].Value.Trim(' ', '.', '。', '"', '“', '”') : null;

    [GeneratedRegex(
        @"^(?:it |this |that )?(?:looks? (?:good|fine|great)|(?:is )?(?:fine|good|great)|well done|ok(?:ay)?)?[\s,.!-]*"
            + @"(?:please )?accept(?: it| this| that)?[\s.!]*$"
            + @"|^(?:这份|材料|写得)?(?:可以|很好|没问题|不错)?[，,。\s]*(?:就)?(?:收了|接受|通过)(?:吧|了)?[。！!\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Good();

    [GeneratedRegex(@"\bnot\b|n['’]t\b|不|别|没有", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Not();

    [GeneratedRegex(
        @"^(?:please )?(?:send|give|hand) (?:it|this|that) back(?:[\s:,.–—-]+(?:because |with |and (?:say|tell them|ask(?: them)?) )?(?<why>.*))?$"
            + @"|^(?:把?(?:它|这份|材料)?)?(?:退回|打回|退回去)(?:修改)?(?:[，,：:。\s]+(?:因为)?(?<why>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Back();
}
