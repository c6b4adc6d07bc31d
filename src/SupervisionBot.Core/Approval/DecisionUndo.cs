using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Notices;

namespace SupervisionBot.Core.Approval;

/// <summary>The answer to taking a decision back.</summary>
public abstract record TakeBackOutcome
{
    TakeBackOutcome() { }

    /// <param name="Entries">Those that wait again.</param>
    /// <param name="Stayed">Those of the same press that went on since and stay as they are.</param>
    public sealed record Undone(ActKind Kind, IReadOnlyList<HourEntry> Entries, int Stayed) : TakeBackOutcome;

    public sealed record Nothing : TakeBackOutcome;

    /// <summary>Taken back before.</summary>
    public sealed record Already : TakeBackOutcome;

    /// <summary>Longer ago than the batch allows.</summary>
    public sealed record TooLate(int Hours) : TakeBackOutcome;

    /// <summary>Every entry was changed, amended or decided again since.</summary>
    public sealed record MovedOn : TakeBackOutcome;
}

/// <summary>Takes back what a reviewer decided, as long as the batch allows and nothing was built on it.</summary>
public sealed class DecisionUndo(SupervisionDb db, HourLog log, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Tells the trainee that a decision of which they heard was taken back; the subject is the entry.</summary>
    public const string TakenBackNotice = "hours-decision-undone";

    public async Task<TakeBackOutcome> LastAsync(Reviewer reviewer, CancellationToken cancellationToken)
    {
        var act = await db
            .Acts.Where(a => a.By == reviewer.Id && a.UndoneAt == null && (a.Kind == ActKind.HoursApproved || a.Kind == ActKind.HoursReturned))
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return act is null ? new TakeBackOutcome.Nothing() : await TakeBackAsync(reviewer, act, cancellationToken);
    }

    public async Task<TakeBackOutcome> OneAsync(Reviewer reviewer, ActId id, CancellationToken cancellationToken)
    {
        var act = await db.Acts.FirstOrDefaultAsync(
            a => a.Id == id && a.By == reviewer.Id && (a.Kind == ActKind.HoursApproved || a.Kind == ActKind.HoursReturned),
            cancellationToken
        );
        return act is null ? new TakeBackOutcome.Nothing() : await TakeBackAsync(reviewer, act, cancellationToken);
    }

    /// <summary>One entry of those that were decided at once; the act stands for the others.</summary>
    public async Task<TakeBackOutcome> EntryAsync(Reviewer reviewer, ActId id, EntryId entry, CancellationToken cancellationToken)
    {
        var act = await db.Acts.FirstOrDefaultAsync(
            a => a.Id == id && a.By == reviewer.Id && (a.Kind == ActKind.HoursApproved || a.Kind == ActKind.HoursReturned),
            cancellationToken
        );
        return act is null ? new TakeBackOutcome.Nothing() : await TakeBackAsync(reviewer, act, cancellationToken, entry);
    }

    async Task<TakeBackOutcome> TakeBackAsync(Reviewer reviewer, Act act, CancellationToken cancellationToken, EntryId? only = null)
    {
        if (act.UndoneAt != null)
            return new TakeBackOutcome.Already();
        var at = time.GetUtcNow();
        var hours = reviewer.Batch.Limits.UndoHours;
        if (at - act.At > TimeSpan.FromHours(hours))
            return new TakeBackOutcome.TooLate(hours);

        return await BecomeAsync(reviewer, act, again: false, cancellationToken, only);
    }

    /// <summary>Decides again as it was decided before it was taken back, where nothing became of the entries since.</summary>
    public async Task<TakeBackOutcome> PutBackAsync(Reviewer reviewer, ActId id, CancellationToken cancellationToken)
    {
        var act = await db.Acts.FirstOrDefaultAsync(
            a => a.Id == id && a.By == reviewer.Id && (a.Kind == ActKind.HoursApproved || a.Kind == ActKind.HoursReturned),
            cancellationToken
        );
        return act?.UndoneAt is null ? new TakeBackOutcome.Nothing() : await BecomeAsync(reviewer, act, again: true, cancellationToken);
    }

    /// <param name="again">As it was decided; otherwise as it was before.</param>
    /// <param name="only">The one entry that is meant; null for all of them.</param>
    async Task<TakeBackOutcome> BecomeAsync(Reviewer reviewer, Act act, bool again, CancellationToken cancellationToken, EntryId? only = null)
    {
        // What was decided may not have been told yet; then there is nothing to correct.
        var at = time.GetUtcNow();
        var told = at - act.At >= NoticeTiming.Gathered;
        var changes = await db.HourChanges.Where(c => c.ActId == act.Id && (only == null || c.EntryId == only)).ToListAsync(cancellationToken);
        List<HourEntry> moved = [];
        var all = changes.GroupBy(c => c.EntryId).OrderBy(own => own.Key.Value).ToList();
        foreach (var own in all)
        {
            var (first, last) = (own.MinBy(c => c.Version)!, own.MaxBy(c => c.Version)!);
            var entry = await db.HourEntries.FirstAsync(e => e.Id == own.Key, cancellationToken);
            if (entry.BatchId != reviewer.BatchId || await WentOnAsync(last, entry, cancellationToken))
                continue;
            // It was taken back alone before.
            if (entry.State == (again ? first.After : first.Before!).State)
                continue;
            var trainee = reviewer.Trainee(entry.TraineeId);
            var author = new Author(reviewer.Id, first.As, first.InPlaceOf, again ? first.Why : null);
            log.ChangeTo(trainee, await log.LedgerAsync(trainee), entry, again ? first.After : first.Before!, act, author);
            if (again || told)
                notices.Tell(
                    entry.TraineeId,
                    reviewer.BatchId,
                    again ? Decisions.DecidedNotice : TakenBackNotice,
                    entry.Id.Value.ToString("N"),
                    new NoticeTiming(Gather: NoticeTiming.Gathered)
                );
            moved.Add(entry);
        }
        if (moved.Count == 0)
            return new TakeBackOutcome.MovedOn();
        if (again)
            act.PutBack(at);
        else if (only is null)
            act.TakeBack(at);
        return new TakeBackOutcome.Undone(act.Kind, moved, all.Count - moved.Count);
    }

    /// <summary>Whether anything stands on the decision: a later version, or an amendment that the other side has yet to answer.</summary>
    async Task<bool> WentOnAsync(HourChange change, HourEntry entry, CancellationToken cancellationToken) =>
        entry.Version != change.Version
        || await db.Amendments.AnyAsync(a => a.EntryId == entry.Id && a.State == AmendmentState.Proposed, cancellationToken);
}
