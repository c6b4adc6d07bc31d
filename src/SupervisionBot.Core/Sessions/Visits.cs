using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>Somebody who comes to a visit, for its organisers.</summary>
/// <param name="Group">Null for who is in none.</param>
/// <param name="Travel">Empty where they have not said it; likewise <paramref name="Needs"/>.</param>
public sealed record VisitGuest(PersonName Who, string? Group, string Travel, string Needs);

/// <summary>Who comes to a visit.</summary>
/// <param name="SignUp">Null where everybody is expected.</param>
public sealed record VisitList(Session Session, Lesson Lesson, IReadOnlyList<VisitGuest> Coming, VisitPlaces? SignUp)
{
    /// <summary>Those who wait for a place, in their order.</summary>
    public IReadOnlyList<PersonName> Waiting { get; init; } = [];
}

/// <summary>
/// Visits for which trainees sign up (<see cref="SignUps"/>): how they go there, what they need, and who comes. Nothing is saved here.
/// </summary>
public sealed class Visits(SupervisionDb db, ClassBoard board, SignUps signUps, SessionNews news, TimeProvider time)
{
    public async Task<SignUpOutcome> SignUpAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken) =>
        await FindAsync(trainee, id, cancellationToken) is not { } session ? new SignUpOutcome.NotThere()
        : await ClosedAsync(trainee, session, cancellationToken) is { } closed ? closed
        : await signUps.SignUpAsync(session, trainee.Id, cancellationToken);

    public async Task<SignUpOutcome> WaitAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken) =>
        await FindAsync(trainee, id, cancellationToken) is not { } session ? new SignUpOutcome.NotThere()
        : await ClosedAsync(trainee, session, cancellationToken) is { } closed ? closed
        : await signUps.WaitAsync(session, trainee.Id, cancellationToken);

    /// <summary>The last day of signing up is over, for who has no place yet.</summary>
    async Task<SignUpOutcome.Closed?> ClosedAsync(Trainee trainee, Session session, CancellationToken cancellationToken)
    {
        var lesson = await db.Lessons.AsNoTracking().SingleAsync(l => l.SessionId == session.Id, cancellationToken);
        if (lesson.SignUpOver(time.GetUtcNow(), trainee.Batch.Zone) is not { } day)
            return null;
        if (await signUps.PlaceAsync(session, trainee.Id, cancellationToken) is not null)
            return null;
        var holder = await db
            .People.Where(p => p.Id == session.SupervisorId)
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .SingleAsync(cancellationToken);
        return new SignUpOutcome.Closed(session, day, holder);
    }

    /// <param name="why">Needed so short before it as the batch says.</param>
    public async Task<SignUpOutcome> WithdrawAsync(Trainee trainee, SessionId id, string? why, CancellationToken cancellationToken)
    {
        if (await FindAsync(trainee, id, cancellationToken) is not { } session)
            return new SignUpOutcome.NotThere();
        var has = await signUps.PlaceAsync(session, trainee.Id, cancellationToken) is not null;
        var late = has && trainee.Batch.Visits.IsLate(session.Span, time.GetUtcNow());
        why = why?.Trim() is { Length: > 0 and <= Excuse.LongestWhy } reason ? reason : null;
        if (late && why is null)
            return new SignUpOutcome.NeedsWhy(session);
        var outcome = await signUps.WithdrawAsync(session, trainee.Id, why, cancellationToken);
        if (outcome is SignUpOutcome.Withdrawn { Booking: var booking })
        {
            if (await OwnAsync(trainee.Id, id, cancellationToken) is { } said)
                db.Travellers.Remove(said);
            if (late)
                news.GivenUpLate(booking, session);
        }
        return outcome;
    }

    /// <summary>They say how they go there and what they need; null leaves what they said. False for who has no place, or once it is over.</summary>
    public async Task<bool> SayAsync(Trainee trainee, SessionId id, string? travel, string? needs, CancellationToken cancellationToken)
    {
        if (travel?.Length > Traveller.LongestTravel || needs?.Length > Traveller.LongestNeeds)
            return false;
        var now = time.GetUtcNow();
        var isComing = await db.Bookings.AnyAsync(
            b =>
                b.SessionId == id
                && b.PersonId == trainee.Id
                && b.State == BookingState.Booked
                && db.Sessions.Any(s =>
                    s.Id == id && s.Kind == SessionKind.Visit && s.BatchId == trainee.BatchId && s.State == SessionState.Open && s.EndsAt > now
                ),
            cancellationToken
        );
        if (!isComing)
            return false;
        var own = await OwnAsync(trainee.Id, id, cancellationToken) ?? db.Travellers.Add(new Traveller(id, trainee.Id)).Entity;
        own.Say(travel ?? own.Travel, needs ?? own.Needs);
        return true;
    }

    /// <summary>What the person has said; null when nothing.</summary>
    public Task<Traveller?> OwnAsync(PersonId who, SessionId id, CancellationToken cancellationToken) =>
        db.Travellers.FirstOrDefaultAsync(t => t.SessionId == id && t.PersonId == who, cancellationToken);

    /// <summary>Who comes, with what they need: for the administrators of the batch; null for anybody else.</summary>
    public async Task<VisitList?> ListAsync(SessionHost administrator, SessionId id, CancellationToken cancellationToken)
    {
        var batch = administrator.BatchId;
        if (
            !await db.Memberships.AnyAsync(
                m => m.PersonId == administrator.Id && m.BatchId == batch && m.Role == Role.Administrator,
                cancellationToken
            ) || await board.OneAsync(administrator.Id, batch, id, cancellationToken) is not { Session.Kind: SessionKind.Visit } view
        )
            return null;
        var coming = await (
            from booking in db.Bookings
            where booking.SessionId == id && booking.State == BookingState.Booked
            join person in db.People on booking.PersonId equals person.Id
            orderby person.Email
            select new
            {
                who = new PersonName(person.Id, person.Name, person.NameEn),
                inGroup = db
                    .Memberships.Where(m => m.PersonId == person.Id && m.BatchId == batch && m.Role == Role.Trainee && m.GroupId != null)
                    .Join(db.Groups, m => m.GroupId, g => g.Id, (m, g) => g.Name)
                    .FirstOrDefault(),
                said = db.Travellers.FirstOrDefault(t => t.SessionId == id && t.PersonId == person.Id),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new VisitList(
            view.Session,
            view.Lesson,
            [.. coming.Select(one => new VisitGuest(one.who, one.inGroup, one.said?.Travel ?? "", one.said?.Needs ?? ""))],
            view.SignUp
        )
        {
            Waiting = await (
                from wait in db.Waitings
                where wait.SessionId == id && wait.EndedAt == null
                join person in db.People on wait.PersonId equals person.Id
                orderby wait.Since, wait.Id
                select new PersonName(person.Id, person.Name, person.NameEn)
            ).ToListAsync(cancellationToken),
        };
    }

    /// <summary>A list was written as a file, which goes with what it says.</summary>
    public void Written(VisitList list, StoredFile file) => db.VisitSheets.Add(new VisitSheet(list.Session.Id, file.Id));

    /// <summary>A booking of a visit that its organiser hears of, with why it was given up.</summary>
    public async Task<(Session Session, PersonName Who, string Why)?> GivenUpAsync(
        PersonId organiser,
        BookingId id,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from booking in db.Bookings
            where booking.Id == id && booking.State == BookingState.Cancelled
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.SupervisorId == organiser && session.Kind == SessionKind.Visit
            join person in db.People on booking.PersonId equals person.Id
            select new
            {
                session,
                who = new PersonName(person.Id, person.Name, person.NameEn),
                why = db
                    .BookingChanges.Where(c => c.BookingId == id && c.Why != null)
                    .OrderByDescending(c => c.At)
                    .Select(c => c.Why)
                    .FirstOrDefault(),
            }
        ).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.session, found.who, found.why ?? "");
    }

    /// <summary>A visit to come for which the trainee can sign up.</summary>
    Task<Session?> FindAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db.Sessions.FirstOrDefaultAsync(
            s =>
                s.Id == id
                && s.Kind == SessionKind.Visit
                && s.BatchId == trainee.BatchId
                && s.State == SessionState.Open
                && s.StartsAt > now
                && db.Lessons.Any(l => l.SessionId == id && l.Places > 0)
                && db.Batches.Any(b => b.Id == s.BatchId && b.ClosedOn == null)
                && db.Memberships.Any(m =>
                    m.PersonId == trainee.Id && m.BatchId == s.BatchId && m.Role == Role.Trainee && (s.GroupId == null || m.GroupId == s.GroupId)
                ),
            cancellationToken
        );
    }
}
