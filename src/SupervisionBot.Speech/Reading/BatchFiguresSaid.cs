using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads which figure of the batch is to be how much: "raise practicum to 240 hours", "cancel up to 12 hours before", 每天最多登记十个小时.</summary>
static partial class BatchFiguresSaid
{
    const int HoursOfDay = 24;
    const int DaysOfWeek = 7;

    /// <summary>What is allowed comes before what is required, whose words stand in it, too; more words before fewer.</summary>
    static readonly IReadOnlyList<(BatchFigure Figure, Regex Words)> Figures =
    [
        (BatchFigure.GroupPlaces, GroupPlaces()),
        (BatchFigure.CancelHours, Cancelling()),
        (BatchFigure.MoveHours, Moving()),
        (BatchFigure.UndoHours, Undoing()),
        (BatchFigure.NoticeHours, Notice()),
        (BatchFigure.DaysAhead, Ahead()),
        (BatchFigure.OpenBookings, Open()),
        (BatchFigure.ReviewDays, Reviewing()),
        (BatchFigure.DaysBack, Back()),
        (BatchFigure.HoursPerDay, PerDay()),
        (BatchFigure.Attendance, Attendance()),
        (BatchFigure.ClassHours, ClassHours()),
        (BatchFigure.GroupHours, GroupHours()),
        (BatchFigure.GroupSessions, GroupSessions()),
        (BatchFigure.IndividualHours, IndividualHours()),
        (BatchFigure.IndividualSessions, IndividualSessions()),
        (BatchFigure.Supervision, Supervision()),
        (BatchFigure.Supervisees, Supervisees()),
        (BatchFigure.Visits, Visits()),
        (BatchFigure.Practicum, Practicum()),
    ];

    /// <summary>The figure that the words name; null for none.</summary>
    internal static BatchFigure? FigureIn(string words) =>
        Figures.Where(one => one.Words.IsMatch(words)).Select(one => (BatchFigure?)one.Figure).FirstOrDefault();

    internal static BatchWish? Read(string words)
    {
        // Who has so much already is told, and nothing is to be changed.
        if (!Changes().IsMatch(words) || Reached().IsMatch(words) || OfOne().IsMatch(words) || FigureIn(words) is not { } figure)
            return null;
        // How many can come to one visit is that visit's.
        if (figure == BatchFigure.Visits && Places().IsMatch(words))
            return null;
        words = Before().Replace(words, match => match.Groups["to"].Value);
        var all = Numbers().Matches(words).Where(match => !OfDate().IsMatch(words[match.Index..])).ToList();
        var said = all.Find(match => match.Groups["to"].Success) ?? (all.Count > 0 ? all[^1] : null);
        return said is null
            ? Wishes().IsMatch(words) && OfRules().IsMatch(words)
                ? new BatchWish(BatchWishKind.Figure, figure)
                : null
            : Value(said) is { } number
                ? new BatchWish(BatchWishKind.Figure, figure, In(figure, number, said))
                : null;
    }

    /// <summary>A number alone, as it answers a question about a figure; null when there is none.</summary>
    internal static decimal? NumberIn(string words, BatchFigure figure) =>
        Numbers().Match(words) is { Success: true } said && Value(said) is { } number ? In(figure, number, said) : null;

    static decimal In(BatchFigure figure, decimal number, Match said)
    {
        var (days, weeks) = (said.Groups["day"].Success, said.Groups["week"].Success);
        return figure switch
        {
            BatchFigure.CancelHours or BatchFigure.MoveHours or BatchFigure.NoticeHours or BatchFigure.UndoHours => number
                * (
                    weeks ? HoursOfDay * DaysOfWeek
                    : days ? HoursOfDay
                    : 1
                ),
            BatchFigure.DaysAhead or BatchFigure.DaysBack or BatchFigure.ReviewDays => number * (weeks ? DaysOfWeek : 1),
            _ => number,
        };
    }

