using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Whether the words say that somebody may be in danger: the writer, or a person of whom they write. Nothing of it is left to probability: where it
/// is said, a person is named, whatever else the words could mean.
/// </summary>
public static partial class CrisisSaid
{
    public static bool IsIn(string words) => Danger().IsMatch(words) && !Harmless().IsMatch(words);

    /// <summary>Whether it is the writer of whom something is said.</summary>
    public static bool SpeaksOfSelf(string words) => Self().IsMatch(words);

    [GeneratedRegex(@"\b(?:i|i['’]?m|me|my|myself)\b|我(?!觉得|看|想知道|问)", Plain)]
    private static partial Regex Self();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\bsuicid|\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?) (?:myself|himself|herself|themsel(?:f|ves))\b"
            + @"|\b(?:do(?:ing)?|does|did) something to (?:myself|himself|herself|themsel(?:f|ves))\b|\bself[- ]harm"
            + @"|\b(?:take|took|taking|end|ended|ending) (?:my|his|her|their) (?:own )?li(?:fe|ves)\b|\bend it all\b"
            + @"|\b(?:want|wants|wanted|wish|wishes|going|ready) to (?:die|be dead)\b|\bwish(?:es|ed)? (?:i|he|she|they) (?:was|were) dead\b"
            + @"|\bbetter off dead\b"
            + @"|\b(?:do(?:es)?(?: not|n['’]?t)|did(?: not|n['’]?t)) want to (?:live|be alive|wake up)\b|\bno reason to live\b|\boverdose"
            + "|自杀|轻生|自残|割腕|跳楼|寻短见|寻死|不想活|活不下去|不想再活|想死|去死了?算了|结束(?:自己的?)?生命|了结自己|活着没(?:有)?(?:意思|意义)|伤害自己|遗书|一了百了",
        Plain
    )]
    private static partial Regex Danger();

    /// <summary>The subject of a class, a case or a document is no danger: "suicide prevention training", 自杀干预课.</summary>
    [GeneratedRegex(
        @"\b(?:suicide|self[- ]harm) (?:prevention|intervention|risk|assessment|training|class|protocol|hotline|case)"
            + "|(?:自杀|自残|轻生)(?:预防|干预|危机|风险|评估|个案|课|培训|案例|防范|的课|专题)"
            + "|(?:预防|干预|防范)(?:自杀|自残|轻生)|想死你|想死了?你们",
        Plain
    )]
    private static partial Regex Harmless();
}
