using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Confirmations;

/// <summary>
/// Supervisees say whether an entry about them is right, in chat or by a link that works once. Their word decides nothing: the supervisor sees
/// it. Nothing is saved here.
/// </summary>
public sealed class Confirmations(
    SupervisionDb db,
    HourLog hours,
    PersonFinder people,
    Authority authority,
    Notices.Notices notices,
    TimeProvider time
)
{
    /// <summary>Asks the supervisee; the subject is the confirmation.</summary>
    public const string AskedNotice = "hours-confirm";

    /// <summary>Tells the trainee what the supervisee says; the subject is the confirmation.</summary>
    public const string AnsweredNotice = "hours-confirm-answered";

    /// <summary>Tells those who decide that an entry was objected to after it had been approved; the subject is the confirmation.</summary>
    public const string ObjectionNotice = "hours-objection";

    public const int LongestWords = 300;

    const int MostAskedADay = 3;

    public async Task<AskOutcome> AskAsync(Trainee trainee, EntryId id, CancellationToken cancellationToken)
    {
        if (await hours.FindAsync(trainee, id, cancellationToken) is not { } entry)
            return new AskOutcome.NotYours();
        var own = await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken);
        if (own.FirstOrDefault(person => person.Id == entry.SuperviseeId) is not { } with)
            return new AskOutcome.NobodyToAsk(entry);
        if (entry.State != EntryState.Submitted)
            return new AskOutcome.NotWaiting(entry);
        var asked = await db.Confirmations.Where(c => c.EntryId == id).OrderByDescending(c => c.AskedAt).ToListAsync(cancellationToken);
        if (asked.Find(c => c.IsAnswered && c.IsOf(entry)) is { } answered)
            return new AskOutcome.Answered(answered, entry, with);
        var now = time.GetUtcNow();
        if (asked.Count(c => c.AskedAt > now.AddDays(-1)) >= MostAskedADay)
            return new AskOutcome.TooOften(entry, with);

        foreach (var open in asked.Where(c => c.State == ConfirmationState.Open))
            open.Replace();
        var secret = ConfirmationSecret.New();
        var confirmation = new Confirmation(TypedId.New<ConfirmationId>(time), entry, with.Id, secret, now);
        db.Confirmations.Add(confirmation);
        db.Note(time, trainee.Id, ActKind.ConfirmationAsked, confirmation.Id.Value.ToString("N"));
        notices.Tell(with.Id, trainee.BatchId, AskedNotice, confirmation.Id.Value.ToString("N"));
        return new AskOutcome.Asked(confirmation, secret, entry, with);
    }

    /// <summary>The trainee's last entry that waits for a decision, with this supervisee or, with null, with anybody.</summary>
    public Task<EntryId?> LastWaitingAsync(Trainee trainee, PersonId? with, CancellationToken cancellationToken) =>
        db
            .HourEntries.Where(e =>
                e.TraineeId == trainee.Id
                && e.BatchId == trainee.BatchId
                && e.State == EntryState.Submitted
                && e.SuperviseeId != null
                && (with == null || e.SuperviseeId == with)
            )
            .OrderByDescending(e => e.LoggedAt)
            .ThenByDescending(e => e.Id)
            .Select(e => (EntryId?)e.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>What a link asks; null when there is nothing to answer, whatever the reason.</summary>
    public async Task<ConfirmationView?> FindAsync(ConfirmationSecret secret, CancellationToken cancellationToken)
    {
        var digest = secret.Digest;
        return await ViewAsync(await db.Confirmations.FirstOrDefaultAsync(c => c.Digest == digest, cancellationToken), cancellationToken);
    }

    /// <summary>A question to this supervisee; null when there is nothing to answer, and for everybody else.</summary>
    public async Task<ConfirmationView?> FindAsync(PersonId supervisee, ConfirmationId id, CancellationToken cancellationToken) =>
        await ViewAsync(
            await db.Confirmations.FirstOrDefaultAsync(c => c.Id == id && c.SuperviseeId == supervisee, cancellationToken),
            cancellationToken
        );

    /// <summary>What waits for this supervisee's word in the batch, the oldest first.</summary>
    public async Task<IReadOnlyList<ConfirmationView>> WaitingForAsync(PersonId supervisee, BatchId batch, CancellationToken cancellationToken)
    {
        List<ConfirmationView> waiting = [];
        foreach (
            var open in await db
                .Confirmations.Where(c => c.SuperviseeId == supervisee && c.State == ConfirmationState.Open)
                .OrderBy(c => c.AskedAt)
                .ToListAsync(cancellationToken)
        )
            if (await ViewAsync(open, cancellationToken) is { } view && view.BatchId == batch)
                waiting.Add(view);
        return waiting;
    }

    public async Task<ConfirmOutcome> AnswerAsync(
        PersonId supervisee,
        ConfirmationId id,
        bool right,
        string? words,
        CancellationToken cancellationToken
    ) => await AnswerAsync(await FindAsync(supervisee, id, cancellationToken), ConfirmedBy.Chat, right, words, cancellationToken);

    public async Task<ConfirmOutcome> AnswerAsync(ConfirmationSecret secret, bool right, string? words, CancellationToken cancellationToken) =>
        await AnswerAsync(await FindAsync(secret, cancellationToken), ConfirmedBy.Link, right, words, cancellationToken);

    /// <summary>An answered question of the trainee's, or of those for whom the person may act; null for everybody else.</summary>
    public async Task<(Confirmation Confirmation, HourEntry Entry)?> AnsweredAsync(
        PersonId who,
        BatchId batch,
        ConfirmationId id,
        CancellationToken cancellationToken
    )
    {
        if (await db.Confirmations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { IsAnswered: true } confirmation)
            return null;
        var entry = await db.HourEntries.AsNoTracking().FirstAsync(e => e.Id == confirmation.EntryId, cancellationToken);
        return entry.BatchId == batch && (entry.TraineeId == who || await authority.OverAsync(who, entry.TraineeId, batch, cancellationToken) != null)
            ? (confirmation, entry)
            : null;
    }

    async Task<ConfirmOutcome> AnswerAsync(ConfirmationView? view, ConfirmedBy by, bool right, string? words, CancellationToken cancellationToken)
    {
        if (view is null)
            return new ConfirmOutcome.Over();
        words = words?.Trim();
        if (!right && string.IsNullOrEmpty(words))
            return new ConfirmOutcome.NeedsWords();
        var confirmation = view.Confirmation;
        confirmation.Answer(
            by,
            right ? null
                : words!.Length > LongestWords ? words[..LongestWords]
                : words,
            time.GetUtcNow()
        );
        var key = confirmation.Id.Value.ToString("N");
        notices.Tell(view.Trainee.Id, view.BatchId, AnsweredNotice, key);
        if (!right && await db.HourEntries.AnyAsync(e => e.Id == confirmation.EntryId && e.State == EntryState.Approved, cancellationToken))
            foreach (var supervisor in await authority.SupervisorsOfAsync(view.Trainee.Id, view.BatchId, cancellationToken))
                notices.Tell(supervisor, view.BatchId, ObjectionNotice, key);
        return new ConfirmOutcome.Given(confirmation);
    }

    async Task<ConfirmationView?> ViewAsync(Confirmation? confirmation, CancellationToken cancellationToken)
    {
        if (confirmation is not { State: ConfirmationState.Open } || confirmation.ExpiresAt <= time.GetUtcNow())
            return null;
        var found = await (
            from entry in db.HourEntries.AsNoTracking()
            where entry.Id == confirmation.EntryId && entry.State != EntryState.Withdrawn
            join trainee in db.People on entry.TraineeId equals trainee.Id
            select new { Entry = entry, Trainee = new Supervisee(trainee.Id, trainee.Name, trainee.NameEn) }
        ).FirstOrDefaultAsync(cancellationToken);
        return found is not null && confirmation.IsOf(found.Entry) ? new ConfirmationView(confirmation, found.Entry.BatchId, found.Trainee) : null;
    }
}
