using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Says of a session that repeats whether this one is meant, or those that follow as well.</summary>
public static partial class SeriesSaid
{
    /// <summary>就这次, "just this one".</summary>
    public static bool OnlyThis(string words) => One().IsMatch(words);

    /// <summary>以后都这样, "all of them".</summary>
    public static bool AndThoseThatFollow(string words) => All().IsMatch(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string Yes = @"(?>(?:yes|yeah|ok|okay|please|嗯|好的?|对|行|是的|就|[,，。.!！\s])*)";

    /// <summary>"No, just this one" is no refusal.</summary>
    const string BeforeOne = @"^(?:no,\s*|不[，,]\s*)?" + Yes;

    const string BeforeAll = "^" + Yes;

    [GeneratedRegex(
        BeforeOne
            + @"(?:(?:just|only|for|move|change)\W+){0,3}(?:this|that|the) (?:one|time|session|once)(?: only| please| for now)*\W*$"
            + "|"
            + BeforeOne
            + @"(?:[只仅单光](?:要|是)?)?(?:改|动|调|挪)?[这那]一?[次场节回个](?:就行|就好|就可以|而已|改|的)?[了吧哈啊呀]?\W*$",
        Plain
    )]
    private static partial Regex One();

    [GeneratedRegex(
        BeforeAll
            + @"(?:(?:change|move|for|also) )*(?:all(?: of (?:them|these))?|every (?:one|time|week|session)"
            + @"|the (?:rest|others|whole series|following ones)(?: too| as well)?"
            + @"|from now on|all (?:that follow|following)(?:,? too)?)\W*$"
            + "|"
            + BeforeAll
            + "(?:连?(?:以后|后面|往后|今后)的?|每次|全部|所有的?)(?:每次)?(?:也|都|全|一起)*(?:改|这样|一样|按这个)?[了吧哈啊呀]?\\W*$",
        Plain
    )]
    private static partial Regex All();
}
