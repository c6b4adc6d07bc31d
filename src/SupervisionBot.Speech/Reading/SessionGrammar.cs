using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>How people write what <see cref="SessionReader"/> reads beside days and hours.</summary>
static partial class SessionGrammar
{
    const string EnglishDays = "(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?";

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string N = @"(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    /// <summary>"2pm 3pm and 4pm": a time that another follows at once.</summary>
    [GeneratedRegex(@"\b\d{1,2}(?:[:.]\d\d)? ?[ap]m(?= \d{1,2}(?:[:.]\d\d)? ?[ap]m\b)", Plain)]
    public static partial Regex TimesInARow();

    [GeneratedRegex(@"https?://[^\s，,；;]+", Plain)]
    public static partial Regex Link();

    /// <summary>What may follow the name of a room and is none of it.</summary>
    const string NoRoom =
        @"\s*(?:\b(?:one[- ]to[- ]one|one[- ]on[- ]one|individual|group|single|for|from|on|at|in|every|each|until|till|topic|about|max"
        + @"|up to|and|with|please"
        + @"|instead|as|1[ -]?(?:on|to)[ -]?1)\b|\d{1,2}[:.]\d\d)";

    /// <summary>An online meeting with its number: 线上，腾讯会议 488 201 3377, "online, Zoom 812 3456 7890".</summary>
    const string Meeting =
        @"(?:(?:线上|\bonline\b)[,，]?\s*)?(?:\b(?:on|via|over|by) )?(?:腾讯会议|会议号|会议|\bzoom\b|\bteams\b|\bvoov\b|\btencent meeting\b|\bmeeting\b)"
        + @"\s*(?:id|号码?|number|no\.?)?\s*[:：]?\s*\d[\d\s-]{5,}\d";

    [GeneratedRegex(
        "(?<x>"
            + Meeting
            + @")|(?:\b(?:place|where|venue)\s*[:：]|地点\s*[:：]|地址\s*[:：])\s*(?<x>(?:(?!"
            + AfterPlace
            + @")[^;；\n]){1,200})|(?:\b(?:place|venue|room)\s+(?:to|is)\s+|\broom\s*[:：]|@|(?:地点|地址)(?:改(?:成|到|为|在)?|换(?:成|到)?|[写填定放](?:成|在"
            + @"|为)?|在|是)?)\s*"
            + @"(?<x>"
            + Meeting
            + @"|(?:线上|online)[,，]\s*(?:腾讯会议|钉钉|zoom|teams|voov)|[^,，;；\n]{1,200})|\b(?:on|via|over) (?<x>(?:zoom|teams|tencent meeting|voov"
            + @"|webex|skype|wechat)\b(?:(?!"
            + NoRoom
            + @")[^,，;；\n]){0,60})|(?<=[,;]\s*)(?<x>(?:my|the) (?:office|meeting room))\b|(?<x>\bonline\b|\bzoom\b|线上|视频会议|腾讯会议)|\b(?:in"
            + @"|at) (?<x>(?:the |my |our )?(?:meeting |seminar )?(?:room|office|library|hall)\b(?:(?!"
            + NoRoom
            + @")[^,，;；\n]){0,100})|\b(?<x>(?:meeting |seminar )?(?:room|hall) [a-z]?\d{1,4}[a-z]?)\b|(?:在|换到|改到)(?<x>[^,，;；\s]{1,40}(?:室|楼|中心"
            + @"|会议室|厅|站))|(?:[换改搬挪移]到|换成)(?<x>[a-z]?(?![0-2]\d(?:00|15|30|45)(?!\d))\d{3,4}(?:室|教室|房间?|号房间?)?)(?![\d:：.点时分月号日年])"
            + @"|\bto (?<x>(?!\d(?:00|15|30|45)(?!\d))[a-z]?\d{3}[a-z]?)(?=\s*$|\s*[,;.])|(?<=^|[,，;；\s])(?<x>(?:(?!地点|地址|换到|改到|改成|换成|督导"
            + @"|[周期拜][一二三四五六日天])[^,，;；\s\d:]){0,20}(?:会议室|办公室|教室|活动室|咨询室|社工站|服务中心"
            + @"|[一二三四五六七八九十\d]楼)[^,，;；\s:]{0,10})"
            + @"(?=$|[,，;；\s])",
        Plain
    )]
    public static partial Regex PlaceSaid();

