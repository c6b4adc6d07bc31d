using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>How long decisions took.</summary>
/// <param name="Median">From when an entry was there to when it was decided; null where too few were.</param>
/// <param name="Decided">So many of the last were looked at.</param>
/// <param name="Waiting">So many wait now.</param>
/// <param name="Oldest">Since when the oldest of these waits.</param>
public sealed record DecisionTime(TimeSpan? Median, int Decided, int Waiting, DateTimeOffset? Oldest);

/// <summary>How long it takes until hours are decided: a trainee's own, or those of whom somebody looks after.</summary>
public sealed class DecisionTimes(SupervisionDb db, Authority authority, DecisionsMade decisions)
{
    /// <summary>Fewer say nothing.</summary>
    const int Fewest = 5;

    const int Most = 50;

    /// <summary>What was decided at once was not decided by somebody who had to look.</summary>
    static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    public async Task<DecisionTime> OfAsync(PersonId who, BatchId batch, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var last = (await decisions.FindAsync(who, batch, new DecisionsSought(null, [], null, null, zone), cancellationToken)).Take(Most).ToList();
        var ids = last.ConvertAll(one => one.Entry.Id);
        // An entry that was corrected waits from then on.
        var submitted = await db
            .HourChanges.AsNoTracking()
            .Where(change => ids.Contains(change.EntryId))
            .Select(change => new
            {
                change.EntryId,
                change.At,
                change.After.State,
            })
            .ToListAsync(cancellationToken);
        var took = last.Select(one =>
                one.Change.At
                - submitted
                    .Where(change => change.EntryId == one.Entry.Id && change.At < one.Change.At && change.State == EntryState.Submitted)
                    .Select(change => change.At)
                    .DefaultIfEmpty(one.Entry.LoggedAt)
                    .Max()
            )
            .Where(span => span >= Shortest)
            .Order()
            .ToList();
        var trainees = authority.TraineesOf(who, batch);
        var waiting = await db
            .HourEntries.AsNoTracking()
            .Where(entry =>
                entry.BatchId == batch && entry.State == EntryState.Submitted && (entry.TraineeId == who || trainees.Contains(entry.TraineeId))
            )
            .Select(entry => entry.WaitingSince ?? entry.LoggedAt)
            .ToListAsync(cancellationToken);
        return new DecisionTime(
            took.Count < Fewest ? null : took[took.Count / 2],
            took.Count,
            waiting.Count,
            waiting.Count == 0 ? null : waiting.Min()
        );
    }
}
