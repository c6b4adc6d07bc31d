using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>Logging, changing and withdrawing hours. Nothing is saved here: the turn saves everything at once.</summary>
public sealed class HourLog(SupervisionDb db, HourRules rules, TimeProvider time)
{
    static readonly CompiledQuery<Func<SupervisionDb, PersonId, BatchId, Task<Ledger?>>> LedgerOf = new(() => EF.CompileAsyncQuery(
        (SupervisionDb db, PersonId trainee, BatchId batch) => db.Ledgers.FirstOrDefault(l => l.TraineeId == trainee && l.BatchId == batch)));

    static readonly CompiledQuery<Func<SupervisionDb, EntryId, PersonId, BatchId, Task<HourEntry?>>> EntryOf = new(() => EF.CompileAsyncQuery(
        (SupervisionDb db, EntryId id, PersonId trainee, BatchId batch) =>
            db.HourEntries.FirstOrDefault(e => e.Id == id && e.TraineeId == trainee && e.BatchId == batch)));

    /// <summary>Says whether the entry could be logged now; does nothing.</summary>
    /// <param name="replacing">The entry that the facts would change, if any: it cannot clash with itself.</param>
    public async Task<LogOutcome> CheckAsync(Trainee trainee, EntryFacts facts, EntryId? replacing, CancellationToken cancellationToken) =>
        await rules.RefusalAsync(trainee, facts, replacing, cancellationToken) ?? new LogOutcome.Fine();

    public async Task<LogOutcome> LogAsync(Trainee trainee, EntryFacts facts, CancellationToken cancellationToken)
    {
        var ledger = await LedgerAsync(trainee);
        if (await rules.RefusalAsync(trainee, facts, null, cancellationToken) is { } refusal) return refusal;
        var entry = new HourEntry(TypedId.New<EntryId>(time), trainee.BatchId, trainee.Id, facts, time.GetUtcNow());
        db.HourEntries.Add(entry);
        return Record(trainee, ledger, entry, ActKind.HoursLogged, null);
    }

    /// <summary>Changes an entry that is not approved. A returned entry is submitted again by this.</summary>
    /// <param name="version">The version that the person saw.</param>
    public async Task<LogOutcome> ChangeAsync(Trainee trainee, EntryId id, int version, EntryFacts facts, CancellationToken cancellationToken)
    {
        var ledger = await LedgerAsync(trainee);
        var entry = await FindAsync(trainee, id, cancellationToken);
        if (entry is not { IsOpen: true } || entry.Version != version) return new LogOutcome.NotOpen(entry);
        if (await rules.RefusalAsync(trainee, facts, id, cancellationToken) is { } refusal) return refusal;
        return ChangeTo(trainee, ledger, entry, new EntrySnapshot(facts, EntryState.Submitted), ActKind.HoursChanged);
    }

    /// <summary>Takes an entry back that is not approved. It stays in the history and counts no longer.</summary>
    public async Task<LogOutcome> WithdrawAsync(Trainee trainee, EntryId id, CancellationToken cancellationToken)
    {
        var ledger = await LedgerAsync(trainee);
        var entry = await FindAsync(trainee, id, cancellationToken);
        return entry is { IsOpen: true }
            ? ChangeTo(trainee, ledger, entry, new EntrySnapshot(entry.Facts, EntryState.Withdrawn), ActKind.HoursWithdrawn)
            : new LogOutcome.NotOpen(entry);
    }

    /// <summary>The trainee's own entry, or null: another person's entry does not exist for them.</summary>
    public Task<HourEntry?> FindAsync(Trainee trainee, EntryId id, CancellationToken cancellationToken) =>
        EntryOf.For(db)(db, id, trainee.Id, trainee.BatchId);

    public async Task<HourTotals> TotalsAsync(Trainee trainee) => Totals(trainee, await LedgerAsync(trainee));

    /// <summary>
    /// The totals as they stand, or null before the first entry. Read it before the rules look at the entries: whoever saves between the
    /// two raises its version, and this turn's save then fails instead of standing beside an entry that it never saw.
    /// </summary>
    internal Task<Ledger?> LedgerAsync(Trainee trainee) => LedgerOf.For(db)(db, trainee.Id, trainee.BatchId);

    LogOutcome.Done ChangeTo(Trainee trainee, Ledger? ledger, HourEntry entry, EntrySnapshot after, ActKind kind)
    {
        var before = new EntrySnapshot(entry.Facts, entry.State);
        entry.Change(after.Facts, after.State);
        return Record(trainee, ledger, entry, kind, before);
    }

    LogOutcome.Done Record(Trainee trainee, Ledger? ledger, HourEntry entry, ActKind kind, EntrySnapshot? before)
    {
        var after = new EntrySnapshot(entry.Facts, entry.State);
        var act = new Act(TypedId.New<ActId>(time), trainee.Id, kind, time.GetUtcNow());
        db.Acts.Add(act);
        db.HourChanges.Add(new HourChange(entry.Id, entry.Version, act.Id, trainee.Id, act.At, before, after));
        return new LogOutcome.Done(entry, act.Id, Totals(trainee, Move(trainee, ledger, before, after)));
    }

    internal Ledger Move(Trainee trainee, Ledger? ledger, EntrySnapshot? before, EntrySnapshot after)
    {
        ledger ??= db.Ledgers.Add(new Ledger(trainee.BatchId, trainee.Id)).Entity;
        ledger.Move(before, after, trainee.Batch);
        return ledger;
    }

    internal static HourTotals Totals(Trainee trainee, Ledger? ledger) =>
        new(ledger?.ApprovedMinutes ?? 0, ledger?.WaitingMinutes ?? 0, trainee.NeededMinutes);
}
