using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Says that a class or a visit is to be moved or called off: "the class on the 5th moves to the 6th, tell everybody", 12号的课取消，通知一下. Who is
/// expected is told of it anyway, so that wish makes it no announcement.
/// </summary>
public static partial class ClassChangeSaid
{
    public static bool Is(string text) =>
        WithoutTelling(text) is var words
        && BookingSaid.OfClasses(words)
        && ChangesIt(words)
        && !ClassRevisionSaid.Is(words)
        && !ClassRevisionSaid.OfMeeting(words)
        && !Announces().IsMatch(words)
        && !SessionReader.IsQuestion(words)
        && !LeftOutReader.Refuses(words);

    /// <summary>Somebody else called something off that belongs to it: "the hotel cancelled on us", 酒店那边取消了.</summary>
    public static bool ByOthers(string text) => OthersCancelled().IsMatch(text) && !ChangesIt(text) && !Announces().IsMatch(text);

    /// <summary>Of the class that is spoken of something is to be otherwise: "move it to the 13th", 那个改到周四, 不对 还是周三.</summary>
    public static bool OfIt(string text) =>
        text.Length <= Longest
        && WithoutTelling(text) is var words
        && (It().IsMatch(words) || PutRight().IsMatch(words))
        && !Announces().IsMatch(words)
        && !SessionReader.IsQuestion(words);

    /// <summary>Said as a change: what is put right names only the day or the time that is meant.</summary>
    public static string Written(string text) =>
        PutRight().Match(WithoutTelling(text)) is { Success: true } right
            ? right.Groups["zh"].Success
                ? $"改到{right.Groups["zh"].Value}"
                : $"move it to {right.Groups["en"].Value}"
            : Shortly()
                .Replace(Backwards().Replace(text, match => match.Value.Contains('回', StringComparison.Ordinal) ? "改到" : "move it to "), "改到");

    /// <summary>"Set it back to 9 to 5", 改回9点到5点: to a time, as any other.</summary>
    [GeneratedRegex(@"\b(?:set|put|move|change) (?:it|that|this) back to |改回(?=[\d一二两三四五六七八九十下周])", Plain)]
    private static partial Regex Backwards();

    const int Longest = 80;

    static bool ChangesIt(string words) => Changes().IsMatch(OthersCancelled().Replace(words, ""));

    /// <summary>Something is to be at another time or not at all, whatever it is: a city may say which.</summary>
    public static bool ChangesSomething(string text) =>
        ChangesIt(text) && !Announces().IsMatch(text) && !ClassRevisionSaid.Is(text) && !SessionReader.IsQuestion(text);

