using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>
/// Changes of approved entries. The trainee proposes and a reviewer confirms, or the other way round; nobody does both. Nothing is saved
/// here: the turn saves everything at once.
/// </summary>
public sealed class Amendments(SupervisionDb db, HourLog log, HourRules rules, Authority authority, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Asks the other side; the subject is the proposal.</summary>
    public const string ProposedNotice = "hours-amendment";

    /// <summary>Tells who proposed it what became of it; the subject is the proposal.</summary>
    public const string DecidedNotice = "hours-amendment-decided";

    const int LongestReason = 500;

    /// <summary>Says whether it could be proposed now; does nothing.</summary>
    /// <param name="after">What the entry should say; null: it should not count at all.</param>
    /// <param name="by">The trainee themselves, or who may act for them.</param>
    public async Task<AmendmentOutcome> CheckAsync(
        Reviewer by,
        SeenEntry seen,
        EntryFacts? after,
        string reason,
        CancellationToken cancellationToken
    ) => (await TryAsync(by, seen, after, reason, cancellationToken)).Refusal ?? new AmendmentOutcome.Fine();

    public async Task<AmendmentOutcome> ProposeAsync(
        Reviewer by,
        SeenEntry seen,
        EntryFacts? after,
        string reason,
        CancellationToken cancellationToken
    )
    {
        reason = reason.Trim();
        if (reason.Length == 0)
            return new AmendmentOutcome.NeedsReason();
        if (reason.Length > LongestReason)
            reason = reason[..LongestReason];
        var (refusal, entry, author) = await TryAsync(by, seen, after, reason, cancellationToken);
        if (refusal != null)
            return refusal;
        var amendment = new Amendment(TypedId.New<AmendmentId>(time), entry!, after, author! with { Why = reason }, time.GetUtcNow());
        db.Amendments.Add(amendment);
        db.Note(time, by.Id, ActKind.AmendmentProposed, amendment.Id.Value.ToString("N"));
        IReadOnlyList<PersonId> others = amendment.IsByTrainee
            ? await authority.SupervisorsOfAsync(entry!.TraineeId, by.BatchId, cancellationToken)
            : [entry!.TraineeId];
        foreach (var other in others)
            notices.Tell(other, by.BatchId, ProposedNotice, amendment.Id.Value.ToString("N"));
        return new AmendmentOutcome.Proposed(amendment, entry!);
    }

    /// <summary>The other side agrees, and the change takes the entry's place.</summary>
    public async Task<AmendmentOutcome> ConfirmAsync(Reviewer by, AmendmentId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(by.Id, by.BatchId, id, cancellationToken) is not { } found || Author(found, by.Id) is not { } author)
            return new AmendmentOutcome.NotYours();
        var (amendment, entry, _) = found;
        if (amendment.State != AmendmentState.Proposed)
            return new AmendmentOutcome.MovedOn(entry, amendment.State);
        if (entry.State != EntryState.Approved || entry.Version != amendment.EntryVersion)
            return new AmendmentOutcome.MovedOn(entry, null);

        var trainee = by.Trainee(entry.TraineeId);
        var ledger = await log.LedgerAsync(trainee);
        if (amendment.After is { } after && await RefusalAsync(trainee, entry, after, amendment.Reason, cancellationToken) is { } rule)
            return new AmendmentOutcome.Refused(rule);
        var snapshot = amendment.After is { } facts
            ? new EntrySnapshot(facts, EntryState.Approved)
            : new EntrySnapshot(entry.Facts, EntryState.Withdrawn);
        var done = log.ChangeTo(trainee, ledger, entry, snapshot, log.Begin(by.Id, ActKind.HoursAmended), author with { Why = amendment.Reason });
        amendment.Decide(AmendmentState.Confirmed, by.Id, time.GetUtcNow(), entry.Version);
        notices.Tell(amendment.ProposedBy, by.BatchId, DecidedNotice, amendment.Id.Value.ToString("N"));
        return new AmendmentOutcome.Confirmed(amendment, entry, done.Totals);
    }

    /// <summary>The other side does not agree.</summary>
    public async Task<AmendmentOutcome> DeclineAsync(Reviewer by, AmendmentId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(by.Id, by.BatchId, id, cancellationToken) is not { } found || Author(found, by.Id) is null)
            return new AmendmentOutcome.NotYours();
        db.Note(time, by.Id, ActKind.AmendmentDeclined, id.Value.ToString("N"));
        return Drop(found, AmendmentState.Declined, by);
    }

    /// <summary>Who proposed it takes it back.</summary>
    public async Task<AmendmentOutcome> WithdrawAsync(Reviewer by, AmendmentId id, CancellationToken cancellationToken) =>
        await FindAsync(by.Id, by.BatchId, id, cancellationToken) is { } found && found.Amendment.ProposedBy == by.Id
            ? Drop(found, AmendmentState.Withdrawn, by)
            : new AmendmentOutcome.NotYours();

    /// <summary>Proposals that wait for this person's word, oldest first.</summary>
    public async Task<IReadOnlyList<AmendmentId>> WaitingForAsync(PersonId who, BatchId batch, int most, CancellationToken cancellationToken)
    {
        var theirs = authority.SupervisedBy(who, batch);
        return await (
            from amendment in db.Amendments
            where amendment.State == AmendmentState.Proposed
            join entry in db.HourEntries on amendment.EntryId equals entry.Id
            where entry.BatchId == batch && (amendment.ProposedAs == Capacity.Trainee ? theirs.Contains(entry.TraineeId) : entry.TraineeId == who)
            orderby amendment.ProposedAt
            select amendment.Id
        )
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>A proposal with its entry, for the trainee and for who may act for them; null for everybody else.</summary>
    public async Task<FoundAmendment?> FindAsync(PersonId who, BatchId batch, AmendmentId id, CancellationToken cancellationToken)
    {
        if (await db.Amendments.FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } amendment)
            return null;
        if (await db.HourEntries.FirstOrDefaultAsync(e => e.Id == amendment.EntryId && e.BatchId == batch, cancellationToken) is not { } entry)
            return null;
        var acting = await authority.OverAsync(who, entry.TraineeId, batch, cancellationToken);
        return who == entry.TraineeId || acting != null ? new FoundAmendment(amendment, entry, acting) : null;
    }

    AmendmentOutcome Drop(FoundAmendment found, AmendmentState state, Reviewer by)
    {
        if (found.Amendment.State != AmendmentState.Proposed)
            return new AmendmentOutcome.MovedOn(found.Entry, found.Amendment.State);
        found.Amendment.Decide(state, by.Id, time.GetUtcNow());
        if (state == AmendmentState.Declined)
            notices.Tell(found.Amendment.ProposedBy, by.BatchId, DecidedNotice, found.Amendment.Id.Value.ToString("N"));
        return new AmendmentOutcome.Dropped(found.Amendment, found.Entry);
    }

    /// <summary>The side that has to say; null for the side that proposed it.</summary>
    static Author? Author(FoundAmendment found, PersonId by) =>
        found switch
        {
            { Amendment.IsByTrainee: true, Acting: { } acting } => new Author(by, acting.Capacity, acting.InPlaceOf),
            { Amendment.IsByTrainee: false } when by == found.Entry.TraineeId => Hours.Author.Trainee(by),
            _ => null,
        };

    async Task<(AmendmentOutcome? Refusal, HourEntry? Entry, Author? Author)> TryAsync(
        Reviewer by,
        SeenEntry seen,
        EntryFacts? after,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if (await db.HourEntries.FirstOrDefaultAsync(e => e.Id == seen.Id && e.BatchId == by.BatchId, cancellationToken) is not { } entry)
            return (new AmendmentOutcome.NotYours(), null, null);
        var acting = await authority.OverAsync(by.Id, entry.TraineeId, by.BatchId, cancellationToken);
        if (by.Id != entry.TraineeId && acting is null)
            return (new AmendmentOutcome.NotYours(), null, null);
        if (entry.State != EntryState.Approved || entry.Version != seen.Version)
            return (new AmendmentOutcome.MovedOn(entry, null), null, null);
        if (await db.Amendments.FirstOrDefaultAsync(a => a.EntryId == entry.Id && a.State == AmendmentState.Proposed, cancellationToken) is { } open)
            return (new AmendmentOutcome.StillOpen(open), null, null);
        if (after == entry.Facts)
            return (new AmendmentOutcome.Unchanged(), null, null);
        if (after is not null && await RefusalAsync(by.Trainee(entry.TraineeId), entry, after, reason, cancellationToken) is { } rule)
            return (new AmendmentOutcome.Refused(rule), null, null);
        return (null, entry, acting is null ? Hours.Author.Trainee(by.Id) : new Author(by.Id, acting.Capacity, acting.InPlaceOf));
    }

    /// <summary>The rules for entries hold, but a day long ago needs no reason beside the one that is given.</summary>
    Task<LogOutcome?> RefusalAsync(Trainee trainee, HourEntry entry, EntryFacts after, string reason, CancellationToken cancellationToken) =>
        rules.RefusalAsync(trainee, after with { LateReason = after.LateReason ?? reason }, entry.Id, entry.AsSource, cancellationToken);
}

/// <summary>A proposal with its entry.</summary>
/// <param name="Acting">By what right who asks acts for the trainee; null when they do not, or are the trainee.</param>
public sealed record FoundAmendment(Amendment Amendment, HourEntry Entry, Acting? Acting);
