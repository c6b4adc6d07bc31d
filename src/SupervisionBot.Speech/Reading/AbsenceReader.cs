using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads why somebody cannot come, where it is said with it: "can't make the 13th, my kid is ill", 周日那节课我去不了 孩子发烧.</summary>
public static partial class AbsenceReader
{
    /// <summary>The reason in the person's own words; null when none is said that could be shown as one.</summary>
    public static string? WhyIn(string words)
    {
        if (SessionReader.IsQuestion(words) && !Absent().IsMatch(words))
            return null;
        if (Because().Match(words) is { Success: true } because)
            return Reason(because.Groups["x"].Value);
        var parts = Parts().Split(words).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return parts.Where(part => !Missing().IsMatch(part)).Select(Reason).FirstOrDefault(reason => reason is not null);
    }

    /// <summary>That one is ill is all that is said: "im ill", 发烧了.</summary>
    public static bool SaysIll(string words) => words.Length <= 60 && Ill().IsMatch(words);

    [GeneratedRegex(
        @"^\W*(?:(?:sorry|hi|hello|hey|oh|so|well|today|ugh|unfortunately)\b[, ]*)*(?:(?:i['’]?m|i am|im|i feel|i['’]?m feeling|feeling)"
            + @" (?:really |very |so |quite |a bit |still )*(?:ill|sick|unwell|poorly|not well|down with \w+)"
            + @"|(?:i(?:['’]?ve| have)?|i['’]?ve got|i got|got|have)(?: got)? (?:a |an |the )?(?:bad |high |terrible )?(?:fever|flu|covid"
            + @"|cold|migraine|temperature|stomach bug))(?: today| again| since \w+| right now)?\W*$"
            + "|^(?:老师|不好意思|抱歉|唉|哎|今天|昨晚|我|又|有点|好像|[，,\\s])*(?:生病|病|发烧|感冒|不舒服|中招|阳)(?:了|啦|着)*(?:怎么办)?[。！!？?]?$",
        Plain
    )]
    private static partial Regex Ill();

    /// <summary>That one does not come is told, and nothing is asked: "i cant", "wont make it Sunday", 那天来不了.</summary>
    public static bool Misses(string words) => Misses(words, bare: true);

    /// <param name="bare">Also where nothing but that is said, which without a class before one's eyes may be about anything.</param>
    public static bool Misses(string words, bool bare) =>
        !SessionReader.IsQuestion(words)
        && !BookingSaid.ComesAfterAll(words)
        && !OtherMatter().IsMatch(words)
        && (Absent().IsMatch(words) || (bare && Cannot().IsMatch(words)));

    /// <summary>Likewise of who teaches: "can't teach on the 3rd", 那个课我上不了.</summary>
    /// <param name="learns">The speaker comes to classes as well: then "can't come" is about those.</param>
    public static bool TeachesNot(string words, bool learns = false) =>
        !SessionReader.IsQuestion(words)
        && (Misses(words, bare: false), NotTaught().IsMatch(words)) is var (misses, isTaught)
        && (learns ? isTaught && !misses : isTaught || misses);

    /// <summary>The words that say what one does not come to.</summary>
    public static string WhichIn(string words) => WhyIn(words) is { } why ? words.Replace(why, " ", StringComparison.Ordinal) : words;

    /// <summary>Can be why they cannot come to what was asked about; what names another day is another absence.</summary>
    public static bool IsReason(string words) => FreeWords.IsReason(words) && !Day().IsMatch(words) && !IsNoneYet(words) && !Misses(words);

    /// <summary>The reason that was noted is not the right one; the right one is what is said, or empty. Null for anything else.</summary>
    public static string? OtherReason(string words) =>
        !NotTheReason().IsMatch(words) ? null
        : TheReason().Match(words) is { Success: true } said ? Bare(said.Groups["x"].Value)
        : "";

    [GeneratedRegex(
        @"\b(?:that|this|it)(?: was| is|['’]s)? ?(?:not|n['’]?t) (?:the|my) (?:real |true |right )?reason\b|\b(?:wasn|isn)['’]?t (?:the"
            + @"|my) (?:real |true |right )?reason\b"
            + @"|\bwrong reason\b|\b(?:the|my) (?:real |true |right )?reason (?:is|was|should be)\b|\b(?:change|correct|fix) the reason\b"
            + "|原因(?:不是|不对|写错|错了|弄错|要改|改成|应该是|是)|不是(?:这个|那个)原因|理由(?:不是|不对|写错|错了|改成|应该是|是)",
        Plain
    )]
    private static partial Regex NotTheReason();

    [GeneratedRegex(
        @"\b(?:the|my) (?:real |true |right )?reason (?:is|was|should be)(?! not|n['’]?t)(?: that)?\s+(?<x>.{3,})$|\breason (?:is"
            + @"|to):?\s+(?<x>.{3,})$"
            + "|(?:原因|理由)(?:改成|应该是|其实是|是)(?<x>[^，,。]{2,})|[，,。\\s]是(?<x>[^，,。]{2,})$",
        Plain
    )]
    private static partial Regex TheReason();

    /// <summary>It is about the defence, which others hold.</summary>
    public static bool IsOfDefence(string words) => Defence().IsMatch(words);

    /// <summary>Why is not known, or not said: "dont know yet", 还不清楚.</summary>
    public static bool IsNoneYet(string words) => NoneYet().IsMatch(words.Trim());

    /// <summary>Without what one says before one says it: 嗯 加班, "because of work".</summary>
    public static string Bare(string words) => Before().Replace(words.Trim(), "").Trim(' ', ',', '，', '.', '。');