    /// <summary>Without the wish, behind what is wanted, that others hear of it.</summary>
    public static string WithoutTelling(string text) => Telling().Replace(text, "").TrimEnd(' ', ',', '，', '.', '。', ';', '；');

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"[\s,.;，。；]+(?:and |then )?(?:please |pls |can you |could you )?(?:tell|inform|notify|let) "
            + @"(?:everybody|everyone|all(?: of them)?|them|people|(?:the )?(?:trainees|teacher|group|others))(?: all)?(?: know)?"
            + @"(?: please| pls| thanks)?[\s.!]*$"
            + @"|[\s,.;，。；]+(?:麻烦|请|帮我|你)?(?:也|再|都)?(?:通知|告诉|告知)(?:一下|到)?(?:大家|所有人|各位|学员|他们|老师)?(?:一声|一下)?"
            + @"(?=[\s,，。！!]|$)",
        Plain
    )]
    private static partial Regex Telling();

    [GeneratedRegex(
        @"\b(?:cancel(?:led|s)?|called? off|drop(?:ped)?|scrap(?:ped)?|falls? out|postponed?|rescheduled?)\b"
            + @"|\b(?:move|moves|moved|moving|shift|shifts|shifted|push|pushed|bring|brought|change|changes|changed)\b.{0,60}"
            + @"\b(?:to|into|onto|online|back|forward|by|later|earlier)\b"
            + @"|\b(?:set|put)\b.{0,40}\bback to\b"
            + @"|\b(?:needs|has|have|wants|should|must) (?:to )?(?:go|be|move|happen)\b.{0,20}\b(?:to|on|at)\b"
            + @"|改(?=[\d周下])|取消|不上了|停课|停一次|[改挪移换调](?:到|成|在|为|线上|回(?!来|去))|推迟|延期|提前|往[后前]推|换.{0,6}教室",
        Plain
    )]
    private static partial Regex Changes();

    /// <summary>Who provides something, and does not any more.</summary>
    [GeneratedRegex(
        @"\b(?:hotel|inn|hostel|bus|coach|driver|venue|restaurant|caterer|host|hosts|station|association|airline|railway|guest|speaker|they)\b"
            + @"[^,.;]{0,40}?\b(?:has |have |had |just |suddenly )*(?:cancell?ed|called (?:it |us )?off|dropped (?:out|us)"
            + @"|pulled out)\b(?: on us| our \w+)?"
            + @"|(?:酒店|宾馆|旅馆|民宿|大巴|包车|司机|车队|饭店|餐厅|场地|对方|协会|那边|他们)[^，,。]{0,8}?取消了?[^，,。]{0,8}",
        Plain
    )]
    private static partial Regex OthersCancelled();

    /// <summary>Something is to be sent or written, or what is changed is no class.</summary>
    [GeneratedRegex(
        @"^\W*(?:please |pls |can you |could you )*(?:tell|inform|notify|let|announce|send|remind|write|message)\b"
            + @"|\b(?:announcements?|reminders?|deadlines?|due|my booking|supervision|slots?|check-?in|sign(?:ed)? me)\b|\bi can'?t\b"
            + "|^(?:请|帮我|麻烦)?(?:发|告诉|跟|给|通知|提醒)|条通知|通知[：:]|公告|提醒|截止|材料|签到|答辩|督导|我来不了|我去不了",
        Plain
    )]
    private static partial Regex Announces();

    [GeneratedRegex(
        @"^\W*(?:(?:no|wait|actually|sorry|please|pls|oh|ok|and|hm+|can you|could you)\b[, ]*)*"
            + @"(?:(?:move|shift|push|put|set|change|reschedule|call off|cancel|drop) (?:it|that|this)(?: one| class| visit)?\b(?! back(?! to\b))"
            + @"|call (?:it|that|this)(?: one| class| visit)? off\b)"
            + @"|^(?:好的?|行|嗯|那|就|[，,])+(?:改[到成在]|[换挪移调]到|推迟|提前)|^(?:好的?|行|嗯|[，,])*(?:那就|就)取消"
            + @"|^(?:不对|哦|还是|把|那就?|算了|请|再|麻烦|[，,\s])*(?:它|这课|[这那]节课?|[这那]个|[这那]次|刚才(?:那|安排)的?(?:个|节|次)?(?:课)?)[的，,\s]*"
            + "(?:改[到成在]|[换挪移调]到?成?|推迟|提前|取消|往[前后])"
            + @"|^(?:那|再|也|把|顺便|[，,\s])*(?:上课|开始|集合)?时间(?:也|再|都|要|得)*(?:往[前后]|推迟|提前|延后|改[到成]|挪到|推后)"
            + @"|^(?:不对|那|就|还是|请|给我|帮我|[，,\s])*改回(?=[\d一二两三四五六七八九十下周])",
        Plain
    )]
    private static partial Regex It();

    [GeneratedRegex(
        @"^(?:不对|不是|哦|错了|[，,\s])+(?:还是|应该是|是)(?<zh>(?:下?下?周|星期|礼拜|\d)[^，,。]{1,16})$"
            + @"|^(?:no|sorry|wait|oops)[, ]+(?:i (?:mean|meant)|make it|it should be|it['’]?s)\s+(?<en>.{3,40})$",
        Plain
    )]
    private static partial Regex PutRight();

    /// <summary>改1月24号 is 改到1月24号.</summary>
    [GeneratedRegex(@"改(?=\d+[月号日]|下?下?周|下?个?星期)", Plain)]
    private static partial Regex Shortly();
}
