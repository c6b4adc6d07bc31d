using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What a line wants to be different about a session that is there, and the words that say which session it is.</summary>
/// <param name="Which">What is left to tell the session by.</param>
/// <param name="To">The words of the new day or time; empty when none are said.</param>
/// <param name="ShiftMinutes">So much later; earlier when it is less than nothing. Null when that was not said.</param>
/// <param name="Closes">Nobody else is to book it.</param>
public sealed record SessionChangeSaid(string Which, string To, int? ShiftMinutes, string? Place, string? Topic, int? Places, bool Closes)
{
    /// <summary>So many places more than there are.</summary>
    public int? MorePlaces { get; init; }

    /// <summary>The end stays where it is.</summary>
    public bool EndStays { get; init; }

    public bool SaysSomething =>
        MorePlaces is not null || To.Length > 0 || ShiftMinutes is not null || Place is not null || Topic is not null || Places is not null || Closes;
}

/// <summary>A day, a time and a length that a session shall have, each null where it stays.</summary>
public readonly record struct NewTimes(DateOnly? Day, TimeOnly? From, int? Minutes)
{
    public bool SaysSomething => Day is not null || From is not null || Minutes is not null;
}

/// <summary>Reads "move the Tuesday 2 o'clock to 3", "push Wednesday's back half an hour", 周三那个人数加到6个, 12月5号那场地点改三楼.</summary>
public static partial class SessionChangeReader
{
    const int MinutesOfADay = 1440;
    const int LatestHourAlone = 12;

    public static SessionChangeSaid Read(string text)
    {
        var endStays = SessionClocks.EndStays(text);
        var topic = TopicIn(ref text);
        var notThere = Cut(ref text, SessionGrammar.NotThere());
        var place = Cut(ref text, SessionGrammar.Link())?.Value ?? PlaceIn(ref text);
        var closes = Cut(ref text, SessionGrammar.ClosesBookings());
        text += closes?.Groups["which"].Value;
        var more = SessionReader.More(Cut(ref text, SessionGrammar.MorePlaces()));
        var places = Cut(ref text, SessionGrammar.PlacesSaid()) is { } many ? NumberText.Integer(many.Groups["n"].ValueSpan) : null;
        var shifted = Cut(ref text, SessionGrammar.Shifted());
        var shift = shifted is null ? null : Shift(shifted);
        text += shifted?.Groups["which"].Value;
        text = SessionGrammar.NotThisTime().Replace(text, "");
        var (which, to) = SessionReader.FromTo(text);
        if (to.Length == 0 && SessionGrammar.NewTime().Match(text) is { Success: true } from)
            (which, to) = (text[..from.Index], text[(from.Index + from.Length)..]);
        // "Make it 90 min for Meiling on Thursday": what follows the length says which.
        if (SessionGrammar.LengthFirst().Match(to) is { Success: true } length)
            (which, to) = ($"{which} {to[length.Length..]}", length.Groups["len"].Value);
        return new SessionChangeSaid(
            which,
            Why().Replace(to, "").Trim(' ', ',', '，', '.', '。', '?', '？'),
            shift,
            notThere is not null ? place ?? "" : Named(place),
            Named(topic),
            places,
            closes is not null
        )
        {
            MorePlaces = more,
            EndStays = endStays,
        };
    }

    /// <summary>The time of a session that is so much later, or earlier.</summary>
    public static NewTimes Later(int minutes, DateOnly day, TimeOnly at) =>
        day.ToDateTime(at).AddMinutes(minutes) is var then ? new NewTimes(DateOnly.FromDateTime(then), TimeOnly.FromDateTime(then), null) : default;

    /// <summary>What the words of a new time mean for a session then: a weekday alone is one of its week, "3" the nearest.</summary>
    public static NewTimes Times(string words, DateOnly day, TimeOnly at, DateOnly today, bool chineseFirst)
    {
        if (words.Length == 0)
            return default;
        if (SessionReader.NumberIn(words) is { } hour and >= 1 and <= LatestHourAlone)
            return new NewTimes(null, Nearest(hour, at), null);
        var said = SessionReader.Read(words, today, chineseFirst);
        var to = said.Day;
        // "The Sunday after" is the one after the day of the session.
        if (DayAfter().Match(words) is { Success: true } after)
        {
            var weekday = CalendarWords.Weekday(after.Groups["d"].Value)!.Value;
            var ahead = (((int)weekday - (int)day.DayOfWeek + 6) % 7) + 1;
            return new NewTimes(
                day.AddDays(ahead),
                said is { From: { } hours, IsHalfDayOpen: true } ? SessionClocks.Nearer(hours, at) : said.From,
                said.Minutes
            );
        }
        if (SessionGrammar.WeekdayAlone().Match(words) is { Success: true } alone && to is not null)
        {
            var name = CalendarWords.Weekday(alone.Groups["zh"].Success ? alone.Groups["zh"].Value : alone.Groups["en"].Value)!.Value;
            var near = LocalTime.MondayOf(day).AddDays(((int)name + 6) % 7);
            if (!words.Any(char.IsDigit) || to.Value.DayOfWeek == name && to < near)
                to = near < today ? near.AddDays(7) : near;
        }
        var from = said is { From: { } start, IsHalfDayOpen: true } ? SessionClocks.Nearer(start, at) : said.From;
        var minutes = said.Ends is { } ends ? SessionClocks.MinutesUntil(ends, from ?? at) : said.Minutes;
        return new NewTimes(to, from, minutes);
    }