    /// <summary>"Add a topic to Saturday's session: …".</summary>
    [GeneratedRegex(
        @"\b(?:add|set|put) (?:a |the )?topic\b(?<which>[^:：]*)[:：]\s*(?<x>.{1,300})$|(?:加|写)(?:个|上)?(?:主题|议题)[:：]?\s*(?<x>.{1,300})$",
        Plain
    )]
    public static partial Regex TopicAdded();

    /// <summary>"topic: a; b" to where something else begins.</summary>
    [GeneratedRegex(
        @"(?:\b(?:topic|subject)(?: is| to)?\s*[:：]|\btopic is|主题\s*[:：]|议题\s*[:：]|主题(?:是|定为|改成|改为)|议题(?:是|改成"
            + @"|改为))\s*(?<x>[^\n]{1,300}?)(?=\s*$|[,，;；]\s*(?:\d+\s*"
            + @"(?:places|seats|spots|people|个名额|名额|人)|room\b|in |at |place|where|on (?:zoom|teams)|online|线上|地点|individual|group"
            + @"|one[- ]to|个别|小组|every|每))",
        Plain
    )]
    public static partial Regex TopicNamed();

    [GeneratedRegex(@"(?:\b(?:topic|about|on the topic of)\s*[:：]?\s+|主题\s*[:：]?|议题\s*[:：]?)(?<x>[^;；\n]{1,300})$", Plain)]
    public static partial Regex TopicSaid();

    /// <summary>What may follow a place after a comma, and is none of it.</summary>
    const string AfterPlace =
        @"[,，](?!\s*(?:\d+(?:st|nd|rd|th)? floor|\d+[楼层]|[^\d,，;；\n]{1,40}(?:$|[,，;；\n])))|[,，]\s*(?:topic|about|subject|主题|议题|限|最多|至多|up to"
        + @"|at most|max|\d+\s*(?:places|seats|spots|people|个|人|名)|except|除了|until|till|直到|book|notice|提前|至少|individual|group|个别|小组|every"
        + @"|each|每)";

    [GeneratedRegex(
        @"(?:\b(?:for|with) )?\b(?:my |the )?group (?:\d{1,2}|one|two|three|four)\b|(?:给|和|为)?第[一二三四五六\d]{1,2}(?:小组|组)(?!督导)",
        Plain
    )]
    public static partial Regex OwnGroup();

    [GeneratedRegex(@"^\D{0,6}(?<a>\d{1,2})/(?<b>\d{1,2})$", Plain)]
    public static partial Regex Slashed();

    [GeneratedRegex(@"\d|[月号日]|" + EnglishWords.Months, Plain)]
    public static partial Regex Dated();

    [GeneratedRegex(
        @"\b(?<x>(?:i'?m|i am|because i'?m|feeling|got|have|i have) (?:\w+ )?(?:ill|sick|unwell|the flu|a fever|a cold))\b|(?<x>我?(?:生病|病了|发烧|感冒"
            + @"|不舒服|身体不适)了?)",
        Plain
    )]
    public static partial Regex Ill();

    [GeneratedRegex(@"^\D*?(?:no\.? ?|number |第)?(?<n>\d{1,2})(?:个|条|场|次)?\s*[.!。！]?$", Plain)]
    public static partial Regex LoneNumber();

    [GeneratedRegex(@"\bgroup(?: supervision| sessions?)?\b|小组督导|团体督导|小组|团体", Plain)]
    public static partial Regex GroupWords();

