using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>How people write what is to become of a session that is there: moved, taken down, asked about.</summary>
static partial class SessionGrammar
{
    /// <summary>What parts the session that is to be moved from when it is to be.</summary>
    [GeneratedRegex(
        @"\s+(?:to|into|onto)\s+(?!come|make|attend|move)|[,;]\s*(?=(?:can|could|may|is|would|how about|what about)\b)|(?:改到|挪到|移到|换到|换成|改成|调到|推迟到"
            + @"|提前到)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex MovedTo();

    /// <summary>A question, by how it begins or ends.</summary>
    [GeneratedRegex(
        @"^(?:and |so |hey |hi |hang on,? |wait,? )*(?:where|when|what|whats|what's|who|whos|who's|which|how|is|are|was|were|am i"
            + @"|(?:do|does|did|have|has) (?:i|you|we|they|he|she|it|any|the|my|somebody|anybody))\b|[?？]\s*$"
            + @"|哪|几点|什么时候|啥时候|什么时间|谁|多少|有没有|是不是|怎么|吗[。？?]*$|(?<v>[忙在去来上开用累多够远急])不\k<v>|(?<![要好行能是不])不[？?]*$|[批回到来去改](?:了)?没[？?]*$|没有[？?]$"
            + @"|[来在到]没[来在到]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Asks();

    [GeneratedRegex(
        @"^(?:how (?!many|much|long|often|far)|what to|when to|where to|whether|why)|怎么|怎样|如何|该不该|为什么|为何",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex AsksHow();

    [GeneratedRegex(
        @"^(?:so |yesterday |today |this morning )*(?:i |we )?(?:had|did|saw|met|supervised|spent|was|were)\b|\b(?:i|we) (?:had|did|saw|met"
            + @"|supervised|spent)\b|[做带聊见]了",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Told();

    [GeneratedRegex(
        @"^(?:so |yesterday |today |this morning )*(?:i |we )?(?:met|saw|supervised)\b(?! (?:that|the|a)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Met();

    /// <summary>"Can you move …?", 能不能改到周五: a wish in the form of a question.</summary>
    [GeneratedRegex(
        @"^(?:can|could|may|would|will|please|pls)\b|\b(?:can|could|may) (?:you|we|i) (?:please |pls )?(?:move|change|cancel|open|put"
            + @"|publish|book|make|push|withdraw|take|swap|shift|set|add|have|get)\b|能不能|可不可以|可以.{0,12}吗|能.{0,12}吗|行吗|好吗|行不行",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex AsksToDo();

    [GeneratedRegex(
        @"\b(?:cancel|withdraw|take down|call off|drop|delete|remove|scrap)\b|撤|取消|删|退掉|不上了|来不了",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex TakesDown();

    const string EnglishStep = "(?:" + EnglishLength + @"|(?:a|one|two|\d) (?:days?|weeks?))";

    [GeneratedRegex(@"[,，;；。]|\band\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex Clause();

    [GeneratedRegex(
        @"\d|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b|today|tomorrow|(?:周|星期|礼拜)[一二三四五六日天]|今天|明天|后天"
            + @"|[一二三四五六七八九十]+[点日号]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex SaysTime();

    /// <summary>What else is moved, cancelled and deleted by such words.</summary>
    [GeneratedRegex(
        @"\b(?:reminders?|announcements?|deputy|hours|entry|entries|notes?|materials?|report|attendance|visits?|summary|draft|deadlines?|due)\b|提醒"
            + @"|发通知|撤回通知|条通知|公告|代理|时数|学时|记录|参访|材料|报告|考勤|出勤|摘要|截止|撤销",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex OtherThings();

    [GeneratedRegex(
        @"^(?:please |pls |can |could |would |will |you |we |i |let's |actually |ok |and )*(?:move|reschedule|shift|switch|push|postpone"
            + @"|delay|change)\b.*\s(?:to|onto)\s|(?:改到|挪到|移到|换到|调到|推迟到|提前到)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Moves();

    /// <summary>Something new is wanted, or something that repeats.</summary>
    [GeneratedRegex(
        @"^(?:please |can you |could you |can i |i want to |i'd like to )*(?:open|put up|publish|offer|create|schedule|set up"
            + @"|add (?!a topic|the topic))|\bevery\b|每(?:周|天|个)"
            + "|^(?:请|帮我)?(?:开|放|发布|新增|加)(?:一?个|几个)?(?:时段|督导|小组|个别)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Publishes();

    /// <summary>Words that point at a session that is there.</summary>
    [GeneratedRegex(
        @"那(?:个|场|次|节)|\b(?:the|that|this|my) (?:[\w']+ ){0,3}(?:session|slot|one)\b(?! to one)|day'?s\b|^(?:please )?(?:make|close|change) ",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex ThatOne();

    /// <summary>So much earlier or later: "push it back half an hour", 往后推半小时.</summary>
    [GeneratedRegex(
        @"\b(?:push|move|shift|delay|postpone|bring|put|start)\b(?<which>[^,;]*?)\s(?:(?:(?<later>back|later|out)|(?<earlier>forward"
            + @"|earlier))\s+(?:by )?(?<len>"
            + EnglishStep
            + @")\b|by (?<len>"
            + EnglishStep
            + @")\b(?:\s+(?:(?<later>later|back)|(?<earlier>earlier|forward)))?|(?<len>"
            + EnglishStep
            + @")\s+(?:(?<later>later|back)|(?<earlier>earlier|forward))\b)|\b(?:delay|postpone)\b(?<which>[^,;]*?)\s(?<len>"
            + EnglishStep
            + @")\b|\b(?<len>"
            + EnglishStep
            + @") (?:(?<later>later)|(?<earlier>earlier))\b|(?<!至少|最少|最多|最晚|最早)(?:(?<later>往后|向后|推迟|推后|延后|顺延|晚)|(?<earlier>往前|向前|提前|提早"
            + @"|早))(?:推迟|推|挪|移|延)?(?:了|个)?\s*(?<len>"
            + ChineseLength
            + @"|[一两二三四五六七\d]{1,2}(?:天|个?(?:星期|礼拜)|周))(?!预约|约)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Shifted();

    /// <summary>What a change is not: "9:30 instead of 9".</summary>
    [GeneratedRegex(
        @"\s*(?:,?\s*\b(?:instead of|rather than|not) (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m| o'clock)?(?=$|[\s,;.])|[,，]?不是\d{1,2}[:点]\d{0,2}半?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex NotThisTime();

    /// <summary>Where a session's new time begins: "starts at 9:30", 时间改成.</summary>
    [GeneratedRegex(
        @"\b(?:starts?|begins?|beginning|starting)(?: (?:at|from))?\s+(?=\d|noon|half|quarter)|\bmake (?:it|that)\s+(?=\d|noon|half|on "
            + @"|mon|tue|wed|thu|fri|sat|sun)|(?:时间|开始时间)(?:改|换|调)(?:成|到|为)|(?:改|换|调)(?:成|到|为)?(?=[\d上下早晚中一二三四五六七八九十]+[点:])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex NewTime();

    /// <summary>A weekday and nothing that says of which week.</summary>
    [GeneratedRegex(
        @"(?<![下这本上]个?)(?:周|星期|礼拜)(?<zh>[一二三四五六日天])|(?<!\b(?:next|this|coming) )\b(?<en>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri"
            + @"|sat(?:ur)?|sun)(?:day)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex WeekdayAlone();

    [GeneratedRegex(
        @"\bclose\b(?<which>[^,;]*?)\b(?:for|to) (?:new |more )?bookings?\b|\b(?:no more|stop(?: taking)?) bookings?(?: for)?\b"
            + @"|\bclose (?=it|that|the \w+)\b|(?:不再|别再|停止|关闭?|不要再)(?:接受)?(?:预约|报名|约)|不让(?:人)?(?:再)?约",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex ClosesBookings();
}
