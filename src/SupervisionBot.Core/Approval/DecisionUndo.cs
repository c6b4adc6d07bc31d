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

    async Task<TakeBackOutcome> TakeBackAsync(Reviewer reviewer, Act act, CancellationToken cancellationToken)
    {
        if (act.UndoneAt != null)
            return new TakeBackOutcome.Already();
        var at = time.GetUtcNow();
        var hours = reviewer.Batch.Limits.UndoHours;
        if (at - act.At > TimeSpan.FromHours(hours))
            return new TakeBackOutcome.TooLate(hours);

        // What was decided may not have been told yet; then there is nothing to correct.
        var told = at - act.At >= NoticeTiming.Gathered;
        var changes = await db.HourChanges.Where(c => c.ActId == act.Id).OrderBy(c => c.EntryId).ToListAsync(cancellationToken);
        List<HourEntry> back = [];
        foreach (var change in changes)
        {
            var entry = await db.HourEntries.FirstAsync(e => e.Id == change.EntryId, cancellationToken);
            if (entry.BatchId != reviewer.BatchId || await WentOnAsync(change, entry, cancellationToken))
                continue;
            var trainee = reviewer.Trainee(entry.TraineeId);
            log.ChangeTo(trainee, await log.LedgerAsync(trainee), entry, change.Before!, act, new Author(reviewer.Id, change.As, change.InPlaceOf));
            if (told)
                notices.Tell(
                    entry.TraineeId,
                    reviewer.BatchId,
                    TakenBackNotice,
                    entry.Id.Value.ToString("N"),
                    new NoticeTiming(Gather: NoticeTiming.Gathered)
                );
            back.Add(entry);
        }
        if (back.Count == 0)
            return new TakeBackOutcome.MovedOn();
        act.TakeBack(at);
        return new TakeBackOutcome.Undone(act.Kind, back, changes.Count - back.Count);
    }

    /// <summary>Whether anything stands on the decision: a later version, or an amendment that the other side has yet to answer.</summary>
    async Task<bool> WentOnAsync(HourChange change, HourEntry entry, CancellationToken cancellationToken) =>
        entry.Version != change.Version
        || await db.Amendments.AnyAsync(a => a.EntryId == entry.Id && a.State == AmendmentState.Proposed, cancellationToken);
}