    static decimal? Value(Match said)
    {
        var text = said.Groups["n"].Value;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        return text.ToLowerInvariant() is "a" or "an" ? 1 : NumberText.Integer(text.Replace('两', '二'));
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string N =
        @"(?<n>(?<![\d.])-?\d{1,7}(?:\.\d{1,2})?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
        + @"|fifty|sixty|an?(?= (?:day|week|hour)))\b|[一二两三四五六七八九十百]{1,6}(?![下点些起直样切]))";

    [GeneratedRegex(
        @"(?<to>(?:\bto|\bat most|\bat least|\bonly|成|到|为|至少|最多|不少于|不超过|是)\s*)?"
            + N
            + @"\s*个?(?:(?<day>days?\b|天|日)|(?<week>weeks?\b|周|星期|礼拜))?",
        Plain
    )]
    private static partial Regex Numbers();

    /// <summary>A number that is part of a day.</summary>
    [GeneratedRegex(
        @"^(?:[^\d一二两三四五六七八九十百]{0,8}?)\d{1,2}(?:st|nd|rd|th)?\s*(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
            + @"|^[^\d一二两三四五六七八九十百]{0,4}[\d一二两三四五六七八九十]{1,3}(?:月|号|点)",
        Plain
    )]
    private static partial Regex OfDate();

    [GeneratedRegex(
        @"\bfrom\s+\d{1,6}\s*(?:hours?|h|days?|people|%)?\s*(?<to>to\b)|从\s*\d{1,6}\s*个?(?:小时|天|次|学时|人|%)?(?<to>[改提降调加减升][高低]?[成到为])"
            + @"|,?\s*\b(?:not|instead of|rather than)\s+(?:\d{1,6}|one|two|three|four|five|six|ten)\b|[，,]?(?:而)?不(?:再)?是\s*\d{1,6}",
        Plain
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\b(?:raise|lower|change|set|increase|reduce|drop|cut|bring|adjust|put)\b.{0,60}\bto\b|\bmake\b.{0,40}\d|\b(?:raised|lowered|changed|set"
            + @"|increased|reduced|cut) to\b"
            + @"|\b(?:allow|limit(?:ed)?|up to|at most|at least|requires?|required|requirements?|need(?:s|ed)?|must|has to|have to|let|now"
            + @"|from now on|no more than|max(?:imum)?|min(?:imum)?|only|until(?= (?:an?|one|two|\d{1,3}) (?:hours?|days?))|rule)\b"
            + "|改[成为到]|调[成为到]|[提升][高升]?到|降低?[到成为]|加到|增加到|减少?到|定[为成]|设[为成]|要求|要满|须满|至少|最多|最少|最低|不少于|不超过|上限|以后|只能|要提前",
        Plain
    )]
    private static partial Regex Changes();

    /// <summary>A figure is surely to be another although the number is missing.</summary>
    [GeneratedRegex(
        @"^(?:please |pls |can you |could you |we (?:want|need|have) to |i (?:want|need) to )?(?:raise|lower|change|increase|reduce|adjust)\b"
            + "|(?:改一?下|调整?一?下|提高|降低|调高|调低)(?:要求|标准)?[。！]?$|^(?:请|帮我|麻烦)?(?:修改|调整|提高|降低|调高|调低)",
        Plain
    )]
    private static partial Regex Wishes();

    [GeneratedRegex(
        @"\b(?:has|have|had) (?:only |already |just )?\d|\b(?:logged|did|done|worked|led|attended|spent|had)\b(?! a day)|已经有|登记了|做了|完成了|还差|还缺|核酸",
        Plain
    )]
    private static partial Regex Reached();

    /// <summary>One session, class, entry, paper or person, and nothing that holds for all.</summary>
    [GeneratedRegex(
        @"\b(?:my|mine|she|he|her|his|him|me|us|mrs?|ms)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:tomorrow|yesterday|today|tonight"
            + @"|last (?:week|month|night))\b"
            + @"|\bon the \d{1,2}(?:st|nd|rd|th)\b|\d[:.]\d\d|\b\d{1,2} ?[ap]m\b|\b(?:entry|lecture|teacher|appointment|balance|carried|deadline"
            + @"|due|hand(?:ed)? in|calendar|studio"
            + @"|dentist|proof|confirm\w*|credits?|make it|party|the class|class (?:for|to)|account|table)\b"
            + "|[周期拜][一二三四五六日天]|昨|今天|明天|上一条|这条|那条|那场|这场|那节|这节|由.{1,8}改成|的课(?!时|堂)|门课|节课|上课|最后期限|截止|申报|初始|期初|材料|我的|挪|日的",
        Plain
    )]
    private static partial Regex OfOne();

    [GeneratedRegex(@"\b(?:requirements?|required|rules?|limits?|figures?|minimum|maximum)\b|要求|标准|规定|限|指标", Plain)]
    private static partial Regex OfRules();

    [GeneratedRegex(
        @"\b(?:people|persons?|trainees|participants|places|seats|heads)\b.{0,24}\bgroup (?:supervision|sessions?)"
            + @"|\bgroup (?:supervision )?sessions?\b.{0,40}\b(?:people|persons?|trainees"
            + @"|participants|places|seats)\b|小组督导(?:每?[场次节])?的?(?:人数|名额|最多[^，。]{0,4}人|不超过[^，。]{0,4}人|上限)|每[场次节]小组督导[^，。]{0,8}人"
            + @"|小组督导[^，。]{0,10}[位个名]?人(?![数均])",
        Plain
    )]
    private static partial Regex GroupPlaces();

    [GeneratedRegex(
        @"\bcancel\w*\b(?=.{0,60}\b(?:hours?|days?)\b)|\b(?:hours?|days?)\b.{0,30}\bcancel|取消(?!第)(?=.{0,12}(?:小时|天))|(?:小时|天).{0,8}取消",
        Plain
    )]
    private static partial Regex Cancelling();

    [GeneratedRegex(
        @"\b(?:rebook\w*|reschedul\w*|mov(?:e|ing) (?:a )?bookings?|bookings? (?:can|may) be moved)\b(?=.{0,60}\b(?:hours?|days?)\b)"
            + @"|改约(?=.{0,12}(?:小时|天))|(?:小时|天).{0,8}改约",
        Plain
    )]
    private static partial Regex Moving();

    [GeneratedRegex(@"\b(?:undo|undone|undoing|take back|taken back)\b.{0,40}\b(?:hours?|days?)\b|撤回.{0,12}(?:小时|天)", Plain)]
    private static partial Regex Undoing();

    [GeneratedRegex(
        @"\bbook\w*\b.{0,30}\b(?:at least|no later than|latest|notice|before)\b|\bbooking notice\b|(?:预约|约督导)(?:督导)?(?:要|得|必须|至少|最少|最晚)+提前",
        Plain
    )]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"\bbook\w*\b.{0,40}\b(?:days?|weeks?) (?:ahead|in advance|out)\b|最(?:远|多|早)(?:只?能|可以)?(?:提前|预约|约)[^，。]{0,8}(?:天|[一二三四五六两\d]周)"
            + @"|只能约[^，。]{0,6}天",
        Plain
    )]
    private static partial Regex Ahead();