    [GeneratedRegex(
        @"\b(?:individual|one (?:person|trainee)(?: each(?: time)?| at a time)|one[- ]to[- ]one|one[- ]on[- ]one"
            + @"|1 ?(?:on|to) ?1|1:1(?!\d)|single)(?: supervision| sessions?)?\b"
            + @"|\bone (?:person |trainee )?at a time\b|[一每]次(?:就)?一个人|个别(?:督导|的)?|个人督导|一对一(?:的|督导)?|单独|单人|个督",
        Plain
    )]
    public static partial Regex SingleWords();

    [GeneratedRegex(
        @"\b(?:except(?: for)?|but not(?: on)?|without|not on|excluding|skipping|skip|leave out|leaving out|omit|apart from"
            + @"|other than)\s+(?<x>.+?)(?=\s+(?:until|till|through|in \d)|[;；]|$)|(?:除了|除去|不含"
            + @"|不包括|跳过|去掉)(?<x>[^;；]+?)(?:以?外|不上)?(?=[;；，,]|$)|(?<=[，,\s])(?<x>[^，,;；\s]*[日号])除外"
            + @"|(?<x>(?:\d{1,2}月)?\d{1,2}[日号])[^，,;；\d]{0,6}(?:不开|不上|停开|停一次|歇一次)",
        Plain
    )]
    public static partial Regex ExceptSaid();

    [GeneratedRegex(
        @"\b(?:until|till?|through|thru|up to|to the end of|ending|before)\s+(?<x>(?:the )?(?:end of (?:the )?)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:"
            + EnglishWords.Months
            + @")|(?:"
            + EnglishWords.Months
            + @")(?:\s+\d{1,2}(?!\d|:))?|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2})(?:\s+\d{4})?|"
            + Feast
            + @")|(?:直到|截止到?|一直到|开到|排到|放到|到|至|until\s+"
            + @"|till\s+)(?<x>(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:底|末|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?|"
            + ChineseFeast
            + @")(?:为止|之前|以前|前)?|(?<x>"
            + ChineseFeast
            + ")(?:之前|以前|前)",
        Plain
    )]
    public static partial Regex UntilSaid();

    /// <summary>That a day is the first that would do: "after Wednesday", "from the 7th on", 周三以后.</summary>
    [GeneratedRegex(
        @"\b(?:(?<after>after|later than)|from|as of|not before|starting(?: on)?)\s+(?<d>(?:the )?(?:next |this )?(?:mon|tues?"
            + @"|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
            + @"|(?:the )?\d{1,2}(?:st|nd|rd|th)|(?:(?:the )?\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:"
            + EnglishWords.Months
            + @")(?: \d{1,2}(?:st|nd|rd|th)?)?)\b(?!\s*(?:to|until|till|through|-)\b)"
            + "|(?<d>(?:下个?|这个?|本)?(?:周|星期|礼拜)[一二三四五六日天]|(?:\\d{1,2}月)?\\d{1,2}[号日])(?:(?<after>之后|以后|过后)|起|开始)",
        Plain
    )]
    public static partial Regex FromDay();

    const string Feast =
        @"(?:the )?(?:christmas|xmas|x-mas)(?: day| eve)?|(?:the )?(?:end of (?:the |this |next )?(?:year|month)|year'?s? end)"
        + @"|(?:the )?new year(?:'?s(?: day| eve)?)?|(?:the )?"
        + "(?:spring festival|chinese new year|lunar new year)";

    const string ChineseFeast = "(?:今年|明年|本年)?(?:年底|年末|圣诞节?|元旦|春节|过年)|(?:这个?|本|下个?)?(?:月底|月末)";

    [GeneratedRegex(
        "^(?:the )?(?:(?<christmas>christmas|xmas|x-mas|.*圣诞)|(?<spring>spring|chinese|lunar|.*(?:春节|过年))|(?<year>new year|year"
            + "|end of (?:the |this "
            + @"|next )?year|.*(?:年底|年末|元旦))|(?<month>end of (?:the |this |next )?month|(?:这个?|本|下个?)?(?:月底|月末)))",
        Plain
    )]
    public static partial Regex FeastSaid();

