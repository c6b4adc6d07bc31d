using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Summaries;

/// <param name="Newest">Since when the last of them waits.</param>
public sealed record WaitingHours(int Entries, int Minutes, int Trainees, DateTimeOffset Newest);

/// <summary>A version of an item of the checklist that waits to be read.</summary>
/// <param name="Name">Of the trainee, or of the group whose it is.</param>
public sealed record WaitingItem(SubmissionId Id, string Item, string Name, string NameEn, DateTimeOffset At);

/// <summary>The last question that somebody asked about an entry which still waits.</summary>
/// <param name="AnsweredAt">Null while the trainee has not answered.</param>
public sealed record AskedEntry(EntryId Entry, string Name, string NameEn, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt);

/// <summary>A session of the supervisor's.</summary>
/// <param name="One">Who comes, when it is one.</param>
public sealed record HostedSession(Session Session, int Booked, PersonName? One);

/// <summary>
/// What waits for a supervisor, for the trainees whom they supervise now. Each figure is one or two queries, whatever their number.
/// </summary>
public sealed class SummaryFigures(SupervisionDb db, Authority authority, MaterialRights rights, TimeProvider time)
{
    const int MostListed = 100;

    ((PersonId, BatchId) Of, List<PersonId> Trainees)? supervised;

    /// <summary>The trainees whom they supervise now; asked again in the same scope, as they were.</summary>
    public async Task<IReadOnlyList<PersonId>> TraineesAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        if (supervised is not { } known || known.Of != (supervisor, batch))
            supervised = known = ((supervisor, batch), await authority.SupervisedBy(supervisor, batch).ToListAsync(cancellationToken));
        return known.Trainees;
    }

    /// <summary>Null when nothing waits.</summary>
    public async Task<WaitingHours?> WaitingAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        var trainees = await TraineesAsync(supervisor, batch, cancellationToken);
        var waiting = await db
            .HourEntries.AsNoTracking()
            .Where(e => e.BatchId == batch && e.State == EntryState.Submitted && trainees.Contains(e.TraineeId))
            .GroupBy(e => e.TraineeId)
            .Select(own => new
            {
                Entries = own.Count(),
                Minutes = own.Sum(e => e.Minutes),
                Newest = own.Max(e => e.WaitingSince),
            })
            .ToListAsync(cancellationToken);
        return waiting.Count == 0
            ? null
            : new WaitingHours(
                waiting.Sum(w => w.Entries),
                waiting.Sum(w => w.Minutes),
                waiting.Count,
                waiting.Max(w => w.Newest) ?? DateTimeOffset.MinValue
            );
    }

    /// <summary>What supervisors review that was handed in and not read, the oldest first.</summary>
    public async Task<IReadOnlyList<WaitingItem>> MaterialsAsync(
        PersonId supervisor,
        BatchId batch,
        BatchDescription description,
        CancellationToken cancellationToken
    )
    {
        var decidable = (description.Checklist ?? []).Where(item => item.Reviewer == ItemReviewer.Supervisor).Select(item => item.Key).ToList();
        return await (
            from submission in rights.OfTrainees(authority.SupervisedBy(supervisor, batch), batch).AsNoTracking()
            where submission.State == SubmissionState.HandedIn && decidable.Contains(submission.Item)
            join person in db.People on submission.TraineeId equals person.Id
            join owner in db.Groups on submission.GroupId equals owner.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby submission.At
            select new WaitingItem(
                submission.Id,
                submission.Item,
                owner == null ? person.Name : owner.Name,
                owner == null ? person.NameEn : "",
                submission.At
            )
        )
            .Take(MostListed)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What they asked about entries that still wait, the oldest first: answered or not.</summary>
    public async Task<IReadOnlyList<AskedEntry>> QuestionsAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        var trainees = await TraineesAsync(supervisor, batch, cancellationToken);
        var asked = await (
            from question in db.EntryQuestions.AsNoTracking()
            where question.AskedBy == supervisor
            join entry in db.HourEntries on question.EntryId equals entry.Id
            where entry.BatchId == batch && entry.State == EntryState.Submitted && trainees.Contains(entry.TraineeId)
            join person in db.People on entry.TraineeId equals person.Id
            orderby question.AskedAt
            select new AskedEntry(entry.Id, person.Name, person.NameEn, question.AskedAt, question.AnsweredAt)
        ).ToListAsync(cancellationToken);
        return [.. asked.GroupBy(one => one.Entry).Select(entry => entry.Last())];
    }

    /// <summary>Their sessions from this moment on that begin before another, nearest first.</summary>
    public async Task<IReadOnlyList<HostedSession>> SessionsAsync(
        PersonId supervisor,
        BatchId batch,
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var rows = await (
            from session in db.Sessions.Supervision().AsNoTracking()
            where
                session.SupervisorId == supervisor
                && session.BatchId == batch
                && session.State == SessionState.Open
                && session.EndsAt > now
                && session.StartsAt < before
            from booking in db.Bookings.Where(b => b.SessionId == session.Id && b.State == BookingState.Booked).DefaultIfEmpty()
            from person in db.People.Where(p => booking != null && p.Id == booking.PersonId).DefaultIfEmpty()
            orderby session.StartsAt
            select new { session, who = person == null ? null : new PersonName(person.Id, person.Name, person.NameEn) }
        )
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.session.Id)
                .Select(all => (all.First().session, who: all.Select(row => row.who).OfType<PersonName>().ToList()))
                .Select(one => new HostedSession(one.session, one.who.Count, one.who.Count == 1 ? one.who[0] : null)),
        ];
    }
}
