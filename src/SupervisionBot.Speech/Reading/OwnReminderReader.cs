using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A wish to be reminded once of something.</summary>
/// <param name="When">Null when no time is named.</param>
/// <param name="Text">What of, as it was typed.</param>
/// <param name="Repeats">Again and again: that cannot be had.</param>
/// <param name="Others">Somebody else is to be reminded: that cannot be had either.</param>
public sealed record OwnReminderSaid(MomentSaid? When, string Text, bool Repeats, bool Others)
{
    /// <summary>The words of another reminder that the same sentence asks for; empty for none.</summary>
    public string Then { get; init; } = "";

    /// <summary>So many days before it is due.</summary>
    public int? DaysAhead { get; init; }

    /// <summary>So long before that day.</summary>
    public MomentSaid Before(DateOnly due) => new(due.AddDays(-(DaysAhead ?? 0)), null, null);
}

/// <summary>Reads "remind me Monday 8am to call Ye Siyu", "remind me to read it tonight at 7:30", 明早8点提醒我批学时.</summary>
public static partial class OwnReminderReader
{
    /// <summary>All that one sentence asks to be reminded of: "at 8 to call Li Na and at 9 to write it up".</summary>
    public static IReadOnlyList<OwnReminderSaid> ReadAll(string text, DateOnly today, bool chineseFirst)
    {
        if (Read(text, today, chineseFirst) is not { } first)
            return [];
        if (
            first is not { When: not null, Others: false, Repeats: false, Then: "" }
            || AtOwnTime().Match(text.Trim()) is not { Success: true } another
        )
            return [first];
        var opening =
            Chinese().IsMatch(another.Groups["two"].Value) || English().IsMatch(another.Groups["two"].Value) ? ""
            : another.Groups["zh"].Success ? "提醒我"
            : "remind me ";
        if (
            Read(another.Groups["one"].Value, today, chineseFirst) is not { When: { } when } one
            || Read(opening + another.Groups["two"].Value, today, chineseFirst) is not { When: { } then } two
            || then.Time is null && then.After is null
        )
            return [first];
        // "七点…，八点…" in the evening: both are of it.
        var time =
            then is { Day: null, Time: { } at } && when.Time is { } earlier
                ? MomentReader.InHalfOf(at, earlier, another.Groups["two"].Value)
                : then.Time;
        return [one, two with { When = then with { Day = then.Day ?? when.Day, Time = time } }];
    }

    [GeneratedRegex(
        @"^(?<one>.+?),? and (?:then |also |again )*(?<two>(?:at|on|in|tomorrow|tonight|next|monday|tuesday|wednesday|thursday|friday|saturday"
            + @"|sunday)\b.+? (?:to|about|of) .+)$"
            + @"|^(?<one>.*?提醒我.+?)(?:[,，;；。]\s*|\s+)(?:再|然后|还有|另外|以及)?(?:在)?(?<two>(?=(?:今|明|后|周|下|上|中|早|晚|\d|[一二两三四五六七八九十]).{0,8}(?:点"
            + @"|\d:\d\d))(?<zh>).+)$",
        Plain
    )]
    private static partial Regex AtOwnTime();

