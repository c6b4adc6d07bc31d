using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>A trainee's totals as they stood at an earlier instant, from the history of the entries and credits.</summary>
static class PastTotals
{
    public static async Task<LedgerTotals> PastTotalsAsync(
        this SupervisionDb db,
        PersonId trainee,
        BatchId batch,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        Dictionary<EntryId, EntrySnapshot> entries = [];
        var lines =
            from entry in db.HourEntries
            where entry.TraineeId == trainee && entry.BatchId == batch
            join change in db.HourChanges on entry.Id equals change.EntryId
            where change.At <= at
            orderby change.Version
            select new { change.EntryId, change.After };
        await foreach (var line in lines.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            entries[line.EntryId] = line.After;
        var totals = entries.Values.Aggregate(LedgerTotals.Empty, (sum, entry) => sum.Plus(entry));

        var credits = db
            .Credits.AsNoTracking()
            .Where(c => c.TraineeId == trainee && c.BatchId == batch && c.GivenAt <= at && (c.VoidedAt == null || c.VoidedAt > at));
        await foreach (var credit in credits.AsAsyncEnumerable().WithCancellation(cancellationToken))
            totals = totals.Plus(credit);
        return totals;
    }
}
