using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// A correction taken apart: what it says is wrong, and the words that only say that it corrects, have been left out of <paramref name="Words"/>.
/// </summary>
/// <param name="Words">What it should be.</param>
/// <param name="Denied">What it is not; empty when that was not said.</param>
public sealed record Correction(string Words, string Denied)
{
    /// <summary>What stands in front of what it is not, and what follows it.</summary>
    public string Before { get; init; } = Words;

    public string After { get; init; } = "";
}

/// <summary>
/// Reads "with Zhang Min, not Fang Min", "not case work, individual supervision", "sorry, it was 2 hours, not 1", 是跟李娜，不是李明, 不好意思，是两小时.
/// </summary>
public static partial class CorrectionReader
{
    public static Correction Read(string words)
    {
        var plain = Sentence.PlainOf(words);
        var correction =
            Chinese().Match(plain) is { Success: true } chinese ? Without(words, chinese)
            : English().Match(plain) is { Success: true } english ? Without(words, english)
            : new Correction(words, "");
        return correction with { Words = WithoutOpening(correction.Words) };
    }

    /// <summary>Whether the words begin as a correction does of what was said or saved just now: "actually it was …", 刚才记错了，是….</summary>
    public static bool Opens(string words) => Opening().IsMatch(words);

    /// <summary>"2 hours, not 1": what it should be and what it should not.</summary>
    public static bool Denies(string words) => words.Length <= 60 && Read(words).Denied.Length > 0;

    /// <summary>What it should be, after such a beginning; the words as they are without one.</summary>
    public static string WithoutOpening(string words) => Opens(words) ? Opening().Replace(words, " ", 1).Trim(' ', ',', '，') : words;

    static Correction Without(string words, Match denied)
    {
        var (before, after) = (
            words[..denied.Index].TrimEnd(' ', ',', '，', ';', '；', '、'),
            words[(denied.Index + denied.Length)..].TrimStart(' ', ',', '，', ';', '；', '、', '.', '。')
        );
        return new Correction(
            (before.Length > 0 && after.Length > 0 ? $"{before} {after}" : before + after).Trim(),
            words.Substring(denied.Groups["x"].Index, denied.Groups["x"].Length)
        )
        {
            Before = before,
            After = after,
        };
    }

    [GeneratedRegex(
        @"^(?:sorry,? |nope?,? |oops,? |wait,? |oh,? |hm+,? |hang on,? |hold on,? |correction:? )*(?:actually|i meant|it was|that was|(?:it "
            + @"|that )?should (?:be|have been)"
            + @"|the last (?:one|entry) was)\b(?: it was| that was)?|^(?:(?:no,? )?wait|hang on"
            + @"|hold on|oops|sorry|no|nope|ah|oh|my (?:bad|mistake)|correction)"
            + @"[,.:]? (?:no,? |sorry,? )?(?=\d|an? hour|half)|"
            + "^(?:哦|啊|哎|嗯|噢)?[,，\\s]?(?:不好意思|抱歉|对不起|不对|不是|等等|等一下|等下|慢着|哎呀?|哦不)+[,，\\s]?(?:不对)?[,，\\s]?(?:应该)?是|^(?:哦|啊|哎|呃|噢)?[,，]?(?:刚才|刚刚)?(?:那条"
            + "|这条)?(?:记错了?|写错了?|打错了?"
            + "|输错了?|搞错了?"
            + "|说错了?|错了)[,，\\s]?(?:应该)?是?|^其实是?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Opening();

    /// <summary>The denied part ends where the next is said: with a comma, with "but", or with the sentence.</summary>
    [GeneratedRegex(
        @"(?:^|[,;.]\s*|\s)(?:and |but )?(?:it (?:was|is) )?not (?!(?:sure|yet|yes|now|any|much|all|there|the right)\b)(?<x>[^,，;]+?)(?=\s*(?:[,，;]"
            + @"|$|\bbut\b))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(@"(?:而)?(?:不是|并非)(?:跟|和|与)?(?<x>[^,，;；。是]+?)(?=\s*(?:[,，;；。]|$|而?是))", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
