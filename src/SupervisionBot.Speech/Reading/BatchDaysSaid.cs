using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads which day of the batch is to be another, and which days are closed: "the practicum ends on 10 June", 国庆放假, 10月4日照常.</summary>
static partial class BatchDaysSaid
{
    const int October = 10;
    const int FirstWeek = 7;
    const int May = 5;
    const int LabourDays = 5;
    const int December = 12;
    const int ChristmasDay = 25;

    static readonly IReadOnlyList<(string Words, string En, string Zh)> Feasts =
    [
        ("国庆", "National Day", "国庆节"),
        ("national day", "National Day", "国庆节"),
        ("元旦", "New Year", "元旦"),
        ("new year", "New Year", "元旦"),
        ("春节", "Spring Festival", "春节"),
        ("过年", "Spring Festival", "春节"),
        ("spring festival", "Spring Festival", "春节"),
        ("清明", "Qingming", "清明节"),
        ("qingming", "Qingming", "清明节"),
        ("五一", "Labour Day", "劳动节"),
        ("劳动节", "Labour Day", "劳动节"),
        ("labour day", "Labour Day", "劳动节"),
        ("labor day", "Labour Day", "劳动节"),
        ("端午", "Dragon Boat Festival", "端午节"),
        ("dragon boat", "Dragon Boat Festival", "端午节"),
        ("中秋", "Mid-Autumn Festival", "中秋节"),
        ("mid-autumn", "Mid-Autumn Festival", "中秋节"),
        ("圣诞", "Christmas", "圣诞节"),
        ("christmas", "Christmas", "圣诞节"),
        ("easter", "Easter", "复活节"),
    ];

    internal static BatchWish? Read(string words, DateOnly today, bool chineseFirst)
    {
        if (OfOther().IsMatch(words))
            return null;
        var span = SpanIn(words, today, chineseFirst);
        var (en, zh) = Feasts
            .Where(feast => words.Contains(feast.Words, StringComparison.OrdinalIgnoreCase))
            .Select(feast => (feast.En, feast.Zh))
            .FirstOrDefault(("", ""));
        if (Opens().IsMatch(words) && span.From is not null)
            return new BatchWish(BatchWishKind.Open, From: span.From, To: span.To);
        if (Closes().IsMatch(words) && !Moves().IsMatch(words) && (span.From is not null || en.Length > 0))
        {
            var feast = span.From is null ? DaysOf(zh, today) : span;
            return new BatchWish(BatchWishKind.Close, From: feast.From, To: feast.To, En: en, Zh: zh);
        }
        if (MoreDaysReader.Read(words) is not null)
            return Ends().IsMatch(words) ? new BatchWish(BatchWishKind.End, Word: words) : null;
        if (Last(words, today, chineseFirst) is not { } day)
            return null;
        return Defence().IsMatch(words) ? new BatchWish(BatchWishKind.Defence, From: day)
            : Ends().IsMatch(words) ? new BatchWish(BatchWishKind.End, From: day)
            : Begins().IsMatch(words) ? new BatchWish(BatchWishKind.Begin, From: day)
            : null;
    }

    /// <summary>The days that are named; a single one is both the first and the last. Two that are only listed are no span.</summary>
    internal static (DateOnly? From, DateOnly? To) SpanIn(string words, DateOnly today, bool chineseFirst)
    {
        words = Listed().Replace(words, "${a}; ");
        var span = DaySpanReader.Read(words, today, chineseFirst);
        return (span.First ?? span.Last, span.Last ?? span.First);
    }

    /// <summary>The day after the word that leads to it; else the first that is named.</summary>
    static DateOnly? Last(string words, DateOnly today, bool chineseFirst) =>
        To().Match(words) is { Success: true } to && SessionReader.FirstDay(to.Groups["day"].Value, today, chineseFirst) is { } day
            ? day
            : SessionReader.FirstDay(words, today, chineseFirst);

