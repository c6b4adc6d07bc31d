using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>When sessions are to be, as a supervisor says it: one day, or certain weekdays until a day.</summary>
/// <param name="From">The first day on which one may be.</param>
/// <param name="Weekdays">Empty for one day only.</param>
/// <param name="EveryWeeks">1 for every week, 2 for every other.</param>
/// <param name="Until">The last day, included.</param>
/// <param name="Count">So many days at most.</param>
/// <param name="PieceMinutes">The time is cut into pieces of this length; what is left over at the end is free.</param>
/// <param name="GapMinutes">Free time between two pieces.</param>
public sealed record Recurrence(
    DateOnly From,
    TimeOnly At,
    int Minutes,
    IReadOnlyList<DayOfWeek> Weekdays,
    int EveryWeeks,
    DateOnly? Until,
    int? Count,
    IReadOnlyList<DateOnly> Except,
    int? PieceMinutes,
    int GapMinutes = 0
)
{
    /// <summary>One at each of these times, in place of <see cref="At"/>; with a length of its own where it has one.</summary>
    public IReadOnlyList<(TimeOnly At, int? Minutes)> Starts { get; init; } = [];

    /// <summary>The sessions in order of time. Each is at the same time of day, on both sides of a change of the clocks.</summary>
    /// <param name="last">Nothing later than this day.</param>
    public IReadOnlyList<Span> In(TimeZoneInfo zone, DateOnly last, int most)
    {
        var until = Until is { } day && day < last ? day : last;
        var days = Weekdays.Count == 0 ? [From] : Days(until);
        var pieces =
            Starts.Count > 0 ? Starts.Select(start => (start.At, Minutes: start.Minutes ?? PieceMinutes ?? Minutes))
            : PieceMinutes is { } piece
                ? Enumerable
                    .Range(0, (Minutes + GapMinutes) / (piece + GapMinutes))
                    .Select(n => (At: At.AddMinutes(n * (piece + GapMinutes)), Minutes: piece))
            : [(At, Minutes)];
        return
        [
            .. days.Where(each => !Except.Contains(each))
                .Take(Count ?? most)
                .SelectMany(each => pieces.Select(p => InstantOf(each, p.At, p.Minutes, zone)))
                .Take(most),
        ];
    }

    IEnumerable<DateOnly> Days(DateOnly until)
    {
        var rule = new RecurrencePattern(FrequencyType.Weekly, EveryWeeks) { Until = Date(until), FirstDayOfWeek = DayOfWeek.Monday };
        rule.ByDay.AddRange(Weekdays.Select(day => new WeekDay(day)));
        var first = Date(From);
        var weekly = new CalendarEvent { Start = first, RecurrenceRule = rule };
        // The rule counts its first day in even when that is another weekday.
        return weekly
            .GetOccurrences(first)
            .Select(occurrence => occurrence.Period.StartTime)
            .Select(at => new DateOnly(at.Year, at.Month, at.Day))
            .Where(day => Weekdays.Contains(day.DayOfWeek) && day <= until);
    }

    /// <summary>The end of the month after that of a day, or the last day there is; null when the day is the last already.</summary>
    public static DateOnly? EndOfNextMonth(DateOnly day, DateOnly last)
    {
        var end = new DateOnly(day.Year, day.Month, 1).AddMonths(2).AddDays(-1);
        return end <= last ? end
            : last > day ? last
            : null;
    }

    static CalDateTime Date(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>One session on one day.</summary>
    public static Span Once(DateOnly day, TimeOnly at, int minutes, TimeZoneInfo zone) => InstantOf(day, at, minutes, zone);

    static Span InstantOf(DateOnly day, TimeOnly at, int minutes, TimeZoneInfo zone)
    {
        var from = LocalTime.Instant(day, at, zone);
        return new Span(from, from.AddMinutes(minutes));
    }
}
