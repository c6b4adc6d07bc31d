using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>The figures of a requirement that a question may be about.</summary>
public enum FiguresAsked
{
    GroupSessions,
    IndividualSessions,
    ClassHours,
    Visits,
}

/// <summary>Reads a trainee's question about one figure: "how many group sessions have I been to", 课时够了没. Null for any other.</summary>
public static partial class FiguresQuestion
{
    const int Longest = 100;

    public static FiguresAsked? Read(string words)
    {
        if (words.Length <= Longest && VisitsNeeded().IsMatch(Sentence.PlainOf(words)))
            return FiguresAsked.Visits;
        if (
            words.Length > Longest
            || Sentence.PlainOf(words) is var plain
                && (!Asks().IsMatch(plain) || OfWork().IsMatch(plain.Replace("给我", "", StringComparison.Ordinal)))
        )
            return null;
        // "Was my October absence counted?"
        if (OwnAbsence().IsMatch(plain))
            return Classes().IsMatch(plain) ? FiguresAsked.ClassHours : FiguresAsked.GroupSessions;
        return Group().IsMatch(plain) ? FiguresAsked.GroupSessions
            : Individual().IsMatch(plain) ? FiguresAsked.IndividualSessions
            : Classes().IsMatch(plain) ? FiguresAsked.ClassHours
            : null;
    }

    /// <summary>Whether what is lacking can still be done in time is asked: "can I still book seven", 还来得及约吗.</summary>
    public static bool AsksInTime(string words) => InTime().IsMatch(Sentence.PlainOf(words));