    /// <summary>Of the feasts that are on the same days every year; nothing for the others.</summary>
    static (DateOnly? From, DateOnly? To) DaysOf(string feast, DateOnly today)
    {
        (int Month, int First, int Last)? days = feast switch
        {
            "国庆节" => (October, 1, FirstWeek),
            "元旦" => (1, 1, 1),
            "劳动节" => (May, 1, LabourDays),
            "圣诞节" => (December, ChristmasDay, ChristmasDay + 1),
            _ => null,
        };
        if (days is not var (month, first, last))
            return (null, null);
        var year = new DateOnly(today.Year, month, last) < today ? today.Year + 1 : today.Year;
        return (new DateOnly(year, month, first), new DateOnly(year, month, last));
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Of the hours, the batch itself, or one session: closed otherwise.</summary>
    [GeneratedRegex(
        @"\bopen class|\bclose (?:the|this|our) (?:batch|programme|cohort)\b|\bhour logging\b|\bhours of\b|\b(?:slots?|room|deputy|stand in|cover"
            + @"|booking(?! opens)|submissions?|upload|deadline|due|report|assessment"
            + @"|portfolio|statement|plans?|entry|entries|logged|lecture|teacher|supervisee|attendance|list|job|case|data)\b|\bmy\b|\bi (?!want"
            + @"|need|would like)|\bi['’]|\b(?:it|he|she)['’]s\b|\bwe (?:cancelled|didn)"
            + "|公开课|关闭(?:本期|批次|这[期批]|第)|结束(?:本期|批次)$|补登|补录|登了|不办|没干|干了|做了|没做|没督导|没安排|没有活动|登记|我(?:要|不|请|放|休|得|们组)|休假|代理|代管|时段|请假|那[场节次课]|提交|自评|交材料|录入"
            + "|到期|期限"
            + "|课移|咱|周[一二三四五六日天]",
        Plain
    )]
    private static partial Regex OfOther();

    [GeneratedRegex(
        @"^(?:please |we are |we['’]re |we (?:will be|shall be) |everything is |(?:the )?(?:centre|office|programme"
            + @"|whole batch) (?:is )?)?clos(?:ed|e all"
            + @"|e everything"
            + @"|e(?= (?:\d|on |from |for ))(?!.*\b(?:class|visit|session)))\b(?=.*\d| (?:for|over|on|from|at))"
            + @"|\b(?:holidays?|days? off|non-?working days?)\b|\bno (?:sessions|classes|supervision|work|bookings|programme)\b(?=.*(?:festival"
            + @"|christmas|new year|national day|labou?r day|qingming|easter))"
            + @"|\bnobody (?:works|is expected|may book)\b|放假|休息|不上班|停工|假期|闭馆|关闭|节假日|不办公|关门",
        Plain
    )]
    private static partial Regex Closes();

    /// <summary>"Off" of something else.</summary>
    [GeneratedRegex(@"\boff the list\b|调课|改期|挪", Plain)]
    private static partial Regex Moves();

    [GeneratedRegex(
        @"\bopen\b.{0,40}\b(?:after all|again|as usual)\b|^(?:please |we are |we['’]re |we (?:will be|shall be) )?open (?:on|from) |\b(?:is"
            + @"|are) (?:an? )?(?:normal |ordinary )?(?:working"
            + @"|open) days?\b|\bnot (?:closed|a holiday|off)\b|\bno longer (?:closed|a holiday|off)\b"
            + @"|\b(?:remove|delete|take out) the (?:holiday|closed days?|break)\b|不放假|不休息|照常|调休上班|补班|取消(?:放假|休息)|正常(?:上班|上课|安排|开放)",
        Plain
    )]
    private static partial Regex Opens();

    [GeneratedRegex(
        @"^(?!.*\b(?:slides?|report|statement|portfolio|room|panel|score|schedule|which|group \d|with|cancel)\b).*\bdefen[cs]es?\b.{0,30}\b(?:is"
            + @"|are|will|begins?|starts?|moves?|moved|to|on|now)\b"
            + @"|^(?!.*\b(?:schedule|room|panel)\b).*\b(?:move|put|postpone|shift|set)\b.{0,8}\bthe defen[cs]e(?: day| date| days)?\b(?! (?:slides"
            + @"|of|schedule))"
            + "|^(?!.*(?:幻灯|PPT|ppt|演示|材料|小组答辩|个人答辩|组答辩|评委|分数|教室|成绩|会议室|那天是)).*答辩(?:日期?|时间|那天|从|就)?(?:改|定|挪|推迟?|提前|延后?|移|放|安排|从|开始|到)",
        Plain
    )]
    private static partial Regex Defence();

    [GeneratedRegex(
        @"\bend the (?:batch|programme|program|practicum|cohort)\b(?! today)"
            + @"|\b(?:batch|programme|program|practicum|cohort|training)\b.{0,12}\b(?:ends|(?:will|shall|should|must|to) end|finish(?:es)?|is over"
            + @"|lasts|goes on|runs?(?: on)? (?:until|till|to))\b"
            + @"|\b(?:end|last day) (?:date )?of the (?:batch|programme|program|practicum|cohort)\b|\b(?:extend|prolong|shorten) the (?:batch"
            + @"|programme|program|practicum|cohort)\b|\bend date\b"
            + "|(?:批次|本期|这[一]?期|本批|这[一]?批|项目|实习(?:实训)?(?!档案|报告))[^。，档]{0,8}(?:结束(?!前|时|后)|延长|延期|延到|到[^，。]{1,8}为止)|^(?:请|麻烦|把|厅里定了[，,]?)*结束日期?",
        Plain
    )]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"\b(?:batch|programme|program|practicum|cohort)(?: itself| now)? (?:will |should |shall |must )?(?:begins?|starts?|opens)\b|\b(?:start"
            + @"|begin(?:ning)?|first day) (?:date )?of the (?:batch|programme|program|practicum|cohort)\b"
            + @"|\bstart date\b|^(?!.*(?:下|新)[一]?[期批]).*(?:批次|本期|这[一]?期|本批|这[一]?批|项目(?<!新项目))[^。，]{0,8}(?:开始|开班|启动|开学)|开始日期|开班(?:日期?|时间)",
        Plain
    )]
    private static partial Regex Begins();

    [GeneratedRegex(@"(?:\b(?:to|until|till|on)\b|改[到成为]|延[长期]?到|推迟?到|提前到|定在|挪到|到|至)\s*(?<day>[^到至]{2,30})$", Plain)]
    private static partial Regex To();

    [GeneratedRegex(@"(?<!\bbetween [^,;]{0,24})(?<a>\b\d{1,2}(?:st|nd|rd|th)?(?: \p{L}{3,9})?)\s+and\s+(?=\d)", Plain)]
    private static partial Regex Listed();
}
