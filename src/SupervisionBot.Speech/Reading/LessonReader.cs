using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What a line says of a class, a visit or an item of the closing programme beside its day, its time and its place; null what it does not
/// say.</summary>
/// <param name="Rest">The line without it.</param>
/// <param name="About">A topic in words.</param>
public sealed record LessonSaid(
    string Rest,
    bool IsVisit,
    bool IsClosing,
    string? Reading,
    int? ClassHours,
    int? OpenPlaces,
    string? Guest,
    string? City,
    string? About,
    string? Teacher = null,
    int? Places = null,
    string? Programme = null,
    string? Travel = null,
    string? Stay = null,
    string? Where = null
)
{
    /// <summary>Until when people sign up, as it was said.</summary>
    public string? SignUpUntil { get; init; }

    /// <summary>The day of it.</summary>
    public string? SignUpDay { get; init; }

    /// <summary>That it is on several days, as it was said.</summary>
    public string? Days { get; init; }

    /// <summary>The last of them, as it was said.</summary>
    public string? LastDay { get; init; }

    /// <summary>"Same room": where the last one was.</summary>
    public bool SameRoom { get; init; }
}

/// <summary>Reads "guest Zhao Ming, 4 class hours, open to former trainees with 10 places", 外请赵明，4学时，往届开放10个名额.</summary>
public static partial class LessonReader
{
    /// <param name="visit">It is a visit of which more is said.</param>
    public static LessonSaid Read(string text, bool visit = false)
    {
        var (isVisit, isClosing) = (Visit().IsMatch(text), Closing().IsMatch(text));
        visit |= isVisit;
        // What goes on to the end of the line comes first.
        var programme = Cut(ref text, OnThere());
        var reading = Cut(ref text, ToRead());
        var until = VisitUntilSaid.SignUpIn(text);
        var goesOn = visit ? VisitUntilSaid.LastDayIn(text) : null;
        if (until is not null || goesOn is not null)
            text = VisitUntilSaid.Without(text);
        var (several, last) = (goesOn?.Words, goesOn?.Day);
        text = TwoDays()
            .Replace(text, days =>
            {
                several = days.Value.Trim();
                last = days.Groups["last"].Value;
                return days.Groups["first"].Value + (Scripts.IsCjk(days.Value[^1]) ? "号" : "");
            });
        var (travel, stay) = (Cut(ref text, ByWhat()), Cut(ref text, StayingAt()));
        if (visit)
        {
            stay ??= Cut(ref text, Nights());
            var ways = Way().Matches(text).Select(Trimmed).Where(way => way.Length > 2).ToList();
            travel ??= ways.Count > 0 ? string.Join(ways.Exists(way => way.Any(Scripts.IsCjk)) ? "，" : ", ", ways) : null;
            text = LeaveAndBack()
                .Replace(text, set => $"from {Clock(set.Groups["a"].Value, "")} to {Clock(set.Groups["b"].Value, set.Groups["half"].Value)}");
            text = Meeting().Replace(text, "，");
        }
        var same = SameRoomSaid().IsMatch(text);
        var room = Cut(ref text, Room());
        var hours = Number(Cut(ref text, Hours()));
        var open = Number(Cut(ref text, Open()));
        var places = visit ? Number(Cut(ref text, WithPlaces())) : null;
        var guest = Cut(ref text, ByGuest());
        var teacher = TaughtBy().Match(text) is { Success: true } by ? Trimmed(by) : null;
        var host = visit && Host().Match(text) is { Success: true } there ? Trimmed(there) : null;
        var city = visit ? Cut(ref text, To()) ?? City(text, host) : Cut(ref text, To());
        var about = About().Match(text) is { Success: true } match ? Trimmed(match) : null;
        return new LessonSaid(
            ToClock().Replace(text, "from ${a}:00 to ${b}:00"),
            isVisit,
            isClosing,
            reading,
            hours,
            open,
            guest,
            city,
            about,
            teacher,
            places,
            programme?.ReplaceLineEndings("\n"),
            travel,
            stay,
            room ?? host
        )
        {
            SignUpUntil = until?.Words,
            SignUpDay = until?.Day,
            Days = several,
            LastDay = last,
            SameRoom = same && room is null,
        };
    }

    /// <summary>"8" in the evening is 20:00.</summary>
    static string Clock(string time, string half)
    {
        var parts = time.Trim().Split('.', ':', ' ');
        var hour = int.Parse(new string([.. parts[0].Where(char.IsDigit)]), CultureInfo.InvariantCulture);
        var minute = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
        var late = half.Length > 0 || time.TrimEnd().EndsWith("pm", StringComparison.OrdinalIgnoreCase);
        return string.Create(CultureInfo.InvariantCulture, $"{(late && hour < 12 ? hour + 12 : hour):00}:{minute:00}");
    }

