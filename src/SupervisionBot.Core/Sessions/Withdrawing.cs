using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Sessions;

/// <summary>What came of changing published sessions.</summary>
public abstract record HostOutcome
{
    HostOutcome()
    {
    }

    /// <param name="Told">How many people were booked and are told.</param>
    public sealed record Withdrawn(IReadOnlyList<Session> Sessions, int Told) : HostOutcome;

    /// <param name="Dropped">How many of the booked cannot come at the new time and have lost their place.</param>
    public sealed record Moved(Session Session, int Told, int Dropped) : HostOutcome;

    public sealed record NotThere : HostOutcome;

    /// <summary>The new time is not possible.</summary>
    public sealed record Wrong(PlanProblem Problem) : HostOutcome;
}

/// <summary>A supervisor withdraws or moves what they published. Those who are booked are told and can choose another.</summary>
public sealed class Withdrawing(SupervisionDb db, Publishing publishing, Seating seating, SessionNews news, TimeProvider time)
{
    /// <param name="following">Also all later ones that were published with it.</param>
    public async Task<HostOutcome> WithdrawAsync(Host host, SessionId id, bool following, CancellationToken cancellationToken)
    {
        if (await FindAsync(host, id, cancellationToken) is not { } first) return new HostOutcome.NotThere();
        List<Session> sessions = following
            ? await db.Sessions.Where(s => s.SupervisorId == host.Id && s.SeriesId == first.SeriesId && s.State == SessionState.Open && s.StartsAt >= first.StartsAt).OrderBy(s => s.StartsAt).ToListAsync(cancellationToken)
            : [first];
        var told = 0;
        foreach (var session in sessions)
        {
            foreach (var seat in await seating.SeatsAsync(session.Id, cancellationToken)) seat.Close();
            foreach (var booking in await KeptAsync(session, cancellationToken))
            {
                if (booking.State == BookingState.Booked) told++;
                await seating.VacateAsync(booking.PersonId, session.Id, cancellationToken);
                seating.Record(booking, BookingState.Withdrawn, host.Id);
                news.Withdrawn(booking, session);
            }
            foreach (var waiting in await db.Waitings.Where(w => w.SessionId == session.Id && w.EndedAt == null).ToListAsync(cancellationToken)) waiting.End(time.GetUtcNow());
            await seating.VacateAsync(host.Id, session.Id, cancellationToken);
            session.Withdraw();
        }
        return new HostOutcome.Withdrawn(sessions, told);
    }

    public async Task<HostOutcome> MoveAsync(Host host, SessionId id, Span to, CancellationToken cancellationToken)
    {
        if (await FindAsync(host, id, cancellationToken) is not { } session) return new HostOutcome.NotThere();
        await seating.VacateAsync(host.Id, id, cancellationToken);
        var plan = await publishing.CheckAsync(host, [to], session.BufferMinutes, cancellationToken);
        if (plan[0].Problem is { } problem)
        {
            seating.Occupy(host.Id, id, session.HostSpan);
            return new HostOutcome.Wrong(problem);
        }
        session.MoveTo(to);
        seating.Occupy(host.Id, id, session.HostSpan);
        var seats = await seating.SeatsAsync(id, cancellationToken);
        foreach (var seat in seats) seat.Touch();
        news.Remind(host.Id, session);
        var (told, dropped) = (0, 0);
        foreach (var booking in await KeptAsync(session, cancellationToken))
        {
            told++;
            await seating.VacateAsync(booking.PersonId, id, cancellationToken);
            if (await seating.ClashAsync(booking.PersonId, to, id, cancellationToken) is null)
            {
                seating.Occupy(booking.PersonId, id, to);
                booking.SessionMoved();
                db.BookingChanges.Add(new BookingChange(booking, booking.State, id, host.Id, time.GetUtcNow(), null));
                news.Moved(booking, session);
                news.Remind(booking.PersonId, session);
                continue;
            }
            dropped++;
            seats.Find(seat => seat.BookingId == booking.Id)?.Give(null);
            seating.Record(booking, BookingState.Withdrawn, host.Id);
            news.Withdrawn(booking, session);
        }
        return new HostOutcome.Moved(session, told, dropped);
    }

    Task<Session?> FindAsync(Host host, SessionId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db.Sessions.FirstOrDefaultAsync(s => s.Id == id && s.SupervisorId == host.Id && s.State == SessionState.Open && s.StartsAt > now, cancellationToken);
    }

    Task<List<Booking>> KeptAsync(Session session, CancellationToken cancellationToken) => db.Bookings
        .Where(b => b.SessionId == session.Id && (b.State == BookingState.Booked || b.State == BookingState.Held || b.State == BookingState.Offered)).ToListAsync(cancellationToken);
}
