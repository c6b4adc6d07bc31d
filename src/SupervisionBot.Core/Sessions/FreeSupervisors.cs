using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>A session of a supervisor with the places that are free in it.</summary>
public sealed record OpenTime(Session Session, int Free, int Places);

/// <summary>A supervisor with what is free in some days.</summary>
/// <param name="Open">Sessions with free places that have not begun, nearest first.</param>
/// <param name="Full">How many others there are.</param>
/// <param name="Held">What they have held in the batch so far.</param>
public sealed record SupervisorTimes(PersonName Who, IReadOnlyList<OpenTime> Open, int Full, HostLoad Held);

/// <summary>Which supervisors have free places, for the administrators of a batch; for anybody else there are no supervisors.</summary>
public sealed class FreeSupervisors(SupervisionDb db, HostLoads loads, TimeProvider time)
{
    /// <param name="sought">Days and hours by the clock of <paramref name="zone"/>.</param>
    public async Task<IReadOnlyList<SupervisorTimes>> InAsync(
        PersonId administrator,
        BatchId batch,
        DaysSought sought,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var supervisors = await (
            from member in db.Memberships
            where
                member.BatchId == batch
                && member.Role == Role.Supervisor
                && db.Memberships.Any(own => own.PersonId == administrator && own.BatchId == batch && own.Role == Role.Administrator)
            join person in db.People on member.PersonId equals person.Id
            orderby person.Email
            select new PersonName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);
        // Who has several groups is one.
        supervisors = [.. supervisors.DistinctBy(one => one.Id)];
        if (supervisors.Count == 0)
            return [];
        // A day wider on both sides than any clock is from UTC.
        var (first, last) = (At(sought.From.AddDays(-1)), At(sought.To.AddDays(2)));
        var sessions = await db
            .Sessions.Supervision()
            .AsNoTracking()
            .Where(s => s.BatchId == batch && s.State == SessionState.Open && s.StartsAt > now && s.StartsAt >= first && s.StartsAt <= last)
            .OrderBy(s => s.StartsAt)
            .Select(s => new
            {
                Session = s,
                Places = db.Seats.Count(seat => seat.SessionId == s.Id),
                Taken = db.Seats.Count(seat =>
                    seat.SessionId == s.Id && db.Bookings.Any(b => b.Id == seat.BookingId && (b.State == BookingState.Booked || b.Until > now))
                ),
                Waiting = db.Waitings.Count(w => w.SessionId == s.Id && w.EndedAt == null && w.OfferId == null),
            })
            .ToListAsync(cancellationToken);
        var times = sessions
            .Where(row => sought.Fits(LocalSpan.Of(row.Session.Span, zone)))
            .ToLookup(
                row => row.Session.SupervisorId,
                row => new OpenTime(row.Session, Math.Max(0, row.Places - row.Taken - row.Waiting), row.Places)
            );
        var held = await loads.OfAsync(supervisors.ConvertAll(who => who.Id), batch, null, cancellationToken);
        return supervisors.ConvertAll(who => new SupervisorTimes(
            who,
            [.. times[who.Id].Where(at => at.Free > 0)],
            times[who.Id].Count(at => at.Free == 0),
            held.GetValueOrDefault(who.Id)
        ));
    }

    static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