    /// <summary>What was said of the way before, with what is said now: another time of leaving takes the place of the one before.</summary>
    public static string Ways(string? before, string said)
    {
        var mark = said.Any(Scripts.IsCjk) ? "，" : ", ";
        var now = said.Split(mark);
        return before is null or "" ? said : string.Join(mark, before.Split(mark).Where(old => !now.Any(one => Head(one) == Head(old))).Concat(now));

        static string Head(string way) => way.Any(Scripts.IsCjk) ? way[^2..] : way.Split(' ')[0].ToLowerInvariant();
    }

    /// <summary>Where a visit goes, said as where one goes or as the name before it: 去绍兴社工站, "wenzhou visit".</summary>
    static string? City(string text, string? host) =>
        Goes().Match(text) is { Success: true } goes ? Trimmed(goes)
        : host is { Length: > 4 } && host.All(Scripts.IsCjk) ? host[..2]
        : null;

    public static bool IsVisit(string text) => Visit().IsMatch(text);

    /// <summary>
    /// "27", 3月27, "Sunday" or "the 27th of March" of what begins on the 26th: the first such day from it on, of few that follow each other; null
    /// for any other.
    /// </summary>
    public static DateOnly? LastDay(string words, DateOnly? first)
    {
        if (first is not { } day)
            return null;
        var number = NumberText.Integer(words.AsSpan(words.IndexOf('月', StringComparison.Ordinal) + 1));
        for (var last = day; number is not null && last < day.AddDays(MostDays); last = last.AddDays(1))
            if (last.Day == number)
                return last;
        return
            number is null && SessionReader.Read(words, day, words.Any(Scripts.IsCjk)).Day is { } read && read >= day && read < day.AddDays(MostDays)
            ? read
            : null;
    }

    /// <summary>What is longer is rather two visits.</summary>
    public const int MostDays = 5;

    static string? Cut(ref string text, Regex regex)
    {
        if (regex.Match(text) is not { Success: true } match)
            return null;
        text = text.Remove(match.Index, match.Length).Insert(match.Index, "，");
        return Trimmed(match);
    }

    static string Trimmed(Match match) => match.Groups["x"].Value.Trim(' ', '"', '“', '”', '。', '.', '，', ',');

    static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(exchange visit|visit|trip)\b|参访|交流考察|外出交流|参观|考察", Plain)]
    private static partial Regex Visit();

    [GeneratedRegex(@"\b(closing (programme|program|day|item|ceremony)|graduation)\b|结业", Plain)]
    private static partial Regex Closing();

    /// <summary>Who receives a visit, or where it is.</summary>
    [GeneratedRegex(
        @"\bat the (?<x>[^,，;；:：\d]{2,100}?)(?=\s*[,，;；.。]|\s*$)"
            + @"|(?<=^|[,，;；\s去到看赴])(?!去|到|看|赴)(?<x>[\p{IsCJKUnifiedIdeographs}（）()]{2,40}(协会|社工站|中心|机构|民政局|街道|社区|学院|大学|基金会))(?=[,，;；。\s]|$)",
        Plain
    )]
    private static partial Regex Host();

    [GeneratedRegex(@"(\b(programme|program|itinerary)|行程|日程|参访安排)\s*[:：]\s*(?<x>[\s\S]{1,2000})$", Plain)]
    private static partial Regex OnThere();

    [GeneratedRegex(
        @"\b(travel(ling)?( by)?|ways to travel)\s*[:：]\s*(?<x>[^;；\n]{2,120}?)(?=\s*[;；\n。.]|\s*[,，]\s*(stay|\d)|$)"
            + @"|(出行|出行方式|交通|交通方式)\s*[:：]\s*(?<x>[^;；\n。]{1,120}?)(?=\s*[;；\n。]|\s*[,，]\s*(住|\d)|$)",
        Plain
    )]
    private static partial Regex ByWhat();

    [GeneratedRegex(
        @"\b(stay(ing)?( at| in)?|hotel)\s*[:：]\s*(?<x>[^,，;；\n]{2,120})|\bstaying (at|in)\s+(?<x>[^,，;；\n]{2,120})"
            + @"|(住宿|入住|酒店)\s*[:：]\s*(?<x>[^,，;；。\n]{2,120})|(?<![居])住(在)?(?<x>[^,，;；。\s]{2,40}?(酒店|宾馆|招待所))",
        Plain
    )]
    private static partial Regex StayingAt();

