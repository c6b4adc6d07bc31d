using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>That somebody shall be told, asked or reminded in a trainee's place: 帮我跟何老师说, "can you nudge him".</summary>
/// <param name="What">What shall be said; empty where it is not said here.</param>
public sealed partial record PassOnSaid(string What)
{
    const int Longest = 200;

    /// <summary>Null when the words ask for something else.</summary>
    public static PassOnSaid? Read(string words) =>
        words.Length <= Longest
        && (Said().Match(words.Trim()) is { Success: true } first ? first : SaidDirectly().Match(words.Trim())) is { Success: true } said
            ? new PassOnSaid(said.Groups["what"].Value.Trim(' ', ',', '，', ':', '：', '.', '。', '!', '！'))
            : null;

    /// <summary>Whether a supervisor shall be reminded of the hours that wait: 催一下老师呗, "can u nudge him".</summary>
    public static bool Nudges(string words) => words.Length <= Longest && Nudge().IsMatch(words.Trim()) && !OfPapers().IsMatch(words);

    [GeneratedRegex(@"\b(?:report|portfolio|statement|slides?|materials?|essay|draft)\b|报告|材料|陈述|档案|演示|幻灯|ppt|预约|改约|换场", Plain)]
    private static partial Regex OfPapers();

    /// <summary>How it is to be said: 语气客气点, "a bit more polite please".</summary>
    public static bool IsManner(string words) => words.Length <= 40 && Manner().IsMatch(words.Trim());

    /// <summary>The line just shown is to go: 行 发吧, "yes send it", "ok go on then".</summary>
    public static bool Sends(string words) =>
        words.Length <= 40
        && (AnswerReader.Read(words) is Answer.Yes or Answer.Save || Sending().IsMatch(words.Trim(' ', '.', '!', '。', '！', '~')));

    /// <summary>The line in other words: 改成：…, "say instead: …"; null when it is not said.</summary>
    public static string? Reworded(string words) =>
        words.Length <= Longest && Otherwise().Match(words.Trim()) is { Success: true } said ? said.Groups["what"].Value.Trim() : null;

