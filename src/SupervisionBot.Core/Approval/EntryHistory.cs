using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>Something that happened to an entry.</summary>
public abstract record EntryEvent(DateTimeOffset At, PersonId By)
{
    /// <summary>A line of its history.</summary>
    /// <param name="Undoes">The line takes back an act of before.</param>
    /// <param name="Amendment">The proposal that it put in force.</param>
    public sealed record Changed(HourChange Change, bool Undoes, Amendment? Amendment) : EntryEvent(Change.At, Change.By);

    public sealed record Asked(EntryQuestion Question) : EntryEvent(Question.AskedAt, Question.AskedBy);

    public sealed record Answered(EntryQuestion Question, PersonId Trainee) : EntryEvent(Question.AnsweredAt!.Value, Trainee);

    public sealed record Proposed(Amendment Amendment) : EntryEvent(Amendment.ProposedAt, Amendment.ProposedBy);

    /// <summary>The trainee asked the supervisee to confirm it.</summary>
    public sealed record ConfirmationAsked(Confirmation Confirmation, PersonId Trainee) : EntryEvent(Confirmation.AskedAt, Trainee);

    public sealed record ConfirmationAnswered(Confirmation Confirmation) : EntryEvent(Confirmation.AnsweredAt!.Value, Confirmation.SuperviseeId);

    /// <summary>A proposal that was declined or taken back.</summary>
    public sealed record Dropped(Amendment Amendment) : EntryEvent(Amendment.DecidedAt!.Value, Amendment.DecidedBy!.Value);
}

/// <summary>An entry with all that happened to it, in order, and the names of everybody in it.</summary>
public sealed record EntryStory(HourEntry Entry, IReadOnlyList<EntryEvent> Events, IReadOnlyList<Supervisee> People);

/// <summary>Tells how an entry came to be what it is.</summary>
public sealed class EntryHistory(SupervisionDb db, Authority authority, NameBook names, Looks looks)
{
    /// <summary>The story of an entry, for the trainee and for who may act for them; null for everybody else.</summary>
    public async Task<EntryStory?> OfAsync(PersonId who, BatchId batch, EntryId id, CancellationToken cancellationToken)
    {
        if (await db.HourEntries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.BatchId == batch, cancellationToken) is not { } entry)
            return null;
        if (entry.TraineeId != who && await authority.OverAsync(who, entry.TraineeId, batch, cancellationToken) is null)
            return null;
        await looks.NoteAsync(who, entry.TraineeId, LookedAt.Hours, cancellationToken);

        var changes = await db.HourChanges.AsNoTracking().Where(c => c.EntryId == id).OrderBy(c => c.Version).ToListAsync(cancellationToken);
        var amendments = await db.Amendments.AsNoTracking().Where(a => a.EntryId == id).ToListAsync(cancellationToken);
        var questions = await db.EntryQuestions.AsNoTracking().Where(q => q.EntryId == id).ToListAsync(cancellationToken);
        var confirmations = await db.Confirmations.AsNoTracking().Where(c => c.EntryId == id).ToListAsync(cancellationToken);
        var seen = new HashSet<ActId>();
        List<EntryEvent> events =
        [
            .. changes.Select(change => new EntryEvent.Changed(
                change,
                !seen.Add(change.ActId),
                amendments.Find(a => a.MadeVersion == change.Version)
            )),
            .. amendments.Select(amendment => new EntryEvent.Proposed(amendment)),
            .. amendments
                .Where(a => a.State is AmendmentState.Declined or AmendmentState.Withdrawn)
                .Select(amendment => new EntryEvent.Dropped(amendment)),
            .. questions.Select(question => new EntryEvent.Asked(question)),
            .. questions.Where(question => question.AnsweredAt != null).Select(question => new EntryEvent.Answered(question, entry.TraineeId)),
            .. confirmations.Select(confirmation => new EntryEvent.ConfirmationAsked(confirmation, entry.TraineeId)),
            .. confirmations.Where(confirmation => confirmation.IsAnswered).Select(confirmation => new EntryEvent.ConfirmationAnswered(confirmation)),
        ];
        var people = await names.OfAsync(
            [
                entry.TraineeId,
                .. events.Select(what => (PersonId?)what.By),
                .. changes.Select(change => change.InPlaceOf),
                .. confirmations.Select(confirmation => (PersonId?)confirmation.SuperviseeId),
                .. changes.Select(change => change.After.Facts.SuperviseeId),
                .. changes.Select(change => change.Before?.Facts.SuperviseeId),
                .. amendments.Select(amendment => amendment.After?.SuperviseeId),
            ],
            cancellationToken
        );
        return new EntryStory(entry, [.. events.OrderBy(what => what.At)], people);
    }
}
