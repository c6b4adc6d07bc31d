using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Standing;

/// <summary>The days of a batch on which something may be expected of people, seen from one day. Its end is included.</summary>
public sealed class OpenDays
{
    public const int Week = 7;

    /// <summary>What lies further ahead than this is not in sight.</summary>
    const int FarthestAhead = 3650;

    readonly BatchDescription batch;

    public OpenDays(BatchDescription batch, DateOnly today)
    {
        (this.batch, Today) = (batch, today);
        Gone = Count(batch.StartsOn, Earlier(today, batch.EndsOn));
        Left = Count(Later(today.AddDays(1), batch.StartsOn), batch.EndsOn);
    }

    public DateOnly Today { get; }

    public DateOnly EndsOn => batch.EndsOn;

    /// <summary>Open days from the first day to today, today included.</summary>
    public int Gone { get; }

    /// <summary>Open days from tomorrow to the end.</summary>
    public int Left { get; }

    /// <summary>Open days from tomorrow to a day, and to the end at most.</summary>
    public int LeftUntil(DateOnly day) => Count(Later(Today.AddDays(1), batch.StartsOn), Earlier(day, batch.EndsOn));

    public int All => Gone + Left;

    public bool IsOver => Today > batch.EndsOn;

    /// <summary>Open days between two days, both included; 0 when the second comes first.</summary>
    public int Count(DateOnly from, DateOnly to)
    {
        var count = Math.Max(0, to.DayNumber - from.DayNumber + 1);
        foreach (var closed in batch.ClosedDays ?? [])
        {
            var (first, last) = (Later(closed.From, from), Earlier(closed.To, to));
            if (first <= last)
                count -= last.DayNumber - first.DayNumber + 1;
        }
        return count;
    }

    /// <summary>Open days of the period that have gone by, today included; of the whole batch when there is none.</summary>
    public int GoneWithin(Period? period) =>
        period is null ? Gone : Count(Later(period.From, batch.StartsOn), Earlier(Earlier(period.To, Today), batch.EndsOn));

    /// <summary>The so-manieth open day after today; after the end of the batch every day counts as open. Null when it is not in sight.</summary>
    public DateOnly? Ahead(long count)
    {
        if (count <= 0)
            return Today;
        if (count > FarthestAhead)
            return null;
        var day = Today;
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day >= batch.StartsOn && batch.IsOpen(day))
                count--;
        }
        return day;
    }

    /// <summary>
    /// What fell into each of the last weeks, the newest first: a week is seven open days, and what was done on a closed day falls into the week
    /// around it. Only whole weeks, and at most so many.
    /// </summary>
    public IReadOnlyList<long> LastWeeks(IEnumerable<DayAmount> history, int most)
    {
        var weeks = new long[Math.Min(most, Gone / Week)];
        if (weeks.Length == 0)
            return weeks;
        var byDay = history.GroupBy(amount => amount.Day).ToDictionary(day => day.Key, day => day.Sum(amount => amount.Amount));
        var open = 0;
        for (var day = Earlier(Today, batch.EndsOn); day >= batch.StartsOn; day = day.AddDays(-1))
        {
            if (batch.IsOpen(day) && ++open > weeks.Length * Week)
                break;
            weeks[Math.Max(0, open - 1) / Week] += byDay.GetValueOrDefault(day);
        }
        return weeks;
    }

    static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}

/// <summary>What was done on a day, in the unit of a rule: minutes, class hours, sessions.</summary>
public readonly record struct DayAmount(DateOnly Day, long Amount);