    [GeneratedRegex(
        @"(?<x>\d{1,4})\s*(places?|seats?|people|persons|trainees|spots?)\b|\b(max(imum)?|up to|at most|only)\.?\s+(?<x>\d{1,3})(?![\d.:]|\s*(am|pm"
            + @"|h))\b"
            + @"|(?<x>\d{1,4})\s*个?(名额|座位|位)|(名额|人数|限)(改成|改为|是|就)?\s*[:：]?\s*(?<x>\d{1,4})\s*个?人?|(只要|最多|限)?\s*(?<x>\d{1,4})\s*个?人(?![民员数])",
        Plain
    )]
    private static partial Regex WithPlaces();

    [GeneratedRegex(
        @"\b(?:is |be |will be |gets )?(taught|held|given) by\s+(?<x>[^,，;；\d]{2,60}?)(?=\s+(on|at|in|from|for|instead)\b|\s*[,，;；.]|\s*$)"
            + @"|(改)?(由|请|让)((外面|外头|外请|校外)的)?(?<x>[\p{IsCJKUnifiedIdeographs}·]{2,8}?)(老师|教授|主任|博士)?(来)?(讲|上|授课|主讲)"
            + @"|(?<![\p{IsCJKUnifiedIdeographs}])(?<x>[\p{IsCJKUnifiedIdeographs}·]{2,4}?)(老师|教授|主任|博士)(会|要|来|给大家|给我们)*(讲(?!课时|义)|上课|授课|主讲)"
            + @"|(?<=^|[,;.] ?)(?<x>(?:(Prof|Professor|Dr|Ms|Mr|Mrs)\.? )?[A-Z][\p{L}'’-]+( [A-Z][\p{L}'’-]+){1,2}) (is (coming|going) to"
            + @" teach|comes to teach|will teach|teaches)\b",
        Plain
    )]
    private static partial Regex TaughtBy();

    [GeneratedRegex(
        @"\bread(ing)?( (before|beforehand|first))?\s*[:：]\s*(?<x>.{1,1000})$"
            + @"|\bread\s+(?<x>[^:：]{2,300}?)\s+(before(hand)?|first)\b"
            + @"|(课前阅读|阅读材料|预习|请先读|课前请读|阅读)\s*[:：]\s*(?<x>.{1,1000})$|课前(请)?(先)?(读|看|预习)(一下|好)?(?<x>[^,，;；。:：]{2,300})",
        Plain
    )]
    private static partial Regex ToRead();

    [GeneratedRegex(@"(?<x>\d{1,2})\s*(class hours?|个?学时|个?课时)", Plain)]
    private static partial Regex Hours();

    [GeneratedRegex(
        @"\bopen (to|for) (former trainees|alumni|earlier batches|former batches)\s*[:,]?\s*(with |for |max\.? |up to "
            + @"|at most )*(?<x>\d{1,3})( places| seats)?"
            + @"|(open |max\.? |up to |at most |[:,] )*\b(?<x>\d{1,3})( places| seats)? for (former trainees|alumni|earlier batches|former batches)"
            + @"|对?往届(学员)?开放\s*(?<x>\d{1,3})\s*个?(名额|位|人)?",
        Plain
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\b(with |by )?(a |the )?guest( teacher| speaker| lecturer)?\s*[:：]?\s+"
            + @"(?<x>[^,，;；\d]{2,60}?)(?=\s+(on|at|in|from|for|about)\b|\s*[,，;；]|\s*$)"
            + @"|(外请|特邀|邀请|嘉宾|外聘)(老师|专家|教授)?\s*[:：]?\s*(?<x>[^\s,，;；。\d]{2,12})",
        Plain
    )]
    private static partial Regex ByGuest();

