using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads whether it is asked who stands in for somebody else, or whether that is to end: "who covers for Ms Lyu?", 谁在替吕老师.</summary>
public static partial class DeputyAsked
{
    const int Longest = 120;

    public static bool OfOther(string words) =>
        words.Length <= Longest && Asks().IsMatch(words) && !OfSelf().IsMatch(words) && !Work().IsMatch(words);

    /// <summary>Who stands in for whom at present, of all.</summary>
    public static bool OfAll(string words) => words.Length <= Longest && All().IsMatch(words) && !OfSelf().IsMatch(words);

    /// <summary>"Margaret no longer stands in for Lyu Shufen", 吕老师的代理可以结束了.</summary>
    public static bool EndsOther(string words) =>
        words.Length <= Longest && Ends().IsMatch(words) && !OfSelf().IsMatch(words) && !Work().IsMatch(words);

    /// <summary>The part of the words that says for whom, where one does: what follows "for", or 替 and the like.</summary>
    public static string ForWhom(string words) => Whom().Match(words) is { Success: true } said ? said.Groups["who"].Value : words;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string StandsIn =
        @"(?:st(?:ands?|anding|ood) in|fill(?:s|ing|ed)? in|step(?:s|ping|ped)? in|cover(?:s|ing|ed)?(?: for)?|deputi[sz](?:es?|ing|ed)"
        + @"|deputy|replac(?:es|ing|ed)|substitut(?:es?|ing))";

    const string ChineseStandsIn = "(?:代理|代替|顶替|顶班|(?<!代|顶)替(?!换)|(?<!替)代(?![码课表]))";

    [GeneratedRegex(
        @"^(?:\W|so|and|ok|hi|hello|please|tell me|do we know|can you (?:tell|say)(?: me)?)*(?:who\b|is (?:any|some)(?:one|body)\b|does"
            + @" (?:any|some)(?:one|body)\b"
            + @"|(?:has|does|did)\b.{0,30}\b(?:a |any )deputy\b|is there\b.{0,30}\b(?:deputy|cover)\b|is\b(?=.*\?)).*\b"
            + StandsIn
            + @"\b|^\W*who(?:['’]s| is) .{1,30}['’]s? (?:deputy|cover|replacement|stand-in)\b"
            + "|(?:谁|哪位|有没有人|有人).{0,8}"
            + ChineseStandsIn
            + "|"
            + ChineseStandsIn
            + "(?:的|人|着|班)*(?:人)?(?:是|有)?(?:谁|哪位|哪个)|(?:有|找)(?:没有?)?代理人?[吗没么]",
        Plain
    )]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\bwho\b.{0,12}\b"
            + StandsIn
            + @"\b.{0,8}\b(?:whom?|each other)\b|\b(?:any|which|what|all(?: the)?|list(?: the)?) deput(?:y|ies)\b"
            + "|谁(?:在|来)?(?:代|替)谁|(?:现在|目前|都)?有(?:哪些|没有|几个)(?:人在)?代理|哪些老师.{0,4}(?:在|有).{0,3}代",
        Plain
    )]
    private static partial Regex All();

    [GeneratedRegex(
        @"\b(?:end|stop|cancel|finish|remove)\b.{0,40}\b(?:cover|deputy|standing in)\b|\b(?:no longer|not|needn['’]?t|doesn['’]?t|don['’]?t"
            + @"|won['’]?t)\b.{0,30}\b"
            + StandsIn
            + @"\b(?:.{0,40}\b(?:any ?more|any longer|now|after all)\b|.{0,30}$)"
            + "|(?:取消|结束|停止|撤掉)[^。；]{0,10}(?:代理|代替|顶替)|(?:不用|不必|不需要|不再)[^。；]{0,6}"
            + ChineseStandsIn
            + "|代理(?:可以)?(?:结束|取消|不用|不要)",
        Plain
    )]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:me|my|mine|myself|i|us|our)\b|我(?!们中心)|自己", Plain)]
    private static partial Regex OfSelf();

    /// <summary>That somebody takes a class or a session is no standing in; and who is ill needs somebody yet.</summary>
    [GeneratedRegex(@"\b(?:class(?:es)?|lesson|lecture|session|slot|topic|visit)\b|课|讲|那场|那节|时段|病|住院|出差|请假|不舒服", Plain)]
    private static partial Regex Work();

    [GeneratedRegex(
        @"\b(?:for|replac(?:es|ing|ed)|covers?|covering)\s+(?<who>(?!for\b)\p{L}.*)$|(?:代理|代替|顶替|替|代|顶)(?:着"
            + @"|一下)?(?<who>[\p{IsCJKUnifiedIdeographs}]{2,}.*)$",
        Plain
    )]
    private static partial Regex Whom();
}