    [GeneratedRegex(
        @"来得及|约得[上完满]|约不[上完满]|够约|够不够约|\bin time\b|\b(?:are|is) there (?:still )?enough (?:sessions?|slots?)\b|\bcan i still\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InTime();

    /// <summary>Whether the figure is doubted: "I thought it was 8", 我记得是8次.</summary>
    public static bool Doubts(string words) => Doubt().IsMatch(Sentence.PlainOf(words));

    [GeneratedRegex(
        @"\b(?:really|i thought|i think it|should be|can't be|cannot be|are you sure|not right|wrong|i remember|i was there)\b"
            + @"|\bwhy (?:does|do|is|are|only)\b|怎么(?:才|只)|真的|我(?:记得"
            + @"|以为|觉得)|不对|应该是|不可能|少(?:算|记)了"
            + @"|\b(?:not|n't|never) (?:been )?(?:counted|credited|recorded)\b|(?:怎么|为什么|为啥|咋|还是?)(?:还)?(?:没|不)(?:有)?(?:给我)?(?:算|计|记|加)"
            + @"|没(?:有)?给我(?:算|计|记|加)|我?到了的|我去了的",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Doubt();

    const RegexOptions Plain = RegexOptions.CultureInvariant;

    /// <summary>How many visits there have to be: 必须两个都去吗，只去一个算不算达标, "do I have to go on both visits".</summary>
    [GeneratedRegex(
        @"(?:必须|一定要|非得|是不是要|要不要).{0,6}(?:都|两个|两次|两处|全部?).{0,4}(?:去|参加)|(?:都|两个|两次|两处).{0,6}(?:必须|一定)(?:要)?(?:去|参加)"
            + @"|只(?:去|参加)(?:一|1)(?:个|次|处|家)|(?:参访|考察|参观)(?!.{0,6}(?:时间|几点|哪天)).{0,10}(?:(?:要|得|需要)(?:去|参加)?几次|几次(?:才|算)|算不算(?:达标|完成)|够不够|达标)"
            + @"|\b(?:do i|must i|have i|need i|should i)\b.{0,20}\b(?:both|all)\b.{0,20}\b(?:visits?|trips?)\b|\b(?:is|will"
            + @"|would)\b.{0,12}\b(?:one|just one|only one)\b(?: of (?:them|the visits))?.{0,16}\b(?:enough|count|do)\b.*(?:visit|trip)?"
            + @"|\bhow many (?:visits?|trips?)\b.{0,30}\b(?:need|needed|required|have to|must)\b",
        Plain
    )]
    private static partial Regex VisitsNeeded();

    [GeneratedRegex(
        @"\b(?:did|have|was|has)\b.{0,40}\b(?:miss(?:ed)?|absence|absent|counted)\b|(?:缺|旷|漏|没去|没到|没来|请假)过?(?:了)?.{0,6}(?:几|吗|没有|多少|算|么)"
            + @"|算(?:进去|上)?了?(?:没|吗)"
            + @"|\bhow (?:many|often|much)\b|\benough\b|\b(?:add|adds) up\b|\bdo i (?:still )?(?:need"
            + @"|have to)\b.*\?|\b(?:still|more) (?:need(?:ed)?|missing|short)\b"
            + @"|\b(?:did|have|was) i (?:really |only |just |actually )*(?:attend(?:ed)?|been (?:to|at)|come to|go(?:ne)? to|had?|do|done|at)\b"
            + @"|(?:只|才|真的?).{0,6}(?:\d+|[一二三四五六七八九十]+)[次节]|\bwhy (?:does|do|did|is|are|only)\b|怎么(?:才|只)|来得及|约得[上完满]"
            + @"|\b(?:not|n't|never) (?:been )?(?:counted|credited|recorded)\b|\bstill (?:in|make it in) time\b|(?:怎么|为什么|为啥|咋)(?:还)?(?:没"
            + @"|不)(?:有)?(?:给我)?(?:算|计|记|加)|没(?:有)?给我(?:算|计|记|加)"
            + @"|几次|几回|几节"
            + @"|几堂|多少(?:次|节|堂|学时|课时|了)?|够|还[差缺剩要]|^(?:那|我的?|还有)*(?:小组|个别)?(?:督导)?(?:次数|课时|学时)(?:呢|怎么样|如何)[?？]*$",
        Plain
    )]
    private static partial Regex Asks();

    /// <summary>What was logged, in some time or with somebody; how long a class hour is; what is free to be booked.</summary>
    [GeneratedRegex(
        @"\bhours? of\b|\b(?:log|logged|with|this (?:week|month)|last (?:week|month)|free|places?|book|which"
            + @"|(?:is|are|was|what) planned|groups|long is|minutes)\b"
            + @"|小时|分钟|[跟和给带]|登记|记了|这[周个]|本[周月]|上[周个]|空位|名额|[哪排场]|多久|多长|[一1]个?(?:学时|课时)|几点|什么时候|算不算",
        Plain
    )]
    private static partial Regex OfWork();

    [GeneratedRegex(
        @"\bmy\b.{0,24}\babsences?\b.{0,20}\b(?:count\w*|recorded|noted)\b|我.{0,10}(?:请假|缺席|缺勤)(?:那次|的那次)?.{0,6}(?:算|记|计)",
        Plain
    )]
    private static partial Regex OwnAbsence();

    [GeneratedRegex(@"\bgroup (?:supervision )?(?:sessions?|supervisions?|meetings?)\b|小组督导|团督|团体督导|^(?:那|我的?|还有)*督导次数", Plain)]
    private static partial Regex Group();

    [GeneratedRegex(
        @"\b(?:individual|one[- ]to[- ]one) (?:supervision )?(?:sessions?|supervisions?)\b.*\b(?:been|had|attended|need|left|enough|missing)\b|(?:去"
            + @"|参加|上|接受|做)了?.{0,4}(?:个别督导|个督).{0,4}(?:几次|多少次)|(?:个别督导|个督).{0,3}(?:去|参加|上)了?(?:几|多少)|(?:个别督导|个督)(?:次数)?(?:够|还[差缺])",
        Plain
    )]
    private static partial Regex Individual();

    [GeneratedRegex(@"\b(?:class hours?|classes|lessons)\b|课时|学时|(?<![上下这哪])课(?:够|还[差缺]|上了)|上了.{0,3}课", Plain)]
    private static partial Regex Classes();
}
