using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Rosters;

/// <summary>
/// What follows from somebody's leaving a batch: looked at before, and carried out with it. Places are given up, their own sessions called off,
/// deputies ended; what they logged and handed in stays. Nothing of it comes back by itself. Nothing is saved here.
/// </summary>
public sealed class Departures(
    SupervisionDb db,
    BookingDesk desk,
    Seating seating,
    WaitingList waiting,
    Withdrawing withdrawing,
    Ledgers ledgers,
    TimeProvider time
)
{
    public async Task<Departure> LookAsync(BatchId batch, PersonId who, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var roles = await db.Memberships.Where(m => m.BatchId == batch && m.PersonId == who).ToListAsync(cancellationToken);
        var name = await db.People.Where(p => p.Id == who).Select(p => new PersonName(p.Id, p.Name, p.NameEn)).SingleAsync(cancellationToken);
        var places = await Places(batch, who)
            .Select(one => one.Session)
            .Distinct()
            .OrderBy(s => s.StartsAt)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        List<(Session, int)> off = [];
        foreach (var session in await Held(batch, who).AsNoTracking().OrderBy(s => s.StartsAt).ToListAsync(cancellationToken))
            off.Add((session, await db.Bookings.CountAsync(b => b.SessionId == session.Id && b.State == BookingState.Booked, cancellationToken)));
        var isTrainee = roles.Exists(one => one.Role == Role.Trainee);
        var taught = places.Where(s => s.Kind.IsTaught()).Select(s => s.Id).ToList();
        // Who has signed up for a visit has a place of their own.
        var own = await db.Lessons.Where(l => taught.Contains(l.SessionId) && l.Places > 0).Select(l => l.SessionId).ToListAsync(cancellationToken);
        var expected = taught.Except(own).ToHashSet();
        return new Departure(
            name,
            [.. places.Where(s => !expected.Contains(s.Id))],
            expected.Count,
            off,
            await db
                .Sessions.Taught()
                .CountAsync(s => s.BatchId == batch && s.SupervisorId == who && s.State == SessionState.Open && s.StartsAt > now, cancellationToken),
            await Queues(batch, who).CountAsync(cancellationToken),
            await db.HourEntries.CountAsync(e => e.BatchId == batch && e.TraineeId == who && e.State == EntryState.Submitted, cancellationToken),
            await db.Submissions.CountAsync(
                s => s.BatchId == batch && s.TraineeId == who && (s.State == SubmissionState.HandedIn || s.State == SubmissionState.AwaitsGroup),
                cancellationToken
            ),
            isTrainee ? (await ledgers.FindAsync(who, batch))?.Totals.Lines.Sum(line => (long)line.Approved) ?? 0 : null,
            await (
                from one in db.Memberships
                where one.BatchId == batch && one.TraineeId == who
                join person in db.People on one.PersonId equals person.Id
                orderby person.Name
                select new PersonName(person.Id, person.Name, person.NameEn)
            ).ToListAsync(cancellationToken),
            await GroupsAsync(batch, who, cancellationToken),
            await Deputyships(batch, who).AnyAsync(cancellationToken)
        );
    }

    internal async Task CarryOutAsync(PersonId administrator, BatchId batch, PersonId who, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await withdrawing.CallOffAsync(administrator, await Held(batch, who).ToListAsync(cancellationToken), null, cancellationToken);
        foreach (var queue in await Queues(batch, who).ToListAsync(cancellationToken))
            queue.End(now);
        foreach (var (booking, session) in (await Places(batch, who).ToListAsync(cancellationToken)).Select(one => (one.Booking, one.Session)))
        {
            var state =
                booking.State is BookingState.Held or BookingState.Offered ? BookingState.Lapsed
                : session.Kind.IsTaught() ? BookingState.Withdrawn
                : BookingState.Cancelled;
            if (session.Kind is SessionKind.Individual or SessionKind.Group)
                await desk.EndAsync(booking, session, state, administrator, null, cancellationToken);
            else
            {
                await seating.GiveBackAsync(booking, session.Id, cancellationToken);
                seating.Record(booking, state, administrator);
                await waiting.PassOnAsync(session, cancellationToken);
            }
            if (await db.Travellers.FindAsync([session.Id, who], cancellationToken) is { } said)
                db.Travellers.Remove(said);
        }
        foreach (var deputyship in await Deputyships(batch, who).ToListAsync(cancellationToken))
            deputyship.End(now);
    }

    /// <summary>Their places in what is to come.</summary>
    IQueryable<Place> Places(BatchId batch, PersonId who)
    {
        var now = time.GetUtcNow();
        return from booking in db.Bookings
            where
                booking.PersonId == who
                && (
                    booking.State == BookingState.Booked
                    || booking.State == BookingState.Guest
                    || booking.State == BookingState.Held
                    || booking.State == BookingState.Offered
                )
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.BatchId == batch && session.State == SessionState.Open && session.StartsAt > now
            select new Place { Booking = booking, Session = session };
    }

    sealed class Place
    {
        public required Booking Booking { get; init; }

        public required Session Session { get; init; }
    }

    /// <summary>What they published or planned and hold themselves; a class goes on with another teacher.</summary>
    IQueryable<Session> Held(BatchId batch, PersonId who)
    {
        var now = time.GetUtcNow();
        return db
            .Sessions.BesideCalendar()
            .Where(s => s.BatchId == batch && s.SupervisorId == who && s.State == SessionState.Open && s.StartsAt > now);
    }

    IQueryable<Waiting> Queues(BatchId batch, PersonId who) =>
        db.Waitings.Where(w => w.PersonId == who && w.EndedAt == null && db.Sessions.Any(s => s.Id == w.SessionId && s.BatchId == batch));

    IQueryable<Deputyship> Deputyships(BatchId batch, PersonId who)
    {
        var now = time.GetUtcNow();
        return db.Deputyships.Where(d => d.BatchId == batch && (d.SupervisorId == who || d.DeputyId == who) && d.EndedAt == null && d.Until > now);
    }

    /// <summary>The groups that lose a supervisor by it.</summary>
    async Task<IReadOnlyList<GroupEffect>> GroupsAsync(BatchId batch, PersonId who, CancellationToken cancellationToken)
    {
        var groups = await (
            from own in db.Memberships
            where own.BatchId == batch && own.PersonId == who && own.Role == Role.Supervisor && own.GroupId != null
            join at in db.Groups on own.GroupId equals at.Id
            orderby at.Name
            select new
            {
                at.Name,
                Waiting = db.HourEntries.Count(e =>
                    e.BatchId == batch
                    && e.State == EntryState.Submitted
                    && db.Memberships.Any(m => m.PersonId == e.TraineeId && m.Role == Role.Trainee && m.GroupId == at.Id)
                ),
                Others = db.Memberships.Any(m => m.Role == Role.Supervisor && m.GroupId == at.Id && m.PersonId != who),
            }
        ).ToListAsync(cancellationToken);
        return [.. groups.Select(one => new GroupEffect(one.Name, one.Waiting, !one.Others))];
    }
}