    /// <summary>An end that is not read: it is asked for, not left out.</summary>
    [GeneratedRegex(@"\b(?:until|till?)\s+(?<x>[^,;]{2,40})|(?:直到|一直到|开到|排到|放到)(?<x>[^,，;；]{1,20})", Plain)]
    public static partial Regex UntilUnread();

    /// <summary>"every Tuesday in January": the month that is meant.</summary>
    [GeneratedRegex(
        @"\b(?:in|during|throughout) (?<en>"
            + EnglishWords.Months
            + @")\b(?! \d{1,2}(?:st|nd|rd|th)?\b(?!:))|(?<zh>\d{1,2}|[一二三四五六七八九十]{1,3})月份?(?:里|的)?(?=每|周|星期|礼拜)",
        Plain
    )]
    public static partial Regex InMonth();

    /// <summary>A month without a day, in a question.</summary>
    [GeneratedRegex(@"(?<![\d个])(?<zh>\d{1,2}|[一二三四五六七八九十]{1,3})月份?(?!\s*[\d一二三四五六七八九十初底中末])", Plain)]
    public static partial Regex MonthNamed();

    const string EnglishLength =
        @"(?:(?:half[- ](?:an? )?hours?|(?:an?|one|two|three|\d(?:\.\d)?)[- ](?:and a half[- ])?h(?:ou)?rs?(?: and a half)?"
        + @"|\d(?:\.5)?[- ]?h(?:rs?)?)|"
        + @"(?<![\d:])\d{1,3}[- ]?min(?:ute)?s?)";

    const string ChineseLength =
        "(?:(?:一个|[一二两三\\d]个?)?半个?(?:小时|钟头)|[一二两三\\d](?:\\.5)?个?(?:半)?(?:小时|钟头)半?|\\d{1,3}\\s*分钟|[四三]十五?分钟|[一三]刻钟)";

    [GeneratedRegex(
        @"(?:\b(?:in|into|as|of)\s+)?\b(?<len>"
            + EnglishLength
            + @")[- ]*(?:long\s+)?(?:pieces?|slots|sessions|parts|blocks|appointments|each\b|apiece\b|per (?:slot|session|person|trainee))"
            + @"|\b(?:slots|sessions|pieces|parts|blocks)\s+of\s+"
            + @"(?<len>"
            + EnglishLength
            + @")(?:\s+each)?\b|\beach\s+(?:one\s+|slot\s+|session\s+)?(?:of\s+|is\s+|lasts\s+)?(?<len>"
            + EnglishLength
            + @")\b|\b(?<len>\d{1,3}[- ]?min(?:ute)?s?)[- ]slot\b|(?:每一?节|每一?段|每一?场|每一?次|每一?人|每一?个|一个?人|分成|各)\s*(?<len>"
            + ChineseLength
            + @")(?:一节|一段|一场|一次|一个)?|(?<len>"
            + ChineseLength
            + ")(?:一节|一段|一场|一次|一个(?!人)|每节|每场|每人)",
        Plain
    )]
    public static partial Regex PieceSaid();

    const string Clock = @"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b)?(?: ?o'clock)?(?![\d:.]|st\b|nd\b|rd\b|th\b| ?(?:h|min)))";

    const string ChineseClock = @"(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点(?:半|[一三]刻|\d{1,2}分?)?|[:：]\d\d))";

