using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Speech.Reading;

/// <summary>A wish about when the bot may write of its own accord.</summary>
public abstract record PreferenceSaid
{
    PreferenceSaid() { }

    /// <param name="Hours">Null for none.</param>
    /// <param name="OnlyFrom">Nothing was said of their end: it stays what it is.</param>
    /// <param name="OnlyUntil">Likewise of their beginning.</param>
    public sealed record Quiet(QuietHours? Hours, bool OnlyFrom = false, bool OnlyUntil = false) : PreferenceSaid;

    public sealed record DaysOff(Weekdays Days, bool Off) : PreferenceSaid;

    /// <summary>Somebody is away on these days, which come by once: "I'm off from Monday to Wednesday", 我下周二请假，别发消息.</summary>
    /// <param name="Days">The same days of every week.</param>
    public sealed record Away(DateOnly First, DateOnly Last, Weekdays Days) : PreferenceSaid
    {
        /// <summary>The first day after them.</summary>
        public DateOnly Back => Last.AddDays(1);
    }

    public sealed record Pause(MomentSaid? Until) : PreferenceSaid;

    /// <param name="Messages">Null for no limit.</param>
    public sealed record Limit(int? Messages) : PreferenceSaid;

    /// <param name="Minutes">Before a session; empty for no reminders.</param>
    /// <param name="Without">Those that are not wanted; where no others are said, the rest stays.</param>
    /// <param name="Evening">The evening before was said: it comes a day before, at the hour of the session.</param>
    public sealed record Leads(IReadOnlyList<int> Minutes, IReadOnlyList<int> Without, bool Evening = false) : PreferenceSaid
    {
        /// <summary>What is to be from now on.</summary>
        public IReadOnlyList<int> From(IReadOnlyList<int> before) => Minutes.Count > 0 || Without.Count == 0 ? Minutes : [.. before.Except(Without)];
    }

    /// <summary>Nothing early in the morning, and not until when: "stop writing at 7 in the morning", 别一大早发消息.</summary>
    public sealed record LaterInTheMorning(bool Weekend) : PreferenceSaid;

    public sealed record Materials(bool AtOnce) : PreferenceSaid;

    /// <summary>How often to hear of open classes, by a former trainee.</summary>
    public abstract record OpenClasses : PreferenceSaid
    {
        public sealed record Weekly : OpenClasses;

        public sealed record EachOne : OpenClasses;

        public sealed record Off : OpenClasses;
    }

    /// <summary>Fewer messages, and not how many: "too many messages", 别老给我推消息.</summary>
    public sealed record Fewer : PreferenceSaid;

    /// <summary>Messages of one kind only: "only message me if something is returned", 只有退回的时候通知我.</summary>
    public sealed record OnlySome : PreferenceSaid;
}