    [GeneratedRegex(
        @"\b(?:open bookings?|bookings? (?:open|at a time|at once|before them|each)|bookings? per (?:trainee|person))\b|\b(?:two|three|four|five"
            + @"|\d) bookings?\b"
            + "|(?:同时|最多).{0,6}(?:能|可以)?(?:预约|约)[^，。天周]{0,4}次|预约(?:的)?(?:上限|数量|次数)|未完成的?预约",
        Plain
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\b(?:approv\w*|decisions?|review\w*)\b.{0,40}\b(?:within|in|after)\b.{0,16}\bdays?\b|(?:审批|审核|批时数)(?:的)?(?:期限|时限|时间|[^，。]{0,6}天)",
        Plain
    )]
    private static partial Regex Reviewing();

    [GeneratedRegex(
        @"\b(?:days?|weeks?) (?:back|old)\b|(?:补登|补录|补记)[^，。]{0,12}[天周]|[超过]{1,2}[^，。]{1,5}天的?(?:就)?不(?:让|能|准|可以)?(?:再)?[登记录]",
        Plain
    )]
    private static partial Regex Back();

    [GeneratedRegex(
        @"\bhours? (?:a|per|each|every|in a|in one) day\b|\bhours? logged (?:a|per) day\b|(?:每天|一天|每日|单日)(?:的)?(?:最多|上限|不超过|只能|登记)(?=.*(?:小时|钟头|时数))",
        Plain
    )]
    private static partial Regex PerDay();

