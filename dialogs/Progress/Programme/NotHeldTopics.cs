using System.Text.RegularExpressions;
using SupervisionBot.Core.Hearing;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>What people ask the bot for that it does not keep.</summary>
enum NotHeldTopic
{
    /// <summary>Who defends when and where.</summary>
    Defence,
    Panel,
    Scores,
    Certificates,
    Classes,
    Visits,
    Rooms,
}

/// <summary>Finds in a sentence what the bot does not keep. What is told to others, logged or handed in is not meant.</summary>
static partial class NotHeldTopics
{
    public static NotHeldTopic? In(Turn turn)
    {
        var words = turn.Words;
        if (turn.Input is not Input.Said || words.Length > Longest || Tells().IsMatch(words))
            return null;
        NotHeldTopic? topic =
            Certificates().IsMatch(words) ? NotHeldTopic.Certificates
            : Panel().IsMatch(words) && !Adds().IsMatch(words) ? NotHeldTopic.Panel
            : Scores().IsMatch(words) ? NotHeldTopic.Scores
            : Defence().IsMatch(words) && !NotTheDefence().IsMatch(words) ? NotHeldTopic.Defence
            : Visits().IsMatch(words) ? NotHeldTopic.Visits
            : Classes().IsMatch(words) && !ClassHours().IsMatch(words) ? NotHeldTopic.Classes
            : Rooms().IsMatch(words) ? NotHeldTopic.Rooms
            : null;
        // Whoever names a length logs hours.
        return topic is not null && turn.Heard?.Names(ThingKind.Length) == true ? null : topic;
    }

    const int Longest = 160;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:tell|remind|notify|inform|message|announce|write to|let .{1,30} know|undo|log|feedback)\b|通知|告诉|提醒|转告|群发|发(?:个|条|一条)?消息|说一?[声下]"
            + @"|登记时数|撤销",
        Plain
    )]
    private static partial Regex Tells();

    [GeneratedRegex(@"\bcertificates?\b|证书|结业证", Plain)]
    private static partial Regex Certificates();

    [GeneratedRegex(
        @"\bpanels?\b|\bwho(?:['’]s| is| are)? (?:the |my |our )*examin(?:er|ers|ing)\b|\brubrics?\b|评审组|评委|打分表|评分表|回避",
        Plain
    )]
    private static partial Regex Panel();

    [GeneratedRegex(@"\b(?:add|new|invite)\b|新增|添加|加一?[个位]|邀请", Plain)]
    private static partial Regex Adds();

    [GeneratedRegex(
        @"\bscores?\b|\bgive \w+ \d{2}(?: points| marks)? (?:for|in)\b|\bdefen[cs]e (?:mark|grade|result)s?\b|分数|答辩.{0,4}成绩|打\d{2}分",
        Plain
    )]
    private static partial Regex Scores();

    [GeneratedRegex(@"\bdefen[cs]es?\b|答辩", Plain)]
    private static partial Regex Defence();

    /// <summary>Its papers, its requirements, or how somebody stands.</summary>
    [GeneratedRegex(
        @"\b(?:slides?|materials?|reports?|statements?|portfolios?|papers?|hand(?:ed|ing)? in|submit|upload|deadlines?|due|missing|lack|ready"
            + @"|need(?:s|ed)?"
            + @"|required?|requirements?|hours?|supervision|session|progress|prepar\w+|topic|extend|extension|more time|later|qualif\w+)\b"
            + @"|材料|演示|幻灯|ppt|报告|陈述|文书|交|截止|缺|提交|上传|准备|达标|够|条件|要求|时数|学时|小时|督导|预约|主题|延期|宽限|进度|合格|名单",
        Plain
    )]
    private static partial Regex NotTheDefence();

    [GeneratedRegex(
        @"\bexchange visits?\b|\b(?:for|at|to|miss(?:es|ed)?|on) the (?:\w+ )?(?<!home )visit\b|\bsingle (?:exchange )?visit\b"
            + @"|\bwho\b.{0,20}\bgoing to (?!be\b|the\b|have\b|make\b|miss\b|do\b|come\b|finish\b|get\b|reach\b)\w+\W*$|参访",
        Plain
    )]
    private static partial Regex Visits();

    [GeneratedRegex(
        @"\bcheck[- ]?in (?:code|is|was|list)\b|\bopen class(?:es)?\b|\b(?:my|yesterday['’]?s?|today['’]?s?|tomorrow['’]?s?|last"
            + @"|next) class(?:es)?\b|\bclasses\b|\b(?:class |course )?timetable\b"
            + @"|签到码|开放课|公开课|课程表|日程表|(?:这周|今天|明天|下周|周末|本周)?有(?:什么|啥|哪些)课|(?:昨天|今天|上次|上周)的?课.{0,10}(?:请假|缺|没来|没到|迟到|签)",
        Plain
    )]
    private static partial Regex Classes();

    [GeneratedRegex(@"\bclass hours?\b|学时|时数", Plain)]
    private static partial Regex ClassHours();

    [GeneratedRegex(
        @"\b(?:book|reserve|get) (?:a |the |me )*(?:meeting |seminar )?room\b|[订借](?:一?[个间])?.{0,6}(?:会议室|教室|房间|场地)",
        Plain
    )]
    private static partial Regex Rooms();
}
