using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>The answer to entering a balance, or to taking one back.</summary>
public abstract record OpeningOutcome
{
    OpeningOutcome() { }

    /// <summary>No rule stands in the way. Nothing was done yet.</summary>
    public sealed record Fine : OpeningOutcome;

    public sealed record Entered(HourEntry Entry, ActId Act, HourTotals Totals) : OpeningOutcome;

    /// <summary>It counts no longer.</summary>
    public sealed record TakenBack(HourEntry Entry, ActId Act, HourTotals Totals) : OpeningOutcome;

    /// <summary>Taken back before, or amended since: it stays as it is.</summary>
    public sealed record MovedOn(HourEntry Entry) : OpeningOutcome;

    /// <summary>A balance says where it comes from and why it counts.</summary>
    public sealed record NeedsReason : OpeningOutcome;

    /// <summary>Less than a minute, or more than a batch can hold.</summary>
    public sealed record NotAnAmount(int MostMinutes) : OpeningOutcome;

    public sealed record UnknownType : OpeningOutcome;

    /// <summary>The person named is none of the trainee's supervisees.</summary>
    public sealed record NotTheirs : OpeningOutcome;

    /// <summary>Who asks is no administrator of the batch, the trainee is not in it, or they are the same person.</summary>
    public sealed record NotYours : OpeningOutcome;
}

/// <summary>A balance that a trainee brings along.</summary>
/// <param name="With">Null when it is not said with whom.</param>
/// <param name="Why">Where it comes from and why it counts.</param>
public sealed record BroughtAlong(int Minutes, string Type, PersonId? With, string Why);