    static string? Reason(string part) =>
        part.Trim(' ', '.', '。', '!', '！') is var reason && (Why().IsMatch(reason) || Chinese().IsMatch(reason)) && IsReason(reason)
            ? reason
            : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:because|bc|cos|coz|since|as)\s+(?=(?:i|my|the|we|our|there)\b)(?<x>.+)$|因为(?<x>[^,，。]+)", Plain)]
    private static partial Regex Because();

    [GeneratedRegex(
        @"[,，;；。.!！:：]\s*|\s+[-–—]\s+|(?<=\p{IsCJKUnifiedIdeographs})\s+(?=\p{IsCJKUnifiedIdeographs})"
            + @"|\s+(?=(?:my|our) \w+(?:['’]s| is| has| was| got)\b)"
            + @"|\s+and\s+(?:(?:so|um+|uh+|er+|then|now)\s+)*(?=i (?:can['’]?t|cannot|won['’]?t|will not|have to miss)\b)|\s+so\s+(?=(?:who"
            + @"|what|how|do|does|can|i)\b)",
        Plain
    )]
    private static partial Regex Parts();

    /// <summary>The part that says that they do not come.</summary>
    [GeneratedRegex(
        @"\b(?:can['’]?t|cannot|can not|won['’]?t|will not|unable|not able|have to (?:miss|skip|cancel)|miss|skip|sorry|hi|hello)\b"
            + "|[来去到上]不了|不能?[来去到上]|请(?:个)?假|缺课|不好意思|抱歉|老师好",
        Plain
    )]
    private static partial Regex Missing();

    /// <summary>Another day is another wish.</summary>
    [GeneratedRegex(
        @"\b(?:\d{1,2}(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)\b|\d+[号日]|周[一二三四五六日天]|星期|明天|后天",
        Plain
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?:i['’]?m|i am|i have|i['’]?ve|my|our|the (?:train|boss|doctor)|work(?: trip)?|ill|sick|fever|doctor|dentist|hospital|wedding"
            + @"|marr(?:y|ied|ying)|cousin|sister|brother|wife|husband|grand\w+|birthday|funeral|"
            + @"overtime|shift|covid|flu|business trip|kid|child|mother|father|parents?|surgery|operation|appointment|meeting|exam|school|flight|"
            + @"train|car|court|emergency|conference|training|family|moving|travell?ing|on call|no money|pregnan\w*)\b",
        Plain
    )]
    private static partial Regex Why();

    [GeneratedRegex(
        @"孩子|小孩|妈|爸|家里|家人|老人|生病|病了|发烧|感冒|住院|医院|看病|加班|值班|出差|开会|单位|婚礼|丧|白事|考试|有事|不舒服|身体|结婚|喜酒|生日|手术|复查|产检|家长会|车坏|堵车|航班|火车|培训|赶不上|开庭|搬家|领导|急事|临时",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"\b(?:can['’]?t|cannot|can not|won['’]?t|will not|unable to|not able to|not gonna|not going to|couldn['’]?t)\s+(?:be able to\s+)?"
            + @"(?:come|attend|go to|join|be (?:there|in class|at|coming)|make (?:it|the|that|this|class|my|[a-z]+day|\d\w*)|do (?:the \d\w*"
            + @"|[a-z]+day))\b"
            + @"|\b(?:have|need|going|got|will have|ill have) to (?:miss|skip|sit out|stay away)\b|\bnot coming\b|\bi['’]?(?:ll| will| must"
            + @"| am going to) (?:miss|skip)\b"
            + "|[来去上到]不(?:了|成)|参加不了|(?:不能|没法|没办法)(?:[来去上]|参加)|请(?:个|[一半]?天|一?下)?假|(?<!不)请病假|不[来去]了",
        Plain
    )]
    private static partial Regex Absent();

    [GeneratedRegex(@"^\W*(?:(?:sorry|no|oh|hi|but|damn|ah|well)\b[, ]*)*i (?:really |just )?(?:can['’]?t|cannot|won['’]?t)\W*(?:[,.–-].*)?$", Plain)]
    private static partial Regex Cannot();

    /// <summary>A paper that is not ready, a place that was booked wrongly, how one asks for leave: no absence.</summary>
    [GeneratedRegex(
        @"\b(?:deadline|due|report|portfolio|hand (?:it|them) in|statement|slides|log|entry)\b|怎么请假|如何请假|谁请|截止|案例报告|材料|登记|审批",
        Plain
    )]
    private static partial Regex OtherMatter();

    [GeneratedRegex(
        @"^(?:well |sorry |oh |i )*(?:don['’]?t|do not|dunno|no idea|not sure|unsure|no reason|can['’]?t say)(?:\s|$)(?:know|why|yet|really|sure|it"
            + @"|now|have one|\W)*$"
            + "|^(?:我?(?:也|还|暂时)?(?:不知道|不清楚|不确定|没想好|说不准|没定)|没(?:有|什么)?(?:原因|理由))[呢呀啊了。. ]*$",
        Plain
    )]
    private static partial Regex NoneYet();

    [GeneratedRegex(
        @"^(?:(?:because(?: of)?|bc|cos|well|oh|um+|er+|it['’]?s|just|as|since)\b[,.]?\s+|(?:嗯+|哦|噢|啊|就是|因为|那个|是因为)[，,。\s]*)+",
        Plain
    )]
    private static partial Regex Before();

    [GeneratedRegex(@"答辩|\bdefen[cs]e\b", Plain)]
    private static partial Regex Defence();

    [GeneratedRegex(
        @"\b(?:can['’]?t|cannot|won['’]?t|unable to|not able to)\s+(?:be able to )?(?:teach|give|hold|take|do) (?:it|my|the|that|this|on|class)\b"
            + @"|[讲教上]不(?:了|成)",
        Plain
    )]
    private static partial Regex NotTaught();
}
