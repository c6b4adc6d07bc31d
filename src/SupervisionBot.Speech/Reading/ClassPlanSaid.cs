using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Says that something new comes into the programme's calendar: "put in a class on Friday", 安排个参访, 温州参访定了，12月18、19两天,
/// "wenzhou visit: fri 18 dec, leave 7.15".
/// </summary>
public static partial class ClassPlanSaid
{
    public static bool Is(string text) =>
        (Plans().IsMatch(text) || Settled().IsMatch(text) || Headed().IsMatch(text)) && !Other().IsMatch(text) && !SessionReader.IsQuestion(text);

    /// <summary>While something is planned: nothing of it shall be.</summary>
    public static bool IsGivenUp(string text) => text.Length <= Longest && GivenUp().IsMatch(text.Trim());

    /// <summary>Nobody's name and no topic: a yes, or the title of a button.</summary>
    public static bool IsNoName(string text) => AnswerReader.Read(text) is not null || Agrees().IsMatch(text.Trim());

    const int Longest = 40;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^\W*(?:please |pls |can you |could you |we |i |let['’]?s |want to |need to |have to |also |and )*"
            + @"(?:plan|put (?:in|on)|add|schedule|set up|arrange|organi[sz]e|fit in)\b(?! (?:me|him|her|them)\b).{0,40}\b(?:class|lesson|lecture"
            + @"|visit|trip|workshop|rehearsal|mock defen[cs]e)\b"
            + @"|^\W*(?:we|i) (?:still |also )?need (?:one|two|an?) (?:more|other|additional|extra)\b.{0,20}\b(?:class|lesson|lecture|visit)\b"
            + @"|^(?:请|帮我|麻烦|我要|我们|再|下?下?周[一二三四五六日天]|\d{1,2}月|\d{1,2}[号日]|今[天晚]|明[天晚]|后天|早上|上午|中午|下午|晚上|[\d一二三四五六七八九十两]+点半?|[\s\d:：点半到至~\-—,，])*"
            + @"(?:安排|新增|增加|添加|加|排|组织|开(?![放听])|定)(?:一?[个次节场堂门]|一下)?(?!了|好)[^，,。;；]{0,20}?(?:课(?!题|时|件|程)|课程|参访|考察|讲座|模拟答辩|工作坊|彩排)",
        Plain
    )]
    private static partial Regex Plans();

    [GeneratedRegex(
        @"(?:参访|考察|课)[^，,。;；]{0,6}(?:定了|定下来了?|敲定了?|确定了)|\b(?:visit|trip|class) (?:is |has been )?(?:fixed|settled|confirmed)\b",
        Plain
    )]
    private static partial Regex Settled();

    /// <summary>What it is, a colon, and more than one thing of it.</summary>
    [GeneratedRegex(
        @"^\W*(?:new )?[\p{L}' -]{2,30}\b(?:visit|trip)\s*[:：–-]\s*[^?？]{12,}$|^\W*[\p{IsCJKUnifiedIdeographs}]{2,6}参访\s*[:：][^?？]{6,}$",
        Plain
    )]
    private static partial Regex Headed();

    /// <summary>Something that is there is changed, written of or called off.</summary>
    [GeneratedRegex(
        @"^\W*(?:tell|announce|remind|send|write|move|cancel|log|record)\b|\b(?:reminder|announcement|called off|cancelled|who|slots?|my hours)\b"
            + "|^(?:请|帮我|麻烦)*(?:通知|告诉|提醒|发|取消|登记|记)|取消|停课|改期|报名表|谁|名单|通知|签到|督导时段|哪些|什么时候|安排了",
        Plain
    )]
    private static partial Regex Other();

    [GeneratedRegex(
        @"^(?:(?:no|oh|ok|wait|actually|well|hm+|sorry)\b[, ]*)*(?:never ?mind|forget (?:it|that)|leave (?:it|that)|scrap (?:it|that)|drop (?:it"
            + @"|that)|stop|not now"
            + @"|don['’]?t (?:plan|put|add) (?:it|this|that|anything)(?: in)?|no (?:class|visit)(?: then)?|let['’]?s not)\W*$"
            + "|^(?:算了|哦|嗯|那|不对|等等|[，,。\\s])*(?:先?(?:别|不|不要|不用)(?:安排|排|定|加|弄)了?|不(?:安排|排|加|弄|要)了|算了|先这样吧|回头再(?:说|安排))[吧了。！!，,\\s算]*$",
        Plain
    )]
    private static partial Regex GivenUp();

    [GeneratedRegex(
        @"^(?:(?:yes|ok|okay|right|sure|fine|and|please)\b[, ]*)*(?:plan it|do it|go ahead|save it|put it in|that['’]?s it|looks good|good|ok"
            + @"|okay)\W*$"
            + "|^(?:嗯|好|好的|行|可以|对|没错|就这样|安排吧?|定了|发吧|保存|就这么定)[吧了的啊。！!，,\\s]*$",
        Plain
    )]
    private static partial Regex Agrees();
}
