using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A supervisor is away and nobody is to book, or gives up all of a day: no one session is meant.</summary>
public static partial class AwaySaid
{
    /// <summary>Of somebody else: "Lyu Shufen is ill this week, who takes her group?", 吕老师这周病了.</summary>
    public static bool OfOther(string text) => Others().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:is|are|be|being|got|fell|was) (?:\w+ )?(?:ill|sick|away|off|absent|on leave|in hospital|abroad|travell?ing|unwell|out)\b"
            + @"|\bwho (?:takes|covers|stands in|looks after)\b"
            + "|病了|生病|住院|出差|休假|请假|不在|不舒服|谁(?:来)?(?:代|顶|替|带)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Others();

    /// <summary>"Im away from the 5th to the 12th so don't let anyone book me", 5号到12号出差，别让人约我.</summary>
    public static bool IsIn(string text) => Away().IsMatch(text) && NoBookings().IsMatch(text) && !SessionReader.IsQuestion(text);

    /// <summary>
    /// Somebody says of themselves that they are away, in whatever words: "I'm off over Christmas", 我带孩子出去玩, 别给我派事. Not what they ask of others.
    /// </summary>
    /// <returns>Where that is said ends; null when it is not.</returns>
    public static int? OfOneself(string text) =>
        OwnAway().Match(text) is { Success: true } away && !NoBookings().IsMatch(text) && !ToMe().IsMatch(text) ? away.Index + away.Length : null;

    [GeneratedRegex(
        @"\b(?:i['’]?m|i am|i['’]?ll be|i will be|we['’]?re|i shall be|me) (?:\w+ ){0,2}(?:away|off|abroad|travell?ing|on (?:leave|holiday|vacation)"
            + @"|out of (?:town|office|the office)|on a (?:trip|business trip)|in (?:hospital|(?-i:\p{Lu})\p{L}+)|gone|not (?:here|around"
            + @"|available|in"
            + @"|reachable))\b"
            + @"|\bi (?:have|take|['’]?ve) (?:\w+ )?(?:leave|holidays?|days? off|time off)\b|\bi (?:can['’]?t|won['’]?t) be (?:here|around"
            + @"|reached|available)\b"
            + @"|\bi (?:fly|go|travel) (?:home|abroad|away|on (?:leave|holiday))\b|\b(?:taking|having) (?:\w+ )?(?:leave|time off|days? off"
            + @"|holiday)\b"
            + "|我[^，,。;；]{0,14}(?:休假|出差|外出|不在|请假|出国|年假|回老家|回家过年|出去玩|旅游|旅行|度假|放假|探亲|住院|开刀|手术|带孩子)"
            + "|^[^我他她]{0,14}(?:要|得|去)?(?:休假|出差|休年假)(?![^，,。]*(?:学员|他|她))"
            + "|(?:别|不要|先别|甭)(?:再)?(?:给我|找我|喊我|叫我|安排我|派我)(?:派|排|安排)?(?:事|活|工作|任务|东西)?",
        Plain
    )]
    private static partial Regex OwnAway();

    /// <summary>What they do not want, or want, is to be written to: 别给我发消息, "don't message me", "remind me".</summary>
    [GeneratedRegex(@"\b(?:messag\w+|remind\w*|notif\w+|ping\w*|write to me|bother)\b|消息|提醒|打扰|推送|通知我", Plain)]
    private static partial Regex ToMe();

    /// <summary>"Cancel everything I have on the 3rd", 10号我的安排全取消.</summary>
    public static bool IsAll(string text) => Everything().IsMatch(text) && SessionReader.TakesDown(text) && !SessionReader.IsQuestion(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:away|off|abroad|travell?ing|on (?:leave|holiday|vacation)|out of (?:town|office)|holiday)\b|出差|外出|休假|不在|请假|出国|年假|回老家",
        Plain
    )]
    private static partial Regex Away();

    [GeneratedRegex(
        @"\b(?:don['’]?t|do not|nobody|no one|noone)\b.{0,24}\b(?:book|books|booked)\b|\bno (?:more |new )?bookings?\b|\bblock (?:me|my|those|the"
            + @"|that)\b"
            + "|(?:别|不要|不让|不能|先别)(?:再)?(?:让|给|叫)?(?:人|学员|他们|大家|谁)?(?:再)?(?:来)?约我?|不接(?:受)?预约",
        Plain
    )]
    private static partial Regex NoBookings();

    [GeneratedRegex(
        @"\b(?:everything|all (?:of )?(?:my|the|that)|all i have|whatever i have|the lot)\b|全(?:部|都)?取消|都取消|(?:全部|所有)(?:的)?(?:安排|督导|场次|时段)",
        Plain
    )]
    private static partial Regex Everything();
}
