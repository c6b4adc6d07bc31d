using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>What came of taking a withdrawal back.</summary>
public abstract record RestoreOutcome
{
    RestoreOutcome() { }

    /// <param name="Sessions">Those that are on again, nearest first.</param>
    /// <param name="Left">Those that cannot be at their time any more.</param>
    /// <param name="Back">How many have their place again.</param>
    /// <param name="Asked">How many have something else by now: they are told, and asked where that is possible.</param>
    public sealed record OnAgain(IReadOnlyList<Session> Sessions, IReadOnlyList<Planned> Left, int Back, int Asked) : RestoreOutcome;

    /// <summary>None of them can be at its time any more; nothing changed.</summary>
    public sealed record InTheWay(IReadOnlyList<Planned> Left) : RestoreOutcome;

    /// <summary>One person has their place again, or is asked whether they still want it.</summary>
    public sealed record PlaceBack(Booking Booking, Session Session, PersonName Who) : RestoreOutcome;

    /// <summary>Somebody else has the place by now, or the person something else at that time; nothing changed.</summary>
    public sealed record PlaceGone(Session Session, PersonName Who) : RestoreOutcome;

    public sealed record Already : RestoreOutcome;

    public sealed record Nothing : RestoreOutcome;
}

/// <summary>
/// Takes back that sessions were withdrawn, or that one booking was. Who was booked has their place again when nothing of theirs is at that time; who
/// has booked something else since is asked. Nothing is saved here: the turn saves everything at once.
/// </summary>
public sealed class WithdrawalUndo(
    SupervisionDb db,
    Publishing publishing,
    Seating seating,
    WaitingList waiting,
    SessionBoard board,
    SessionNews news,
    TimeProvider time
)
{
    /// <summary>Takes back one, as the Undo button of its card asks; another person's does not exist.</summary>
    public async Task<RestoreOutcome> OneAsync(SessionHost host, ActId id, CancellationToken cancellationToken) =>
        await Own(host).FirstOrDefaultAsync(act => act.Id == id, cancellationToken) is { } act
            ? await TakeBackAsync(host, act, cancellationToken)
            : new RestoreOutcome.Nothing();

    /// <summary>Puts on again what was published together and has been withdrawn since.</summary>
    public async Task<RestoreOutcome> SeriesAsync(SessionHost host, Guid series, CancellationToken cancellationToken)
    {
        var by = await db.ChangeableBy(host.Id)
            .Where(s => s.SeriesId == series && s.WithdrawnBy != null)
            .OrderByDescending(s => s.StartsAt)
            .Select(s => s.WithdrawnBy)
            .FirstOrDefaultAsync(cancellationToken);
        if (by is null || await Own(host).FirstOrDefaultAsync(act => act.Id == by, cancellationToken) is not { } act)
            return new RestoreOutcome.Nothing();
        return await RestoreAsync(host, act, cancellationToken);
    }

    /// <summary>What an act withdrew: sessions that are still withdrawn by it, or the place of one who was booked.</summary>
    public async Task<(IReadOnlyList<Session> Sessions, PersonName? Who)> WhatAsync(ActId id, CancellationToken cancellationToken)
    {
        var act = await db.Acts.AsNoTracking().FirstAsync(one => one.Id == id, cancellationToken);
        List<SessionId> ids =
            act.Kind == ActKind.SessionsWithdrawn && act.Subject.Length > 0
                ? [.. act.Subject.Split(',').Select(one => new SessionId(Guid.ParseExact(one, "N")))]
                : [];
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(s => s.WithdrawnBy == id || ids.Contains(s.Id))
            .OrderBy(s => s.StartsAt)
            .ToListAsync(cancellationToken);
        if (sessions.Count > 0)
            return (sessions, null);
        var dropped = await (
            from change in db.BookingChanges
            where change.ActId == id
            join booking in db.Bookings on change.BookingId equals booking.Id
            join session in db.Sessions.AsNoTracking() on booking.SessionId equals session.Id
            select new { booking.PersonId, session }
        ).ToListAsync(cancellationToken);
        return dropped is [var one]
            ? ([one.session], await board.NameAsync(one.PersonId, cancellationToken))
            : ([.. dropped.Select(lost => lost.session)], null);
    }

    IQueryable<Act> Own(SessionHost host) =>
        db.Acts.Where(act => act.By == host.Id && (act.Kind == ActKind.SessionsWithdrawn || act.Kind == ActKind.BookingDropped));

    async Task<RestoreOutcome> TakeBackAsync(SessionHost host, Act act, CancellationToken cancellationToken)
    {
        if (act.UndoneAt != null)
            return new RestoreOutcome.Already();
        return await RestoreAsync(host, act, cancellationToken);
    }

    async Task<RestoreOutcome> RestoreAsync(SessionHost host, Act act, CancellationToken cancellationToken)
    {
        var bookings = await (
            from change in db.BookingChanges
            where change.ActId == act.Id
            join booking in db.Bookings on change.BookingId equals booking.Id
            where booking.Version == change.Version
            select new Lost(booking, change.Before == BookingState.Booked || change.Before == BookingState.Guest, change.Before == BookingState.Guest)
        ).ToListAsync(cancellationToken);
        var outcome =
            act.Kind == ActKind.BookingDropped
                ? await GiveBackAsync(host, act, bookings, cancellationToken)
                : await ReopenAsync(host, act, bookings, cancellationToken);
        if (outcome is RestoreOutcome.OnAgain or RestoreOutcome.PlaceBack)
            act.TakeBack(time.GetUtcNow());
        return outcome;
    }

    async Task<RestoreOutcome> ReopenAsync(SessionHost host, Act act, List<Lost> bookings, CancellationToken cancellationToken)
    {
        List<Session> open = [];
        List<Planned> left = [];
        var (back, asked) = (0, 0);
        foreach (var session in await db.Sessions.Where(s => s.WithdrawnBy == act.Id).OrderBy(s => s.StartsAt).ToListAsync(cancellationToken))
        {
            var own = bookings.FindAll(lost => lost.Booking.SessionId == session.Id);
            if (await ProblemAsync(host, session, own, cancellationToken) is { } problem)
            {
                left.Add(new Planned(session.Span, problem));
                continue;
            }
            foreach (var seat in await seating.SeatsAsync(session.Id, cancellationToken))
                seat.Reopen();
            session.Reopen();
            seating.Occupy(session.SupervisorId, session.Id, session.HostSpan);
            await news.RemindAsync(session.SupervisorId, session, cancellationToken);
            if (session.SupervisorId != host.Id)
                news.Teaching(session);
            foreach (var lost in own)
            {
                await SeatAgainAsync(host, act, lost, session, again: true, cancellationToken);
                if (lost.WasBooked)
                    (back, asked) = lost.Booking.State is BookingState.Booked or BookingState.Guest ? (back + 1, asked) : (back, asked + 1);
            }
            await waiting.PassOnAsync(session, cancellationToken);
            open.Add(session);
        }
        return open.Count > 0 ? new RestoreOutcome.OnAgain(open, left, back, asked)
            : left.Count > 0 ? new RestoreOutcome.InTheWay(left)
            : new RestoreOutcome.Nothing();
    }

    async Task<RestoreOutcome> GiveBackAsync(SessionHost host, Act act, List<Lost> bookings, CancellationToken cancellationToken)
    {
        if (bookings is not [var lost])
            return new RestoreOutcome.Nothing();
        var session = await db.Sessions.SingleAsync(s => s.Id == lost.Booking.SessionId, cancellationToken);
        var who = await board.NameAsync(lost.Booking.PersonId, cancellationToken);
        return await SeatAgainAsync(host, act, lost, session, again: false, cancellationToken)
            ? new RestoreOutcome.PlaceBack(lost.Booking, session, who)
            : new RestoreOutcome.PlaceGone(session, who);
    }

    /// <summary>False when there is no place for them, or they cannot come then.</summary>
    /// <param name="again">They come before those who wait.</param>
    async Task<bool> SeatAgainAsync(SessionHost host, Act act, Lost lost, Session session, bool again, CancellationToken cancellationToken)
    {
        var (booking, own) = (lost.Booking, session.Kind == SessionKind.Practicum);
        var chosen = !own && !session.Kind.IsTaught();
        var seated =
            lost.WasBooked && await seating.TakeAsync(session, booking, chosen ? host.Batch.Booking : null, null, cancellationToken, again) is null;
        if (seated && chosen && await HasBookedSinceAsync(booking, act.At, cancellationToken))
        {
            var until = time.GetUtcNow().AddMinutes(host.Batch.Booking.OfferMinutes);
            seating.Record(booking, BookingState.Offered, host.Id, until < session.StartsAt ? until : session.StartsAt);
        }
        else if (seated)
        {
            seating.Record(booking, lost.WasGuest ? BookingState.Guest : BookingState.Booked, host.Id);
            if (!own)
                await news.RemindAsync(booking.PersonId, session, cancellationToken);
        }
        if (own)
            await news.OwnChangedAsync(booking, session, cancellationToken);
        else if (seated || again)
            await news.OnAgainAsync(booking, session, act.At, cancellationToken);
        return seated;
    }

    async Task<PlanProblem?> ProblemAsync(SessionHost host, Session session, List<Lost> bookings, CancellationToken cancellationToken)
    {
        var plan = await publishing.CheckAsync(host with { Id = session.SupervisorId }, [session.Span], session.BufferMinutes, cancellationToken);
        if (plan[0].Problem is null && session.Kind == SessionKind.Practicum && bookings is [{ Booking: var with }])
            return await seating.ClashAsync(with.PersonId, session.Span, null, cancellationToken) is null ? null : new PlanProblem.SuperviseeBusy();
        return plan[0].Problem;
    }

    Task<bool> HasBookedSinceAsync(Booking booking, DateTimeOffset since, CancellationToken cancellationToken) =>
        db.Bookings.AnyAsync(
            other => other.PersonId == booking.PersonId && other.Id != booking.Id && other.State == BookingState.Booked && other.MadeAt >= since,
            cancellationToken
        );

    /// <param name="WasBooked">Not only held or offered.</param>
    sealed record Lost(Booking Booking, bool WasBooked, bool WasGuest);
}
