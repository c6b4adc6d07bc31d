using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What a question about what was changed is about.</summary>
public enum AuditTopic
{
    Hours,
    Approved,
    Returned,
    DueDates,
    Materials,
    Sessions,
    Attendance,
    Roster,
    Messages,
    Batch,
    Settings,
}

/// <summary>Whether those whom a question names did it, or it was done with what is theirs.</summary>
public enum AuditSide
{
    Either,
    Doer,
    Owner,
}

/// <summary>Questions about what was changed, by whom and when: "who changed Li Na's hours last week?", 谁改了马超的时数, 陈静的操作记录.</summary>
public static partial class AuditReader
{
    static readonly IReadOnlyList<(AuditTopic Topic, Regex Words)> Topics =
    [
        (AuditTopic.Approved, Approvals()),
        (AuditTopic.Returned, Returns()),
        (AuditTopic.DueDates, DueDates()),
        (AuditTopic.Hours, Hours()),
        (AuditTopic.Materials, Materials()),
        (AuditTopic.Attendance, Attendance()),
        (AuditTopic.Sessions, Sessions()),
        (AuditTopic.Roster, Rosters()),
        (AuditTopic.Messages, Messages()),
        (AuditTopic.Settings, Settings()),
        (AuditTopic.Batch, Batches()),
    ];

    /// <summary>Whether the words ask for the audit itself, whoever is named.</summary>
    public static bool AsksForIt(string words) => Itself().IsMatch(words);

    /// <summary>Whether the words ask who did something, or what somebody did.</summary>
    public static bool AsksWho(string words) => Who().IsMatch(words) || Did().IsMatch(words);

    /// <summary>Whether one entry of a list, or the one that lies open, is meant: "row 3", "this one", 第三条是谁批的.</summary>
    public static bool MeansOne(string words) => One().IsMatch(words);

    /// <summary>The first of the list that is named; null for all.</summary>
    public static AuditTopic? Topic(string words) =>
        Topics.Where(one => one.Words.IsMatch(words)).Select(one => (AuditTopic?)one.Topic).FirstOrDefault();

    public static AuditSide Side(string words) =>
        Did().IsMatch(words) ? AuditSide.Doer
        : Who().IsMatch(words) ? AuditSide.Owner
        : AuditSide.Either;

    /// <summary>Whether the speaker's own things are meant: "my record", 我的记录.</summary>
    public static bool IsOwn(string words) => Own().IsMatch(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\baudit\b|\b(?:change|activity|edit) ?(?:log|history)\b|\b(?:log|history|list|record) of (?:all )?(?:changes|edits|actions)\b|\bchangelog\b"
            + @"|操作(?:记录|日志|历史)|(?:修改|改动|变更|更改)(?:记录|日志|历史)|审计",
        Plain
    )]
    private static partial Regex Itself();

    [GeneratedRegex(
        @"\bwho(?:'s| has| was it (?:that|who)| had)? (?:\w+ )?(?:changed|edited|modified|altered|touched|moved|deleted|removed|cancelled|added"
            + @"|approved|returned|accepted|rejected|gave|set|put|entered|withdrew|corrected|published|announced|did)\b"
            + @"|\b(?:changed|edited|modified|approved|moved) by whom\b"
            + @"|谁.{0,6}(?:改|动|删|批|退|通过|移|挪|加|录|撤|取消|弄)|(?:改|动|批|退|删)[^。？?]{0,6}的?是谁|被谁",
        Plain
    )]
    private static partial Regex Who();

    [GeneratedRegex(
        @"\bwhat (?:did|has|have|had) (?!i\b|you\b).{1,40}? (?:do|done|change|changed|edit|edited|touch|approve|been doing|been up to)\b"
            + @"|\b(?:everything|all|anything|things?)(?: that)? .{1,30} (?:did|has done|changed|touched)\b"
            + @"|\b(?:actions?|changes?|edits?) (?:made |done )?(?:by|of) |\b(?:did|done) by "
            + @"|(?:做|干|改|动|操作|处理)(?:了|过)(?:些|哪些|点)?(?:什么|啥)|(?:做|改|动)过?(?:哪些|了哪些)|都(?:做|干|改)(?:了|过)?(?:什么|啥)",
        Plain
    )]
    private static partial Regex Did();

    [GeneratedRegex(
        @"\b(?:row|line|entry|number|no\.?|history) ?\d+\b|\b(?:this|that|these|those)(?: one| entry| row| line|$|\?)"
            + @"|\bchanged it\b|\bapproved it\b|\bwho (?:approved|changed|returned) (?:this|that|it)\b"
            + @"|[这那](?:一?条|几条|个(?:记录|条目)?(?:是|被)?谁)|第 ?[\d一二三四五六七八九十]+ ?[条行]|\d+号?条",
        Plain
    )]
    private static partial Regex One();

    [GeneratedRegex(@"\bapprov(?:ed|al|als)\b|通过|批(?:准|过|了)|审批", Plain)]
    private static partial Regex Approvals();

    [GeneratedRegex(@"\b(?:returned|sent .{0,20}back|rejected)\b|退(?:回|了)|打回", Plain)]
    private static partial Regex Returns();

    [GeneratedRegex(@"\b(?:due|deadline|deadlines)\b|截止|期限", Plain)]
    private static partial Regex DueDates();

    [GeneratedRegex(@"\b(?:hours?|time entr\w+|balance)\b|学时|时数|小时|结转", Plain)]
    private static partial Regex Hours();

    [GeneratedRegex(@"\b(?:materials?|report|slides?|submissions?|extension|files?)\b|材料|报告|幻灯|延期|文件", Plain)]
    private static partial Regex Materials();

    [GeneratedRegex(@"\b(?:attendance|absen\w+|check-?ins?)\b|出勤|考勤|签到|缺勤|请假", Plain)]
    private static partial Regex Attendance();

    [GeneratedRegex(@"\b(?:sessions?|bookings?|booked|supervision|class(?:es)?|slots?|visits?)\b|预约|督导|课|时段|参访", Plain)]
    private static partial Regex Sessions();

    [GeneratedRegex(@"\b(?:roster|e-?mail|phone|group|role|name|account|details)\b|名单|邮箱|电话|手机|小组|角色|姓名|账号|资料", Plain)]
    private static partial Regex Rosters();

    [GeneratedRegex(@"\b(?:announce\w*|messages?)\b|通知|公告|群发", Plain)]
    private static partial Regex Messages();

    [GeneratedRegex(@"\b(?:settings?|preferences?|reminders?)\b|设置|提醒", Plain)]
    private static partial Regex Settings();

    [GeneratedRegex(@"\b(?:batch|rules?|requirements?|end date)\b|批次|规则|要求", Plain)]
    private static partial Regex Batches();

    [GeneratedRegex(@"\b(?:my|mine|me)\b|我", Plain)]
    private static partial Regex Own();
}
