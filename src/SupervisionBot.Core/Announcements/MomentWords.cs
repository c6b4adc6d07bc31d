using System.Text.RegularExpressions;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Announcements;

/// <summary>Where a text names a moment at which something is to be sent, and whether it says nothing else.</summary>
public static partial class MomentWords
{
    static readonly PeopleVocabulary Nobody = new([]);

    /// <summary>Where the moment ends that begins at a place, "on" and "at" before it included; the place itself when there is none.</summary>
    public static int End(string text, int at)
    {
        var (end, things, named) = (at, In(text), false);
        while (true)
        {
            var (start, led) = (end, Lead().Match(text, end));
            start += led.Length;
            if (things.FirstOrDefault(thing => thing.Start <= start && thing.End > start) is not { End: > 0 } thing)
                return end;
            // A number alone is a time only beside a day, or after "at".
            if (thing.Kind == ThingKind.Number && !named && !led.Value.Contains("at", StringComparison.OrdinalIgnoreCase))
                return end;
            (end, named) = (thing.End, true);
            end += Later().Match(text[end..]).Length;
        }
    }

    /// <summary>Whether the words name a moment and say nothing beside it but that something is to be sent then.</summary>
    public static bool Only(string words)
    {
        var things = In(words);
        if (things.Count == 0)
            return false;
        var left = new string([.. words.Select((letter, at) => things.Exists(thing => at >= thing.Start && at < thing.End) ? ' ' : letter)]);
        return !Beside().Replace(left, " ").Any(char.IsLetterOrDigit);
    }

    static List<Thing> In(string text)
    {
        List<Thing> things =
        [
            .. Things.In(text, Nobody).Where(thing => IsOfTime(thing.Kind) || (thing.Kind == ThingKind.Length && IsDistance(text, thing))),
            .. AtHour().Matches(text).Select(match => new Thing(ThingKind.Time, match.Index, match.Index + match.Length)),
            .. Early().Matches(text).Select(match => new Thing(ThingKind.DayToCome, match.Index, match.Index + match.Length)),
        ];
        return things;
    }

    /// <summary>A length is a time only as "in two hours" or 两小时后.</summary>
    static bool IsDistance(string text, Thing length) => Later().IsMatch(text[length.End..]) || Within().IsMatch(text[..length.Start]);

    static bool IsOfTime(ThingKind kind) =>
        kind
            is ThingKind.Date
                or ThingKind.DayPast
                or ThingKind.DayToCome
                or ThingKind.Today
                or ThingKind.Weekday
                or ThingKind.Time
                or ThingKind.PartOfDay
                or ThingKind.SpanToCome
                or ThingKind.Number;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\G\s*(?:(?:on|at|in|by|for|the|of|around|about|this|morning of)\s+)*(?:的|在|于|就)?\s*", Plain)]
    private static partial Regex Lead();

    [GeneratedRegex("[明今后](?:天)?早(?:上)?|明晨", Plain)]
    private static partial Regex Early();

    /// <summary>"At seven": an hour in words.</summary>
    [GeneratedRegex(@"(?<=\bat )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:hours?|people|persons?|trainees))", Plain)]
    private static partial Regex AtHour();

    [GeneratedRegex(@"\bin\s*$", Plain)]
    private static partial Regex Within();

    [GeneratedRegex(@"^\s*(?:钟|整|后|以后|之后|半|(?:from now|later)\b)", Plain)]
    private static partial Regex Later();

    [GeneratedRegex(
        @"\b(?:no|sorry|actually|rather|better|instead|please|pls|make|move|change|set|put|send|go|goes|out|it|that|this|the|time|to|at|on|in|by"
            + @"|for|of|around|about|not|then|only|until|am|pm|morning|evening|afternoon|oclock|o'clock)\b"
            + "|不是|不对|不要|别|时间|改成|改到|改为|换成|换到|推迟到|提前到|挪到|定在|定到|还是|等到|就|再|发出去|发出|发送|发|的|吧|了|好了|在|到|那|请|钟|整|半|后|以后|之后|分",
        Plain
    )]
    private static partial Regex Beside();
}
