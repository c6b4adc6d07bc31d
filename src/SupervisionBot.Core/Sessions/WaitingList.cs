using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Core.Sessions;

/// <summary>Those who wait for a place in a full session, in the order in which they came.</summary>
public sealed class WaitingList(SupervisionDb db, SessionBoard board, Seating seating, SessionNews news, TimeProvider time)
{
    public async Task<BookOutcome> JoinAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken)
    {
        if (await board.FindAsync(trainee, id, cancellationToken) is not { } session)
            return new BookOutcome.NotThere();
        if (trainee.Batch.ClosedOn is { } closed)
            return new BookOutcome.Closed(closed);
        var known = await db.Waitings.FirstOrDefaultAsync(w => w.SessionId == id && w.PersonId == trainee.Id && w.EndedAt == null, cancellationToken);
        if (known != null)
            return new BookOutcome.Waits(session, await PositionAsync(known, cancellationToken));
        if (await seating.ClashAsync(trainee.Id, session.Span, null, cancellationToken) is { } other)
            return new BookOutcome.Clash(await db.Sessions.SingleAsync(s => s.Id == other, cancellationToken));
        var waiting = db.Waitings.Add(new Waiting(TypedId.New<WaitingId>(time), id, trainee.Id, time.GetUtcNow())).Entity;
        return new BookOutcome.Waits(session, await PositionAsync(waiting, cancellationToken));
    }

    public async Task<BookOutcome> LeaveAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken)
    {
        var waiting = await db.Waitings.FirstOrDefaultAsync(
            w => w.SessionId == id && w.PersonId == trainee.Id && w.EndedAt == null && w.OfferId == null,
            cancellationToken
        );
        if (waiting is null)
            return new BookOutcome.NotThere();
        waiting.End(time.GetUtcNow());
        return new BookOutcome.WaitsNoMore(await db.Sessions.SingleAsync(s => s.Id == id, cancellationToken));
    }

    /// <summary>
    /// Offers free places to those who wait, the first first. Whoever cannot come then, or has as many bookings as allowed, is told and waits no
    /// more.
    /// </summary>
    internal async Task PassOnAsync(Session session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (session.State != SessionState.Open || session.StartsAt <= now)
            return;
        var batch = (await db.Batches.AsNoTracking().SingleAsync(batch => batch.Id == session.BatchId, cancellationToken)).Description;
        if (batch.ClosedOn is not null)
            return;
        var rules = batch.Booking;
        var until = now.AddMinutes(rules.OfferMinutes);
        if (session.Kind.IsTaught())
        {
            await SeatAsync(session, cancellationToken);
            return;
        }
        while (await seating.FirstWaitingAsync(session.Id, cancellationToken) is { } first)
        {
            var offer = new Booking(
                TypedId.New<BookingId>(time),
                session.Id,
                first.PersonId,
                BookingState.Offered,
                until < session.StartsAt ? until : session.StartsAt,
                now
            );
            switch (await seating.TakeAsync(session, offer, rules, null, cancellationToken))
            {
                case null:
                    seating.Begin(offer, null);
                    first.Offer(offer.Id);
                    news.Offered(offer, session);
                    break;
                case BookOutcome.Full:
                    return;
                default:
                    first.End(now);
                    news.Missed(first, session);
                    break;
            }
        }
    }

    /// <summary>Whoever waits for an open class or a visit has the place at once, and can give it up.</summary>
    async Task SeatAsync(Session session, CancellationToken cancellationToken)
    {
        while (await seating.FirstWaitingAsync(session.Id, cancellationToken) is { } first)
        {
            var now = time.GetUtcNow();
            var place = new Booking(TypedId.New<BookingId>(time), session.Id, first.PersonId, session.SignedUp(), null, now);
            switch (await seating.TakeAsync(session, place, null, null, cancellationToken))
            {
                case null:
                    seating.Begin(place, null);
                    first.End(now);
                    news.Seated(place, session);
                    await news.RemindAsync(first.PersonId, session, cancellationToken);
                    break;
                case BookOutcome.Full:
                    return;
                default:
                    first.End(now);
                    break;
            }
        }
    }

    async Task<int> PositionAsync(Waiting waiting, CancellationToken cancellationToken) =>
        1
        + await db.Waitings.CountAsync(
            w => w.SessionId == waiting.SessionId && w.PersonId != waiting.PersonId && w.EndedAt == null && w.Since <= waiting.Since,
            cancellationToken
        );
}
