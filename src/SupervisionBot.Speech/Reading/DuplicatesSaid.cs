using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>That the same entry stands there more than once, and only one of them shall: 多记了两条，帮我删掉, "it is in there twice".</summary>
public static partial class DuplicatesSaid
{
    const int Longest = 120;

    public static bool Are(string words) => words.Length <= Longest && Said().IsMatch(Sentence.PlainOf(words)) && !Row().IsMatch(words);

    /// <summary>A row is named, and why it goes: 第二条撤了吧，我记重了.</summary>
    [GeneratedRegex(
        @"第[一二两三四五六七八九十\d]{1,3}条|\b(?:number|no\.|#) ?\d|\bthe (?:first|second|third|fourth|last) (?:one|entry)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Row();

    /// <summary>The words without those by which there are several, which name no entry: 两条 is no length.</summary>
    public static string Without(string words) => Said().Replace(Sentence.PlainOf(words), " ");

    [GeneratedRegex(
        @"\bduplicat\w*|\b(?:logged|entered|recorded|saved|in there|there|in) (?:it |that |them |this |one )?(?:twice|two times|three times"
            + @"|double)(?! a\b)"
            + @"|\bkeep (?:only |just )one\b|\btwo of the same\b"
            + "|重复(?=.)|(?<=.)重复|[记登报录](?:了)?重了?(?![新要])|多(?:记|登|报|录|写|填)了?(?:[一两二三四几]|\\d)条|只留(?:下)?一?条|(?:删|撤)(?:掉|回|了|除)?多(?:余|记|出来)?的"
            + "|多(?:余|出来)的?.{0,4}(?:删|撤)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