    [GeneratedRegex(
        @"\b(visit|trip)( to)\s+(?<x>[A-Z][A-Za-z' -]{1,40}?)(?=\s+(on|at|from|next|this)\b|\s*[,，;；:：]|\s*$)"
            + @"|(去|到|赴)(?<x>[\p{IsCJKUnifiedIdeographs}]{2,6}?)(市|的)?(参访|交流|考察|参观)"
            + @"|(?!安排|新增|增加|组织|计划)(?<x>[\p{IsCJKUnifiedIdeographs}]{2})(?<![次个场趟])参访"
            + @"|参访\s*[:：，,、]?\s*(?<x>[\p{IsCJKUnifiedIdeographs}]{2,4})(?=市|[，,。\s]|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex To();

    [GeneratedRegex(
        @"\b(topic|about)\s*[:：]?\s+[""“]?(?<x>[^,，;；""”]{2,200})[""”]?"
            + @"|(主题|题目)\s*[:：]?\s*(?<x>[^,，;；]{2,200})|[“""《](?<x>[^”""》]{2,200})[”""》]|(?<x>模拟答辩|彩排|\bmock defen[cs]e\b|\brehearsal\b)",
        Plain
    )]
    private static partial Regex About();

    /// <summary>Days that follow each other: the first and the last.</summary>
    [GeneratedRegex(
        @"(?<first>(\d{1,2}月)?\d{1,2})[号日]?\s*(?:[、,，和到至-]|跟)\s*(?<last>(\d{1,2}月)?\d{1,2})[号日]?\s*[两二三]天"
            + @"|(?<first>(\d{1,2}月)\d{1,2})[号日]?\s*[、和到至]\s*(?<last>(\d{1,2}月)?\d{1,2})[号日]"
            + @"|(?<first>(\d{1,2}月)\d{1,2})[号日]\s*(?<last>\d{1,2})[号日]"
            + @"|(?<first>\b\d{1,2})(st|nd|rd|th)?\s*(and|&|-|to)\s*(the )?(?<last>\d{1,2})(st|nd|rd|th)?"
            + @"(?= (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))",
        Plain
    )]
    private static partial Regex TwoDays();

    [GeneratedRegex(@"(?<x>\b(stay(ing)? |for )?(one|two|three|\d) nights?\b|\bovernight( (hotel|stay))?|住[一两二三\d][晚夜](酒店|宾馆)?)", Plain)]
    private static partial Regex Nights();

    /// <summary>How and from where one sets out, as it is said.</summary>
    [GeneratedRegex(
        @"(?<x>\b(leav(e|ing)|depart(ure|ing)?|meet(ing)?( point)?|bus|coach|train|back|return(ing)?)\b(?!\s*(at|:)?\s*$)[^,;，。\n]{2,50})"
            + @"|(?<=[点半分\s,，]|^)(?<x>[\p{IsCJKUnifiedIdeographs}]{2,14}?(集合|上车|出发))",
        Plain
    )]
    private static partial Regex Way();

    /// <summary>Where and when one meets is no time or place of the visit itself.</summary>
    [GeneratedRegex(
        @"\b(meet(ing)?( point)?|bus|coach|train) [^,;，。\n]{2,50}|(?<=[点半分\s,，]|^)[\p{IsCJKUnifiedIdeographs}]{2,14}?(集合|上车)",
        Plain
    )]
    private static partial Regex Meeting();

    [GeneratedRegex(
        @"\b(leave|leaving|depart(ing)?|start(ing)?)( at)?\s*(?<a>\d{1,2}([.:]\d\d)?\s*(am|pm)?)\W+(and )?(we['’]?re )?(be )?(back|return(ing)?|home)"
            + @"( by| at| about| around| before)*\s*(?<b>\d{1,2}([.:]\d\d)?)\s*(?<half>in the (evening|afternoon)|at night|pm)?",
        Plain
    )]
    private static partial Regex LeaveAndBack();

    [GeneratedRegex(@"\bsame (room|place)( as (last|before)\w*( time)?)?\b|(同一个?|一样的?|老)(地方|教室|会议室)|地点(不变|一样|同上)", Plain)]
    private static partial Regex SameRoomSaid();

    /// <summary>A building with its room.</summary>
    [GeneratedRegex(
        @"((地点|地方)\s*(改成|改在|改到|换成|换到|是|[:：])?|在|改在|改到)?(?<x>(?!地点|改成)[\p{IsCJKUnifiedIdeographs}]{2,10}?(大楼|大厦|[一二三四五六七八九十\d]楼|中心|礼堂|大厅"
            + @"|学院)\s*[A-Za-z]?\d{2,4}(室|号|教室|会议室)?)",
        Plain
    )]
    private static partial Regex Room();

    [GeneratedRegex(
        @"(去|到|赴)(?<x>[\p{IsCJKUnifiedIdeographs}]{2})(?=市|县|社工站|社工|协会|民政|街道|中心|看|学|参|[，,。;；\s]|$)"
            + @"|^\W*(?<x>(?!an?\b|the\b|new\b|plan|exchange|another|our|next|this)[\p{L}]{3,20})('s)?( exchange)? (visit|trip)\b"
            + @"|\b(visit|trip|go(ing)?|we go)( is)? to (?<x>[\p{L}]{3,20})\b|(?<=[\s，,])(?<x>[\p{IsCJKUnifiedIdeographs}]{2,3})(?=[\s，,]+([早上下晚]"
            + @"|\d+点))",
        Plain
    )]
    private static partial Regex Goes();

    [GeneratedRegex(
        @"(?<![\d.:]|from )\b(?<a>\d{1,2}) to (?<b>\d{1,2})\b(?!\d|[.:]\d|\s*(am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|people|places))",
        Plain
    )]
    private static partial Regex ToClock();
}
