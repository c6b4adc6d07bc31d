using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Who came to a class as a guest. It is kept as everybody's coming is (<see cref="Arrival"/>) and gives nothing: no credit, no share, no figure of
/// the batch. Nothing is saved here.
/// </summary>
public sealed class GuestRoll(SupervisionDb db, AfterSession after, TimeProvider time)
{
    const int MostVisits = 500;

    /// <summary>By name, for whoever holds the class or administers it; null for everybody else.</summary>
    public async Task<IReadOnlyList<ClassGuest>?> OfAsync(SessionHost host, SessionId id, CancellationToken cancellationToken)
    {
        if (!await HoldsAsync(host, id, cancellationToken))
            return null;
        var guests = await (
            from booking in db.Bookings
            where booking.SessionId == id && booking.State == BookingState.Guest
            join person in db.People on booking.PersonId equals person.Id
            orderby person.Email
            select new PersonName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);
        var came = await db
            .Arrivals.AsNoTracking()
            .Where(a => a.SessionId == id && a.VoidedAt == null)
            .Select(a => a.PersonId)
            .ToHashSetAsync(cancellationToken);
        return guests.ConvertAll(one => new ClassGuest(one, came.Contains(one.Id)));
    }

    /// <summary>Whoever holds the class says that a guest is there, or is not. False for who is no guest, and before check-in can be open.</summary>
    public async Task<bool> TickAsync(SessionHost host, SessionId id, PersonId who, bool there, CancellationToken cancellationToken)
    {
        if (
            !await HoldsAsync(host, id, cancellationToken)
            || !await db.Bookings.AnyAsync(b => b.SessionId == id && b.PersonId == who && b.State == BookingState.Guest, cancellationToken)
        )
            return false;
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
        if (time.GetUtcNow() < CheckIn.Times(session.Span, host.Batch.Presence).From)
            return false;
        var rounds = await db.Arrivals.Where(a => a.SessionId == id && a.PersonId == who).OrderBy(a => a.Round).ToListAsync(cancellationToken);
        var standing = rounds.Find(arrival => arrival.Stands);
        if (!there)
            standing?.Void(host.Id, time.GetUtcNow());
        else if (standing is null)
            // Who is ticked afterwards was there from the beginning, as far as anybody says.
            db.Arrivals.Add(new Arrival(id, who, rounds.Count + 1, host.Id, Earlier(time.GetUtcNow(), session)));
        return true;
    }

    /// <summary>The classes at which the person was a guest, the oldest first.</summary>
    public async Task<IReadOnlyList<GuestVisit>> VisitsAsync(PersonId who, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await (
            from booking in db.Bookings.AsNoTracking()
            where booking.PersonId == who && booking.State == BookingState.Guest
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.State == SessionState.Open && session.EndsAt <= now
            where !db.SessionReports.Any(r => r.SessionId == session.Id && !r.Held)
            join lesson in db.Lessons on session.Id equals lesson.SessionId
            join arrival in db.Arrivals on new { booking.SessionId, booking.PersonId } equals new { arrival.SessionId, arrival.PersonId }
            where arrival.VoidedAt == null
            join batch in db.Batches on session.BatchId equals batch.Id
            join holder in db.People on session.SupervisorId equals holder.Id
            orderby session.StartsAt
            select new
            {
                session,
                lesson,
                arrival,
                batch,
                holder,
            }
        )
            .Take(MostVisits)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row =>
                {
                    var whole = row.session.Minutes;
                    var missed = row.arrival.LateBy(row.session.Span) + row.arrival.EarlyBy(row.session.Span);
                    var minutes = row.batch.Description.Presence.Credited(whole, missed);
                    return new GuestVisit(
                        row.session,
                        row.batch.Description,
                        row.lesson.Guest.Length > 0 ? row.lesson.Facts.GuestName ?? "" : row.holder.Name,
                        row.lesson.ClassHours * minutes / whole,
                        minutes
                    );
                })
                .Where(visit => visit.Minutes > 0),
        ];
    }

    static DateTimeOffset Earlier(DateTimeOffset now, Session session) => now > session.EndsAt ? session.StartsAt : now;

    async Task<bool> HoldsAsync(SessionHost host, SessionId id, CancellationToken cancellationToken) =>
        await after.AnsweredBy(host).AnyAsync(s => s.Id == id, cancellationToken);
}
