using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// What is only denied while an entry lies open ("don't make it nine hours", 别给我算成九个小时), and what is to stay as it is ("leave the time",
/// 时间不用动): neither is ever a value.
/// </summary>
public static partial class DenialSaid
{
    /// <summary>The words without what they deny or leave as it is, and what they deny; both may be empty.</summary>
    public static (string Words, string Denied) Read(string words)
    {
        if (words.Length > HoursReader.LookedAt)
            return (words, "");
        var denied = string.Join(' ', Denying().Matches(words).Select(static match => match.Groups["x"].Value.Trim())).Trim();
        return (Trim(Staying().Replace(Denying().Replace(words, " "), " ")), denied);
    }

    /// <summary>Whether something is denied or left as it is.</summary>
    public static bool IsIn(string words) => words.Length <= HoursReader.LookedAt && (Denying().IsMatch(words) || Staying().IsMatch(words));

    /// <summary>A yes to the entry as it is shown, and beside it at most that it was one: 对 就一次, "yes, just the once".</summary>
    public static bool Agrees(string words) =>
        AnswerReader.Read(words) is Answer.Yes or Answer.Save
        || (AnswerAndMore.Read(words) is { } both && Once().IsMatch(Sentence.PlainOf(both.More).Trim(' ', '.', '!', '。', '！', ',', '，')));

    static string Trim(string words) => words.Trim(' ', ',', '，', ';', '；', '.', '。', '!', '！');

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?<![个特分区性级类识辨告])(?:可|千万|但|但是|请|你)*(?:别|不要|不用|不能|不该|不应该|甭|勿)(?:再|又|给我|帮我|替我|把它|把这[条个]|都|全|一起)*(?:算|记|写|登|填|弄|搞|当|改|加|乘|录)"
            + "(?:成|作|为|做|到|了|上)(?:了)?(?<x>[^,，;；。!！\\n]{0,30})"
            + @"|\b(?:but |and |just |please |pls )*(?:do ?n[o'’]?t|do not|never) (?:you )?(?:dare )?(?:make|count|put|log|write|turn|change"
            + @"|call|book"
            + @"|record|enter|save|add|multiply)(?: (?:it|that|this|them|me))?(?: (?:down|up|out|in))?(?: (?:as|to|into|for|with|by|be|on))?"
            + @"(?<x>[^,，;；。.!\n]{0,40})",
        Plain
    )]
    private static partial Regex Denying();

    const string Part = "(?:(?:日期|时间|时长|时数|类型|种类|人|社工|备注|其他的?|其它的?|别的|剩下的)[和跟、]?)+";

    [GeneratedRegex(
        "(?:还有|那个?)?(?:"
            + Part
            + ")(?:都|就|那块|那里|这块)*(?:不用|不要|别|不必|甭|不)(?:再|去)?(?:动|改|变|管)(?:了|它|吧|的)*|(?:"
            + Part
            + ")(?:都|就|还是|是)*(?:没错|没问题|没变|对的?|照旧|不变|保持不变|一样|原样)(?:的|了)*"
            + @"|\b(?:leave|keep) (?:the |its )?(?:(?:time|day|date|length|hours|type|kind|person|note|rest|others?)(?:,? (?:and )?(?:the )?)?)+"
            + @"(?: (?:as (?:it is|is|they are|it was)|alone|the same|like that))?"
            + @"|\b(?:the )?(?:time|day|date|length|hours|type|kind|person|note|rest|everything else) "
            + @"(?:(?:is|are|was|were|'s) (?:right|fine|ok|okay|correct|good|all right)|stays?(?: (?:the same|as (?:it|they) (?:is|are)))?"
            + @"|(?:doesn'?t|does not|needn'?t|don'?t) (?:need to )?(?:change|be changed))\b",
        Plain
    )]
    private static partial Regex Staying();

    [GeneratedRegex(
        @"^(?:(?:it was |it's |that was |only |just |the |all )*(?:once|one (?:entry|session|time|go)|together|in (?:all|total)|altogether)[ ,]*)+$"
            + "|^(?:就|只|只有|一共|总共|都是|是|算|记|这|那|[,，])*(?:一[次条个场回]|一起的?|合在一起)(?:就行|就好|就够|而已|吧|了|的|啊)*$",
        Plain
    )]
    private static partial Regex Once();
}
