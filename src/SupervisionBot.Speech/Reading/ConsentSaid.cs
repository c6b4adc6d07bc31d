using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Says yes to what was written together: "I read our group report, it's fine by me", 小组报告我看过了，没问题.</summary>
public static partial class ConsentSaid
{
    const int Longest = 160;

    public static bool Is(string words) =>
        words.Length <= Longest && Fine().IsMatch(words) && !Unlike().IsMatch(words) && !SessionReader.IsQuestion(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:(?:is|it['’]s|looks?|that['’]s|all|am|i['’]m) (?:all |absolutely |perfectly |very )?(?:fine|good|ok|okay|great|happy with"
            + @"|all right)|fine (?:by|with|for) me"
            + @"|ok(?:ay)? (?:by|with|for) me|works for me|happy with (?:it|the|our)|i (?:fully )?agree|no objections?|nothing to (?:add"
            + @"|change)|you have my (?:yes|ok)|i say yes)\b"
            + "|没(?:有)?(?:问题|意见|异议)|(?<!不)(?:同意|可以交|可以的)|就这样(?:交|吧)|挺好|很好|我这边(?:可以|行|没事)|写得(?:可以|不错|好)",
        Plain
    )]
    private static partial Regex Fine();

    [GeneratedRegex(
        @"\b(?:but|except|however|not|isn['’]?t|don['’]?t|doesn['’]?t|unless|if|once|when|apart from|he|she|they)\b|不|但|如果|要是|除了|等|谁|他|她|大家",
        Plain
    )]
    private static partial Regex Unlike();
}
