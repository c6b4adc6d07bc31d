using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>That two records are one person's: "merge Li Na and 李娜", 把李娜和李纳合并, "these two are the same person".</summary>
public static partial class MergeSaid
{
    const int Longest = 200;

    public static bool Is(string words) => words.Length <= Longest && Says().IsMatch(words) && !OfOther().IsMatch(words);

    /// <summary>The addresses in the words, in their order.</summary>
    public static IReadOnlyList<string> EmailsIn(string words) => [.. RosterSentence.Emails().Matches(words).Select(match => match.Value)];

    [GeneratedRegex(
        @"^(?:please |can you |could you |pls |we need to |i need to |i want to )*(?:merge|combine|unify|consolidate|join up|put together)\b"
            + @"|\b(?:are|is|is really|are really|are both|is actually|are actually) (?:one and )?(?:the )?(?:same|one)"
            + @" (?:person|trainee|supervisor|man|woman)\b"
            + @"|\b(?:is|has|are) (?:in )?(?:the roster |the list |here |registered |entered |listed |there )*(?:twice|doubled?)\b"
            + @"|\b(?:is|are) (?:a )?duplicates?\b|\bduplicate (?:records?|entr(?:y|ies)"
            + @"|person|people|accounts?) (?:of|for)\b"
            + @"|\btwo (?:records|entries|accounts) (?:of|for)\b|\b(?:one|same) person (?:twice|with two)\b|\bmerge (?:the |these |those )?"
            + @"(?:two |both )?"
            + @"(?:records|people|persons|accounts|entries)\b"
            + "|合并|并成一个|并到一起|(?:是|为)(?:同)?一(?:个)?人|同一个?人|(?:记录|档案|名单|账号)(?:里)?(?:有)?重复|重复了|登记了两次|有两条记录|录了两遍",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Says();

    /// <summary>What is put together is no record of a person.</summary>
    [GeneratedRegex(
        @"\b(?:groups?|cells?|sessions?|bookings?|files?|pdfs?|documents?|hours"
            + @"|entr(?:y|ies) (?:of|from) (?:mon|tue|wed|thu|fri|sat|sun|yesterday|today)"
            + @"|classes|class|slots?|materials?|reports?|announcements?)\b|[小两]组|场次|课程|文件|材料|时数|记录时|预约|单元格|通知|小时",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfOther();
}
