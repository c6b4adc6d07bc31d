using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>How people write what is to become of a session that is there: moved, taken down, asked about.</summary>
static partial class SessionGrammar
{
    /// <summary>What parts the session that is to be moved from when it is to be.</summary>
    [GeneratedRegex(
        @"\s+(?:to|into|onto)\s+(?!come|make|attend|move)|[,;]\s*(?=(?:can|could|may|is|would|how about|what about)\b)|(?:改到|改回(?!来|去)|挪到|移到"
            + @"|换到|换成|改成|调到|推迟到|提前到)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex MovedTo();

    /// <summary>A question, by how it begins or ends.</summary>
    [GeneratedRegex(
        @"^(?:and |so |hey |hi |hang on,? |wait,? )*(?:where|when|what|whats|what's|who|whos|who's|which|how|is|are|was|were|am i"
            + @"|(?:do|does|did|have|has) (?:i|you|we|they|he|she|it|any|the|my|somebody|anybody))\b|[?？]\s*$"
            + @"|\b(?:asked|asks|is asking)(?: me| us)? (?:if|whether)\b"
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
            + @"|supervised|spent)\b|[做带聊见]了|[跟和与][^,，。]{1,6}做(?:个案|文书)[^,，。?？]{0,8}(?:小时|分钟)[。！]?$"
            + @"|算(?:是|作)?[^,，。不]{1,8}吧[。！]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Told();

    [GeneratedRegex(
        @"^(?:so |yesterday |today |this morning )*(?:i |we )?(?:met|saw|supervised)\b(?! (?:that|the|a)\b)|算(?:是|作)?[^,，。不]{1,8}吧[。！]?$",
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
        @"\b(?:cancel|withdraw|take down|call off|call (?:it|this|that) off|take (?:it|this|that) (?:away|off)|drop|delete|remove|scrap)\b"
            + @"|撤|取消|删|退掉|不上了|来不了",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex TakesDown();

    /// <summary>One of several is to stay: "leave Friday alone", 10点的留着. What is kept for somebody is another matter.</summary>
    [GeneratedRegex(
        @"^(?>(?:no|wait|ok|okay|but|and|please|oh|,|\.|!|\s)*)"
            + @"(?:leave|keep) (?!me\b|us\b|it\b|that\b|this\b|them\b)[\w' :]{1,30} (?:alone|as it is|where it is)\W*$"
            + @"|^(?!.*[给帮替]).{0,16}(?:[那这]个|[点号的场节次]|周.|星期.)(?:就|还是|都|先|给我)?(?:留着|保留|不动|别动|不要动)[吧啊呀哦哈]?\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Keeps();

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
            + @"|delay|change)\b.*\s(?:to|onto)\s|(?:改到|改回(?!来|去)|挪到|移到|换到|调到|推迟到|提前到)",
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
        @"那(?:个|场|次|节)|\b(?:the|that|this|my) (?:[\w']+ ){0,3}(?:session|slot|one)\b(?! to one)|day'?s\b(?! \d)|^(?:please )?(?:make|close|change) ",
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

    /// <summary>How long it shall be, in front of whose or of when it is.</summary>
    [GeneratedRegex(
        @"^\s*(?<len>" + EnglishLength + @"|\d{2,3} ?min(?:ute)?s?)\s+(?:long )?(?=(?:instead|for|with|on|this|next|that)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex LengthFirst();

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

    /// <summary>So many places more, or fewer, than there are: 加一个人的名额, "two more seats".</summary>
    [GeneratedRegex(
        @"(?:(?<less>减|减少|(?<![至最多])少|砍)|再?加|(?<![至最很])再?多|增加|再?添)(?:上|放|开|了|出|个)?(?!到|成|为|至)"
            + N
            + @"?\s*个?(?:人|学员)?的?(?:名额|位子|位置|座位|位|人)|\b(?:"
            + N
            + @"|an?|one) (?:(?:more|extra|additional)|(?<less>fewer|less)) (?:place|seat|spot|person|people|trainee)s?\b|\b(?:an? )?(?:extra"
            + @"|additional) (?:place|seat|spot)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex MorePlaces();

    /// <summary>Where it is not: 不要线上了, "not online".</summary>
    [GeneratedRegex(
        @"(?:不要|不用|别|不是|不在|取消|不)(?:再)?(?:用|在|走|搞)?(?:线上|视频会议|腾讯会议|视频|网上)(?:会议)?(?:开|上)?了?|\b(?:not|no longer|no more|instead of"
            + @"|rather than) (?:on )?(?:online|zoom|teams|tencent meeting|voov)(?: any ?more)?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex NotThere();

    /// <summary>A weekday that is no longer meant: "not Friday", "never mind the Friday one", 周五的不要了.</summary>
    [GeneratedRegex(
        @"\b(?:not (?:on )?|(?:never ?mind|forget(?: about)?|skip|drop|scrap|leave out|without) (?:the |that )?)"
            + @"(?<d>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b(?! \d)(?:['’]s)?(?: (?:one|slot|session)s?\b)?"
            + "|(?:不要|不是|别)(?:周|星期|礼拜)(?<d>[一二三四五六日天])(?:了|的)?"
            + "|[本这下]?(?:周|星期|礼拜)(?<d>[一二三四五六日天])(?:的|那?[天场次个节])?(?:就|还是|先)?(?:不要|不用|算|不开|不排|去掉|取消|撤掉|拿掉)(?:了|吧)+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex NotOn();

    /// <summary>在和睦那边, "at the Lucheng centre".</summary>
    [GeneratedRegex(
        @"(?:在|去|到)(?<x>[^,，;；。\s\d]{1,20}?)(?:那边|那儿|那里|这边)|\b(?:in|at) (?<x>(?:the |my |our )?(?:(?!(?:morning|afternoon|evening|at|in|on|the|our"
            + @"|my|by|from|to)\b)[a-z'’-]+ ){1,3}(?:centre|center|station|building|campus|clinic|school|office|library|hall|house|community))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex PlaceBeside();

    [GeneratedRegex(
        @"^[^上\d]{0,3}(?:周|星期|礼拜)[一二三四五六日天]|\b(?:this )?(?<!last )(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex ThisWeekday();

    [GeneratedRegex(@"\b(?<part>morning|afternoon|evening|night)s\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex PluralPart();

    [GeneratedRegex(
        @"^\W*(?:(?:no|ok|yes|i mean|the|that|this|just|only|please|sorry)\W+)*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
            + @"|morning|afternoon|evening|noon|first|second|third|fourth|fifth|last|group|individual|one[- ]to[- ]one|online"
            + @"|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m| o'clock)?)(?: (?:one|session|slot))?(?: please)?\W*$"
            + @"|^\W*(?>不是?|就|是|对|我说|那)*[，,]?(?:(?:早上|上午|中午|下午|晚上|小组|个别|线上|(?:周|星期|礼拜)[一二三四五六日天]|[\d一二两三四五六七八九十]{1,3}(?:点半?|[:：]\d\d)|最后"
            + @"|第[一二三四五\d])的?){1,3}(?:那?[个场次节]|的)?(?:督导)?(?:吧|啊|那个)?\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex OnlyWhich();

    [GeneratedRegex(
        @"\b(?:(?<en>first|second|third|fourth|fifth)|(?<last>last))\b|第(?<zh>[一二三四五六七八九十\d]{1,2})(?=[个场次节条]|$)|(?<last>最后)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex Ordinal();

    /// <summary>A clock time written with a point, beside a word for a time.</summary>
    [GeneratedRegex(
        @"(?<=\b(?:from|at|till?|until|to|by|starts?|begins?|finish|ends?) |[-–] ?)(?<h>\d{1,2})\.(?<m>[0-5]\d)\b(?! ?h)"
            + @"|\b(?<h>\d{1,2})\.(?<m>[0-5]\d)(?= ?(?:to|till?|until|-|–) ?\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex PointedTime();

    [GeneratedRegex(@"(?<=[点半刻分\d])开始", RegexOptions.CultureInvariant)]
    internal static partial Regex Beginning();

    /// <summary>"Start at 3": an hour by its number alone.</summary>
    [GeneratedRegex(
        @"\b(?:starts?|begins?)(?: at| from)? (?<h>\d{1,2})(?![\d:./]|st\b|nd\b|rd\b|th\b| ?[ap]\.?m| ?h| ?min| of\b| (?:"
            + EnglishWords.Months
            + @")\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex StartsAt();
}
