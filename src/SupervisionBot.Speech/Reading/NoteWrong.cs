using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// That the note of an entry is wrong or shall be another, without saying what it should be: 李娜那条备注写错了, "I wrote the wrong note on Friday's".
/// </summary>
public static partial class NoteWrong
{
    const int Longest = 120;

    /// <summary>What tells the entry from others; null where the words say something else, or say the note itself.</summary>
    public static string? Which(string words) =>
        words.Length <= Longest && Form().Match(words.Trim(' ', '.', '!', '。', '！', '?', '？')) is { Success: true } match
            ? match.Groups["which"].Value.Trim()
            : null;

    /// <summary>The note itself, of an answer that says that it should be so: 改成 家属会谈准备 → 家属会谈准备, "it should say planning" → planning.</summary>
    public static string NoteOf(string answer) =>
        Should().Match(answer.Trim()) is { Success: true } said ? said.Groups["note"].Value.Trim(' ', '“', '”', '"', '「', '」') : answer;

    /// <summary>Whether the words only say what something should be, and not what.</summary>
    public static bool SaysShould(string words) => Should().IsMatch(words.Trim());

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string Wrong =
        "(?:wrong|not right|incorrect|not correct|a mistake|mistaken|rubbish|nonsense|the wrong one|from (?:another|the wrong) (?:one|entry|day))";

    [GeneratedRegex(
        "^(?:哎呀?|啊|哦|那个|请|麻烦|帮我|帮忙|我|把|将|[,，])*(?<which>[^:：，,。]{0,30}?)[,，]?\\s*的?备注(?:里面?|那[里栏块]|这[里栏块])?(?:我|好像|都|是|被我)*"
            + "(?:(?:写|记|填|打|弄|搞|输|录)(?:得)?(?:错了?|反了|混了|乱了|串了|不对|有误)|错了?|不对|有误|有问题|不准确"
            + "|(?:想|要|得|需要|帮我|给我|请|能不能|可以)*(?:改|换|重写|修改|更正|重新写)(?:一?下|一改|掉|一个)?)(?:了|吧|呢|吗|的|啊|一下)*$"
            + @"|^(?:(?:oh|sorry|oops|ah|actually|please|pls|hi|hey|hm+)\b[ ,]*)*(?:(?:i (?:want|need|have|would like) to |i'?d like to "
            + @"|can i |can you |could"
            + @" you |let me )?(?:change|fix|correct|edit|rewrite|redo|update) (?:the |my )?note(?: (?:on|of|for|in|with|to|from"
            + @"|at) (?<which>.{1,50}))?"
            + @"|(?:the |my )?note (?:on|of|for|in|with|to|from|at) (?<which>.{1,50}?)(?: is|'s| was| isn'?t| wasn'?t| looks)(?: all| just"
            + @"| completely)? ?"
            + Wrong
            + @"?(?: right)?|(?<which>.{1,50}?)(?:'s)? note (?:is|was|isn'?t|wasn'?t|looks)(?: all| just| completely)? (?:right|"
            + Wrong
            + @")|i (?:wrote|put|typed|entered|left|made) (?:the wrong note|a mistake in the note)(?: (?:on|of|for|in|with|to"
            + @"|at) (?<which>.{1,50}))?)$",
        Plain
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        "^(?:把?它?|备注|那就|就|应该|请|帮我|[,，])*(?:改成|改为|换成|写成|应该是|应为|就写|写上?)[:：,，]?\\s*(?<note>.+)$"
            + @"|^(?:(?:please|oh|ok|just)\b[ ,]*)*(?:(?:the note |it )?should (?:say|be|read|have been|have said)|(?:make|change|set) (?:it"
            + @"|that|the note)"
            + @"(?: to| say)?|put|write)[:,]?\s+(?<note>.+)$",
        Plain
    )]
    private static partial Regex Should();
}