    [GeneratedRegex(
        @"\b(?:following|next following) (?<d>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
            + @"|\b(?<d>(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:after(?! \w+ (?:at|from))(?: that| this| it| then)?|of the week after"
            + @"|a week later)(?=\W|$)(?! \d)"
            + @"|(?:再?(?:下|后)一个|往后一个|之后的?(?:那个)?|后面(?:那个)?)(?:周|星期|礼拜)(?<d>[一二三四五六日天])|(?:再下|后)一?周的?(?:周|星期|礼拜)(?<d>[一二三四五六日天])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex DayAfter();

    /// <summary>Why it changes, said after the new time: "…, 2 to 5. Situ can't do the morning".</summary>
    [GeneratedRegex(
        @"(?<=\w)\s*[.;,]\s*(?:because |since |as )?(?:\p{L}+ ){1,3}?(?:can['’]?t|cannot|can not|couldn['’]?t|won['’]?t|isn['’]?t|is not"
            + @"|has (?:to|a|an|another)|is (?:away|ill|sick|busy|travell?ing|abroad))\b[^;]*$"
            + "|[，,。；;]\\s*(?:因为|由于)?[\\p{IsCJKUnifiedIdeographs}]{1,6}(?:来不了|去不了|没空|有事|有课|不方便|不在|走不开|赶不上|排不开|(?:上午|下午|早上|晚上)(?:不行|没空|有事"
            + "|来不了))[^，,]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Why();

    /// <summary>Why is said behind what changes; who is named in it changes nothing.</summary>
    public static bool SaysWhy(string text) => Why().IsMatch(text);

    static TimeOnly Nearest(int hour, TimeOnly at)
    {
        var (morning, evening) = (new TimeOnly(hour % 12, 0), new TimeOnly((hour % 12) + 12, 0));
        return Away(morning) < Away(evening) ? morning : evening;

        double Away(TimeOnly time) => Math.Abs((time.ToTimeSpan() - at.ToTimeSpan()).TotalMinutes);
    }

    static int? Shift(Match by)
    {
        var words = by.Groups["len"].Value;
        var minutes = MomentReader.DaysIn(words) is { } days ? days * MinutesOfADay : LengthReader.Read(words).Value;
        return by.Groups["earlier"].Success ? -minutes : minutes;
    }

    static string? TopicIn(ref string text)
    {
        if (Cut(ref text, SessionGrammar.TopicAdded()) is { } added)
        {
            text = $"{text} {added.Groups["which"].Value.Replace(" to ", " ", StringComparison.OrdinalIgnoreCase)}";
            return added.Groups["x"].Value.Trim();
        }
        return Cut(ref text, SessionGrammar.TopicNamed())?.Groups["x"].Value.Trim();
    }

    /// <summary>教室不变, "same room": it stays where it is.</summary>
    static string? PlaceIn(ref string text) => PlaceSaidIn(ref text) is { } place && !Stays().IsMatch(place) ? place : null;

    static string? PlaceSaidIn(ref string text)
    {
        if (Cut(ref text, SessionGrammar.PlaceBeside()) is { } beside)
            return beside.Groups["x"].Value.Trim();
        if (Cut(ref text, SessionGrammar.PlaceSaid()) is not { } match)
            return null;
        return SessionReader.PlaceOf(match);
    }

    [GeneratedRegex(
        @"不[变动改换]|照旧|照样|一样|同样|没变|\b(?:same|unchanged|as before|no change|stays?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Stays();

    /// <summary>It is not to be changed after all: 不对 先别改, 改回原来的, "no, don't move it".</summary>
    public static bool Refuses(string text) => text.Length <= 40 && Refused().IsMatch(text.Trim());

    [GeneratedRegex(
        @"^(?:(?:no|wait|sorry|actually|hm+|oh|ok)[, ]+)*(?:don['’]?t (?:move|change|touch) (?:it|that|anything)"
            + @"|leave it(?: (?:as it (?:is|was)|alone|there))?"
            + @"|(?:put|set|change) it back(?: (?:to )?(?:how|as|what) it was)?)[\s.!]*$"
            + "|^(?:不对|不是|等等|等下|算了|啊|哦|嗯|那|还是|就|[，,\\s])*(?:先?(?:别|不要|不用|不)(?:改|动|换|挪)了?|改回(?:原来的?|去|来)|恢复原样|还原|按原来的?)(?:吧|了|时间|就行)*[。！!\\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Refused();

    /// <summary>Nothing is said but that something stays: "same time", 时间地点不变.</summary>
    public static bool OnlyStays(string text) => Stays().IsMatch(text) && AllStays().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(?>(?:(?:and|but|yes|ok|keep|leave|at|the|in|with|everything|all|else|rest|same|time|place|room"
            + @"|length|day|hour|topic|of|as|before|is|it"
            + @"|stays?|unchanged|no|change|please)\b[ ,.!]*)+)$"
            + "|^(?>(?:时间|地点|教室|地方|时长|长度|主题|其他|其它|别的|还是|都|也|和|不[变动改换]|照旧|照样|一样|同样|没变|的|[，,、。！\\s])+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AllStays();

    static string? Named(string? words) => words is { Length: > 0 } ? words : null;

    static Match? Cut(ref string text, Regex regex)
    {
        if (regex.Match(text) is not { Success: true } match)
            return null;
        text = $"{text[..match.Index]} {text[(match.Index + match.Length)..]}";
        return match;
    }
}
