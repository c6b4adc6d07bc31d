using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>A supervisor withdraws what they published, or one booking. Those who are booked are told and can choose another.</summary>
public sealed class Withdrawing(SupervisionDb db, Seating seating, WaitingList waiting, SessionNews news, TimeProvider time)
{
    /// <param name="following">Also all later ones that were published with it.</param>
    public async Task<HostOutcome> WithdrawAsync(SessionHost host, SessionId id, bool following, CancellationToken cancellationToken)
    {
        if (await FindAsync(host, id, cancellationToken) is not { } first)
            return new HostOutcome.NotThere();
        List<Session> sessions = following
            ? await db.ChangeableBy(host.Id)
                .Where(s => s.SeriesId == first.SeriesId && s.State == SessionState.Open && s.StartsAt >= first.StartsAt)
                .OrderBy(s => s.StartsAt)
                .ToListAsync(cancellationToken)
            : [first];
        return await WithdrawAsync(host, sessions, cancellationToken);
    }

    /// <summary>Those of these that are on, for instance because their withdrawal was taken back.</summary>
    public async Task<HostOutcome> WithdrawAgainAsync(SessionHost host, IReadOnlyList<SessionId> ids, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var sessions = await db.ChangeableBy(host.Id)
            .Where(s => ids.Contains(s.Id) && s.State == SessionState.Open && s.StartsAt > now)
            .OrderBy(s => s.StartsAt)
            .ToListAsync(cancellationToken);
        return sessions.Count == 0 ? new HostOutcome.NotThere() : await WithdrawAsync(host, sessions, cancellationToken);
    }

    /// <summary>What was published together, as far as it is still to come.</summary>
    public async Task<HostOutcome> WithdrawSeriesAsync(SessionHost host, Guid series, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var sessions = await db.ChangeableBy(host.Id)
            .Where(s => s.SeriesId == series && s.State == SessionState.Open && s.StartsAt > now)
            .OrderBy(s => s.StartsAt)
            .ToListAsync(cancellationToken);
        return sessions.Count == 0 ? new HostOutcome.NotThere() : await WithdrawAsync(host, sessions, cancellationToken);
    }

    async Task<HostOutcome> WithdrawAsync(SessionHost host, List<Session> sessions, CancellationToken cancellationToken)
    {
        var act = Begin(host, ActKind.SessionsWithdrawn);
        act.About(string.Join(',', sessions.Select(session => session.Id.Value.ToString("N"))));
        var told = await CallOffAsync(host.Id, sessions, act, cancellationToken);
        foreach (var session in sessions.Where(session => session.SupervisorId != host.Id))
            news.Teaching(session);
        return new HostOutcome.Withdrawn(sessions, told, act.Id);
    }

    /// <param name="act">By which they can come back; null when they cannot.</param>
    /// <returns>How many had a place and are told.</returns>
    internal async Task<int> CallOffAsync(PersonId by, IReadOnlyList<Session> sessions, Act? act, CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var session in sessions)
        {
            foreach (var seat in await seating.SeatsAsync(session.Id, cancellationToken))
                seat.Close();
            session.Withdraw(act?.Id);
            foreach (var booking in await seating.KeptAsync(session, cancellationToken))
            {
                if (booking.State is BookingState.Booked or BookingState.Guest)
                    told++;
                await seating.VacateAsync(booking.PersonId, session.Id, cancellationToken);
                seating.Record(booking, BookingState.Withdrawn, by, act: act?.Id);
                if (session.Kind == SessionKind.Practicum)
                    await news.OwnChangedAsync(booking, session, cancellationToken);
                else
                    news.Withdrawn(booking, session);
            }
            // Those who wait keep their turn, should it come back.
            foreach (var waits in await db.Waitings.Where(w => w.SessionId == session.Id && w.EndedAt == null).ToListAsync(cancellationToken))
            {
                // Who had the place offered hears of it as the others who had one.
                if (waits.OfferId is null)
                    news.InVain(waits, session);
                else
                    waits.Offer(null);
            }
            await seating.VacateAsync(session.SupervisorId, session.Id, cancellationToken);
        }
        return told;
    }

    /// <summary>
    /// Gives up one trainee's place, at any time before the session begins: the windows are the trainee's. They are told and can choose another.
    /// </summary>
    public async Task<HostOutcome> DropAsync(SessionHost host, BookingId id, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.FirstOrDefaultAsync(b => b.Id == id && b.State == BookingState.Booked, cancellationToken);
        if (booking is null || await FindAsync(host, booking.SessionId, cancellationToken) is not { } session)
            return new HostOutcome.NotThere();
        await seating.GiveBackAsync(booking, session.Id, cancellationToken);
        var act = Begin(host, ActKind.BookingDropped);
        act.About(id.Value.ToString("N"));
        seating.Record(booking, BookingState.Withdrawn, host.Id, act: act.Id);
        news.Withdrawn(booking, session);
        await waiting.PassOnAsync(session, cancellationToken);
        return new HostOutcome.Withdrawn([session], 1, act.Id);
    }

    Act Begin(SessionHost host, ActKind kind) => db.Note(time, host.Id, kind);

    Task<Session?> FindAsync(SessionHost host, SessionId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db.ChangeableBy(host.Id).FirstOrDefaultAsync(s => s.Id == id && s.State == SessionState.Open && s.StartsAt > now, cancellationToken);
    }
}
