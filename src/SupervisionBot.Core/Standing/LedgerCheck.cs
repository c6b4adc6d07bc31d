using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>
/// Recomputes the ledgers of the whole database from the entries and credits and names each difference. A few hundred people at a time, each
/// time within one transaction, so that it may run beside the bot and needs no more memory for a large database.
/// </summary>
public sealed class LedgerCheck(SupervisionDb db, TimeProvider time)
{
    const int AtATime = 200;

    /// <summary>People and entries looked at so far.</summary>
    public (int People, long Entries) Seen { get; private set; }

    /// <summary>Names the differences.</summary>
    public IAsyncEnumerable<LedgerDifference> VerifyAsync(CancellationToken cancellationToken) => RunAsync(repair: false, null, cancellationToken);

    /// <summary>Names the differences and sets the ledgers right; the record keeps what they said before.</summary>
    /// <param name="by">Who does it; null for the program.</param>
    public IAsyncEnumerable<LedgerDifference> RepairAsync(string? by, CancellationToken cancellationToken) =>
        RunAsync(repair: true, by, cancellationToken);

    async IAsyncEnumerable<LedgerDifference> RunAsync(bool repair, string? by, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var trainees = await db
            .HourEntries.Select(entry => entry.TraineeId)
            .Union(db.Credits.Select(credit => credit.TraineeId))
            .Union(db.Ledgers.Select(ledger => ledger.TraineeId))
            .ToListAsync(cancellationToken);
        foreach (var some in trainees.Chunk(AtATime))
        {
            List<LedgerDifference> differences;
            await using (var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken))
            {
                differences = await CompareAsync(some, repair, by, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            db.ChangeTracker.Clear();
            foreach (var difference in differences)
                yield return difference;
        }
    }

    async Task<List<LedgerDifference>> CompareAsync(PersonId[] trainees, bool repair, string? by, CancellationToken cancellationToken)
    {
        List<LedgerDifference> differences = [];
        var recomputed = await RecomputeAsync(trainees, differences, cancellationToken);
        var ledgers = await db
            .Ledgers.Where(ledger => trainees.Contains(ledger.TraineeId))
            .ToDictionaryAsync(ledger => (ledger.TraineeId, ledger.BatchId), cancellationToken);
        foreach (var key in ledgers.Keys.Union(recomputed.Keys))
        {
            var (stored, right) = (
                ledgers.GetValueOrDefault(key)?.Totals ?? LedgerTotals.Empty,
                recomputed.GetValueOrDefault(key) ?? LedgerTotals.Empty
            );
            var before = differences.Count;
            differences.AddRange(LedgerDifference.Between(key.TraineeId, key.BatchId, stored, right));
            if (!repair || differences.Count == before)
                continue;
            var ledger = ledgers.GetValueOrDefault(key) ?? db.Ledgers.Add(new Ledger(key.BatchId, key.TraineeId)).Entity;
            ledger.Become(right, time.GetUtcNow());
            db.LedgerRepairs.Add(new LedgerRepair(ledger, stored, by, ledger.ChangedAt));
        }
        Seen = (Seen.People + trainees.Length, Seen.Entries);
        return differences;
    }

    async Task<Dictionary<(PersonId TraineeId, BatchId BatchId), LedgerTotals>> RecomputeAsync(
        PersonId[] trainees,
        List<LedgerDifference> differences,
        CancellationToken cancellationToken
    )
    {
        Dictionary<(PersonId TraineeId, BatchId BatchId), LedgerTotals> totals = [];
        differences.AddRange(await BalancesAsync(trainees, cancellationToken));
        var entries =
            from entry in db.HourEntries.AsNoTracking()
            where trainees.Contains(entry.TraineeId)
            join change in db.HourChanges.AsNoTracking()
                on new { EntryId = entry.Id, entry.Version } equals new { change.EntryId, change.Version }
                into changes
            from last in changes.DefaultIfEmpty()
            select new { Entry = entry, Last = last };
        await foreach (var row in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (key, current) = ((row.Entry.TraineeId, row.Entry.BatchId), new EntrySnapshot(row.Entry.Facts, row.Entry.State));
            totals[key] = totals.GetValueOrDefault(key, LedgerTotals.Empty).Plus(current);
            if (row.Last?.After != current)
                differences.Add(new LedgerDifference.OfHistory(key.TraineeId, key.BatchId, row.Entry.Id, row.Entry.Day, row.Entry.Minutes));
            Seen = (Seen.People, Seen.Entries + 1);
        }
        var credits = db.Credits.AsNoTracking().Where(credit => trainees.Contains(credit.TraineeId) && credit.VoidedAt == null);
        await foreach (var credit in credits.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var key = (credit.TraineeId, credit.BatchId);
            totals[key] = totals.GetValueOrDefault(key, LedgerTotals.Empty).Plus(credit);
        }
        return totals;
    }

    /// <summary>A trainee who brings the same along from two places has two reasons.</summary>
    async Task<IEnumerable<LedgerDifference>> BalancesAsync(PersonId[] trainees, CancellationToken cancellationToken)
    {
        var balances = await db
            .HourEntries.Where(e => trainees.Contains(e.TraineeId) && e.Source == SourceKind.Opening && e.State == EntryState.Approved)
            .Join(
                db.HourChanges.Where(c => c.Before == null),
                e => e.Id,
                c => c.EntryId,
                (e, c) =>
                    new
                    {
                        e.TraineeId,
                        e.BatchId,
                        e.Minutes,
                        e.Type,
                        e.SuperviseeId,
                        c.Why,
                    }
            )
            .ToListAsync(cancellationToken);
        return balances
            .GroupBy(balance => balance)
            .Where(same => same.Count() > 1)
            .Select(same => new LedgerDifference.OfBalance(
                same.Key.TraineeId,
                same.Key.BatchId,
                same.Key.Minutes,
                same.Key.Type,
                same.Key.SuperviseeId,
                same.Key.Why ?? "",
                same.Count()
            ));
    }
}
