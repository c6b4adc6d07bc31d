using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>A correction taken apart: what it says is wrong has been left out of <paramref name="Words"/>.</summary>
/// <param name="Words">What it should be.</param>
/// <param name="Denied">What it is not; empty when that was not said.</param>
public sealed record Correction(string Words, string Denied);

/// <summary>Reads "with Zhang Min, not Fang Min", "not case work, individual supervision", "it was 2 hours, not 1", 是跟李娜，不是李明, 不是个案是个督.</summary>
public static partial class CorrectionReader
{
    public static Correction Read(string words)
    {
        var plain = Sentence.PlainOf(words);
        if (Chinese().Match(plain) is { Success: true } chinese) return Without(words, chinese);
        return English().Match(plain) is { Success: true } english ? Without(words, english) : new Correction(words, "");
    }

    static Correction Without(string words, Match denied)
    {
        var (before, after) = (words[..denied.Index].TrimEnd(' ', ',', '，', ';', '；', '、'), words[(denied.Index + denied.Length)..].TrimStart(' ', ',', '，', ';', '；', '、', '.', '。'));
        return new Correction((before.Length > 0 && after.Length > 0 ? $"{before} {after}" : before + after).Trim(), words.Substring(denied.Groups["x"].Index, denied.Groups["x"].Length));
    }

    /// <summary>The denied part ends where the next is said: with a comma, with "but", or with the sentence.</summary>
    [GeneratedRegex(@"(?:^|[,;.]\s*|\s)(?:and |but )?(?:it (?:was|is) )?not (?!(?:sure|yet|yes|now|any|much|all|there|the right)\b)(?<x>[^,，;]+?)(?=\s*(?:[,，;]|$|\bbut\b))", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:而)?(?:不是|并非)(?:跟|和|与)?(?<x>[^,，;；。是]+?)(?=\s*(?:[,，;；。]|$|而?是))", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
