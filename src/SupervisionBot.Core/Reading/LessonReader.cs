using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

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
);

/// <summary>Reads "guest Zhao Ming, 4 class hours, open to former trainees with 10 places", 外请赵明，4学时，往届开放10个名额.</summary>
public static partial class LessonReader
{
    public static LessonSaid Read(string text)
    {
        var (isVisit, isClosing) = (Visit().IsMatch(text), Closing().IsMatch(text));
        // What goes on to the end of the line comes first.
        var programme = Cut(ref text, OnThere());
        var reading = Cut(ref text, ToRead());
        var (travel, stay) = (Cut(ref text, ByWhat()), Cut(ref text, StayingAt()));
        var hours = Number(Cut(ref text, Hours()));
        var open = Number(Cut(ref text, Open()));
        var places = isVisit ? Number(Cut(ref text, WithPlaces())) : null;
        var guest = Cut(ref text, ByGuest());
        var teacher = TaughtBy().Match(text) is { Success: true } by ? Trimmed(by) : null;
        var city = Cut(ref text, To());
        var about = About().Match(text) is { Success: true } match ? Trimmed(match) : null;
        return new LessonSaid(
            text,
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
            isVisit && Host().Match(text) is { Success: true } host ? Trimmed(host) : null
        );
    }

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
            + @"|(?<=^|[,，;；\s])(?<x>[\p{IsCJKUnifiedIdeographs}（）()]{2,40}(协会|社工站|中心|机构|民政局|街道|社区|学院|大学|基金会))(?=[,，;；。\s]|$)",
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

    [GeneratedRegex(@"(?<x>\d{1,4})\s*(places?|seats?)\b|(?<x>\d{1,4})\s*个?(名额|座位)|名额\s*[:：]?\s*(?<x>\d{1,4})", Plain)]
    private static partial Regex WithPlaces();

    [GeneratedRegex(
        @"\b(?:is |be |will be |gets )?(taught|held|given) by\s+(?<x>[^,，;；\d]{2,60}?)(?=\s+(on|at|in|from|for|instead)\b|\s*[,，;；.]|\s*$)"
            + @"|(改)?(由|请|让)(?<x>[\p{IsCJKUnifiedIdeographs}·]{2,8}?)(老师|教授)?(来)?(讲|上|授课|主讲)",
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
        @"\bopen to (former trainees|alumni|earlier batches|former batches)\s*[:,]?\s*(with |for )?(?<x>\d{1,3})( places| seats)?"
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
            + @"|(主题|题目)\s*[:：]?\s*(?<x>[^,，;；]{2,200})|[“""《](?<x>[^”""》]{2,200})[”""》]",
        Plain
    )]
    private static partial Regex About();
}
