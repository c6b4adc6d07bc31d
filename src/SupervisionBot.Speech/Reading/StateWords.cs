using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Where an entry stands, as people say it: "sent back", 没批.</summary>
public static partial class StateWords
{
    public static bool Returned(string words) => ReturnedWords().IsMatch(words);

    /// <summary>Not approved, whether it waits or came back: 还没通过的.</summary>
    public static bool NotApproved(string words) => NotApprovedWords().IsMatch(words);

    [GeneratedRegex(@"(?:没有?|未)通过|\b(?:not (?:yet )?(?:been )?|un)approved\b(?! yet by)", Plain)]
    private static partial Regex NotApprovedWords();

    /// <summary>What somebody wrote about hours: "what did Mr Situ write about my hours on the 20th", 司徒老师对我20号的时数写了什么.</summary>
    public static bool AsksWhatWasWritten(string words) => WrittenWords().IsMatch(words);

    [GeneratedRegex(
        @"\bwhat (?:did|does|has) .{1,30}\b(?:write|wrote|written|say|said|comment|remark|note) (?:about|on|to|of) my (?:\w+ )?(?:hours|entry"
            + @"|entries|time)\b"
            + @"|\b(?:comments?|remarks?|feedback) (?:on|about|for) my (?:\w+ )?(?:hours|entry|entries)\b"
            + "|(?:老师|督导|司徒|主任).{0,4}(?:对|给|在|关于|就).{0,12}(?:时数|记录|那条|那几条).{0,8}(?:写|说|批注|留|评)了?.{0,3}(?:什么|啥|哪些)"
            + "|(?:时数|记录|那条).{0,8}(?:老师|督导|司徒).{0,4}(?:写|说|批注|留|评)了?.{0,3}(?:什么|啥)",
        Plain
    )]
    private static partial Regex WrittenWords();

    /// <summary>Why hours came back is asked: "why did he send back the one from Wednesday", 咋又给我退回来了.</summary>
    public static bool AsksWhyReturned(string words) => words.Length <= 160 && WhyReturnedWords().IsMatch(words) && !OfMaterials().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:why|how come|what for|for what reason)\b.{0,50}\b(?:(?:sen[dt]|sending|come|came|g[eo]t|bounced?|kicked) (?:\w+ ){0,6}?back|back again"
            + @"|return(?:ed|ing)?|reject(?:ed|ing)?|turn(?:ed)? (?:\w+ ){0,3}?down|refused?|bounced?|not accept(?:ed)?)\b"
            + @"|\bwhat(?:['’]?s| is| was| did i do)? (?:wrong|the (?:matter|problem|reason|trouble))\b.{0,50}\b(?:returned|rejected|(?:sent"
            + @"|came|got) (?:\w+ )?back)\b"
            + @"|\b(?:returned|rejected|sent (?:\w+ ){0,4}?back)\b.{0,40}\b(?:why|what(?:['’]?s| is| was| did i do)? (?:wrong|the reason))\b"
            + "|(?:为(?:什么|啥|何)|咋|怎么|干嘛|凭(?:什么|啥)).{0,16}(?:退|打回|驳回|没过|不通过|没通过)|(?:退|打回|驳回)(?:了|回|来|我|的|给)*.{0,12}(?:为(?:什么|啥)|哪儿?(?:里|错|不对"
            + "|有问题)|什么(?:问题|原因|毛病|理由)|啥(?:问题|原因|毛病))",
        Plain
    )]
    private static partial Regex WhyReturnedWords();

    /// <summary>Whether it is approved is asked, yes or no: 上周记的都批了没, "has Situ seen my hours yet".</summary>
    public static bool AsksWhetherApproved(string words) => WhetherApprovedWords().IsMatch(words.Trim()) && !OfMaterials().IsMatch(words);

    [GeneratedRegex(@"\b(?:statement|report|portfolio|slides?|deck|presentation|materials?)\b|材料|报告|陈述|档案|演示|幻灯|ppt", Plain)]
    private static partial Regex OfMaterials();

    [GeneratedRegex(
        "(?:我|的|记|报|登|时数|条|周|月|都|全).{0,10}(?:批|审|通过)(?:完|好|过|下来)?了?(?:没有|没|吗|么)[啊呀呢哦]?[？?。]?$|(?:批|审)(?:完|好|过|下来)了没有?[？?]?$"
            + "|^(?:那|请问|[，,])*[\\p{IsCJKUnifiedIdeographs}]{1,4}(?:老师|督导)?(?:到底)?(?:批|审|看)(?:过|完|好)?(?:了)?我的?(?:时数|学时|记录|那几条)?(?:了)?(?:吗"
            + "|没有?|么)[？?]*$"
            + @"|^(?:and |so |ok,? )*(?:has|have|did) (?:my supervisor|he|she|they|mr|ms|\p{L}+)(?: \p{L}+)? (?:already |yet )?(?:seen?"
            + @"|look(?:ed)? at|check(?:ed)?"
            + @"|approved?|review(?:ed)?|sign(?:ed)? off) .{0,12}\b(?:my|all|them|those|the)\b.{0,24}\W*$"
            + @"|^(?:and |so |ok,? )*(?:are|is|were|have|has) (?:they|it|all|everything|those|these|my (?:\w+ )?(?:hours|entries)"
            + @"|last week(?:'s)?)\b.{0,30}"
            + @"\bapproved(?: (?:yet|now|already))?\W*$",
        Plain
    )]
    private static partial Regex WhetherApprovedWords();

    public static bool Waiting(string words) => WaitingWords().IsMatch(words);

    public static bool Approved(string words) => ApprovedWords().IsMatch(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"退回|打回|退我|被退|为(?:啥|什么|何)退|\b(?:returned|sent back|c[ao]me back|reject\w*|not accepted)\b", Plain)]
    private static partial Regex ReturnedWords();

    [GeneratedRegex(
        @"待审|没批|未批|没审|没通过|未通过|等.{0,4}(?:批|审)|\b(?:waiting|pending|not (?:yet )?approved|unapproved|still to approve|hasn'?t approved)\b",
        Plain
    )]
    private static partial Regex WaitingWords();

    [GeneratedRegex(@"已通过|已批|批了的|(?<!没|没有|未)通过了?的|\b(?:are|were|is|got|been|already) approved\b|^approved\b", Plain)]
    private static partial Regex ApprovedWords();
}
