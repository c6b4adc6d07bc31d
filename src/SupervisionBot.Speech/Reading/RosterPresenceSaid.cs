using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Who has left the programme, and who is back: of a sentence in which people are signs. A group that somebody leaves is none.</summary>
static partial class RosterPresenceSaid
{
    public static RosterWish? Read(RosterSentence said)
    {
        var words = said.Masked;
        if (said.PeopleCount == 0 || said.Has(RosterSaid.Group) || Stays().IsMatch(words))
            return null;
        if (Returns().Match(words) is { Success: true } back)
            return new RosterWish(RosterWishKind.Return, [said.PersonAt(back.Groups["p"])]);
        return Leaves().Match(words) is { Success: true } left ? new RosterWish(RosterWishKind.Leave, [said.PersonAt(left.Groups["p"])]) : null;
    }

    const string P = "(?<p>\uE001)";
    const string Teacher = "(?:老师|同学)?";
    const string Programme = "(?:programme|program|training|batch|course|project|cohort|class of trainees|roster|list|us|everything)";

    /// <summary>"Not leaving after all", "on leave", "left early", "left a message".</summary>
    [GeneratedRegex(
        @"\b(?:not|never|n't|if|might|may|could|thinks?|wants?|considers?)\b[^,.;]{0,24}\b(?:leav|left|quit|drop|back)"
            + @"|\b(?:left|leaves|leaving) (?:early|a |an |the (?:room|station|house|call|meeting|chat|office)|for|his|her|their|me|out)\b"
            + "|没有?(?:退出|离开)|没退|不退出|想退出|打算退出|要不要|如果|早退|离开(?:会议|教室|一会)|请假|提前离开",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Stays();

    [GeneratedRegex(
        P
            + @"(?:'s)?(?: is| has| have| are)?(?: now| already| just| definitely| unfortunately)*"
            + @" (?:left|leav(?:es?|ing)|quits?|quitting|dropp(?:ed|ing) out|drops? out|withdr(?:awn|ew|aws)"
            + @"|resign(?:s|ed)|gone|stepp(?:ed|ing) down|no longer"
            + @" (?:taking part|with us|in (?:the |this )?"
            + Programme
            + "|part of (?:the |this )?"
            + Programme
            + @"|a participant)|doesn't take part any ?more|is out)(?: from| of)?(?: (?:the|this|our))?(?: "
            + Programme
            + @")?(?=$|[\s,.;!–-])|\b(?:deactivate|de-activate|deregister|disable|unenrol|unenroll|exclude|offboard) "
            + P
            + @"|\b(?:take|remove|drop|strike|cross|get|delete|throw|put) "
            + P
            + @"(?:'s (?:name|account|record|entry))?(?: out| off| away)*(?: of| from)*(?: (?:the|this|our))? "
            + Programme
            + @"\b|\b(?:set|mark|put down) "
            + P
            + @" (?:as|to) (?:having left|left|inactive|gone|a leaver)\b|"
            + P
            + Teacher
            + "[^，。,;；]{0,10}?(?:退出|退学|退训|退班|离开(?:了)?(?:项目|培训|我们|本期|这期|批次|这个项目)|离职|不参加了|不再参加|不读了|不学了|不来了|不干了)"
            + "|把?"
            + P
            + Teacher
            + "(?:的(?:账号|名字))?(?:从[^，。]{0,8})?(?:给)?(?:移除|移出|去掉|删掉|删除|停用|停掉|注销|剔除|除名|拿掉|退掉|划掉)"
            + "|(?:移除|剔除|停用|注销|除名|去掉|删掉|删除)(?:掉|一下|已退出的)?(?:学员|督导|管理员)?"
            + P,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Leaves();

    [GeneratedRegex(
        P
            + @"(?:'s)?(?: is| has| are| have)?(?: now| already| just)*(?: come| comes| came| coming)?"
            + @" back(?: again| in(?:to)?| with| on| to| from)?\b"
            + "|"
            + P
            + @"(?: is| has)?(?: now| already| just)* (?:rejoin(?:s|ed|ing)?|return(?:s|ed|ing)? to (?:the |this |our )?"
            + Programme
            + @"|returns|with us again|(?:taking|takes) part again|in (?:the )?"
            + Programme
            + @" again)\b|\b(?:reactivate|re-activate|reinstate|readmit|re-enrol|re-enroll|re-add|restore|bring back|take back) "
            + P
            + @"|\b(?:bring|take|let|put|add|get) "
            + P
            + @" (?:back|in again|back in)\b|"
            + P
            + Teacher
            + "[^，。,;；]{0,8}?(?:回来|归队|复学|复训|回归|重新加入|重新参加|继续参加|又来|返回(?:项目|培训)|恢复)"
            + "|(?:恢复|重新启用|重新激活|启用|重新加入|请回)"
            + P
            + "|把?"
            + P
            + Teacher
            + "(?:的账号)?(?:重新)?(?:恢复|加回|启用|请回|接回|放回)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Returns();
}
