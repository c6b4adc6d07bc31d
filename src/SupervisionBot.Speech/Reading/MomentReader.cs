using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A moment to come as somebody named it: a day, a time of day, or how long from now.</summary>
public sealed record MomentSaid(DateOnly? Day, TimeOnly? Time, TimeSpan? After)
{
    /// <summary>A time without a day is the next one; null for a time without a day that cannot be told from now.</summary>
    /// <param name="otherwise">The instant on a day of which no time was said.</param>
    public DateTimeOffset At(DateTimeOffset now, TimeZoneInfo zone, Func<DateOnly, DateTimeOffset> otherwise)
    {
        if (After is { } after)
            return now + after;
        var today = LocalTime.Day(now, zone);
        if (Day is { } day)
            return Time is { } at ? LocalTime.Instant(day, at, zone) : otherwise(day);
        var next = LocalTime.Instant(today, Time!.Value, zone);
        return next > now ? next : LocalTime.Instant(today.AddDays(1), Time!.Value, zone);
    }
}

/// <summary>Reads when something is to be: "Friday at 3 pm", "in two hours", "10 December", "next week", 明天上午九点, 两小时后, 12月10日.</summary>
public static partial class MomentReader
{
    /// <summary>An hour said alone is in the same half of the day as the one it replaces: 6 for 17:00 is 18:00.</summary>
    public static TimeOnly InHalfOf(TimeOnly said, TimeOnly before, string words) =>
        before.Hour >= 12 && said.Hour < 12 && !Half().IsMatch(words) ? said.AddHours(12) : said;

    /// <summary>The hour that the words end with: "make it 7".</summary>
    public static TimeOnly? HourIn(string words) =>
        Ending().Match(words) is { Success: true } end && NumberText.Integer(end.Groups["h"].ValueSpan) is { } hour and < 24
            ? new TimeOnly(hour, end.Groups["m"].Success ? Math.Min(59, NumberText.Integer(end.Groups["m"].ValueSpan) ?? 0) : 0)
            : null;

