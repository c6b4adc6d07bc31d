using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Approval;

/// <summary>An approval or a return that stands.</summary>
public sealed record DecisionMade(HourEntry Entry, HourChange Change)
{
    public bool Approves => Change.After.State == EntryState.Approved;
}

/// <param name="By">Whose decisions; null for anybody's.</param>
/// <param name="Trainees">On whose entries; empty for anybody's.</param>
/// <param name="Within">On which days by the clocks of <paramref name="Zone"/>; null for any.</param>
/// <param name="Since">Not before; null for any.</param>
public sealed record DecisionsSought(PersonId? By, IReadOnlyList<PersonId> Trainees, Period? Within, DateTimeOffset? Since, TimeZoneInfo Zone);

/// <summary>What was decided, the latest first: for who decides, of those for whom they may act; for a trainee, of their own.</summary>
public sealed class DecisionsMade(SupervisionDb db, Authority authority, Looks looks)
{
    const int MostLookedAt = 1000;

    public async Task<IReadOnlyList<DecisionMade>> FindAsync(PersonId who, BatchId batch, DecisionsSought sought, CancellationToken cancellationToken)
    {
        var trainees = authority.TraineesOf(who, batch);
        var since = sought.Within is { } within ? LocalTime.Start(within.From, sought.Zone) : sought.Since;
        DateTimeOffset? until = sought.Within is { } days ? LocalTime.Start(days.To.AddDays(1), sought.Zone) : null;
        var rows = await (
            from change in db.HourChanges.AsNoTracking()
            join entry in db.HourEntries.AsNoTracking() on change.EntryId equals entry.Id
            where entry.BatchId == batch && (entry.TraineeId == who || trainees.Contains(entry.TraineeId))
            where sought.By == null || change.By == sought.By
            where sought.Trainees.Count == 0 || sought.Trainees.Contains(entry.TraineeId)
            // What was taken back, or put right by the same act, stands no more.
            where !db.HourChanges.Any(other => other.ActId == change.ActId && other.EntryId == change.EntryId && other.Version > change.Version)
            where change.Before != null && (since == null || change.At >= since) && (until == null || change.At < until)
            orderby change.At descending
            select new { change, entry }
        )
            .Take(MostLookedAt)
            .ToListAsync(cancellationToken);
        if (sought.Trainees is [var one] && rows.Count > 0)
            await looks.NoteAsync(who, one, LookedAt.Hours, cancellationToken);
        return
        [
            .. rows.Where(row =>
                    row.change.Before!.State == EntryState.Submitted && row.change.After.State is EntryState.Approved or EntryState.Returned
                )
                .Select(row => new DecisionMade(row.entry, row.change)),
        ];
    }
}
