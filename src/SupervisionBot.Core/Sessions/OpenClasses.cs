using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Open classes for former trainees: which there are, and a place in them. A place is a seat of the class as every other
/// (<see cref="Seating"/>): what trainees have not taken by the day that the batch names is left, and whoever comes later gets a chair of their
/// own. Nothing is saved here.
/// </summary>
public sealed class OpenClasses(SupervisionDb db, Seating seating, WaitingList waiting, SessionNews news, TimeProvider time)
{
    /// <summary>No list is longer: of more than these nobody reads.</summary>
    public const int MostListed = 60;

    /// <summary>Those to come of every batch that is not closed, nearest first.</summary>
    public Task<IReadOnlyList<OpenClassView>> ToComeAsync(PersonId who, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ViewsAsync(who, OpenFor(who).Where(s => s.StartsAt > now), cancellationToken);
    }

    public async Task<OpenClassView?> OneAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await ViewsAsync(who, OpenFor(who).Where(s => s.Id == id && s.EndsAt > now), cancellationToken) is [var view, ..] ? view : null;
    }

    public async Task<GuestOutcome> SignUpAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(who, id, cancellationToken) is not var (session, opensAt))
            return new GuestOutcome.NotThere();
        if (await PlaceAsync(who, id, cancellationToken) is not null)
            return new GuestOutcome.SignedUp(session, Again: true);
        if (time.GetUtcNow() < opensAt)
            return new GuestOutcome.NotYet(session, opensAt);
        var booking = new Booking(TypedId.New<BookingId>(time), id, who, BookingState.Guest, null, time.GetUtcNow());
        switch (await seating.TakeAsync(session, booking, null, null, cancellationToken))
        {
            case null:
                seating.Begin(booking, who);
                await news.RemindAsync(who, session, cancellationToken);
                return new GuestOutcome.SignedUp(session, Again: false);
            case BookOutcome.Full full:
                return new GuestOutcome.Full(session, full.Waiting);
            case BookOutcome.Clash clash:
                return new GuestOutcome.Clash(clash.Other);
            default:
                return new GuestOutcome.NotThere();
        }
    }

    /// <summary>Whoever waits is given the next place that becomes free, in the order in which they came.</summary>
    public async Task<GuestOutcome> WaitAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        var otherwise = await SignUpAsync(who, id, cancellationToken);
        if (otherwise is not GuestOutcome.Full { Session: var session })
            return otherwise;
        if (await WaitingOfAsync(who, id, cancellationToken) is not { } own)
            own = db.Waitings.Add(new Waiting(TypedId.New<WaitingId>(time), id, who, time.GetUtcNow())).Entity;
        var before = await db.Waitings.CountAsync(
            w => w.SessionId == id && w.PersonId != who && w.EndedAt == null && w.Since <= own.Since,
            cancellationToken
        );
        return new GuestOutcome.Waits(session, before + 1);
    }

    /// <summary>Gives up a place, or the waiting for one; the next who waits gets it.</summary>
    public async Task<GuestOutcome> WithdrawAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (session is null || session.StartsAt <= time.GetUtcNow())
            return new GuestOutcome.NotThere();
        if (await PlaceAsync(who, id, cancellationToken) is { } booking)
        {
            await seating.GiveBackAsync(booking, id, cancellationToken);
            seating.Record(booking, BookingState.Cancelled, who);
            await waiting.PassOnAsync(session, cancellationToken);
            return new GuestOutcome.Withdrawn(session);
        }
        if (await WaitingOfAsync(who, id, cancellationToken) is not { } own)
            return new GuestOutcome.NotThere();
        own.End(time.GetUtcNow());
        return new GuestOutcome.WaitsNoMore(session);
    }

    /// <summary>Classes of batches that run, which are open to this person: a former trainee who is not expected there anyway.</summary>
    IQueryable<Session> OpenFor(PersonId who) =>
        db.Sessions.Where(s =>
            s.Kind == SessionKind.Class
            && s.State == SessionState.Open
            && db.Lessons.Any(l => l.SessionId == s.Id && l.OpenPlaces > 0)
            && db.Batches.Any(b => b.Id == s.BatchId && b.ClosedOn == null)
            && db.Memberships.Any(m => m.PersonId == who && m.Role == Role.Alumnus)
            && !db.Bookings.Any(b => b.SessionId == s.Id && b.PersonId == who && b.State == BookingState.Booked)
        );

    async Task<(Session Session, DateTimeOffset OpensAt)?> FindAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await OpenFor(who).FirstOrDefaultAsync(s => s.Id == id && s.StartsAt > now, cancellationToken) is not { } session)
            return null;
        var batch = await db.Batches.AsNoTracking().SingleAsync(b => b.Id == session.BatchId, cancellationToken);
        return (session, batch.Description.OpenClasses.From(session.Span, batch.Description.Zone));
    }

    Task<Booking?> PlaceAsync(PersonId who, SessionId id, CancellationToken cancellationToken) =>
        db.Bookings.FirstOrDefaultAsync(b => b.SessionId == id && b.PersonId == who && b.State == BookingState.Guest, cancellationToken);

    Task<Waiting?> WaitingOfAsync(PersonId who, SessionId id, CancellationToken cancellationToken) =>
        db.Waitings.FirstOrDefaultAsync(w => w.SessionId == id && w.PersonId == who && w.EndedAt == null, cancellationToken);

    /// <summary>One question for all of them, however many people are about.</summary>
    async Task<IReadOnlyList<OpenClassView>> ViewsAsync(PersonId who, IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var rows = await (
            from session in sessions.AsNoTracking()
            join lesson in db.Lessons on session.Id equals lesson.SessionId
            join batch in db.Batches on session.BatchId equals batch.Id
            join holder in db.People on session.SupervisorId equals holder.Id
            orderby session.StartsAt, session.Id
            select new
            {
                session,
                lesson,
                batch,
                holder = new PersonName(holder.Id, holder.Name, holder.NameEn),
                free = db.Seats.Count(seat => seat.SessionId == session.Id && seat.BookingId == null && !seat.Closed),
                waiting = db.Waitings.Count(w => w.SessionId == session.Id && w.EndedAt == null),
                has = db.Bookings.Any(b => b.SessionId == session.Id && b.PersonId == who && b.State == BookingState.Guest),
                since = db
                    .Waitings.Where(w => w.SessionId == session.Id && w.PersonId == who && w.EndedAt == null)
                    .Select(w => (DateTimeOffset?)w.Since)
                    .FirstOrDefault(),
            }
        )
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        List<OpenClassView> views = [];
        foreach (var row in rows)
        {
            int? position = row.since is { } since
                ? await db.Waitings.CountAsync(w => w.SessionId == row.session.Id && w.EndedAt == null && w.Since <= since, cancellationToken)
                : null;
            var batch = row.batch.Description;
            var opensAt = batch.OpenClasses.From(row.session.Span, batch.Zone);
            // Nobody passes those who wait.
            views.Add(
                new OpenClassView(
                    row.session,
                    row.lesson,
                    batch,
                    row.holder,
                    opensAt,
                    Math.Max(0, row.free - row.waiting),
                    row.waiting,
                    row.has,
                    position
                )
            );
        }
        return views;
    }
}