    [GeneratedRegex(
        @"(?<![\d:.])(?<h>\d{1,2})(?:[:.](?<m>\d\d))?(?: ?o'?clock)?(?:,? please)?[.!]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Ending();

    [GeneratedRegex(@"\d\s*[ap]\.?m\b|\b(?:morning|noon|0\d:\d\d)|上午|早|凌晨|中午", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Half();

    /// <summary>Null when no moment is named.</summary>
    public static MomentSaid? Read(string text, DateOnly today, bool chineseFirst)
    {
        text = TomorrowShort().Replace(text, "明天");
        // To the recogniser "until Friday" is a span, not a day.
        text = Until().Replace(text.Length > HoursReader.LookedAt ? text[..HoursReader.LookedAt] : text, " ");
        if (InSoLong().Match(text) is { Success: true } later && LengthReader.Read(later.Groups["len"].Value) is { Value: { } minutes })
            return new MomentSaid(null, null, TimeSpan.FromMinutes(minutes));
        // "Half 7" is half past seven; in the evening where it says so.
        text = HalfPast().Replace(text, half => $"{TimesReader.Number(Arabic(half.Groups["n"].Value))}:30{(Evening().IsMatch(text) ? " pm" : "")}");
        text = OfTonight()
            .Replace(text, said =>
                TimesReader.Number(Arabic(said.Groups["h"].Value)) is { } hour
                    ? $"today at {hour}{(said.Groups["m"].Success ? $":{said.Groups["m"].Value}" : "")} {(said.Groups["am"].Success ? "am" : "pm")}"
                    : said.Value
            );
        if (DaysIn(text) is { } days && Days().Match(text) is var far)
        {
            return days is > 0 and <= 400
                ? new MomentSaid(today.AddDays(days), TimeIn(text.Remove(far.Index, far.Length), today, chineseFirst), null)
                : null;
        }
        if (NextWeek().Match(text) is { Success: true } week)
            return new MomentSaid(
                today.AddDays(8 - (today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek)),
                TimeIn(text.Remove(week.Index, week.Length), today, chineseFirst),
                null
            );
        var sentence = Understanding.Times(text, today, chineseFirst, rangeAsked: true);
        // "Yesterday" is no day to come; "3 May" is the next one.
        var day = sentence
            .Marks.OfType<DayMark>()
            .Where(mark => mark.Days.Any(near => near >= today) || Dated().IsMatch(sentence.Words(mark.Start, mark.End)))
            .Select(mark => SessionReader.ToCome(sentence, mark, today))
            .FirstOrDefault(found => found != null);
        var time = TimeOf(sentence);
        if (day is null && time is null && sentence.Marks.OfType<LengthMark>().FirstOrDefault() is { Seconds: > 0 and <= 366 * 86400 } length)
            return new MomentSaid(null, null, TimeSpan.FromSeconds((double)length.Seconds));
        return day is null && time is null ? null : new MomentSaid(day, time, null);
    }

    /// <summary>The days of "a week", "two days", 三天; null when the words name no days.</summary>
    internal static int? DaysIn(string text) =>
        Days().Match(text) is { Success: true } far && TimesReader.Number(Arabic(far.Groups["n"].Value)) is { } number
            ? number
                * (
                    far.Groups["week"].Success ? 7
                    : far.Groups["month"].Success ? 30
                    : 1
                )
            : null;

    static TimeOnly? TimeIn(string text, DateOnly today, bool chineseFirst) =>
        TimeOf(Understanding.Times(text, today, chineseFirst, rangeAsked: true));

    /// <summary>An afternoon or evening without a time is its first hour; a morning is left to the reader of it.</summary>
    static TimeOnly? TimeOf(Sentence sentence) =>
        EntryBuilder.Range(sentence, sentence.Marks, null, []).From
        ?? (sentence.Marks.OfType<PartOfDayMark>().FirstOrDefault() is { FromHour: >= 11 and var from } ? new TimeOnly(HourOf(from), 0) : null);

    /// <summary>Noon is at twelve, and the afternoon begins when lunch is over.</summary>
    static int HourOf(int from) =>
        from switch
        {
            11 => 12,
            12 => 14,
            _ => from,
        };

    /// <summary>The number as digits or in Chinese; "a" is one.</summary>
    static string Arabic(string number) =>
        EnglishWords.Number(number.ToLowerInvariant()) is { } word ? word.ToString(CultureInfo.InvariantCulture)
        : number is "a" or "an" or "A" or "An" ? "1"
        : number;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:days?|(?<week>weeks?)|(?<month>months?))\b"
            + @"|(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3})\s*个?(?:天|日(?=后|以后|之后)|(?<week>周|星期|礼拜)(?![一二三四五六日天])|(?<month>(?<=个)月))",
        Plain
    )]
    private static partial Regex Days();

    [GeneratedRegex(@"\bhalf (?:past )?(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! ?(?:h|min))", Plain)]
    private static partial Regex HalfPast();

    [GeneratedRegex(
        @"\bin (?:about )?(?<len>(?:an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?: and a half)?[ -]?"
            + @"(?:hours?|h|minutes?|mins?)(?: and (?:a half|\d{1,2} ?min(?:ute)?s?))?)\b",
        Plain
    )]
    private static partial Regex InSoLong();

    /// <summary>"At 7 tonight", "tonight at seven": an hour of the part of today that is named.</summary>
    [GeneratedRegex(
        @"\b(?:at )?"
            + Hour
            + @"(?: o'?clock)?,? (?:tonight|this (?:evening|afternoon|(?<am>morning)))\b|\b(?:tonight|this (?:evening|afternoon"
            + @"|(?<am>morning))),? at "
            + Hour
            + @"(?![\d:.]| ?[ap]\.?m\b)",
        Plain
    )]
    private static partial Regex OfTonight();

    const string Hour = @"(?<![\d:.])(?<h>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](?<m>[0-5]\d))?";

    [GeneratedRegex(@"\b(?:tonight|evening|afternoon)\b", Plain)]
    private static partial Regex Evening();

    [GeneratedRegex(@"\d|[月号日]", Plain)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"\b(?:until|till|til|by|before)\b|(?<=[点半刻号日]|点\d\d分?|:\d\d|[周期拜][一二三四五六日天]|[午早晚]上?)(?:之前|以前|前)(?![天两几一二三四五六七八九十\d])",
        Plain
    )]
    private static partial Regex Until();

    /// <summary>明早, 明晚.</summary>
    [GeneratedRegex("明(?=早|晚|上午|下午|中午)", Plain)]
    private static partial Regex TomorrowShort();

    [GeneratedRegex(@"\bnext week\b|下个?(?:周|星期|礼拜)(?![一二三四五六日天])", Plain)]
    private static partial Regex NextWeek();
}
