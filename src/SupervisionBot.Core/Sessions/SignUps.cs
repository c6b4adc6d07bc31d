using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Signing up for what stands in the programme's calendar and has places for it: an open class, a visit. A place is a seat as every other
/// (<see cref="Seating"/>); who may have one is for whoever asks to know. Nothing is saved here.
/// </summary>
public sealed class SignUps(SupervisionDb db, Seating seating, WaitingList waiting, SessionNews news, TimeProvider time)
{
    internal async Task<SignUpOutcome> SignUpAsync(Session session, PersonId who, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(session, who, cancellationToken) is { } had)
            return new SignUpOutcome.SignedUp(session, had, Again: true);
        var booking = new Booking(TypedId.New<BookingId>(time), session.Id, who, session.SignedUp(), null, time.GetUtcNow());
        switch (await seating.TakeAsync(session, booking, null, null, cancellationToken))
        {
            case null:
                seating.Begin(booking, who);
                await news.RemindAsync(who, session, cancellationToken);
                return new SignUpOutcome.SignedUp(session, booking, Again: false);
            case BookOutcome.Full full:
                return new SignUpOutcome.Full(session, full.Waiting);
            // The same person pressed twice at once: the other press has it.
            case BookOutcome.Clash clash when clash.Other.Id == session.Id && await PlaceAsync(session, who, cancellationToken) is { } just:
                return new SignUpOutcome.SignedUp(session, just, Again: true);
            case BookOutcome.Clash clash:
                return new SignUpOutcome.Clash(clash.Other);
            default:
                return new SignUpOutcome.NotThere();
        }
    }

    internal async Task<SignUpOutcome> WaitAsync(Session session, PersonId who, CancellationToken cancellationToken)
    {
        if (await SignUpAsync(session, who, cancellationToken) is not SignUpOutcome.Full and var otherwise)
            return otherwise;
        if (await WaitingOfAsync(session, who, cancellationToken) is not { } own)
            own = db.Waitings.Add(new Waiting(TypedId.New<WaitingId>(time), session.Id, who, time.GetUtcNow())).Entity;
        var before = await db.Waitings.CountAsync(
            w => w.SessionId == session.Id && w.PersonId != who && w.EndedAt == null && w.Since <= own.Since,
            cancellationToken
        );
        return new SignUpOutcome.Waits(session, before + 1);
    }

    /// <param name="why">Kept with the booking's history.</param>
    internal async Task<SignUpOutcome> WithdrawAsync(Session session, PersonId who, string? why, CancellationToken cancellationToken)
    {
        if (session.StartsAt <= time.GetUtcNow())
            return new SignUpOutcome.NotThere();
        if (await PlaceAsync(session, who, cancellationToken) is { } booking)
        {
            await seating.GiveBackAsync(booking, session.Id, cancellationToken);
            seating.Record(booking, BookingState.Cancelled, who, why: why);
            await waiting.PassOnAsync(session, cancellationToken);
            return new SignUpOutcome.Withdrawn(session, booking);
        }
        if (await WaitingOfAsync(session, who, cancellationToken) is not { } own)
            return new SignUpOutcome.NotThere();
        own.End(time.GetUtcNow());
        return new SignUpOutcome.WaitsNoMore(session);
    }

    internal Task<Booking?> PlaceAsync(Session session, PersonId who, CancellationToken cancellationToken)
    {
        var state = session.SignedUp();
        return db.Bookings.FirstOrDefaultAsync(b => b.SessionId == session.Id && b.PersonId == who && b.State == state, cancellationToken);
    }

    Task<Waiting?> WaitingOfAsync(Session session, PersonId who, CancellationToken cancellationToken) =>
        db.Waitings.FirstOrDefaultAsync(w => w.SessionId == session.Id && w.PersonId == who && w.EndedAt == null, cancellationToken);
}
