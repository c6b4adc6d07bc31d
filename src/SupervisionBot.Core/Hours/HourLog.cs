using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>Logging, changing and withdrawing hours. Nothing is saved here: the turn saves everything at once.</summary>
public sealed class HourLog(SupervisionDb db, Ledgers ledgers, HourRules rules, IEnumerable<IFollowEntries> followers, TimeProvider time)
{
    static readonly CompiledQuery<Func<SupervisionDb, EntryId, PersonId, BatchId, Task<HourEntry?>>> EntryOf = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, EntryId id, PersonId trainee, BatchId batch) =>
                db.HourEntries.FirstOrDefault(e => e.Id == id && e.TraineeId == trainee && e.BatchId == batch)
        )
    );

    /// <summary>Says whether the entry could be logged now; does nothing.</summary>
    /// <param name="replacing">The entry that the facts would change, if any: it cannot clash with itself.</param>
    public async Task<LogOutcome> CheckAsync(Trainee trainee, EntryFacts facts, EntryId? replacing, CancellationToken cancellationToken) =>
        await rules.RefusalAsync(trainee, facts, replacing, new EntrySource.Typed(), cancellationToken) ?? new LogOutcome.Fine();

    /// <summary>Logs an entry. A balance brought along is approved with that; everything else waits for the supervisor.</summary>
    public async Task<LogOutcome> LogAsync(Trainee trainee, EntryFacts facts, EntrySource source, CancellationToken cancellationToken)
    {
        var ledger = await LedgerAsync(trainee);
        if (await rules.RefusalAsync(trainee, facts, null, source, cancellationToken) is { } refusal)
            return refusal;
        var entry = new HourEntry(TypedId.New<EntryId>(time), trainee.BatchId, trainee.Id, facts, source, time.GetUtcNow());
        db.HourEntries.Add(entry);
        var author = source.By is { } by
            ? new Author(by, Capacity.Administrator, Why: (source as EntrySource.Opening)?.Why)
            : Author.Trainee(trainee.Id);
        return Record(trainee, ledger, entry, Begin(author.By, source.By is null ? ActKind.HoursLogged : ActKind.HoursBroughtIn), author, null);
    }

    /// <summary>Changes an entry that is not approved. A returned entry is submitted again by this.</summary>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="source">What the new facts come from; null when the trainee typed them.</param>
    public async Task<LogOutcome> ChangeAsync(
        Trainee trainee,
        EntryId id,
        int version,
        EntryFacts facts,
        CancellationToken cancellationToken,
        EntrySource? source = null
    )
    {
        var ledger = await LedgerAsync(trainee);
        var entry = await FindAsync(trainee, id, cancellationToken);
        if (entry is not { IsOpen: true } || entry.Version != version)
            return new LogOutcome.NotOpen(entry);
        if (await rules.RefusalAsync(trainee, facts, id, source ?? entry.AsSource, cancellationToken) is { } refusal)
            return refusal;
        var done = ChangeTo(
            trainee,
            ledger,
            entry,
            new EntrySnapshot(facts, EntryState.Submitted),
            Begin(trainee.Id, ActKind.HoursChanged),
            Author.Trainee(trainee.Id)
        );
        if (source is null)
            await TellFollowersAsync(entry, cancellationToken);
        return done;
    }

    /// <summary>Takes an entry back that is not approved. It stays in the history and counts no longer.</summary>
    /// <param name="source">What it no longer comes from; null when the trainee asks for it.</param>
    public async Task<LogOutcome> WithdrawAsync(Trainee trainee, EntryId id, CancellationToken cancellationToken, EntrySource? source = null)
    {
        if (trainee.Batch.ClosedOn is { } closed)
            return new LogOutcome.Closed(closed);
        var ledger = await LedgerAsync(trainee);
        var entry = await FindAsync(trainee, id, cancellationToken);
        if (entry is not { IsOpen: true })
            return new LogOutcome.NotOpen(entry);
        var done = ChangeTo(
            trainee,
            ledger,
            entry,
            new EntrySnapshot(entry.Facts, EntryState.Withdrawn),
            Begin(trainee.Id, ActKind.HoursWithdrawn),
            Author.Trainee(trainee.Id)
        );
        if (source is null)
            await TellFollowersAsync(entry, cancellationToken);
        return done;
    }

    /// <summary>The trainee's own entry, or null: another person's entry does not exist for them.</summary>
    public Task<HourEntry?> FindAsync(Trainee trainee, EntryId id, CancellationToken cancellationToken) =>
        EntryOf.For(db)(db, id, trainee.Id, trainee.BatchId);

    public async Task<HourTotals> TotalsAsync(Trainee trainee) => Totals(trainee, await LedgerAsync(trainee));

    /// <summary>Read it before the rules look at the entries, see <see cref="Ledgers.FindAsync"/>.</summary>
    internal Task<Ledger?> LedgerAsync(Trainee trainee) => ledgers.FindAsync(trainee.Id, trainee.BatchId);

    internal Act Begin(PersonId by, ActKind kind) => db.Note(time, by, kind);

    internal LogOutcome.Done ChangeTo(Trainee trainee, Ledger? ledger, HourEntry entry, EntrySnapshot after, Act act, Author author)
    {
        var before = new EntrySnapshot(entry.Facts, entry.State);
        entry.Change(after.Facts, after.State, time.GetUtcNow());
        return Record(trainee, ledger, entry, act, author, before);
    }

    LogOutcome.Done Record(Trainee trainee, Ledger? ledger, HourEntry entry, Act act, Author author, EntrySnapshot? before)
    {
        var after = new EntrySnapshot(entry.Facts, entry.State);
        db.HourChanges.Add(new HourChange(entry.Id, entry.Version, act.Id, author, time.GetUtcNow(), before, after));
        return new LogOutcome.Done(entry, act.Id, Totals(trainee, Move(trainee, ledger, before, after)));
    }

    /// <summary>Takes a change of an entry into the totals.</summary>
    internal Ledger Move(Trainee trainee, Ledger? ledger, EntrySnapshot? before, EntrySnapshot after)
    {
        ledger ??= ledgers.Open(trainee.Id, trainee.BatchId);
        ledger.Move(before, after, time.GetUtcNow());
        return ledger;
    }

    /// <summary>What the entry comes from hears what became of it.</summary>
    internal async Task TellFollowersAsync(HourEntry entry, CancellationToken cancellationToken)
    {
        foreach (var follower in followers)
            await follower.FollowAsync(entry, cancellationToken);
    }

    internal static HourTotals Totals(Trainee trainee, Ledger? ledger)
    {
        var (approved, waiting) = ledger?.Practicum(trainee.Batch) ?? default;
        return new HourTotals(approved, waiting, trainee.NeededMinutes);
    }
}
