using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What is said where a teacher is asked for: a name in some words, or that it is not known yet.</summary>
public static partial class TeacherSaid
{
    const int Longest = 60;

    /// <summary>"Not decided yet", "tbc", 老师待定.</summary>
    public static bool IsOpen(string text) => text.Length <= Longest && Open().IsMatch(text) && !Settled().IsMatch(text);

    /// <summary>Likewise beside other words.</summary>
    public static bool SaysOpen(string text) => OpenTeacher().IsMatch(text);

    /// <summary>"Teacher is Wang Haiyan", 老师是王海燕: who teaches is said, asked for or not.</summary>
    public static bool SaysWho(string text) => Led().IsMatch(text);

    /// <summary>The name alone: "teacher is Wang Haiyan", 请浙江大学的赵明老师来讲. Null where the words are no name.</summary>
    public static string? Name(string text)
    {
        if (text.Length is < 2 or > Longest || text.Any(char.IsDigit) || ClassPlanSaid.IsNoName(text))
            return null;
        var name = Behind().Replace(Before().Replace(text.Trim(), ""), "").Trim(' ', ',', '，', '.', '。', '!', '！', '(', ')', '（', '）');
        return Latin().IsMatch(name)
            ? NoNames().IsMatch(name)
                ? null
                : name
            : Chinese().IsMatch(name) && !NotInNames().IsMatch(name)
                ? name
                : null;
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:not|no one|nobody|isn['’]?t|hasn['’]?t|haven['’]?t|don['’]?t|yet to)\b.{0,20}\b(?:known|decided"
            + @"|fixed|sure|clear|settled|confirmed|found"
            + @"|know|decide|agreed|yet)\b|\bto be (?:announced|decided|confirmed|found|fixed)\b|\b(?:tbd|tba|tbc|undecided|unknown)\b"
            + @"|^\W*(?:later|nobody(?: so far)?|no teacher)\W*$"
            + "|待定|待确[定认]|[还没未]{1,2}(?:有?定|确定|找到|落实|想好)|不(?:知道|确定|清楚)|以后再[说定]|回头再[说定]|再说吧?$|先空着",
        Plain
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\b(?:teacher|lecturer|speaker)\b.{0,12}\b(?:tbd|tba|tbc|to be \w+|not (?:yet )?\w+|unknown|undecided)\b"
            + "|(?:老师|讲师|授课人?|谁(?:来)?讲)(?:待定|待确[定认]|还?(?:没|未)(?:定|确定|找到)|还不(?:知道|确定))",
        Plain
    )]
    private static partial Regex OpenTeacher();

    [GeneratedRegex(
        @"^\W*(?:the )?(?:teacher|lecturer|speaker)(?:['’]s| is| will be|:)|^\W*(?:授课)?(?:老师|讲师|主讲)(?:是|定了|改成|换成|：|:)",
        Plain
    )]
    private static partial Regex Led();

    [GeneratedRegex(@"(?<![没未还])定了|(?<!not |n['’]t )\bis (?:now )?(?:fixed|settled|confirmed)\b", Plain)]
    private static partial Regex Settled();

    [GeneratedRegex(
        @"^(?>(?:(?:the |our |a |it['’]?s |it(?: is|['’]ll be| will be) |that(?:['’]s| is) "
            + @"|by |with |we(?:['’]ve)? |have |got |found |booked |invited "
            + @"|taught by |held by |a? ?guest(?: teacher| speaker| lecturer)?(?: (?:is|will be|called|named))?[:,]? "
            + @"|(?:class )?(?:teacher|lecturer|speaker|trainer)(?:['’]s| is| will be| called)?[:,]? "
            + @"|是|由|请|让|找|就|那就|那|还是|改成?|定了|外请|特邀|嘉宾|授课|主讲|讲师|讲课|老师(?=[是：:，,\s由请定])|[：:，,\s]))*)(?:[^，,]*的(?=.))?",
        Plain
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"(?:\s+(?:will teach|is teaching|teaches|will (?:do|hold|give|take) it|does it"
            + @"|please|then|again)|\s+from\s.+|,\s*(?:please|a guest|guest|from .+))\W*$"
            + "|(?:过?来)?(?:主?讲课?|授课|上课?|教)?(?:的|吧|了)*$",
        Plain
    )]
    private static partial Regex Behind();

    [GeneratedRegex(@"^\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    /// <summary>What stands in no name.</summary>
    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}]|\b(?:is|are|was|the|not|no|yet|better|we|i|he|she|they|it|you|who|same|afternoon|morning|evening|later|earlier"
            + @"|know|sure|instead|change|move|make|class|day|time|o['’]clock|sorry|wait|help|thanks|and|to|at|on|somebody|someone|anyone)\b",
        Plain
    )]
    private static partial Regex NoNames();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}·]{2,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        "[了吧吗呢谁哪没不的还这那我你他她它们]|下午|上午|晚上|早上|时间|改|换成|等等|取消|帮助|一样|上次|同上",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NotInNames();
}
