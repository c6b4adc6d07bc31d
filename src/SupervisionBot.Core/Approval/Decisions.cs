using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>
/// Approves and returns entries. Nothing is saved here: the turn saves everything at once, and of two who decide at once the second sees what the
/// first did.
/// </summary>
public sealed class Decisions(SupervisionDb db, HourLog log, Authority authority, Notices.Notices notices)
{
    /// <summary>Tells the trainee what was decided on an entry, the subject.</summary>
    public const string DecidedNotice = "hours-decided";

    public const int LongestReason = 500;

    public Task<DecisionOutcome> ApproveAsync(Reviewer reviewer, SeenEntry seen, CancellationToken cancellationToken) =>
        DecideAsync(reviewer, seen, EntryState.Approved, null, new Lazy<Act>(() => log.Begin(reviewer.Id, ActKind.HoursApproved)), cancellationToken);

    /// <summary>Approves several as one act, which one undo takes back. Each has its own answer: what moved on is left as it is.</summary>
    public async Task<IReadOnlyList<DecisionOutcome>> ApproveAllAsync(
        Reviewer reviewer,
        IReadOnlyList<SeenEntry> seen,
        CancellationToken cancellationToken
    )
    {
        var act = new Lazy<Act>(() => log.Begin(reviewer.Id, ActKind.HoursApproved));
        List<DecisionOutcome> outcomes = [];
        foreach (var one in seen)
            outcomes.Add(await DecideAsync(reviewer, one, EntryState.Approved, null, act, cancellationToken));
        return outcomes;
    }

    /// <summary>Gives an entry back to the trainee, who may change it and submit it again.</summary>
    public async Task<DecisionOutcome> ReturnAsync(Reviewer reviewer, SeenEntry seen, string reason, CancellationToken cancellationToken)
    {
        reason = reason.Trim();
        if (reason.Length == 0)
            return new DecisionOutcome.NeedsReason();
        if (reason.Length > LongestReason)
            reason = reason[..LongestReason];
        return await DecideAsync(
            reviewer,
            seen,
            EntryState.Returned,
            reason,
            new Lazy<Act>(() => log.Begin(reviewer.Id, ActKind.HoursReturned)),
            cancellationToken
        );
    }

    /// <summary>Those of a trainee's entries that stand decided, each with the line of history that did it.</summary>
    public async Task<IReadOnlyList<(HourEntry Entry, HourChange Change)>> StandingAsync(
        PersonId trainee,
        BatchId batch,
        IReadOnlyList<EntryId> ids,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from entry in db.HourEntries.AsNoTracking()
            where
                ids.Contains(entry.Id)
                && entry.TraineeId == trainee
                && entry.BatchId == batch
                && (entry.State == EntryState.Approved || entry.State == EntryState.Returned)
            join change in db.HourChanges.AsNoTracking() on new { Id = entry.Id, entry.Version } equals new { Id = change.EntryId, change.Version }
            orderby entry.Day, entry.Id
            select new { entry, change }
        ).ToListAsync(cancellationToken);
        return [.. found.Select(one => (one.entry, one.change))];
    }

    async Task<DecisionOutcome> DecideAsync(
        Reviewer reviewer,
        SeenEntry seen,
        EntryState state,
        string? why,
        Lazy<Act> act,
        CancellationToken cancellationToken
    )
    {
        var entry = await db.HourEntries.FirstOrDefaultAsync(e => e.Id == seen.Id && e.BatchId == reviewer.BatchId, cancellationToken);
        if (entry is null || await authority.OverAsync(reviewer.Id, entry.TraineeId, reviewer.BatchId, cancellationToken) is not { } acting)
            return new DecisionOutcome.NotYours();
        if (state == EntryState.Approved && acting is not Acting.AsSupervisor && await EnteredByAsync(reviewer.Id, entry, cancellationToken))
            return new DecisionOutcome.EnteredByYou(entry);
        if (entry.State != EntryState.Submitted || entry.Version != seen.Version)
            return new DecisionOutcome.MovedOn(entry);

        var trainee = reviewer.Trainee(entry.TraineeId);
        var author = new Author(reviewer.Id, acting.Capacity, acting.InPlaceOf, why);
        var done = log.ChangeTo(trainee, await log.LedgerAsync(trainee), entry, new EntrySnapshot(entry.Facts, state), act.Value, author);
        notices.Tell(entry.TraineeId, reviewer.BatchId, DecidedNotice, entry.Id.Value.ToString("N"), new NoticeTiming(Gather: NoticeTiming.Gathered));
        return new DecisionOutcome.Done(entry, done.Act, done.Totals, acting);
    }

    async Task<bool> EnteredByAsync(PersonId who, HourEntry entry, CancellationToken cancellationToken) =>
        entry.Source == SourceKind.Administrator
        && await db.HourChanges.AnyAsync(change => change.EntryId == entry.Id && change.Before == null && change.By == who, cancellationToken);
}
