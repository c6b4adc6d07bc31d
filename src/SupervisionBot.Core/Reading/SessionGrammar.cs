using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>How people write what <see cref="SessionReader"/> reads beside days and hours.</summary>
static partial class SessionGrammar
{
    /// <summary>What parts the session that is to be moved from when it is to be.</summary>
    [GeneratedRegex(
        @"\s+(?:to|into|onto)\s+(?!come|make|attend|move)|[,;]\s*(?=(?:can|could|may|is|would|how about|what about)\b)|(?:改到|挪到|移到|换到|换成|改成|调到|推迟到"
            + @"|提前到)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex MovedTo();

    const string EnglishDays = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?";

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string N = @"(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    [GeneratedRegex(@"https?://[^\s，,；;]+", Plain)]
    public static partial Regex Link();

    [GeneratedRegex(
        @"(?:\b(?:place|where|venue)\s*[:：]|地点\s*[:：]|地址\s*[:：])\s*(?<x>(?:(?!"
            + AfterPlace
            + @")[^;；\n]){1,200})|(?:\broom\s*[:：]|@|地点|地址)\s*(?<x>[^,，;；\n]{1,200})|\b(?:on|via|over) (?<x>(?:zoom|teams|tencent meeting|voov"
            + @"|webex|skype|wechat)\b[^,，;；\n]{0,60})|(?<x>\bonline\b|线上|腾讯会议(?:[:：\s]*\d[\d\s-]{5,})?|视频会议)|\b(?:in"
            + @"|at) (?<x>(?:the )?(?:meeting |seminar )?(?:room|office|library|hall)\b[^,，;；\n]{0,100})|(?:在)(?<x>[^,，;；\s]{1,40}(?:室|楼|中心"
            + @"|会议室|厅|站))",
        Plain
    )]
    public static partial Regex PlaceSaid();

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
        @"\b(?:individual|one[- ]to[- ]one|one[- ]on[- ]one|1 ?(?:on|to) ?1|1:1(?!\d)|single)(?: supervision| sessions?)?\b|个别督导|个人督导|一对一(?:督导)?|个督",
        Plain
    )]
    public static partial Regex SingleWords();

    [GeneratedRegex(
        @"\b(?:except(?: for)?|but not(?: on)?|without|not on|excluding|skipping)\s+(?<x>.+?)(?=\s+(?:until|till|through|in \d)|[;；]|$)|(?:除了|除去|不含"
            + @"|不包括|跳过)(?<x>[^;；]+?)(?:以?外|不上)?(?=[;；，,]|$)|(?<=[，,\s])(?<x>[^，,;；\s]*[日号])除外",
        Plain
    )]
    public static partial Regex ExceptSaid();

    [GeneratedRegex(
        @"\b(?:until|till|through|thru|up to|to the end of|ending)\s+(?<x>(?:the )?(?:end of )?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:"
            + EnglishWords.Months
            + @")|(?:"
            + EnglishWords.Months
            + @")(?:\s+\d{1,2}(?!\d|:))?|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2})(?:\s+\d{4})?)|(?:直到|截止到?|一直到|到|至|until\s+"
            + @"|till\s+)(?<x>(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:底|末|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)(?:为止)?",
        Plain
    )]
    public static partial Regex UntilSaid();

    [GeneratedRegex(
        @"(?:\b(?:in|into|as)\s+)?(?<![\d:])"
            + N
            + @"[- ]?min(?:ute)?s?[- ](?:pieces?|slots?|parts?|blocks?|appointments?|each)|(?:每节|每段|每场|每次|每人|每个|分成)"
            + N
            + @"\s*分钟(?:一节|一段|一场|一次|一个)?|"
            + N
            + @"\s*分钟(?:一节|一段|一场|一次|一个|每节|每人)",
        Plain
    )]
    public static partial Regex PieceSaid();

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
            + @"\s*(?:places?|seats?|spots?|people|persons?|trainees|participants)\b|\b(?:max\.?|up to|for)\s+"
            + N
            + @"(?:\s+(?:people|persons|trainees))?\b(?!\s*[-:/]|\s*(?:weeks?|times|sessions|h\b|hours?|min))|(?:限|最多)?"
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

    [GeneratedRegex(EnglishDays, Plain)]
    public static partial Regex OneEnglishDay();

    [GeneratedRegex(@"\bnext week\b|下个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    public static partial Regex NextWeek();

    [GeneratedRegex(@"\bthis week\b|[本这]个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    public static partial Regex ThisWeek();

    [GeneratedRegex(@"\s*(?:,|，|、|\band\b|\bor\b|和|及|与)\s*", Plain)]
    public static partial Regex ListSeparator();

    [GeneratedRegex(@"^(?:the )?(?:end of )?(?:(?<en>" + EnglishWords.Months + @")|(?<zh>\d{1,2}|[一二三四五六七八九十]{1,3})月(?:底|末)?)$", Plain)]
    public static partial Regex MonthAlone();

    [GeneratedRegex(@"(?<![\d:./-])(?<n>\d{1,2})(?![\d:./%-])", Plain)]
    public static partial Regex BareNumber();

    [GeneratedRegex(@"\d{4}", Plain)]
    public static partial Regex Year();

    [GeneratedRegex(@"/|月|" + EnglishWords.Months, Plain)]
    public static partial Regex Month();
}