    /// <summary>Several times at which one begins each, or from and until: "9-10, 10-11 and 11-12", "at 2, 3 and 4 pm", 下午2点、3点、4点.</summary>
    [GeneratedRegex(
        @"(?<![\d:.-]|between |from )(?:\bat )?(?<t>"
            + Clock
            + @")\s*(?:-|–|to|till?|until)\s*(?<e>"
            + Clock
            + @")(?<more>(?:\s*(?:,|\band\b|&|;|\bplus\b)\s*)+(?:then |from |also |another (?:one )?)?(?:from )?(?<t>"
            + Clock
            + @")\s*(?:-|–|to|till?|until)\s*(?<e>"
            + Clock
            + @"))+"
            + @"|\bat (?<t>"
            + Clock
            + @")(?<more>(?:\s*(?:,|\band\b|&)\s*)+(?:at )?(?<t>"
            + Clock
            + @"))+(?!\s*(?:-|–|to\b|till?\b|until\b))"
            + @"|(?<![\d:.-]|between |from )(?<t>\d{1,2}(?:[:.]\d\d(?: ?[ap]m)?| ?[ap]m))(?<more>(?:\s*(?:,|\band\b"
            + @"|&)\s*)+(?<t>\d{1,2}(?:[:.]\d\d(?: ?[ap]m)?| ?[ap]m)))+(?!\s*(?:-|–|to\b|till?\b|until\b|到|至))"
            + "|(?<part>上午|早上|中午|下午|晚上)?(?<t>"
            + ChineseClock
            + ")(?:到|至|-|~)(?<e>"
            + ChineseClock
            + ")(?<more>(?:[、,，;；和及跟 ]|还有|以及|再加|再来|接着|然后)+(?:上午|早上|中午|下午|晚上)?(?<t>"
            + ChineseClock
            + ")(?:到|至|-|~)(?<e>"
            + ChineseClock
            + "))+|(?<part>上午|早上|中午|下午|晚上)?(?<t>"
            + ChineseClock
            + ")(?<more>[、,，和及跟 ]+(?<t>"
            + ChineseClock
            + "))+(?!到|至|-|~)(?:各一?(?:个|场|节)|[二两三四五六]个(?=[^小月]))?",
        Plain
    )]
    public static partial Regex SeveralTimes();

    /// <summary>So many one after the other: "3 slots of 45 min", 开两个时段.</summary>
    [GeneratedRegex(
        @"\b"
            + N
            + @" (?=(?:separate |individual |one-to-one |different |free |half[- ](?:an )?hour |(?:an?|one|two|\d{1,3})[- ]?(?:hour|h"
            + @"|min(?:ute)?)s? |hourly )*slots?\b|(?:sessions|blocks|pieces|appointments) of \d)|"
            + N
            + "个(?=(?:个别)?(?:督导)?(?:的)?(?:时段|空档|档期))",
        Plain
    )]
    public static partial Regex SlotsSaid();

    /// <summary>So many of a length: 五个半小时的时段 are five, half an hour each.</summary>
    [GeneratedRegex(
        "(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})个(?<len>半个?(?:小时|钟头)|[一1]个?(?:小时|钟头)|\\d{2}分钟|[一三]刻钟)的?(?:个别|单独|一对一)?(?:督导)?的?(?:时段|空档|档期|名额)",
        Plain
    )]
    public static partial Regex SlotsOfLength();

    /// <summary>Days that are not meant: "not the 23rd", 不要23号.</summary>
    [GeneratedRegex(
        @"\b(?:(?:but )?not (?:on )?|(?:never ?mind|forget(?: about)?|skip|drop|scrap|leave out) )(?<x>(?:the )?\d{1,2}(?:st|nd|rd"
            + @"|th)(?:(?:,? and |,? or |, ?)(?:the )?\d{1,2}(?:st|nd|rd|th))*(?: (?:of )?(?:"
            + EnglishWords.Months
            + @"))?|(?:"
            + EnglishWords.Months
            + @") \d{1,2}\b|\d{1,2} (?:"
            + EnglishWords.Months
            + @"))\b|(?:不要|不是|别要?|不含|不开)(?<x>(?:\d{1,2}月)?\d{1,2}[号日](?:[、和](?:\d{1,2}月)?\d{1,2}[号日])*)(?:的|了|那[天场次])?"
            + @"|(?<x>(?:\d{1,2}月)?\d{1,2}[号日])(?:的|那?[天场次个节])?(?:就|还是|先)?(?:不要|不用|算|不开|不排|去掉|取消|撤掉|拿掉)(?:了|吧)+",
        Plain
    )]
    public static partial Regex NotDays();