    /// <summary>That nobody was told: "i didn't tell anybody", 没跟老师说.</summary>
    public static bool ToldNobody(string words) => words.Length <= 80 && NotTold().IsMatch(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string Whom = "(?:[\\p{IsCJKUnifiedIdeographs}]{1,4}(?:老师|督导|主任)|老师|督导|管理员|[他她])";

    [GeneratedRegex(
        "^(?:那|就|你|您|说话|话|把|稍微|请|麻烦|写得?|说得?|措辞|口气|语气|[,，\\s])*(?:稍微|再|要|放|更|得)*(?:客气|委婉|礼貌|温和|正式|柔和|软|好听|尊敬)(?:一?点儿?|一?些|点|下)?(?:的|吧|哈|啊|呗"
            + "|行吗|好吗|[,，。])*$"
            + @"|^(?:(?:please|pls|but|and|can|could|you|make|it|say|put|sound|that|keep|be|a|bit|little|more|very|nice|and|in)\b[ ,]*)*"
            + @"(?:polite(?:ly|r)?|soft(?:er|ly)?|gentl[ey](?:r)?|friendl(?:y|ier)|nice(?:r|ly)?|formal(?:ly)?|kind(?:er|ly)?|respectful(?:ly)?)"
            + @"(?: (?:please|pls|way|tone|about it|if you can|than that))*\W*$",
        Plain | RegexOptions.NonBacktracking
    )]
    private static partial Regex Manner();

    [GeneratedRegex(
        "^(?:好|行|嗯|可以|对|那|就|没问题|ok|这样|吧|的|了|[,，\\s])*(?:发|转|送|说|问|递)(?:吧|过去|出去|给[他她]|一下|了|啊|呗|就行|就这样|给老师|达)+$"
            + @"|^(?:(?:yes|yeah|yep|ok|okay|sure|fine|right|good|please|pls|then|go on|just|and)\b[ ,.!]*)*(?:send|pass|forward|ask"
            + @"|tell) (?:it|that|this|him|her|them)"
            + @"(?: (?:on|off|over|now|then|please|along|like that|to (?:him|her|them)))*$|^(?:ok|yes|fine|good)?[ ,]*(?:go on then"
            + @"|off it goes|send)$",
        Plain
    )]
    private static partial Regex Sending();

    [GeneratedRegex(
        "^(?:那|就|还是|请|帮我|[,，])*(?:改成|换成|改为|写成|说成|改说|这样说|这么说|就说|就写)[:：,，\\s]*(?<what>\\S.{2,})$"
            + @"|^(?:(?:no|ok|please|pls|rather|better|just|actually)\b[ ,]*)*(?:(?:change|make) (?:it|that)(?: to)?|say(?: instead"
            + @"| rather)?|write(?: instead)?|put|instead)[:,]\s*(?<what>\S.{2,})$",
        Plain
    )]
    private static partial Regex Otherwise();

    [GeneratedRegex(
        @"\b(?:didn['’]?t|did not|haven['’]?t|have not|hadn['’]?t|never|forgot to) (?:really |even |yet )?(?:tell|told|inform(?:ed)?|let"
            + @"|say (?:anything )?to|write to|call(?:ed)?|message[d]?)"
            + @" (?:anybody|anyone|any one|him|her|them|mr|ms|mrs|my (?:supervisor|group)|a soul|the (?:supervisor|office|group))\b"
            + @"|\b(?:nobody|no one|noone) (?:knows|knew|was told)\b"
            + "|(?:没|没有|忘了?|还没)(?:来得及)?(?:跟|和|向|给|告诉|通知|对)(?:任何人|谁|人|老师|督导|他|她|你们|[\\p{IsCJKUnifiedIdeographs}]{1,3}老师)(?:说|讲|打招呼|请假|请过假|报备"
            + "|打电话)?|没(?:人|谁)(?:知道|通知)|(?:谁都|都)没(?:说|告诉|通知)",
        Plain
    )]
    private static partial Regex NotTold();

    [GeneratedRegex(
        "^(?:那|要不|能不能|可不可以|可以|麻烦|请|拜托|你|您|[,，])*(?:帮我|替我|给我)?(?:去)?(?:跟|和|向)"
            + Titled
            + "(?:说一?[下声]|讲一?[下声]|说|讲|带个?话)[,，:：\\s]*(?<what>[^,，:：\\s].{2,})$|^(?:那|麻烦|请|拜托|你|您|帮我|替我|给我|[,，])*(?:告诉|转告|通知)"
            + Titled
            + "(?:一?[下声])?[,，:：\\s]*(?<what>[^,，:：\\s].{2,})$"
            + @"|^(?:(?:please|pls|can|could|would|will|you|u|then|ok|hey|hi)\b[ ,]*)*(?:(?:tell|inform|message|text|ask)|let(?= .{2,30} know)) "
            + @"(?:(?:mr|ms|mrs)\.? \p{L}+|my supervisor|him|her|the administrator)"
            + @"(?: know)?(?: (?:please|pls))?(?: (?:that|if|whether|about))?[,:]? (?!for me\b|to (?:look|check|approve|review|see|go"
            + @"|sign))(?<what>.{4,})$",
        Plain
    )]
    private static partial Regex SaidDirectly();

    const string Titled = "(?:[\\p{IsCJKUnifiedIdeographs}]{1,4}(?:老师|督导|主任)|老师|督导|管理员)";

    [GeneratedRegex(
        "^(?:那|要不|能不能|可不可以|可以|麻烦|请|拜托|你|您|[,，])*(?:帮我|替我|给我)(?:去)?(?:问问|问一下|问下|问|跟|和|向|告诉|转告|通知|催(?:一催|一下|催)?)(?:一下|一声)?"
            + Whom
            + "(?:说一?[下声]?|讲一?[下声]?|反映一?下|提一?下)?(?:呗|吧|行吗|行不|好吗|好不好|可以吗|啊|呀|哈)*(?:[,，:：\\s]\\s*(?<what>.+))?$"
            + @"|^(?:(?:please|pls|can|could|would|will|you|u|then|ok)\b[ ,]*)*(?:tell|ask) (?:him|her|them|(?:mr|ms|mrs) \p{L}+"
            + @"|my supervisor|the administrator|\p{L}+)"
            + @" (?:that )?for me(?: please| pls)?\W*(?:[:：]\s*(?<what>.+))?$",
        Plain
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        "^(?:那|要不|能不能|可不可以|可以|麻烦|请|拜托|你|您|帮我|替我|去|再|[,，])*催(?:一催|一下|催|下)(?:"
            + Whom
            + ")?(?:批|审|审批|批一下)?(?:呗|吧|行吗|行不|好吗|好不好|可以吗|啊|呀|哈|嘛)*[。！!]?$"
            + @"|^(?:(?:please|pls|then|and|so|ok|can|could|would|will|you|u)\b[ ,]*)*(?:nudge|chase|prod|ping|hurry)(?: up)? (?:him|her|them"
            + @"|my supervisor"
            + @"|(?:mr|ms|mrs) \p{L}+|(?!(?:me|us|it|up|please|pls)\b)\p{L}+)(?: up)?"
            + @"(?: (?:please|pls|for me|then|about (?:it|that|my hours|them)))*\W*$"
            + @"|^(?:(?:please|pls|then|and|so|ok|can|could|would|will|you|u)\b[ ,]*)*(?:give|send|drop) (?:him|her|them|my supervisor"
            + @"|\p{L}+(?: \p{L}+)?)"
            + @" (?:a |an? \w+ )(?:nudge|reminder|poke|push|ping)(?: (?:please|pls|for me|about (?:it|that)|will you|would you|then))*\W*$"
            + "|^(?:那|[,，])*(?:[\\p{IsCJKUnifiedIdeographs}]{1,4}(?:老师|督导)|老师|督导|[他她])?(?:到底)?(?:咋|怎么|为什么|为啥|干嘛)(?:到现在)?(?:还|一直|老|总|都|就|又"
            + "|这么久)*(?:不|没|没有|未)(?:给我|帮我|给)?(?:批|审|看|通过|处理|签)"
            + "|(?:老师|督导|[他她]).{0,4}(?:什么|啥)时候(?:能|才|会|才能)?(?:给我|帮我)?(?:批|审)|(?:等|交|报|记|登)(?:了)?(?:都)?(?:好久|[一两几二三]个?(?:多)?(?:星期|周|礼拜|月)"
            + "|[几好\\d]+天).{0,6}(?:没|不)(?:人)?(?:批|审)"
            + @"|\bwhy (?:hasn['’]?t|has|isn['’]?t|is|doesn['’]?t|won['’]?t|didn['’]?t|haven['’]?t|have) (?!i\b).{2,30}\b(?:approv(?:ed?"
            + @"|ing)|sign(?:ed|ing)? off|look(?:ed|ing)? at"
            + @"|check(?:ed|ing)?|been approved|through)\b|^(?!what|which|how|whose|did|has|are|is|show"
            + @"|list)(?:.{0,40}\b)?(?:still hasn['’]?t|hasn['’]?t (?:yet )?|has still not|still not) (?:been )?"
            + @"(?:approved|signed off|looked at|checked)\b(?! by\b)"
            + @"|\bwhen (?:will|does|is) (?:mr|ms|mrs|he|she|my supervisor).{0,20}\b(?:approve|approving|sign|look at|get round to)\b"
            + @"|\bask (?!me\b)(?:my supervisor|him|her|\p{L}+(?: \p{L}+)?) to (?:look at|check|approve|review|see"
            + @"|go through) .{0,40}\bmy (?:\w+ )?(?:hours|entries)\b",
        Plain
    )]
    private static partial Regex Nudge();
}
