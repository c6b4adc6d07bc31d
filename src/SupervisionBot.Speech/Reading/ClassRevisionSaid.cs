using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Says what of a class or a visit becomes otherwise beside when and where it is: "Saturday's class is taught by Ms Wang", 15号的课改成3学时,
/// "for the class on Sunday read chapter 3 before".
/// </summary>
public static partial class ClassRevisionSaid
{
    public static bool Is(string text) =>
        (
            (BookingSaid.OfClasses(text) && (OfMeeting(text) || (Revises().IsMatch(text) && !Moves().IsMatch(text))))
            || (VisitUntilSaid.Is(text) && !ClassPlanSaid.Is(text))
        )
        && !Plans().IsMatch(text)
        && !SessionReader.IsQuestion(text)
        && OpenPlacesReader.Read(text) is null
        && !LeftOutReader.Refuses(text);

    /// <summary>When and where people meet to go there is no time of the visit itself: 集合时间改成7点半 东站, "the bus leaves at 7 instead".</summary>
    public static bool OfMeeting(string text) => Meeting().IsMatch(text);

    /// <summary>What says which visit is meant.</summary>
    public static string Which(string text) => VisitUntilSaid.Without(Meeting().Replace(text, " "));

    /// <summary>The words of it, as they are said; null when there are none.</summary>
    public static string? MeetingIn(string text) =>
        Meeting().Match(text) is { Success: true } meeting ? Changed().Replace(meeting.Groups["x"].Value, "").Trim(' ', ',', '，', '.', '。') : null;

    [GeneratedRegex(
        @"(?<x>集合(?:时间|地点)?[^，,。;；]{2,40}(?:[，,\s]+[^，,。;；]{2,20}(?<=站|门口|广场|校门|楼下|路口))?)|(?<x>(?:出发|发车)(?:时间|地点)[^，,。;；]{2,40})"
            + @"|\b(?<x>(?:meeting (?:point|time|place)|meet(?:ing)? at|(?:the )?(?:bus|coach|train) leaves)\b(?:[^,;.]|\.(?=\d)){2,60})",
        Plain
    )]
    private static partial Regex Meeting();

    [GeneratedRegex(@"时间|地点|(?:改|换)(?:成|到|为)|\b(?:is|to|now|moves?|changes?)\b ?", Plain)]
    private static partial Regex Changed();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:is|be|gets|now) (?:now )?(?:taught|held|given) by\b|\b(?:to|is|has|gives|gets|make it|counts?|worth) (?:for |as )?\d+ class hours?\b"
            + @"|\bread\b[^:：]{2,200}\b(?:before(?:hand)?|first)\b|\bread(?:ing)?(?: before)?\s*[:：]"
            + @"|\b(?:has|have|gets|with|to) \d+ (?:places|seats)\b|\bstaying (?:at|in)\b|\b(?:hotel|stay|travel|programme|itinerary)\s*[:：]"
            + @"|\bopen to (?:former trainees|alumni)\b"
            + "|改?由[^，,。]{2,8}(?:讲|上课|授课|主讲|来上)|(?:改[成为到]?|是|算)\\s*\\d+\\s*个?(?:学时|课时|名额)|课前(?:请|先|都)*(?:读|看|预习)"
            + "|(?:名额|住宿|行程|出行|交通|预习|阅读)(?:改|\\s*[:：])|对往届",
        Plain
    )]
    private static partial Regex Revises();

    /// <summary>It is at another time or place, or not at all.</summary>
    [GeneratedRegex(
        @"\b(?:moves?|moved|shift(?:ed)?|postponed?|cancel(?:led)?|called? off|drop(?:ped)?)\b|[改挪移换调]到(?!\d+个?(?:学时|名额))|推迟|提前|取消|停课",
        Plain
    )]
    private static partial Regex Moves();

    /// <summary>A new one.</summary>
    [GeneratedRegex(
        @"^\W*(?:please |pls |can you |could you )*(?:plan|add|schedule|new|create|put|log|record|announce|tell)\b"
            + "|^(?:请|帮我|麻烦)*(?:安排|新增|增加|新建|排一|计划|加一|登记|记|通知|发)",
        Plain
    )]
    private static partial Regex Plans();
}