    /// <summary>From one date to another: "from 2 to 30 December", 12月2号到30号.</summary>
    [GeneratedRegex(
        @"\b(?:from |between )(?<a>\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:"
            + EnglishWords.Months
            + @"))?) (?:to|until|till|through|and|-) (?<b>\d{1,2}(?:st|nd|rd|th)? (?:of )?(?<mon>"
            + EnglishWords.Months
            + @"))\b|从?(?<a>(?<zm>(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)(?:到|至|-|~)(?<b>(?:(?:\d{1,2}"
            + @"|[一二三四五六七八九十]{1,3})月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])",
        Plain
    )]
    public static partial Regex DayToDay();

    [GeneratedRegex(
        @"\b(?:on )?(?<d>(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)s?\b|(?:周|星期|礼拜)(?<d>[一二三四五六日天])",
        Plain
    )]
    public static partial Regex OneWeekday();

    [GeneratedRegex(
        N
            + @"[- ]?min(?:ute)?s?[- ](?:break|buffer|pause|rest|gap)(?:\s+(?:after|between)\b(?:\s+each)?)?|\b(?:break|buffer|pause|gap)(?:\s+of"
            + @"|\s*[:：])?\s+"
            + N
            + @"\s*min(?:ute)?s?\b|(?:间隔|缓冲|休息|间歇)\s*"
            + N
            + @"\s*分钟|"
            + N
            + @"\s*分钟的?(?:间隔|缓冲|休息|间歇)",
        Plain
    )]
    public static partial Regex BufferSaid();

    [GeneratedRegex(
        @"\b(?:book(?:able|ing|ings|ed)?\s+)?(?:at most|no more than|up to|at the most|not more than)\s+"
            + N
            + @"\s+(?:(?<day>days?)|(?<week>weeks?))\s+(?:ahead|before|in advance|beforehand|early)\b|(?:最多|至多|最早)(?:可以|可|能)?提前\s*"
            + N
            + @"\s*(?:(?<day>天)|个?(?<week>周|星期|礼拜))(?:预约|约)?|提前不超过\s*"
            + N
            + @"\s*(?:(?<day>天)|个?(?<week>周|星期|礼拜))",
        Plain
    )]
    public static partial Regex AheadSaid();

    [GeneratedRegex(
        @"\b(?:book(?:able|ing|ings|ed)?\s+)?(?:at least\s+|no later than\s+)?"
            + N
            + @"\s*(?:(?:h|hrs?|hours?)|(?<day>days?)|(?<week>weeks?))'?\s+(?:ahead|before|in advance|beforehand|notice)\b|\bnotice(?:\s+of"
            + @"|\s*[:：])?\s+"
            + N
            + @"\s*(?:(?:h|hrs?|hours?)\b|(?<day>days?)|(?<week>weeks?))|(?:至少|最少|最晚|需要?|须)?提前\s*"
            + N
            + @"\s*(?:个?小时|(?<day>天)|个?(?<week>周|星期|礼拜))(?:以上)?(?:预约|约)?",
        Plain
    )]
    public static partial Regex NoticeSaid();