    [GeneratedRegex(@"\battendance\b.{0,40}(?:%|\bper ?cent\b|\brate\b|\brule\b|\bshare\b)|(?:%|\bper ?cent\b).{0,20}\battendance\b|出勤率", Plain)]
    private static partial Regex Attendance();

    [GeneratedRegex(@"\b(?:class|classroom|teaching|credit) ?hours?\b|(?:课堂)?学时|课时", Plain)]
    private static partial Regex ClassHours();

    [GeneratedRegex(@"\bgroup supervision hours\b|\bhours? of group (?:supervision|sessions?)\b|小组督导(?:的)?时数", Plain)]
    private static partial Regex GroupHours();

    [GeneratedRegex(@"\bgroup (?:supervision )?(?:sessions?|meetings?)\b|\bgroup supervisions?\b|小组督导", Plain)]
    private static partial Regex GroupSessions();

    [GeneratedRegex(@"\bindividual supervision hours\b|\bhours? of individual (?:supervision|sessions?)\b|个别督导(?:的)?时数", Plain)]
    private static partial Regex IndividualHours();

    [GeneratedRegex(@"\bindividual (?:supervision )?(?:sessions?|meetings?)\b|\bindividual supervisions?\b|个别督导", Plain)]
    private static partial Regex IndividualSessions();

    [GeneratedRegex(
        @"\bsupervision (?:hours?|time)\b|\bhours? of supervision\b|\bsupervision\b.{0,16}\brequire|督导(?:的)?时数|督导(?:的)?要求|^(?:for )?supervision$"
            + @"|^督导$",
        Plain
    )]
    private static partial Regex Supervision();

    [GeneratedRegex(@"\bsupervisees?\b|被督导(?:的)?(?:社工|人)|带(?:教)?社工", Plain)]
    private static partial Regex Supervisees();

    [GeneratedRegex(@"\b(?:places?|seats?|people|persons?)\b|名额|[个位]人", Plain)]
    private static partial Regex Places();

    [GeneratedRegex(@"\b(?:exchange )?visits?\b|参访|考察|交流访问", Plain)]
    private static partial Regex Visits();

    [GeneratedRegex(
        @"\b(?:practicum|internship)\b(?! (?:portfolio|file|log|report))|\b(?:required|needed|minimum|total) hours\b|\b(?:has|have|must"
            + @"|needs?) (?:to )?do \d+ hours\b|\bhours? (?:required|needed"
            + @"|requirement)\b|\b(?:requirement|rule|minimum)\b.{0,24}\bhours\b"
            + "|实习(?:实训)?(?!档案|报告|材料)|(?:最低|总|要求的?)时数|(?:要|须)满[^，。]{1,6}小时|时数(?:要求|标准)|要求(?:的)?[^，。]{0,6}小时",
        Plain
    )]
    private static partial Regex Practicum();
}
