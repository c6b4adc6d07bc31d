using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Who is expected at what stands in the programme's calendar: every trainee of the batch, or of the group, has a place from the moment it is
/// planned, and nobody else. Who joins later gets theirs, and who has left gives it up. A visit for which people sign up is for whoever does.
/// </summary>
public sealed class ClassRolls(SupervisionDb db, Seating seating, SessionNews news, TimeProvider time) : RecurringWork
{
    /// <summary>So many people at a time; the rest follow.</summary>
    const int Portion = 200;

    const int AtATime = 20;

    /// <summary>So long after it was planned everybody who is a trainee then has their own place.</summary>
    static readonly TimeSpan Settling = TimeSpan.FromDays(1);

    public override string Name => "class-rolls";

    public override TimeSpan Every => TimeSpan.FromMinutes(5);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var lacking = await db
            .Sessions.Taught()
            .Where(s =>
                s.State == SessionState.Open
                && s.StartsAt > now
                && !db.Lessons.Any(l => l.SessionId == s.Id && l.Places > 0)
                && db.Memberships.Any(m =>
                    m.BatchId == s.BatchId
                    && m.Role == Role.Trainee
                    && (s.GroupId == null || m.GroupId == s.GroupId)
                    && !db.Bookings.Any(b => b.SessionId == s.Id && b.PersonId == m.PersonId && b.State == BookingState.Booked)
                )
            )
            .OrderBy(s => s.StartsAt)
            .Take(AtATime)
            .ToListAsync(cancellationToken);
        foreach (var session in lacking)
            await FillAsync(session, null, cancellationToken);
        var needless = await (
            from booking in db.Bookings
            where booking.State == BookingState.Booked
            join session in db.Sessions.Taught() on booking.SessionId equals session.Id
            where
                session.State == SessionState.Open
                && session.StartsAt > now
                // Who was let in to make something up stays.
                && !db.Arrivals.Any(a => a.SessionId == session.Id && a.PersonId == booking.PersonId && a.VoidedAt == null)
                && !db.Memberships.Any(m =>
                    m.BatchId == session.BatchId
                    && m.PersonId == booking.PersonId
                    && m.Role == Role.Trainee
                    && (session.GroupId == null || m.GroupId == session.GroupId)
                )
            orderby booking.Id
            select booking
        )
            .Take(Portion)
            .ToListAsync(cancellationToken);
        foreach (var booking in needless)
        {
            await seating.GiveBackAsync(booking, booking.SessionId, cancellationToken);
            seating.Record(booking, BookingState.Withdrawn, null);
        }
        return lacking.Count > 0 || needless.Count == Portion;
    }

    /// <summary>Gives a place to those who are expected and have none. Whoever has something else then keeps it, and is expected too.</summary>
    /// <returns>How many are expected, and who of them has something else.</returns>
    internal async Task<(int Expected, IReadOnlyList<PersonName> Elsewhere)> FillAsync(
        Session session,
        PersonId? by,
        CancellationToken cancellationToken
    )
    {
        var trainees = await TraineesAsync(session.BatchId, session.GroupId, cancellationToken);
        var booked = await db
            .Bookings.Where(b => b.SessionId == session.Id && b.State == BookingState.Booked)
            .Select(b => b.PersonId)
            .ToHashSetAsync(cancellationToken);
        var guests = await db.Bookings.Where(b => b.SessionId == session.Id && b.State == BookingState.Guest).ToListAsync(cancellationToken);
        List<PersonName> missing = [.. trainees.Where(one => !booked.Contains(one.Id)).Take(Portion)];
        var elsewhere = await seating.BusyAsync([.. missing.Select(one => one.Id)], session.Span, cancellationToken);
        var seats = await seating.SeatsAsync(session.Id, cancellationToken);
        var number = seats.Count == 0 ? 0 : seats.Max(seat => seat.Number);
        // Who comes later takes a place that is left, and otherwise a chair of their own: nobody is displaced.
        var settled = time.GetUtcNow() > session.PublishedAt + Settling;
        foreach (var trainee in missing)
        {
            if (guests.Find(guest => guest.PersonId == trainee.Id) is { } place)
            {
                seating.Record(place, BookingState.Booked, by);
                news.Expected(trainee.Id, session);
                continue;
            }
            var booking = new Booking(TypedId.New<BookingId>(time), session.Id, trainee.Id, BookingState.Booked, null, time.GetUtcNow());
            seating.Begin(booking, by);
            var free = settled ? seats.Find(seat => seat.IsFree) : null;
            (free ?? db.Seats.Add(new Seat(session.Id, ++number)).Entity).Give(booking.Id);
            if (!elsewhere.Contains(trainee.Id))
                seating.Occupy(trainee.Id, session.Id, session.Span);
            news.Expected(trainee.Id, session);
            await news.RemindAsync(trainee.Id, session, cancellationToken);
        }
        return (trainees.Count, [.. missing.Where(one => elsewhere.Contains(one.Id))]);
    }

    /// <summary>Everybody for whom it is hears that they can sign up; answers how many they are.</summary>
    internal async Task<int> InviteAsync(Session session, CancellationToken cancellationToken)
    {
        var trainees = await TraineesAsync(session.BatchId, session.GroupId, cancellationToken);
        foreach (var trainee in trainees)
            news.CanSignUp(trainee.Id, session);
        return trainees.Count;
    }

    /// <summary>More places for which people sign up, or fewer; who has one keeps it.</summary>
    internal async Task OpenAsync(Session session, int more, CancellationToken cancellationToken)
    {
        var seats = await seating.SeatsAsync(session.Id, cancellationToken);
        var last = seats.Count == 0 ? 0 : seats.Max(seat => seat.Number);
        for (var number = 1; number <= more; number++)
            db.Seats.Add(new Seat(session.Id, last + number));
        foreach (var seat in seats.Where(seat => seat.IsFree).Reverse().Take(Math.Max(0, -more)))
            db.Seats.Remove(seat);
    }

    internal Task<List<PersonName>> TraineesAsync(BatchId batch, GroupId? inGroup, CancellationToken cancellationToken) =>
        (
            from member in db.Memberships
            where member.BatchId == batch && member.Role == Role.Trainee && (inGroup == null || member.GroupId == inGroup)
            join person in db.People on member.PersonId equals person.Id
            orderby person.Email
            select new PersonName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);
}