    [GeneratedRegex(
        @"(?<![\d:.-])"
            + N
            + @"\s*(?:places?|seats?|spots?|people|persons?(?: each| at a time)?|trainees|participants)\b|\b(?:max\.?|up to|for)\s+"
            + N
            + @"(?:\s+(?:people|persons|trainees))?\b(?!\s*[-:/]|\s*(?:weeks?|times|sessions"
            + @"|days?|mornings?|afternoons?|evenings?|nights?|slots?|h\b|hours?|min))"
            + @"|(?:名额|人数|位子|座位)\s*(?:改|加|增|减"
            + @"|调|扩|升|降|变)?(?:加|少|为)?(?:到|成|为|至|:|：)?\s*"
            + N
            + @"\s*(?:个|人|位)?|(?:限|最多)?"
            + N
            + @"\s*个?(?:名额|位子|位|人|座位)|限"
            + N,
        Plain
    )]
    public static partial Regex PlacesSaid();

    [GeneratedRegex(
        @"(?<![\d:.-])" + N + @"\s*(?:times|sessions|weeks|occasions)\b|(?:共|连续)?" + N + @"\s*(?:次|场|周)(?![一二三四五六日天])",
        Plain
    )]
    public static partial Regex TimesSaid();

    [GeneratedRegex(
        @"(?:\b(?:every|each)\s+|每个?\s*)(?<two>other\s+|second\s+|2nd\s+|two weeks on\s+)?(?<d>"
            + EnglishDays
            + @"(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)"
            + EnglishDays
            + @")*)\b|\b(?<d>(?:mon|tues|wednes|thurs|fri|satur|sun)days(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)(?:mon|tues|wednes|thurs|fri|satur"
            + @"|sun)days)*)\b",
        Plain
    )]
    public static partial Regex EveryEnglish();

    [GeneratedRegex(
        @"(?:(?<two>每两周|每隔一周|隔周|双周)的?|每周|每个?(?=星期|礼拜|周)|逢|(?:every|each)\s+(?=周|星期|礼拜))(?:周|星期|礼拜)?(?<d>[一二三四五六日天](?:(?:、|,|，|和|及)?(?:每?(?:周|星期"
            + @"|礼拜))?[一二三四五六日天])*)",
        Plain
    )]
    public static partial Regex EveryChinese();

    /// <summary>Weekly, on the weekday that is said elsewhere: 周四晚上…每周都放.</summary>
    [GeneratedRegex(
        @"\b(?<two>every other week|fortnightly|every two weeks|biweekly)\b|\b(?:every week|weekly|each week)\b|(?<two>每两周|隔周|每隔一周)(?:都"
            + @"|一次)?|每(?:周|星期|礼拜)都?",
        Plain
    )]
    public static partial Regex Weekly();

    [GeneratedRegex(EnglishDays, Plain)]
    public static partial Regex OneEnglishDay();

    [GeneratedRegex(@"\bnext week\b|下个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    public static partial Regex NextWeek();

    /// <summary>The week, and beside it the day.</summary>
    [GeneratedRegex(
        @"\bnext week['’]?s?,? (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:of )?next week\b"
            + "|下个?(?:周|星期|礼拜)[,， ]+(?:周|星期|礼拜)[一二三四五六日天]",
        Plain
    )]
    public static partial Regex DayOfNextWeek();

    [GeneratedRegex(@"\bthis week\b|[本这]个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    public static partial Regex ThisWeek();

    [GeneratedRegex(@"\s*(?:,|，|、|\band\b|\bor\b|和|及|与)\s*", Plain)]
    public static partial Regex ListSeparator();

    [GeneratedRegex(@"^(?:the )?(?:end of )?(?:(?<en>" + EnglishWords.Months + @")|(?<zh>\d{1,2}|[一二三四五六七八九十]{1,3})月(?:底|末)?)$", Plain)]
    public static partial Regex MonthAlone();

    [GeneratedRegex(@"(?<![\d:./-])(?<n>\d{1,2})(?![\d:./%-]|st\b|nd\b|rd\b|th\b)", Plain)]
    public static partial Regex BareNumber();

    [GeneratedRegex(@"\d{4}", Plain)]
    public static partial Regex Year();

    [GeneratedRegex(@"/|月|" + EnglishWords.Months, Plain)]
    public static partial Regex Month();
}
