using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Gives places in sessions and takes them back: the one way to a place for every path. What it decides from what it read is made certain by
/// the rows that it writes (<see cref="Seat"/>, <see cref="BusyTime"/>, <see cref="Booking.OpenNumber"/>): whoever decided from an older state
/// fails to save, and is run again.
/// </summary>
public sealed class Seating(SupervisionDb db, TimeProvider time)
{
    /// <summary>Why a place cannot be had; null when it was given.</summary>
    /// <param name="limits">For a booking that counts anew among the person's open ones.</param>
    /// <param name="leaving">The session that the booking gives up for this one.</param>
    /// <param name="again">It had a place before those came who wait now.</param>
    internal async Task<BookOutcome?> TakeAsync(
        Session session,
        Booking booking,
        BookingRules? limits,
        Session? leaving,
        CancellationToken cancellationToken,
        bool again = false
    )
    {
        var seats = await SeatsAsync(session.Id, cancellationToken);
        if (session.State != SessionState.Open || session.StartsAt <= time.GetUtcNow())
            return new BookOutcome.NotThere();
        await LapseAsync(seats, cancellationToken);
        if (await ClashAsync(booking.PersonId, session.Span, leaving?.Id, cancellationToken) is { } other)
            return new BookOutcome.Clash(await db.Sessions.SingleAsync(s => s.Id == other, cancellationToken));
        var free = seats.Where(seat => seat.IsFree).ToList();
        // Nobody passes those who wait: a place that is free at this moment is the first one's.
        var reserved = !again && await FirstWaitingAsync(session.Id, cancellationToken) is { } first && first.PersonId != booking.PersonId;
        if (reserved || free.Count == 0)
            return new BookOutcome.Full(session, await QueueLengthAsync(session.Id, cancellationToken));
        if (limits != null)
        {
            if (await OpenNumberAsync(booking.PersonId, limits.OpenBookings, cancellationToken) is not { } number)
                return new BookOutcome.TooMany(limits.OpenBookings);
            booking.Open(number);
        }
        if (leaving != null)
            await GiveBackAsync(booking, leaving.Id, cancellationToken);
        // People who come at once spread over the places, so that few of them want the same one.
        free[(int)((uint)booking.PersonId.GetHashCode() % (uint)free.Count)].Give(booking.Id);
        Occupy(booking.PersonId, session.Id, session.Span);
        // Whoever only keeps a place may yet let it go, and waits on until then.
        if (booking.State is not (BookingState.Held or BookingState.Offered))
            await EndWaitingAsync(booking.PersonId, session.Id, cancellationToken);
        return null;
    }

    /// <summary>Each gets the other's place. False when one of them is not there any more.</summary>
    internal async Task<bool> ExchangeAsync(
        (Booking Booking, Session Session) one,
        (Booking Booking, Session Session) other,
        CancellationToken cancellationToken
    )
    {
        var ones = (await SeatsAsync(one.Session.Id, cancellationToken)).Find(seat => seat.BookingId == one.Booking.Id);
        var others = (await SeatsAsync(other.Session.Id, cancellationToken)).Find(seat => seat.BookingId == other.Booking.Id);
        if (ones is null || others is null)
            return false;
        ones.Give(other.Booking.Id);
        others.Give(one.Booking.Id);
        await VacateAsync(one.Booking.PersonId, one.Session.Id, cancellationToken);
        await VacateAsync(other.Booking.PersonId, other.Session.Id, cancellationToken);
        Occupy(one.Booking.PersonId, other.Session.Id, other.Session.Span);
        Occupy(other.Booking.PersonId, one.Session.Id, one.Session.Span);
        return true;
    }

    /// <summary>The place is free again, and so is the person's time.</summary>
    internal async Task GiveBackAsync(Booking booking, SessionId session, CancellationToken cancellationToken)
    {
        foreach (var seat in await SeatsAsync(session, cancellationToken))
            if (seat.BookingId == booking.Id)
                seat.Give(null);
        await VacateAsync(booking.PersonId, session, cancellationToken);
    }

    /// <summary>With those that come in the same turn.</summary>
    internal async Task<List<Seat>> SeatsAsync(SessionId session, CancellationToken cancellationToken)
    {
        await db.Seats.Where(seat => seat.SessionId == session).LoadAsync(cancellationToken);
        return [.. db.Seats.Local.Where(seat => seat.SessionId == session).OrderBy(seat => seat.Number)];
    }

    /// <summary>The bookings that keep a place in the session.</summary>
    internal Task<List<Booking>> KeptAsync(Session session, CancellationToken cancellationToken) =>
        db
            .Bookings.Where(b =>
                b.SessionId == session.Id
                && (
                    b.State == BookingState.Booked || b.State == BookingState.Guest || b.State == BookingState.Held || b.State == BookingState.Offered
                )
            )
            .ToListAsync(cancellationToken);

    /// <summary>The session that has some of the person's time in the span already.</summary>
    internal async Task<SessionId?> ClashAsync(PersonId person, Span span, SessionId? but, CancellationToken cancellationToken)
    {
        var rows = await TimesAsync(person, span, cancellationToken);
        return rows.Find(row => row.SessionId != but && db.Entry(row).State != EntityState.Deleted)?.SessionId;
    }

    /// <summary>Those of them who have some of their time in the span taken already.</summary>
    internal Task<HashSet<PersonId>> BusyAsync(List<PersonId> people, Span span, CancellationToken cancellationToken) =>
        db
            .BusyTimes.Where(row => people.Contains(row.PersonId) && row.At >= span.From && row.At < span.To)
            .Select(row => row.PersonId)
            .Distinct()
            .ToHashSetAsync(cancellationToken);