/// <summary>Reads "quiet from 10pm to 7am", "no messages on Sundays", "pause until 10 December", "at most 3 a day", 周日不发, 提前两小时提醒.</summary>
public static partial class PreferenceReader
{
    public static PreferenceSaid? Read(string text, DateOnly today, bool chineseFirst)
    {
        if (text.Length is 0 or > 200)
            return null;
        var plain = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'');
        // What was logged or done is no wish: "I logged nothing on Thursday, did I?".
        if (Told().IsMatch(plain))
            return null;
        if (Before().IsMatch(plain) && !OfOther().IsMatch(plain))
            return Lead(plain);
        if (OnlySomeKind().IsMatch(plain))
            return new PreferenceSaid.OnlySome();
        if (OpenClassesOften().Match(plain) is { Success: true } open)
            return open.Groups["off"].Success ? new PreferenceSaid.OpenClasses.Off()
                : open.Groups["each"].Success ? new PreferenceSaid.OpenClasses.EachOne()
                : new PreferenceSaid.OpenClasses.Weekly();
        if (OpenClass().IsMatch(plain))
            return null;
        if (NoReminders().IsMatch(plain))
            return new PreferenceSaid.Leads([], []);
        if (NoLimit().IsMatch(plain))
            return new PreferenceSaid.Limit(null);
        if (AtMost().Match(plain) is { Success: true } most && Number(most.Groups["n"].Value) is { } messages)
            return new PreferenceSaid.Limit(messages);
        if (FewerOf().IsMatch(plain) && !EarlyMorning().IsMatch(plain) && !DayNamed().IsMatch(plain) && !After().IsMatch(plain))
            return new PreferenceSaid.Fewer();
        if (Materials().Match(plain) is { Success: true } materials)
            return new PreferenceSaid.Materials(!materials.Groups["later"].Success);
        if (
            Hush().IsMatch(plain)
            && AwayOnce().IsMatch(plain)
            && !EveryWeek().IsMatch(plain)
            && DayNamed().IsMatch(plain)
            && AwaySaid(plain, today, chineseFirst) is { } away
        )
            return away;
        if (NoQuiet().IsMatch(plain))
            return new PreferenceSaid.Quiet(null);
        if (Hush().IsMatch(plain) && EarlyMorning().IsMatch(plain) && !Hours().IsMatch(plain) && !UntilWhen().IsMatch(plain))
            return new PreferenceSaid.LaterInTheMorning(Weekend().IsMatch(plain));
        if (
            Hush().IsMatch(plain)
            && (!DayNamed().IsMatch(plain) || EveryWeek().IsMatch(plain))
            && Hours().Match(plain) is { Success: true } hours
            && Hour(hours, "1", evening: true) is { } from
            && Hour(hours, "2", evening: false) is { } until
        )
            return new PreferenceSaid.Quiet(new QuietHours(from, IsAfterNoon(hours, until) ? until.AddHours(12) : until));
        if (Hush().IsMatch(plain) && After().Match(plain) is { Success: true } after && Hour(after, "1", evening: true) is { } since)
            return new PreferenceSaid.Quiet(new QuietHours(since, QuietHours.Usual.Until), OnlyFrom: true);
        if (
            Hush().IsMatch(plain)
            && !Coming().IsMatch(plain)
            && EveryMorning().Match(plain) is { Success: true } morning
            && Hour(morning, "2", evening: false) is { Hour: >= 5 and <= 12 } up
        )
            return new PreferenceSaid.Quiet(new QuietHours(QuietHours.Usual.From, up), OnlyUntil: true);
        // Silence with an end is a pause; a day that is named in it is the end, and no day off.
        if (Hush().IsMatch(plain) && UntilWhen().Match(plain) is { Success: true } end && !plain.Contains("session", StringComparison.Ordinal))
            return (MomentReader.Read(end.Groups["when"].Value, today, chineseFirst) ?? AtHour(end.Groups["when"].Value)) is { } pausedUntil
                ? new PreferenceSaid.Pause(pausedUntil)
                : null;
        if (Pause().Match(plain) is { Success: true } pause)
            return PauseSaid(plain[(pause.Index + pause.Length)..], today, chineseFirst);
        // With a number it is about hours, or about sessions.
        return
            Hush().IsMatch(plain)
            && !MovesInstead().IsMatch(plain)
            && !ToBeReminded().IsMatch(plain)
            && !plain.Any(char.IsDigit)
            && DaysIn(plain) is var days and not Weekdays.None
            ? new PreferenceSaid.DaysOff(days, !Again().IsMatch(plain))
            : null;
    }

    /// <summary>"Thursday is off, make it Friday": what is held then goes to another day, and no message is meant.</summary>
    [GeneratedRegex(@"\b(?:make (?:it|that|them)|move|instead|same time|slots?|sessions?|bookings?)\b|改到|改成|挪到|换到|时段", Plain)]
    private static partial Regex MovesInstead();

    /// <summary>Each of several wishes of one sentence: "stop messaging me after 9 pm and not on Sundays". One where it is one.</summary>
    public static IReadOnlyList<PreferenceSaid> ReadAll(string text, DateOnly today, bool chineseFirst)
    {
        List<PreferenceSaid?> each =
        [
            .. Joined().Split(text).Where(clause => clause.Any(char.IsLetter)).Select(clause => Read(clause, today, chineseFirst)),
        ];
        return each.Count > 1 && each.TrueForAll(one => one is not null) && each.DistinctBy(one => one!.GetType()).Count() == each.Count
                ? [.. each.OfType<PreferenceSaid>()]
            : Read(text, today, chineseFirst) is { } only ? [only]
            : [];
    }

    [GeneratedRegex(@"\s*[,;，；。]\s*(?:and |还有|另外)?|\s+and\s+|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", Plain)]
    private static partial Regex Joined();

    static PreferenceSaid.Away? AwaySaid(string plain, DateOnly today, bool chineseFirst)
    {
        var said = DaySpanReader.Read(plain, today, chineseFirst);
        if (
            (said.First ?? said.Last) is not { } first
            || (said.Last ?? said.First) is not { } last
            || last < first
            || last.DayNumber - first.DayNumber > 60
        )
            return null;
        var days = Enumerable
            .Range(0, Math.Min(7, last.DayNumber - first.DayNumber + 1))
            .Aggregate(Weekdays.None, (all, at) => all | DayOf(first.AddDays(at).DayOfWeek));
        return new PreferenceSaid.Away(first, last, days);
    }

    /// <summary>"Till 6": an hour of the working day.</summary>
    static MomentSaid? AtHour(string words) =>
        MomentReader.HourIn(words) is { } hour ? new MomentSaid(null, hour is { Hour: > 0 and < 8 } ? hour.AddHours(12) : hour, null) : null;

    static Weekdays DayOf(DayOfWeek day) => (Weekdays)(1 << (((int)day + 6) % 7));

    /// <summary>"Pause" alone asks until when; what else begins like it is about something else.</summary>
    static PreferenceSaid.Pause? PauseSaid(string rest, DateOnly today, bool chineseFirst) =>
        AtNight().IsMatch(rest) ? null
        : MomentReader.Read(rest, today, chineseFirst) is { } moment ? new PreferenceSaid.Pause(moment)
        : PauseAlone().IsMatch(rest) ? new PreferenceSaid.Pause(null)
        : null;

    static PreferenceSaid.Leads? Lead(string text)
    {
        List<int> minutes = [];
        List<int> without = [];
        var evening = false;
        foreach (var clause in Clause().Split(text))
        {
            var all = Leads().Matches(clause).Select(MinutesOf).ToList();
            (Unwanted().IsMatch(clause) ? without : minutes).AddRange(all);
            evening |= all.Count > 0 && EveningBefore().IsMatch(clause);
        }
        return minutes.Count + without.Count == 0
            ? null
            : new PreferenceSaid.Leads([.. minutes.Except(without).Distinct().OrderDescending()], without, evening);
    }

    static int MinutesOf(Match lead)
    {
        if (lead.Groups["quarters"] is { Success: true } quarters)
            return quarters.Value == "三" ? 45 : 15;
        if (lead.Groups["before"].Success)
            return 24 * 60;
        var unit =
            lead.Groups["week"].Success ? 7 * 24 * 60
            : lead.Groups["day"].Success ? 24 * 60
            : lead.Groups["hour"].Success ? 60
            : 1;
        return ((Number(lead.Groups["n"].Value) ?? 0) * unit) + (lead.Groups["half"].Success ? unit / 2 : 0);
    }

    [GeneratedRegex(@"[,;.，；。]|\b(?:but|just|only)\b|(?=\b(?:and )?not\b|\binstead of\b|\brather than\b)|(?=只要|只在|就行)", Plain)]
    private static partial Regex Clause();

    /// <summary>That what the clause names is not wanted.</summary>
    [GeneratedRegex(
        @"\b(?:no|not|don't|do not|never|without|stop|skip|drop|instead of|rather than|too (?:late|early|much|often))\b|别|不要|不用|不必|不需要|取消"
            + @"|去掉|而不是|太(?:晚|早|迟|烦|多)|来不及|赶不上",
        Plain
    )]
    private static partial Regex Unwanted();

    /// <summary>A reminder of something else than a session.</summary>
    [GeneratedRegex(
        @"\bremind me\b.*\bto (?!be\b)[a-z]+|\b(?:defen[cs]e|deadlines?|due|materials?|reports?|slides|deck|ppt|portfolio|statement)\b"
            + "|答辩|截止|材料|报告|演示|幻灯片|课件|ppt|档案|陈述|文书",
        Plain
    )]
    private static partial Regex OfOther();

    [GeneratedRegex(@"\b(?:evening|night) before\b|前一?天?(?:的)?(?:晚上?|夜里)|头天晚上|前晚", Plain)]
    private static partial Regex EveningBefore();

    [GeneratedRegex(
        @"\b(?:early in the morning|so early|that early|(?:at )?\d{1,2}(?::\d\d)? ?(?:a\.?m\.?|o'?clock)? in the morning"
            + @"|at \d{1,2}(?::\d\d)? ?a\.?m\b"
            + @"|(?:at )?(?:dawn|daybreak|the crack of dawn)|early messages)|一大早|大清早|清早|一早|这么早|那么早|太早|早上[五六七八5-8]点|睡懒觉|懒觉",
        Plain
    )]
    private static partial Regex EarlyMorning();

    /// <summary>That somebody is away, not what they always want.</summary>
    [GeneratedRegex(
        @"\b(?:i'?m|i am|i'll be|i will be) (?:off|away|out|ill|sick|busy|travell?ing|in (?:meetings?|hospital|court)|on (?:leave|holiday"
            + @"|a course|business))\b"
            + @"|\b(?:this|next|coming) (?:mon|tues?|wed|thu|fri|sat|sun)|请假|休假|出差|不在|开会|下(?:周|星期|礼拜)|[这本](?:周|星期|礼拜)[一二三四五六日天]",
        Plain
    )]
    private static partial Regex AwayOnce();

    [GeneratedRegex(
        @"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:"
            + EnglishWords.Months
            + @")\b|月|[号日]|(?:周|星期|礼拜)[一二三四五六日天]|tomorrow|明天|后天",
        Plain
    )]
    private static partial Regex DayNamed();

    [GeneratedRegex(@"\b(?:every|each|always|weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends)\b|每|都(?=别|不)|以后|周末|一直", Plain)]
    private static partial Regex EveryWeek();

    static Weekdays DaysIn(string text) => TimesReader.Days(text) | (Weekend().IsMatch(text) ? Weekdays.Saturday | Weekdays.Sunday : Weekdays.None);

    static int? Number(string text) => text is "a" or "an" ? 1 : EnglishWords.Number(text) ?? TimesReader.Number(text);

    /// <summary>"Noon to 2" ends in the afternoon.</summary>
    static bool IsAfterNoon(Match hours, TimeOnly until) =>
        hours.Groups["noon1"].Success && until.Hour is > 0 and < 12 && hours.Groups["p2"].Length + hours.Groups["ap2"].Length == 0;

    static TimeOnly? Hour(Match hours, string which, bool evening)
    {
        if (hours.Groups["mid" + which].Success)
            return TimeOnly.MinValue;
        if (hours.Groups["noon" + which].Success)
            return new TimeOnly(12, 0);
        if (Number(hours.Groups["h" + which].Value) is not { } hour || hour > 24)
            return null;
        var minute = hours.Groups["half" + which].Success ? 30 : Number(hours.Groups["m" + which].Value) ?? 0;
        var part = hours.Groups["p" + which].Value + hours.Groups["ap" + which].Value.Replace(".", "", StringComparison.Ordinal);
        if (hour == 12)
            hour = part is "am" or "凌晨" or "晚上" or "夜里" ? 0 : 12;
        else if (part is "pm" or "下午" or "傍晚" or "晚上" or "晚" or "夜里")
            hour += hour < 12 ? 12 : 0;
        else if (part.Length == 0 && evening && hour is >= 6 and < 12 && hours.Groups["m" + which].Length == 0)
            hour += 12;
        return minute < 60 ? new TimeOnly(hour % 24, minute) : null;
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant;

    const string N = @"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[零一二两三四五六七八九十]{1,3}";

    [GeneratedRegex(
        @"\b(?:i|we) (?:logged|did|had|have|was|were|saw|worked|entered)\b|\bdid i\b|(?:记|登记|做)了(?!算)|没(?:有)?记"
            + @"|\b(?:tell|inform|notify|let|ask) (?!me\b|us\b|you\b|them not)\p{L}|(?:告诉|跟|和|向|转告)(?!我|你|您).{1,8}(?:说|讲|一声)",
        Plain
    )]
    private static partial Regex Told();

    [GeneratedRegex(
        @"\bonly (?:message|write|text|tell|notify|remind|ping|contact|bother|disturb) (?:to )?me (?:if|when|about|for|in case)\b"
            + @"|\b(?:messages?|notifications?) only (?:if|when|for|about)\b"
            + "|(?:只有?|仅)(?:在|要)?.{1,14}(?:的时候|时|了|的)?(?:才|再)?(?:给我)?(?:通知|告诉|提醒|发消息给|发)我?.{0,10}(?:别的|其他|其它|就行|就好|$)",
        Plain
    )]
    private static partial Regex OnlySomeKind();

    /// <summary>Something to be reminded of, and no silence: "remind me on Thursday to start, I keep putting it off".</summary>
    [GeneratedRegex(
        @"(?<!(?:don['’]?t|not|stop|never) )\bremind me\b.{1,30}\b(?:to|of|about|that)\b|(?<!别|不要|不用|别再|不要再|不用再)提醒我.{2,}",
        Plain
    )]
    private static partial Regex ToBeReminded();

    /// <summary>That the bot is to be silent, or may speak again.</summary>
    [GeneratedRegex(
        @"\b(?:quiet|silence|silent|mute|hush|(?:do not|don't) (?:disturb|write|message|bother|remind|text|send me (?:anything|messages|any))"
            + @"|no (?:messages?|reminders?"
            + @"|notifications?)|stop (?:messaging|sending|writing|texting|bothering|pinging|reminding)|stop (?:the |these |your "
            + @"|all )*(?:messages|reminders|notifications)|nothing|days? off"
            + @"|(?<!\b(?:tak(?:e|en|ing)|call(?:ed|ing)?|put(?:ting)?|get(?:ting)?|took|cut(?:ting)?|set(?:ting)?) (?:(?:me|it|him|her"
            + @"|them|us|that|this) )?)off|messages? (?:again )?on"
            + @"|not on)\b|不要?打扰|(?:别|不要)(?:再)?烦"
            + @"|别打扰|(?:别|不要|不用).{0,8}(?:给我|向我)发|免打扰|勿扰|安静|静音|不要?(?:再)?(?:给我)?发|别(?:再)?(?:给我)?发|不要?提醒|别(?:再)?提醒"
            + @"|(?<!中午|午间|课间|中间)休息(?!.{0,3}(?:小时|分钟|刻钟))|可以发|照常发|恢复",
        Plain
    )]
    private static partial Regex Hush();

    [GeneratedRegex(
        @"\b(?:until|till)\s+(?<when>.+)$|(?:直到|一直到|到)(?<when>.+?)(?:再|为止|之前|以前|都|$)|^(?<when>.+?)(?:之前|以前)(?:都)?(?:不要|别|不)",
        Plain
    )]
    private static partial Regex UntilWhen();

    [GeneratedRegex(@"\b(?:(?<!no )messages? (?:again )?on|not off|again)\b|可以发|照常发|恢复", Plain)]
    private static partial Regex Again();

    [GeneratedRegex(
        @"\b(?:no|without|turn off|remove|stop) (?:the )?quiet(?: hours?| times?)?\b|\bquiet hours? off\b|(?:取消|不要|不用|关闭|去掉)(?:免打扰|勿扰|安静)",
        Plain
    )]
    private static partial Regex NoQuiet();

    [GeneratedRegex(
        @"(?:(?<p1>早上|上午|中午|下午|傍晚|晚上|晚|夜里|凌晨)?(?:(?<h1>\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:点|时|[:.](?<m1>\d{2}))?(?:(?<half1>半)"
            + @"|(?<m1>\d{1,2})分)?\s*(?<ap1>[ap]\.?m\b\.?)?|(?<mid1>midnight|午夜|零点)|(?<noon1>noon|正午)))\s*(?:到|至|-|–|~|—|to|until|till"
            + @"|and)\s*(?:第二天|次日|the next day )?(?:(?<p2>早上|上午|中午|下午|傍晚|晚上|晚|夜里|凌晨)?(?:(?<h2>\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:点|时"
            + @"|[:.](?<m2>\d{2}))?(?:(?<half2>半)|(?<m2>\d{1,2})分)?\s*(?<ap2>[ap]\.?m\b\.?)?|(?<mid2>midnight|午夜|零点)|(?<noon2>noon|正午)))",
        Plain
    )]
    private static partial Regex Hours();

    /// <summary>Quiet "after 9 pm", 晚上九点以后: until the usual morning.</summary>
    [GeneratedRegex(
        @"\bafter (?<h1>\d{1,2})(?::(?<m1>\d{2}))?\s*(?<ap1>[ap]\.?m\b\.?)?(?<p1>(?<= ) in the evening)?|(?<p1>早上|上午|中午|下午|傍晚|晚上|晚"
            + @"|夜里)?(?<h1>\d{1,2}|[零一二两三四五六七八九十]{1,3})点(?:(?<half1>半)|(?<m1>\d{1,2})分)?(?:以后|之后|后)",
        Plain
    )]
    private static partial Regex After();

    [GeneratedRegex(
        @"^\s*(?:please )?(?:pause|stop (?:sending me |giving me |all )*(?:the |these |your )?(?:messages|reminders|notifications)"
            + @"|(?:turn|switch) (?:off )?(?:all )?(?:the |my |your )?(?:messages|reminders|notifications)(?: off)?|(?:please )?(?:don'?t"
            + @"|do not|stop) remind(?:ing)? me(?: (?:any ?more|again))?(?=\s*(?:$|[.,!]))"
            + @"|hold (?:all |my )?(?:messages|reminders))\b|^(?:请)?(?:暂停|停发)"
            + "|^(?:请|麻烦|拜托)*(?:别|不要|不用|甭|停止)(?:再|老|总|一直)*(?:给我发(?:任何|什么)?(?:提醒|消息)了?|(?:提醒|催)我?了)|^(?:把)?(?:所有的?)?(?:提醒|消息)(?:都|全)?(?:关掉|关了|停掉"
            + "|停了|关闭)|^(?:关掉|关闭|停掉)(?:所有的?)?(?:提醒|消息)",
        Plain
    )]
    private static partial Regex Pause();

    [GeneratedRegex(
        @"^\s*(?:(?:all |my |the )?(?:messages|reminders)|发?(?:消息|提醒))?(?:了|吧|啊|, ?(?:please|thanks))*\s*(?:[.!。！,，].{0,12})?$",
        Plain
    )]
    private static partial Regex PauseAlone();

    /// <summary>"… at night" says when, and not until when.</summary>
    [GeneratedRegex(@"^\s*(?:at night|in the (?:evenings?|mornings?|night)|on (?:week|sun|satur)\w+s)\b|^(?:晚上|夜里|半夜)", Plain)]
    private static partial Regex AtNight();

    /// <summary>Nothing "before 8 am", 早上八点以前: of every day.</summary>
    [GeneratedRegex(
        @"\b(?:before|earlier than) (?<h2>\d{1,2})(?::(?<m2>\d{2}))?\s*(?<ap2>a\.?m\b\.?)?(?: in the morning| o'?clock)?"
            + @"|(?<p2>早上|上午|早晨)?(?<h2>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:(?<half2>半)|(?<m2>\d{1,2})分)?(?:之前|以前|前)",
        Plain
    )]
    private static partial Regex EveryMorning();

    [GeneratedRegex(@"\b(?:today|tomorrow|tonight|this|next|session)\b|今天|明天|明早|后天|这周|下周|督导", Plain)]
    private static partial Regex Coming();

    [GeneratedRegex(@"\b(?:no limit|any number of messages|as many (?:messages )?as)\b|不限(?:条数|数量|制)|没有上限", Plain)]
    private static partial Regex NoLimit();

    [GeneratedRegex(
        @"\b(?:at most|no more than|max(?:imum)?(?: of)?|up to|not more than|limit(?: of)?|only)\s+(?<n>"
            + N
            + @")\b(?:\s+(?:messages?|reminders?))?\s*(?:a|per|each|every)[ -]?day\b|(?:每天|一天|每日)(?:最多|至多|不超过|不要超过|只发)\s*(?<n>"
            + N
            + ")(?:条|个|次)?",
        Plain
    )]
    private static partial Regex AtMost();

    [GeneratedRegex(
        @"\btoo many (?:messages?|reminders?|notifications?|pings?)\b|\b(?:fewer|less) (?:messages?|reminders?|notifications?|pings?)\b"
            + @"|\b(?:stop|quit) (?:spamming|bombarding|flooding|pestering) me\b|\b(?:messages?|reminders?"
            + @"|notifications?)\b.{0,24}\b(?:too (?:much|often)"
            + @"|all the time|all day(?: long)?|non-?stop|several (?:times )?a day)\b"
            + @"|\b(?:write|message|text|remind|ping|bother)(?:ing)? me (?:so|too|less|quite so) (?:often|much)\b"
            + @"|\b(?:writ|messag|text|ping)\w* me (?:all the time|every hour|(?:several|five|six|ten|so many) times a day)\b"
            + "|(?:别|不要|能不能|可不可以|少)(?:不要|别)?(?:再)?(?:老(?:是)?|总(?:是)?|一直|天天|整天)(?:的)?(?:给我|跟我|向我)?(?:推|发|弹)(?!现|生|展)"
            + "|(?:消息|提醒|通知|推送).{0,6}(?:太多|好多|太频繁|太勤|好几条|少一?[点些]|少发)|(?:一天|每天).{0,6}(?:好几|那么多|这么多|好多|太多|十几)条"
            + "|少(?:发|推)(?:给我)?(?:一?[点些]|几条)|(?:推|发|弹)(?:得|的)?(?:消息|提醒|通知)?(?:太|也太|这么|那么)(?:多|勤|频繁)",
        Plain
    )]
    private static partial Regex FewerOf();

    [GeneratedRegex(
        @"\bmaterials?\b.*\b(?:(?<later>with the summary|in the summary)|at once|immediately|right away|straight away)\b|材料.*(?:(?<later>摘要)|马上|立即"
            + @"|立刻|随时)",
        Plain
    )]
    private static partial Regex Materials();

    /// <summary>A whole sentence: whether there is an open class every week is another question.</summary>
    [GeneratedRegex(
        @"^(?:please )?(?:(?:tell|remind|message) me (?:of|about) )?open class(?:es)?\s*[:,]?\s*(?:once a week|weekly|every week"
            + @"|(?<each>each|one by one|at once|right away|immediately)|(?<off>off|never))(?: please)?[.!]?$"
            + @"|^(?:please )?(?:tell|remind|message) me (?:of|about) (?<each>each|every) (?:single )?open class[.!]?$"
            + @"|^(?:please )?(?<off>(?:no(?: more)?|stop|don't|do not) (?:messages?|reminders?|news|notices?|tell(?:ing)? me"
            + @"|writ(?:e|ing) (?:to )?me|remind(?:ing)? me)) (?:of|about|for|on) open classes(?: any ?more)?(?: please)?[.!]?$"
            + "|^公开课(?:的?(?:消息|通知|提醒))?(?:请|就)?(?:每周(?:一次)?|一周一次|一星期一次|(?<each>(?:每节|每门|每次|一有就|马上)都?)|(?<off>(?:不用|别|不要)再?"
            + "|关掉|关闭))(?:告诉我|提醒我|通知我|提醒|通知|发)?(?:一次)?(?:就行|就好|就可以)?(?:吧|了)?[。!]?$"
            + "|^(?:请)?(?<off>(?:不用|别|不要|不想)(?:再)?(?:发|收|要)?公开课的?(?:提醒|通知|消息))(?:了|吧)?[。!]?$",
        Plain
    )]
    private static partial Regex OpenClassesOften();

    /// <summary>A class that former trainees come to: its day is no day off.</summary>
    [GeneratedRegex(@"\bopen class|公开课", Plain)]
    private static partial Regex OpenClass();

    [GeneratedRegex(
        @"\b(?:hour|day|minutes?)(?:s)?[- ](?:before )?reminders?\b|\bremind(?:ers?)?\b.*\b(?:before|ahead|in advance|earlier)\b|提前.*提醒"
            + @"|提醒.*提前|(?:督导|预约|每次).{0,3}前(?:面)?.*提醒(?:我|一下)*(?:$"
            + @"|[,，;；。!！吧就即了])|提醒.{0,12}(?:督导|预约)前|(?:小时|分钟|天)(?:之|以)?前的?.{0,4}(?:不用|别|不要|不必).{0,3}提醒"
            + @"|前[一1]?天.{0,4}提醒(?:我|一下)?(?:就(?:行|好|可以|够)|即可|吧|$)",
        Plain
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\b(?:no|without|stop) session reminders?\b|\b(?:don't|do not) remind me (?:of|about) sessions\b|(?:不用|不要|别|取消)(?:督导"
            + @"|预约)?(?:前的?)?提醒(?:我)?督导|(?:不用|不要|取消)督导(?:前的?)?提醒",
        Plain
    )]
    private static partial Regex NoReminders();

    [GeneratedRegex(
        @"\b(?:the|a) (?<before>day|evening|night) before\b|(?<before>前一?天|头天|前晚|前一晚)|(?<half>half) an? (?<hour>hour)\b"
            + @"|(?<half>半)个?(?<hour>小时|钟头)|(?<quarters>(?:an? )?quarter of an hour)\b|(?<quarters>[一三])刻钟|(?<n>"
            + N
            + @")\s*(?:(?<day>days?\b|天)|(?<week>weeks?\b|周|个星期)|个?(?<half>半)?个?(?<hour>hours?\b|h\b|小时|钟头)(?<half>半| and a half)?|(?:minutes?\b"
            + @"|mins?\b|分钟))",
        Plain
    )]
    private static partial Regex Leads();

    [GeneratedRegex(@"\bweekends?\b|周末", Plain)]
    private static partial Regex Weekend();
}
