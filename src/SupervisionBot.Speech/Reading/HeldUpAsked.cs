using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Asks whom something of a group's waits for: "who is holding it up", 小组汇报卡在谁那里了, 还差谁确认.</summary>
public static partial class HeldUpAsked
{
    public static bool Is(string text) => text.Length <= Longest && Asks().IsMatch(text) && !OfHours().IsMatch(text);

    /// <summary>It is about what a group hands in, although the item is not called by its name.</summary>
    public static bool OfGroup(string text) => GroupsOwn().IsMatch(text);

    const int Longest = 120;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:who(?:['’]?s| is| are|m)?|what(?:['’]?s| is)?|somebody|someone|anyone|anybody)\b.{0,24}\b(?:hold(?:s|ing)?|block(?:s|ing)?"
            + @"|keep(?:s|ing)?)\b.{0,24}\bup\b"
            + @"|\bwho(?:m)?(?:['’]?s| is| are| does| do)?\b.{0,30}\bwait(?:s|ing)? (?:for|on)\b|\bwait(?:s|ing)? (?:for|on) whom?\b"
            + @"|\bwho (?:still )?(?:has|have)(?:n['’]?t| not) (?:said yes|agreed|confirmed|ok['’]?d|signed off)\b|\bwhose (?:yes|ok|okay"
            + @"|confirmation)\b"
            + @"|\b(?:stuck|stalled|hanging)\b.{0,16}\b(?:with|on|at) (?:who|whom|what)\b|\bwho(?:m)? (?:is|are) .{0,30}\bstuck (?:with|on|at)\b"
            + "|(?:卡|压|停|耽搁|拖|搁)在(?:了)?(?:谁|哪|什么)|(?:在|还)等(?:着)?谁|等谁(?:的|来)?(?:确认|同意|签|点头)|谁(?:还)?(?:没有?|未)(?:去)?(?:确认|同意|点头|表态)"
            + "|(?:还)?[差缺]谁(?:的|没)?(?:确认|同意|点头|没点)|谁(?:在)?(?:拖|卡|耽误)(?:着|了|后腿)?"
            + "|谁(?:来|去|在|负责)*(?:弄|做|写|搞|管|准备|交|牵头|负责|整)|(?:弄|做|写|交|准备)(?:得|的)?(?:怎么样|咋样|到哪|了没|了吗|好没|好了吗)"
            + @"|\bwho(?:['’]?s| is| does| has| will| was)? (?:actually )?(?:do(?:es|ing)?|writ(?:e|es|ing|ten)|handl(?:e|es|ing)|mak(?:e|es"
            + @"|ing)|prepar(?:e|es|ing)|in charge"
            + @"|working on|responsible|tak(?:es|ing) care|hand(?:s|ing|ed) (?:it )?in)\b|\bhow far (?:is|are)\b",
        Plain
    )]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\bgroup (?:report|presentation|slides|material|document|paper|one)\b|小组(?:的)?(?:汇报|报告|材料|演示|幻灯|文稿|PPT)|组(?:里)?(?:的)?汇报",
        Plain
    )]
    private static partial Regex GroupsOwn();

    /// <summary>Hours wait for a supervisor, places for a booking.</summary>
    [GeneratedRegex(@"\b(?:hours?|entr(?:y|ies)|approv\w+|sessions?|slots?|bookings?|waiting list)\b|时数|学时|审批|登记|预约|时段|候补", Plain)]
    private static partial Regex OfHours();
}