    /// <summary>Whether it is asked which reminders there are: "what reminders did I set", 我都设了哪些提醒.</summary>
    public static bool AsksWhich(string text) => Which().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:what|which|list|show|see)\b.{0,16}\b(?:(?:my|own) reminders|reminders? (?:did|have|do|are|I)\b)"
            + @"|\b(?:what|which things|everything|all)\b.{0,16}\bI (?:asked|told) you to remind me\b"
            + @"|(?:我|自己)(?:都|还|已经)?(?:设|建|定|有)(?:了|过|的)?(?:哪些|什么|几个)提醒|我(?:自己)?(?:设|建|定)(?:了|过)?的提醒|(?:哪些|什么)提醒是?我(?:自己)?设|我让你提醒(?:过"
            + @"|了)?(?:我)?(?:哪些|什么)|我的提醒(?:都)?有(?:哪些|什么)|还有哪些提醒",
        Plain
    )]
    private static partial Regex Which();

    /// <summary>Null when nobody is to be reminded of anything in particular.</summary>
    public static OwnReminderSaid? Read(string text, DateOnly today, bool chineseFirst)
    {
        text = text.Trim();
        var others = Others().IsMatch(text);
        var match =
            others ? Others().Match(text)
            : English().Match(text) is { Success: true } english ? english
            : BeforeComma().Match(text) is { Success: true } paused ? paused
            : Chinese().Match(text);
        // "I'm out tonight, tomorrow at ten remind me to …": the time stands before it.
        var lead = "";
        if (
            !match.Success
            && Middle().Match(text) is { Success: true } middle
            && English().Match(middle.Groups["x"].Value) is { Success: true } later
        )
            (match, lead) = (later, text[..middle.Groups["x"].Index]);
        if (
            !match.Success
            || BeforeSession().IsMatch(match.Groups["when"].Value)
            || SessionReader.IsQuestion(text)
            || !others && PreferenceReader.Read(text, today, chineseFirst) is not null
        )
            return null;
        var (when, what) = (
            lead.Length > 0 ? $"{lead}, {match.Groups["when"].Value}" : match.Groups["when"].Value,
            match.Groups["what"].Value.Trim(' ', ',', '，', '.', '。', '!', '！', '?', '？', ':', '：')
        );
        var then = "";
        if (!others && Another().Match(what) is { Success: true } another)
            (what, then) = (what[..another.Index].TrimEnd(' ', ',', '，', '.', '。', ';', '；'), another.Groups["x"].Value);
        var moment = Nearest(when, today, chineseFirst);
        if (match.Groups["call"].Success && moment is null)
            return null;
        if (DaysAhead(when) is { } days)
        {
            what = what.Length > 0 ? what : Ahead().Replace(when, "").Trim(' ', ',', '，');
            return what.Length == 0 ? null : new OwnReminderSaid(null, what, Repeated().IsMatch(text), others) { DaysAhead = days };
        }
        if (
            moment is null
            && (moment = Moment(what, today, chineseFirst)) is not null
            && LeadingTime().Match(what) is { Length: > 0 and var size }
            && size < what.Length
        )
            what = what[size..];
        // "Set a reminder for Friday afternoon to log my hours": the time stands in front of what is to be done.
        if (
            when.Length == 0
            && moment is not null
            && TimeThenWhat().Match(what) is { Success: true } told
            && Moment(told.Groups["when"].Value, today, chineseFirst) is not null
        )
            what = told.Groups["what"].Value;
        // "今晚把文书写了，明早八点提醒我交": what is to be done stands before the time.
        if (what.Length is 1 or 2 && when.LastIndexOfAny([',', '，']) is > 0 and var comma)
            what = $"{when[..comma].Trim()}，{what}";
        // 记录我晚上再写 8点提醒我: what it is of stands in front, and so does the part of the day.
        if (what.Length == 0 && moment is { After: null } && WhatFirst().Match(when) is { Success: true } first)
        {
            what = first.Groups["what"].Value.Trim(' ', ',', '，');
            if (moment is { Time: { Hour: < 12 } at } && Late().IsMatch(what) && !Early().IsMatch(first.Groups["when"].Value))
                moment = moment with { Day = moment.Day ?? today, Time = at.AddHours(12) };
        }
        // "In half an hour": of what, they know; "remind me again" is about what was just sent.
        if (what.Length == 0)
            what = moment?.After is null || text.Contains("再提醒", StringComparison.Ordinal) ? "" : text;
        return what.Length == 0 ? null : new OwnReminderSaid(moment, what, Repeated().IsMatch(text), others) { Then = then };
    }

    [GeneratedRegex(@"^(?<what>[^,，。;；]{4,}?)(?:[,，。;；]\s*|\s+)(?<when>[^,，。;；\s]{2,10})$", Plain)]
    private static partial Regex WhatFirst();

    [GeneratedRegex("下午|傍晚|晚上|今晚|夜里")]
    private static partial Regex Late();

    [GeneratedRegex("早|上午|中午|凌晨|下午|晚")]
    private static partial Regex Early();

    /// <summary>So many days before what is to be done is due: "three days ahead", 提前三天. Null when that is not said.</summary>
    static int? DaysAhead(string text) =>
        Ahead().Match(text) is { Success: true } ahead && MomentReader.DaysIn(ahead.Groups["len"].Value) is > 0 and var days ? days : null;

    [GeneratedRegex(
        @"\b(?<len>(?:\d{1,2}|an?|one|two|three|four|five|six|seven|ten) (?:days?|weeks?)) (?:before|ahead|in advance|earlier)\b"
            + "|(?:提前|早)(?<len>(?:\\d{1,2}|[一二两三四五六七八九十])个?(?:天|周|星期|礼拜))|(?<len>(?:\\d{1,2}|[一二两三四五六七八九十])个?(?:天|周|星期|礼拜))(?:之|以)?前",
        Plain
    )]
    private static partial Regex Ahead();

    /// <summary>So long before a session begins, whenever that is: reminders of sessions are a setting.</summary>
    [GeneratedRegex(@"(?:督导|上课|课|预约)(?:开始)?(?:之|以)?前|\bbefore (?:my|the|each|every) (?:session|supervision|class|booking)", Plain)]
    private static partial Regex BeforeSession();

    /// <summary>Whether the time of the one just set is to be another: "better 7:30", 九点太晚了 八点吧.</summary>
    public static bool IsAnotherTime(string words) => TooLate().IsMatch(words);

    /// <summary>The words of that time, without why: "better 7:30, I leave at 8".</summary>
    public static string AnotherTime(string words) =>
        TooLate().Replace(words, "").Split([',', '，', ';', '；', '。']) is var clauses
        && Array.Find(clauses, clause => clause.Any(char.IsDigit) || clause.Contains('点', StringComparison.Ordinal)) is { } clock
            ? clock
            : clauses[0];

    [GeneratedRegex(
        @"^(?:.{0,14}?(?:太[晚早]|\btoo (?:late|early))(?:了|一点|些)?[,，.。\s]*|(?:better|rather) (?=\d|at\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex TooLate();

    /// <summary>"I'm busy tonight, tomorrow at 8 remind me …": the time that stands next to the wish.</summary>
    static MomentSaid? Nearest(string when, DateOnly today, bool chineseFirst) =>
        when.Split(',', '，', '。', ';', '；')
            .Reverse()
            .Select(clause => Moment(clause, today, chineseFirst))
            .FirstOrDefault(moment => moment is not null)
        ?? Moment(when, today, chineseFirst);

    static MomentSaid? Moment(string words, DateOnly today, bool chineseFirst) =>
        words.Trim().Length == 0 ? null
        : MomentReader.Read(words, today, chineseFirst) is { } moment ? moment
        : AtHour().IsMatch(words) && MomentReader.HourIn(words) is { } hour ? new MomentSaid(null, hour, null)
        : null;

    /// <summary>"At 9", and nothing that says of which half of the day.</summary>
    [GeneratedRegex(@"^\s*(?:at|around|about)\s+\d{1,2}\s*$", Plain)]
    private static partial Regex AtHour();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:(?:please|pls|and|then|also|oh|hey|ok|can you|could you|would you|will you|i want you to"
            + @"|set a reminder(?: for me)?)[, ]+)*(?:(?:remind|nag|nudge|ping) me\b|wake me(?: up)?\b|set a reminder\b|reminder\b)(?<when>(?:[^:]"
            + @"|(?<=\d):(?=\d))*?)(?:\s(?:to"
            + @"|about|that|of"
            + @"|for)\s|(?<=\b(?:days?|weeks?) before)\s+|(?<!\d)[:：](?!\d)\s*)(?<what>.+)$",
        Plain
    )]
    private static partial Regex English();

    /// <summary>"Wake me on the 5th at 7am, first one's at 8:30".</summary>
    [GeneratedRegex(
        @"^(?:(?:please|pls|and|also|can you|could you)[, ]+)*(?:(?:remind|nag|nudge|ping) me|wake me(?: up)?)\b"
            + @"(?<when>[^,]*\d[^,]*),\s+(?<what>[^,]{4,})$",
        Plain
    )]
    private static partial Regex BeforeComma();

    [GeneratedRegex(
        @"^(?:请|麻烦|帮我|到时候|记得)*(?<when>[^。；;]*?)(?<!别|别再|不要|不要再|不用|不用再|甭|不必|停止)(?:提醒(?:一下)?我(?!的|们|了)|(?<=[点半分午晚早上后].{0,2}|提前.{1,6})(?<call>叫|喊)我(?!们"
            + @"|的))(?:一下|一声)?[,，:：]?(?<what>.*)$",
        Plain
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"^(?:please |pls |can you |could you )*remind (?!me\b|us\b)(?<when>\p{L}+(?: \p{L}+){0,2}?) (?:to|about|that|of) (?<what>.+)$"
            + @"|^(?<when>[^。；;]{0,20}?)提醒(?!我|一下|设置|消息|时间|内容|不|别|改|取消|去掉|也|的|都|还|了)(?<what>(?:[\p{IsCJKUnifiedIdeographs}]{1,3}|全组|大家|他们"
            + @"|她|他)(?:补|交|记|来|做|写|把|去|要|准备|填|签|带|打|看).+)$",
        Plain
    )]
    private static partial Regex Others();

    [GeneratedRegex(
        @"[,，;；。]?\s*(?:再|还|也|并且?|然后|另外|顺便)+(?<x>[^，,。；;]{0,12}提醒(?:一下)?我(?!的|们).+)$|[,;.]?\s*(?:and|also|then)+ (?:also )?(?<x>remind me\b.+)$",
        Plain
    )]
    private static partial Regex Another();

    [GeneratedRegex(@"^(?!.*\b(?:do ?n['’]?t|stop|never)\b)[^:;]{3,60}?[ ,](?<x>remind me\b.+)$", Plain)]
    private static partial Regex Middle();

    [GeneratedRegex(
        @"^(?<when>(?:(?:on|at|this|next|in the|tomorrow|tonight|today|noon|midday|morning|afternoon|evening|\d{1,2}(?::\d\d)?(?:[ap]m)?"
            + @"|(?:mon|tues|wednes|thurs|fri|satur|sun)day) )+)to (?<what>.+)$",
        Plain
    )]
    private static partial Regex TimeThenWhat();

    /// <summary>A time in front of what is to be done.</summary>
    [GeneratedRegex(
        @"^(?:(?:今|明|后|大后)[天日早晚]?|(?:下个?|这个?|本)?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}月\d{1,2}[号日]|\d{1,2}[号日]|早上?|上午|中午|下午|傍晚|晚上?|(?:\d{1,2}"
            + @"|[一二两三四五六七八九十]{1,3})点(?:半|[一三]刻|(?:\d{1,2}|[一二三四五十]{1,3})分?)?"
            + @"|\d{1,2}[:：]\d\d|(?:之|以)?前|的时候|[,，\s])+",
        Plain
    )]
    private static partial Regex LeadingTime();

    [GeneratedRegex(@"\b(?:every|each|daily|weekly|monthly)\b|每(?:天|日|个?(?:周|星期|礼拜)|个?月|次|晚|早)|天天", Plain)]
    private static partial Regex Repeated();
}