/// <summary>
/// Hours from before the batch, or from another system (期初时数). An administrator enters them as approved, on the first day of the batch, with
/// source and reason; the trainee is told, and any administrator can take them back. Nothing is saved here.
/// </summary>
public sealed class OpeningBalances(SupervisionDb db, HourLog log, Authority authority, NameBook names, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Tells the trainee; the subject is the entry.</summary>
    public const string Notice = "hours-opening";

    public const int LongestReason = 500;

    const int MostMinutes = 3000 * 60;

    const int MostListed = 20;

    /// <summary>Says whether it could be entered now; does nothing.</summary>
    public async Task<OpeningOutcome> CheckAsync(Reviewer by, PersonId trainee, BroughtAlong balance, CancellationToken cancellationToken)
    {
        if (!await MayAsync(by, trainee, cancellationToken))
            return new OpeningOutcome.NotYours();
        if (balance.Minutes is < 1 or > MostMinutes)
            return new OpeningOutcome.NotAnAmount(MostMinutes);
        if (balance.Why.Trim().Length == 0)
            return new OpeningOutcome.NeedsReason();
        return new OpeningOutcome.Fine();
    }

    public async Task<OpeningOutcome> EnterAsync(Reviewer by, PersonId trainee, BroughtAlong balance, CancellationToken cancellationToken)
    {
        if (await CheckAsync(by, trainee, balance, cancellationToken) is var refusal and not OpeningOutcome.Fine)
            return refusal;
        var why = balance.Why.Trim() is var words && words.Length > LongestReason ? words[..LongestReason] : words;
        var facts = new EntryFacts(by.Batch.StartsOn, null, balance.Minutes, balance.Type, balance.With, "");
        switch (await log.LogAsync(by.Trainee(trainee), facts, new EntrySource.Opening(by.Id, why), cancellationToken))
        {
            case LogOutcome.Done done:
                Tell(by, done.Entry);
                return new OpeningOutcome.Entered(done.Entry, done.Act, done.Totals);
            case LogOutcome.UnknownType:
                return new OpeningOutcome.UnknownType();
            case LogOutcome.NeedsSupervisee:
                return new OpeningOutcome.NotTheirs();
            case var other:
                throw new InvalidOperationException($"A balance cannot be refused as {other.GetType().Name}.");
        }
    }

    /// <param name="seen">As the administrator saw it.</param>
    public async Task<OpeningOutcome> TakeBackAsync(Reviewer by, SeenEntry seen, CancellationToken cancellationToken)
    {
        if (
            await db.HourEntries.FirstOrDefaultAsync(
                e => e.Id == seen.Id && e.BatchId == by.BatchId && e.Source == SourceKind.Opening,
                cancellationToken
            )
                is not { } entry
            || !await MayAsync(by, entry.TraineeId, cancellationToken)
        )
            return new OpeningOutcome.NotYours();
        if (entry.State != EntryState.Approved || entry.Version != seen.Version)
            return new OpeningOutcome.MovedOn(entry);
        return await BecomeAsync(by, entry, EntryState.Withdrawn, log.Begin(by.Id, ActKind.BalanceTakenBack));
    }

    /// <summary>
    /// Takes back what the administrator did with a balance, or entered in a trainee's place, by this act. Null when there is none.
    /// </summary>
    /// <param name="again">Does again what was taken back.</param>
    public async Task<OpeningOutcome?> UndoAsync(Reviewer by, ActId id, bool again, CancellationToken cancellationToken)
    {
        var act = await db
            .Acts.Where(a => a.Id == id && a.By == by.Id && (a.Kind == ActKind.HoursBroughtIn || a.Kind == ActKind.BalanceTakenBack))
            .FirstOrDefaultAsync(cancellationToken);
        if (act is null)
            return null;
        var change = await db.HourChanges.OrderBy(c => c.Version).FirstAsync(c => c.ActId == act.Id, cancellationToken);
        var entry = await db.HourEntries.FirstAsync(e => e.Id == change.EntryId, cancellationToken);
        if (entry.BatchId != by.BatchId || !await MayAsync(by, entry.TraineeId, cancellationToken))
            return new OpeningOutcome.NotYours();
        if (
            act.UndoneAt != null != again
            || !await db.HourChanges.AnyAsync(c => c.EntryId == entry.Id && c.Version == entry.Version && c.ActId == act.Id, cancellationToken)
        )
            return new OpeningOutcome.MovedOn(entry);
        if (again)
            act.PutBack(time.GetUtcNow());
        else
            act.TakeBack(time.GetUtcNow());
        return await BecomeAsync(by, entry, again ? change.After.State : change.Before?.State ?? EntryState.Withdrawn, act);
    }

    /// <summary>
    /// The balances of the batch that count, the newest first, with the names in them; of one trainee, or of all for whom they may act.
    /// </summary>
    public async Task<(IReadOnlyList<HourEntry> Entries, IReadOnlyList<Supervisee> People)> ListAsync(
        Reviewer by,
        PersonId? trainee,
        CancellationToken cancellationToken
    )
    {
        var trainees = authority.TraineesOf(by.Id, by.BatchId);
        var entries = await db
            .HourEntries.AsNoTracking()
            .Where(e =>
                e.BatchId == by.BatchId
                && e.Source == SourceKind.Opening
                && e.State == EntryState.Approved
                && trainees.Contains(e.TraineeId)
                && (trainee == null || e.TraineeId == trainee)
            )
            .OrderByDescending(e => e.LoggedAt)
            .ThenByDescending(e => e.Id)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        return (
            entries,
            await names.OfAsync(entries.SelectMany(entry => (IEnumerable<PersonId?>)[entry.TraineeId, entry.SuperviseeId]), cancellationToken)
        );
    }

    Task<bool> MayAsync(Reviewer by, PersonId trainee, CancellationToken cancellationToken) =>
        authority.AdministersAsync(by.Id, trainee, by.BatchId, cancellationToken);

    async Task<OpeningOutcome> BecomeAsync(Reviewer by, HourEntry entry, EntryState state, Act act)
    {
        var trainee = by.Trainee(entry.TraineeId);
        var done = log.ChangeTo(
            trainee,
            await log.LedgerAsync(trainee),
            entry,
            new EntrySnapshot(entry.Facts, state),
            act,
            new Author(by.Id, Capacity.Administrator)
        );
        Tell(by, entry);
        return state == EntryState.Withdrawn
            ? new OpeningOutcome.TakenBack(entry, act.Id, done.Totals)
            : new OpeningOutcome.Entered(entry, act.Id, done.Totals);
    }

    void Tell(Reviewer by, HourEntry entry) =>
        notices.Tell(
            entry.TraineeId,
            by.BatchId,
            entry.Source == SourceKind.Opening ? Notice : LogInPlace.Notice,
            entry.Id.Value.ToString("N"),
            new NoticeTiming(Gather: NoticeTiming.Gathered)
        );
}