    /// <summary>Takes the time without looking whether it is free: if somebody has taken it since it was looked at, the save fails.</summary>
    internal void Occupy(PersonId person, SessionId session, Span span)
    {
        // A row that this turn has seen is taken over: one that is given back cannot go and come in one save, and one that came while the turn was
        // reading makes the save fail by the session's seats.
        var seen = db.ChangeTracker.Entries<BusyTime>().Where(entry => entry.Entity.PersonId == person).ToDictionary(entry => entry.Entity.At);
        foreach (var at in BusyTime.In(span))
        {
            if (!seen.TryGetValue(at, out var row))
                db.BusyTimes.Add(new BusyTime(person, at, session));
            else if (row.State == EntityState.Deleted)
            {
                row.State = EntityState.Unchanged;
                row.Entity.Take(session);
            }
            else if (row.Entity.SessionId != session)
                throw new DbUpdateConcurrencyException("Somebody has taken this time since it was looked at.");
        }
    }

    internal async Task VacateAsync(PersonId person, SessionId session, CancellationToken cancellationToken)
    {
        await db.BusyTimes.Where(row => row.PersonId == person && row.SessionId == session).LoadAsync(cancellationToken);
        foreach (var row in db.BusyTimes.Local.Where(row => row.PersonId == person && row.SessionId == session).ToList())
            db.BusyTimes.Remove(row);
    }

    /// <summary>Places kept for somebody whose time to confirm is over are free.</summary>
    async Task LapseAsync(List<Seat> seats, CancellationToken cancellationToken)
    {
        var ids = seats.Where(seat => seat.BookingId != null).Select(seat => seat.BookingId!.Value).ToList();
        if (ids.Count == 0)
            return;
        var now = time.GetUtcNow();
        var kept = await db
            .Bookings.Where(b => ids.Contains(b.Id) && (b.State == BookingState.Held || b.State == BookingState.Offered) && b.Until <= now)
            .ToListAsync(cancellationToken);
        foreach (var booking in kept.Where(b => b.HasLapsed(now)))
            await LapseAsync(booking, cancellationToken);
    }

    internal async Task LapseAsync(Booking booking, CancellationToken cancellationToken)
    {
        await GiveBackAsync(booking, booking.SessionId, cancellationToken);
        Record(booking, BookingState.Lapsed, null);
        await EndWaitingAsync(booking.PersonId, booking.SessionId, cancellationToken);
    }

    internal async Task EndWaitingAsync(PersonId person, SessionId session, CancellationToken cancellationToken)
    {
        var waiting = await db.Waitings.FirstOrDefaultAsync(
            w => w.SessionId == session && w.PersonId == person && w.EndedAt == null,
            cancellationToken
        );
        waiting?.End(time.GetUtcNow());
    }

    internal void Record(Booking booking, BookingState after, PersonId? by, DateTimeOffset? until = null, string? why = null, ActId? act = null)
    {
        var before = booking.State;
        booking.Become(after, until);
        db.BookingChanges.Add(new BookingChange(booking, before, booking.SessionId, by, time.GetUtcNow(), why, act));
    }

    internal void Begin(Booking booking, PersonId? by)
    {
        db.Bookings.Add(booking);
        db.BookingChanges.Add(new BookingChange(booking, null, null, by, booking.MadeAt, null));
    }

    /// <summary>The lowest number that none of the person's open bookings has; those whose session has been give theirs up.</summary>
    async Task<int?> OpenNumberAsync(PersonId person, int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await db
            .Bookings.Where(b => b.PersonId == person && b.OpenNumber != null)
            .Join(db.Sessions, b => b.SessionId, s => s.Id, (booking, session) => new { booking, session.EndsAt })
            .ToListAsync(cancellationToken);
        foreach (var over in open.Where(b => b.EndsAt <= now))
            over.booking.Close();
        var used = open.Where(b => b.booking.OpenNumber != null && !b.booking.HasLapsed(now)).Select(b => b.booking.OpenNumber!.Value).ToHashSet();
        foreach (var lapsed in open.Where(b => b.booking.HasLapsed(now)).ToList())
            await LapseAsync(lapsed.booking, cancellationToken);
        return Enumerable.Range(1, most).Where(number => !used.Contains(number)).Select(number => (int?)number).FirstOrDefault();
    }

    /// <summary>The first who waits and has no offer yet.</summary>
    internal async Task<Waiting?> FirstWaitingAsync(SessionId session, CancellationToken cancellationToken)
    {
        await db
            .Waitings.Where(w => w.SessionId == session && w.EndedAt == null && w.OfferId == null)
            .OrderBy(w => w.Since)
            .ThenBy(w => w.Id)
            .Take(20)
            .LoadAsync(cancellationToken);
        return db
            .Waitings.Local.Where(w => w.SessionId == session && w.EndedAt == null && w.OfferId == null)
            .OrderBy(w => w.Since)
            .ThenBy(w => w.Id.Value)
            .FirstOrDefault();
    }

    Task<int> QueueLengthAsync(SessionId session, CancellationToken cancellationToken) =>
        db.Waitings.CountAsync(w => w.SessionId == session && w.EndedAt == null, cancellationToken);

    async Task<List<BusyTime>> TimesAsync(PersonId person, Span span, CancellationToken cancellationToken)
    {
        await db.BusyTimes.Where(row => row.PersonId == person && row.At >= span.From && row.At < span.To).LoadAsync(cancellationToken);
        return
        [
            .. db
                .ChangeTracker.Entries<BusyTime>()
                .Where(entry =>
                    entry.State != EntityState.Detached
                    && entry.Entity.PersonId == person
                    && entry.Entity.At >= span.From
                    && entry.Entity.At < span.To
                )
                .Select(entry => entry.Entity),
        ];
    }
}
