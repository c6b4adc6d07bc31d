using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;

namespace SupervisionBot.Core.Hours;

/// <summary>The answer to <c>undo</c>.</summary>
public abstract record UndoOutcome
{
    UndoOutcome() { }

    /// <summary>Taken back. <paramref name="Entry"/> is as it is now.</summary>
    public sealed record Undone(ActKind Kind, HourEntry Entry, HourTotals Totals) : UndoOutcome;

    /// <summary>There is nothing of the person's that could be taken back.</summary>
    public sealed record Nothing : UndoOutcome;

    /// <summary>This act was taken back before.</summary>
    public sealed record Already(HourEntry? Entry) : UndoOutcome;

    /// <summary>The entry was approved, returned or changed since.</summary>
    public sealed record MovedOn(HourEntry Entry) : UndoOutcome;

    /// <summary>Taking it back would break a rule, for instance because another entry is at that time now.</summary>
    public sealed record Refused(HourEntry Entry, LogOutcome Rule) : UndoOutcome;
}

/// <summary>Takes back what a trainee did to their hours, with its effects on the totals. The history keeps both lines.</summary>
public sealed class HourUndo(SupervisionDb db, Journal journal, HourLog log, HourRules rules, TimeProvider time)
{
    static readonly CompiledQuery<Func<SupervisionDb, PersonId, Task<Act?>>> LastStanding = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, PersonId by) =>
                db
                    .Acts.Where(a =>
                        a.By == by
                        && a.UndoneAt == null
                        && (a.Kind == ActKind.HoursLogged || a.Kind == ActKind.HoursChanged || a.Kind == ActKind.HoursWithdrawn)
                    )
                    .OrderByDescending(a => a.At)
                    .ThenByDescending(a => a.Id)
                    .FirstOrDefault()
        )
    );

    static readonly CompiledQuery<Func<SupervisionDb, ActId, Task<HourChange?>>> ChangeBy = new(() =>
        EF.CompileAsyncQuery((SupervisionDb db, ActId act) => db.HourChanges.OrderBy(c => c.Version).FirstOrDefault(c => c.ActId == act))
    );

    static readonly CompiledQuery<Func<SupervisionDb, EntryId, int, ActId, Task<bool>>> HasMovedOn = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, EntryId entry, int version, ActId own) =>
                db
                    .HourChanges.Where(later => later.EntryId == entry && later.Version > version && later.ActId != own)
                    .Any(later => db.Acts.Any(act => act.Id == later.ActId && act.UndoneAt == null))
        )
    );

    /// <summary>Takes back the last act that still stands.</summary>
    public async Task<UndoOutcome> LastAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var act = await LastStanding.For(db)(db, trainee.Id);
        return act is null ? new UndoOutcome.Nothing() : await TakeBackAsync(trainee, act, cancellationToken);
    }

    /// <summary>Takes back one act, as the Undo button of its card asks.</summary>
    public async Task<UndoOutcome> OneAsync(Trainee trainee, ActId id, CancellationToken cancellationToken)
    {
        var act = await journal.FindAsync(trainee.Id, id, cancellationToken);
        return act is null ? new UndoOutcome.Nothing() : await TakeBackAsync(trainee, act, cancellationToken);
    }

    /// <summary>Does again what was taken back, as long as nothing became of the entry since.</summary>
    public async Task<UndoOutcome> PutBackAsync(Trainee trainee, ActId id, CancellationToken cancellationToken)
    {
        if (trainee.Batch.ClosedOn is not null)
            return new UndoOutcome.Nothing();
        var act = await journal.FindAsync(trainee.Id, id, cancellationToken);
        var change = act is null ? null : await ChangeBy.For(db)(db, act.Id);
        var entry = change is null ? null : await log.FindAsync(trainee, change.EntryId, cancellationToken);
        if (act?.UndoneAt is null || change is null || entry is null)
            return new UndoOutcome.Nothing();
        if (!await db.HourChanges.AnyAsync(c => c.EntryId == entry.Id && c.Version == entry.Version && c.ActId == id, cancellationToken))
            return new UndoOutcome.MovedOn(entry);
        var after = change.After;
        if (
            after.State != EntryState.Withdrawn
            && await rules.RefusalAsync(trainee, after.Facts, entry.Id, entry.AsSource, cancellationToken) is { } rule
        )
            return new UndoOutcome.Refused(entry, rule);
        act.PutBack(time.GetUtcNow());
        var done = log.ChangeTo(trainee, await log.LedgerAsync(trainee), entry, after, act, Author.Trainee(trainee.Id));
        await log.TellFollowersAsync(entry, cancellationToken);
        return new UndoOutcome.Undone(act.Kind, entry, done.Totals);
    }

    /// <summary>The entries that an act was about, as they are now.</summary>
    public async Task<IReadOnlyList<HourEntry>> EntriesAsync(ActId id, CancellationToken cancellationToken) =>
        await db
            .HourEntries.AsNoTracking()
            .Where(entry => db.HourChanges.Any(change => change.ActId == id && change.EntryId == entry.Id))
            .OrderBy(entry => entry.Day)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellationToken);

    async Task<UndoOutcome> TakeBackAsync(Trainee trainee, Act act, CancellationToken cancellationToken)
    {
        // What stands in a batch that is closed, stands.
        if (trainee.Batch.ClosedOn is not null)
            return new UndoOutcome.Nothing();
        var ledger = await log.LedgerAsync(trainee);
        var change = await ChangeBy.For(db)(db, act.Id);
        var entry = change is null ? null : await log.FindAsync(trainee, change.EntryId, cancellationToken);
        if (change is null || entry is null)
            return new UndoOutcome.Nothing();
        if (act.UndoneAt != null)
            return new UndoOutcome.Already(entry);
        // A later change of the entry still stands; lines of acts that were taken back do not count.
        if (await HasMovedOn.For(db)(db, change.EntryId, change.Version, act.Id))
            return new UndoOutcome.MovedOn(entry);

        var back = change.Before ?? new EntrySnapshot(change.After.Facts, EntryState.Withdrawn);
        if (
            back.State != EntryState.Withdrawn
            && await rules.RefusalAsync(trainee, back.Facts, entry.Id, entry.AsSource, cancellationToken) is { } rule
        )
            return new UndoOutcome.Refused(entry, rule);

        var before = new EntrySnapshot(entry.Facts, entry.State);
        var at = time.GetUtcNow();
        act.TakeBack(at);
        entry.Change(back.Facts, back.State, at);
        db.HourChanges.Add(new HourChange(entry.Id, entry.Version, act.Id, Author.Trainee(trainee.Id), at, before, back));
        await log.TellFollowersAsync(entry, cancellationToken);
        return new UndoOutcome.Undone(act.Kind, entry, HourLog.Totals(trainee, log.Move(trainee, ledger, before, back)));
    }
}
