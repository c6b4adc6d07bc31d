using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>It is asked whether somebody has said yet who came: "did Margaret put in attendance for Saturday yet?", 吕老师周六的考勤填了吗.</summary>
public static partial class AttendanceAsked
{
    /// <summary>How many came is asked: "how many came on the 15th?", 15号来了多少人.</summary>
    public static bool HowManyCame(string text) => CountAsked().IsMatch(text);

    [GeneratedRegex(
        @"\bhow many\b.{0,20}\b(?:came|were there|turned up|showed up|attended)\b|[来到]了(?:多少|几个?)人?|(?:多少|几个?)人[来到]了",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex CountAsked();

    /// <summary>Somebody asks what they said themselves: "did I say I was there or not?", 我说过我去了吗.</summary>
    public static bool WhatISaid(string text) => OwnAsked().IsMatch(text);

    /// <summary>Somebody says that they were at a session, or were not, in whatever order: "yes I was there on Saturday", 周六那个小组督导我去了的.</summary>
    public static bool TellsOwn(string text) => !SessionReader.IsQuestion(text) && OwnTold().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:did|have) i (?:already |really |not )?(?:say|said|tell|told|answer(?:ed)?|confirm(?:ed)?)\b.{0,40}\bi (?:was|wasn['’]?t|came|went)\b"
            + @"|\bwhat did i (?:say|answer)\b.{0,30}\b(?:saturday|sunday|session|supervision|there)\b"
            + "|我(?:是不是|有没有|到底)?(?:说|答|回)(?:过|了)?(?:没有?)?[^，,。]{0,10}(?:去了|到了|参加了|没去|没到)(?:没有?|吗|么|的|[？?])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OwnAsked();

    [GeneratedRegex(
        @"^\W*(?:(?:yes|yeah|yep|no|nope|sure|ok|of course|but|and|well|,)\b[\s,.!]*)*i (?:was(?: not|n['’]?t)? there|was(?: not"
            + @"|n['’]?t)? at (?:the|that|saturday|sunday)"
            + @"|did(?: not|n['’]?t)? (?:go|come|attend))\b"
            + "|(?:督导|那[次场个]|小组|上?周[六日一二三四五])[^，,。]{0,10}我(?:去|到|参加|来)(?:过)?了的?|我(?:去|参加|到)了(?:上?周[一二三四五六日]|那[个次场])[^，,。]{0,6}督导",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OwnTold();

    public static bool WhetherSaid(string text) => Asks().IsMatch(text) || (Known().IsMatch(text) && !AttendanceReader.AsksChanges(text));

    /// <summary>"Do we know who came, all groups", 三个组都点名了没.</summary>
    [GeneratedRegex(
        @"\b(?:do|did|can) (?:we|you|i) (?:already |even |actually )?(?:know|have|hear|see)\b.{0,24}\bwho (?:came|was there|turned up|showed up"
            + @"|attended)\b"
            + @"|\bwho (?:came|was there|turned up|showed up|attended)\b.{0,40}\b(?:all|every|each)(?: of)?(?: the)?(?: three| \d)? groups?\b"
            + @"|\bwh(?:o|ich)\b.{0,30}\b(?:has|have)(?:n['’]?t| not)\b.{0,24}\b(?:who (?:came|was there)|attendance)\b"
            + @"|\b(?:roll[- ]?call|register|attendance)\b.{0,40}\b(?:done|taken|missing|complete|filled|in|yet)\b[^,;.]{0,24}\?"
            + "|(?:点(?:过|完|好)?名|点到|签到表|考勤|出勤|到场)[^，,。;；]{0,6}(?:了没有?|了吗|过没有?|过吗|没有?|吗|齐了没|好了没)[啊呢呀]?[？?。]*$"
            + "|(?:有没有|是不是|是否|谁还?没|哪个?[个组](?:还)?没)(?:都|已经|全)?(?:点(?:过)?名|(?:登|填|报|记)(?:记|过)?(?:考勤|出勤))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Known();

    [GeneratedRegex(
        @"\b(?:did|has|have|had)\b.{1,40}\b(?:put(?: in)?|enter(?:ed)?|fill(?:ed)?(?: in| out)?|log(?:ged)?|gave|given?|record(?:ed)?"
            + @"|report(?:ed)?|submit(?:ted)?|do|done|say|said|tak(?:e|en))\b.{0,24}"
            + @"\b(?:attendance|who (?:came|was there))\b|\bis\b.{0,30}\battendance\b.{0,30}\b(?:in|there|done|given|entered)\b(?: yet)?[\s?]*$"
            + @"|(?:考勤|出勤|到场情况|谁到了)[^，,。]{0,8}(?:填|报|交|登记|说|记|确认)(?:上来|好)?了?(?:吗|没|没有|了没)[？?。]*$"
            + @"|(?:填|报|交|登记|记|确认)(?:上来|好)?(?:了没|了)?[^，,。]{0,12}(?:考勤|出勤)(?:吗|没|没有|了吗|了没)[？?。]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();
}
