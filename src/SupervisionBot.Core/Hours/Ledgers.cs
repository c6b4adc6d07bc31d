using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>The ledgers that a turn works with, each read once.</summary>
public sealed class Ledgers(SupervisionDb db)
{
    static readonly CompiledQuery<Func<SupervisionDb, PersonId, BatchId, Task<Ledger?>>> LedgerOf = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, PersonId trainee, BatchId batch) => db.Ledgers.FirstOrDefault(l => l.TraineeId == trainee && l.BatchId == batch)
        )
    );

    readonly Dictionary<(PersonId, BatchId), Ledger?> read = [];

    /// <summary>
    /// The totals as they stand, with what this turn did; null before the first entry. Read it before the rules look at the entries: whoever
    /// saves between the two raises its version, and this turn's save then fails instead of standing beside an entry that it never saw.
    /// </summary>
    public async Task<Ledger?> FindAsync(PersonId trainee, BatchId batch)
    {
        if (!read.TryGetValue((trainee, batch), out var ledger))
            read[(trainee, batch)] = ledger = await LedgerOf.For(db)(db, trainee, batch);
        return ledger;
    }

    /// <summary>The first ledger of a trainee for whom none was found; in the same turn, the same.</summary>
    internal Ledger Open(PersonId trainee, BatchId batch)
    {
        if (read.GetValueOrDefault((trainee, batch)) is { } open)
            return open;
        var ledger = db.Ledgers.Add(new Ledger(batch, trainee)).Entity;
        read[(trainee, batch)] = ledger;
        return ledger;
    }
}
