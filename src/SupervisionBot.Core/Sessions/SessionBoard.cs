using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>A session as somebody sees it who may book it.</summary>
/// <param name="Booked">The person has a place in it.</param>
public sealed record SessionView(Session Session, PersonName Supervisor, int Places, int Free, int Waiting, bool Booked, bool Waits);

/// <summary>A person's place in a session.</summary>
public sealed record BookingView(Booking Booking, Session Session, PersonName Supervisor);

/// <summary>A session as its supervisor sees it.</summary>
public sealed record HostView(Session Session, int Places, IReadOnlyList<Attender> Attenders, int Waiting);

/// <param name="File">What they sent with the booking.</param>
public sealed record Attender(Booking Booking, PersonName Who, StoredFile? File);

/// <summary>Looks up sessions. What a person may not see does not exist for them.</summary>
public sealed class SessionBoard(SupervisionDb db, TimeProvider time)
{
    /// <summary>The sessions of the batch that are for this trainee: those of their group, and those for everybody.</summary>
    public IQueryable<Session> VisibleTo(PersonId person, BatchId batch) =>
        db
            .Sessions.Supervision()
            .Where(s =>
                s.BatchId == batch
                && s.State == SessionState.Open
                && db.Memberships.Any(m =>
                    m.PersonId == person && m.BatchId == batch && m.Role == Role.Trainee && (s.GroupId == null || s.GroupId == m.GroupId)
                )
            );

    /// <summary>The session, if it is for the trainee and has not begun.</summary>
    public Task<Session?> FindAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return VisibleTo(trainee.Id, trainee.BatchId).FirstOrDefaultAsync(s => s.Id == id && s.StartsAt > now, cancellationToken);
    }

    /// <summary>What the trainee can book on the days and hours that they look for, nearest first; full ones too.</summary>
    public async Task<IReadOnlyList<SessionView>> BookableAsync(Trainee trainee, DaysSought? sought, CancellationToken cancellationToken)
    {
        var (now, rules) = (time.GetUtcNow(), trainee.Batch.Booking);
        var last = now.AddDays(rules.DaysAhead);
        var sessions = VisibleTo(trainee.Id, trainee.BatchId).Where(s => s.StartsAt > now && s.StartsAt <= last);
        var found = await ViewsAsync(sessions.OrderBy(s => s.StartsAt).Take(200), trainee.Id, cancellationToken);
        return
        [
            .. found.Where(view =>
                !view.Booked
                && view.Session.StartsAt >= now.AddHours(view.Session.NoticeHours ?? rules.NoticeHours)
                && view.Session.StartsAt <= now.AddDays(view.Session.DaysAhead ?? rules.DaysAhead)
                && sought?.Fits(LocalSpan.Of(view.Session.Span, trainee.Zone)) != false
            ),
        ];
    }

    public async Task<SessionView?> ViewAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken) =>
        (await ViewsAsync(VisibleTo(trainee.Id, trainee.BatchId).Where(s => s.Id == id), trainee.Id, cancellationToken)).SingleOrDefault();

    /// <summary>A session whose waiting list the trainee is on, also when it was withdrawn.</summary>
    public async Task<SessionView?> WaitedForAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken) =>
        (
            await ViewsAsync(
                db.Sessions.Where(s =>
                    s.Id == id
                    && s.BatchId == trainee.BatchId
                    && db.Waitings.Any(w => w.SessionId == s.Id && w.PersonId == trainee.Id && w.EndedAt == null)
                ),
                trainee.Id,
                cancellationToken
            )
        ).SingleOrDefault();

    async Task<List<SessionView>> ViewsAsync(IQueryable<Session> sessions, PersonId person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await (
            from session in sessions.AsNoTracking()
            join supervisor in db.People on session.SupervisorId equals supervisor.Id
            orderby session.StartsAt
            select new
            {
                session,
                supervisor = new PersonName(supervisor.Id, supervisor.Name, supervisor.NameEn),
                places = db.Seats.Count(seat => seat.SessionId == session.Id),
                // A place that is kept for oneself is no less free to oneself.
                taken = db.Seats.Count(seat =>
                    seat.SessionId == session.Id
                    && db.Bookings.Any(b =>
                        b.Id == seat.BookingId
                        && (b.State == BookingState.Booked || (b.Until > now && (b.PersonId != person || b.State != BookingState.Held)))
                    )
                ),
                waiting = db.Waitings.Count(w => w.SessionId == session.Id && w.EndedAt == null && w.OfferId == null),
                booked = db.Bookings.Any(b => b.SessionId == session.Id && b.PersonId == person && b.State == BookingState.Booked),
                waits = db.Waitings.Any(w => w.SessionId == session.Id && w.PersonId == person && w.EndedAt == null),
            }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new SessionView(
            row.session,
            row.supervisor,
            row.places,
            Math.Max(0, row.places - row.taken - row.waiting),
            row.waiting,
            row.booked,
            row.waits
        ));
    }

    /// <summary>The person's bookings that are still to come, nearest first, with the places kept or offered; nobody booked what they are expected
    /// at.</summary>
    public async Task<IReadOnlyList<BookingView>> MineAsync(PersonId person, BatchId batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await (
            from booking in db.Bookings.AsNoTracking()
            where
                booking.PersonId == person
                && (
                    booking.State == BookingState.Booked
                    || ((booking.State == BookingState.Offered || booking.State == BookingState.Held) && booking.Until > now)
                )
            join session in db.Sessions.BesideCalendar().AsNoTracking() on booking.SessionId equals session.Id
            where session.BatchId == batch && session.EndsAt > now
            join supervisor in db.People on session.SupervisorId equals supervisor.Id
            orderby session.StartsAt
            select new BookingView(booking, session, new PersonName(supervisor.Id, supervisor.Name, supervisor.NameEn))
        ).ToListAsync(cancellationToken);
    }

    /// <summary>The person's bookings of sessions to come that they cancelled, the one made last first; none where they have a place again.</summary>
    public async Task<IReadOnlyList<BookingView>> GivenUpAsync(PersonId person, BatchId batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await (
            from booking in db.Bookings.AsNoTracking()
            where
                booking.PersonId == person
                && booking.State == BookingState.Cancelled
                && !db.Bookings.Any(other => other.SessionId == booking.SessionId && other.PersonId == person && other.State == BookingState.Booked)
            join session in db.Sessions.AsNoTracking() on booking.SessionId equals session.Id
            where session.BatchId == batch && session.State == SessionState.Open && session.StartsAt > now
            join supervisor in db.People on session.SupervisorId equals supervisor.Id
            orderby booking.MadeAt descending
            select new BookingView(booking, session, new PersonName(supervisor.Id, supervisor.Name, supervisor.NameEn))
        ).ToListAsync(cancellationToken);
    }

    /// <summary>The person's own booking, also one that this turn has just made. Another person's does not exist for them.</summary>
    public async Task<BookingView?> OneAsync(PersonId person, BookingId id, CancellationToken cancellationToken)
    {
        if (await db.Bookings.FindAsync([id], cancellationToken) is not { } booking || booking.PersonId != person)
            return null;
        var session = (await db.Sessions.FindAsync([booking.SessionId], cancellationToken))!;
        return new BookingView(booking, session, await NameAsync(session.SupervisorId, cancellationToken));
    }

    /// <summary>The session with the person's booking in it, for who has a place there or holds it; the booking is null for its supervisor.</summary>
    public async Task<(Session Session, Booking? Booking, int Attenders)?> AttendedAsync(
        PersonId person,
        SessionId id,
        CancellationToken cancellationToken
    )
    {
        if (await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is not { State: SessionState.Open } session)
            return null;
        var booked = await db.Bookings.AsNoTracking().Where(b => b.SessionId == id && b.State == BookingState.Booked).ToListAsync(cancellationToken);
        var own = booked.Find(b => b.PersonId == person)
            ?? await db
                .Bookings.AsNoTracking()
                .FirstOrDefaultAsync(b => b.SessionId == id && b.PersonId == person && b.State == BookingState.Guest, cancellationToken);
        return own is null && (session.SupervisorId != person || booked.Count == 0) ? null : (session, own, booked.Count);
    }

    /// <summary>Sessions that are long over and for which nobody has said how they went, for an administrator of the batch.</summary>
    public async Task<IReadOnlyList<(Session Session, PersonName Supervisor)>> UnansweredAsync(
        PersonId administrator,
        BatchId batch,
        CancellationToken cancellationToken
    )
    {
        var yesterday = time.GetUtcNow().AddDays(-1);
        var rows = await (
            from session in db.Sessions.AsNoTracking()
            where
                session.BatchId == batch
                && session.State == SessionState.Open
                && session.Kind != SessionKind.Practicum
                && session.EndsAt <= yesterday
                && db.Memberships.Any(m => m.PersonId == administrator && m.BatchId == batch && m.Role == Role.Administrator)
                && !db.SessionReports.Any(r => r.SessionId == session.Id)
                && db.Bookings.Any(b => b.SessionId == session.Id && b.State == BookingState.Booked)
            join person in db.People on session.SupervisorId equals person.Id
            orderby session.StartsAt
            select new { session, who = new PersonName(person.Id, person.Name, person.NameEn) }
        )
            .Take(50)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.session, row.who));
    }

    /// <summary>
    /// Sessions that are over and were booked, the last first, and whether somebody has said who came: their own, an administrator's
    /// all.
    /// </summary>
    /// <param name="within">Only what began in it; null for any time.</param>
    public async Task<IReadOnlyList<HeldSession>> HeldAsync(PersonId who, BatchId batch, Span? within, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (begins, ends) = (within?.From ?? DateTimeOffset.UnixEpoch, within?.To ?? now);
        return await (
            from session in db.Sessions.AsNoTracking()
            where
                session.BatchId == batch
                && session.State == SessionState.Open
                && session.Kind != SessionKind.Practicum
                && session.EndsAt <= now
                && session.StartsAt >= begins
                && session.StartsAt <= ends
                && (session.SupervisorId == who || db.Memberships.Any(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Administrator))
                && db.Bookings.Any(b => b.SessionId == session.Id && b.State == BookingState.Booked)
            join person in db.People on session.SupervisorId equals person.Id
            orderby session.StartsAt descending
            select new HeldSession(
                session,
                new PersonName(person.Id, person.Name, person.NameEn),
                db.SessionReports.Any(r => r.SessionId == session.Id)
            )
        )
            .Take(50)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What somebody published together, nearest first.</summary>
    public async Task<IReadOnlyList<Session>> SeriesAsync(PersonId host, Guid series, CancellationToken cancellationToken) =>
        await db.ChangeableBy(host).AsNoTracking().Where(s => s.SeriesId == series).OrderBy(s => s.StartsAt).ToListAsync(cancellationToken);

    /// <summary>Whether anybody has a place in one of them.</summary>
    public Task<bool> IsBookedAsync(Guid series, CancellationToken cancellationToken) =>
        db.Bookings.AnyAsync(
            b => b.State == BookingState.Booked && db.Sessions.Any(s => s.Id == b.SessionId && s.SeriesId == series),
            cancellationToken
        );

    public Task<Session?> OneAsync(SessionId id, CancellationToken cancellationToken) =>
        db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);

    public Task<PersonName> NameAsync(PersonId id, CancellationToken cancellationToken) =>
        db.People.Where(p => p.Id == id).Select(p => new PersonName(p.Id, p.Name, p.NameEn)).SingleAsync(cancellationToken);

    /// <summary>Sessions for which the person waits, with their position.</summary>
    public async Task<IReadOnlyList<(Session Session, int Position)>> WaitingForAsync(
        PersonId person,
        BatchId batch,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var rows = await (
            from waiting in db.Waitings.AsNoTracking()
            where waiting.PersonId == person && waiting.EndedAt == null && waiting.OfferId == null
            join session in db.Sessions.AsNoTracking() on waiting.SessionId equals session.Id
            where session.BatchId == batch && session.State == SessionState.Open && session.StartsAt > now
            orderby session.StartsAt
            select new { session, before = db.Waitings.Count(w => w.SessionId == session.Id && w.EndedAt == null && w.Since < waiting.Since) }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.session, row.before + 1));
    }

    /// <summary>The supervisor's own sessions in the span, nearest first.</summary>
    /// <param name="withTaught">Also what they teach.</param>
    public async Task<IReadOnlyList<HostView>> HostedAsync(SessionHost host, Span span, CancellationToken cancellationToken, bool withTaught = false)
    {
        var sessions = await (withTaught ? db.Sessions : db.Sessions.BesideCalendar())
            .AsNoTracking()
            .Where(s =>
                s.SupervisorId == host.Id && s.BatchId == host.BatchId && s.State == SessionState.Open && s.StartsAt < span.To && s.EndsAt > span.From
            )
            .OrderBy(s => s.StartsAt)
            .Take(100)
            .ToListAsync(cancellationToken);
        return await HostViewsAsync(sessions, cancellationToken);
    }

    public async Task<HostView?> HostedAsync(SessionHost host, SessionId id, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().Where(s => s.Id == id && s.SupervisorId == host.Id).ToListAsync(cancellationToken);
        return (await HostViewsAsync(session, cancellationToken)).FirstOrDefault();
    }

    /// <summary>One booking of a session that the supervisor holds; another's does not exist for them.</summary>
    public async Task<(HostView View, Attender Attender)?> HostedAsync(SessionHost host, BookingId id, CancellationToken cancellationToken)
    {
        var session = await db
            .Bookings.AsNoTracking()
            .Where(b => b.Id == id)
            .Select(b => (SessionId?)b.SessionId)
            .FirstOrDefaultAsync(cancellationToken);
        if (session is null || await HostedAsync(host, session.Value, cancellationToken) is not { } view)
            return null;
        return view.Attenders.FirstOrDefault(attender => attender.Booking.Id == id) is { } attender ? (view, attender) : null;
    }

    async Task<List<HostView>> HostViewsAsync(List<Session> sessions, CancellationToken cancellationToken)
    {
        var ids = sessions.ConvertAll(s => s.Id);
        var attenders = await (
            from booking in db.Bookings.AsNoTracking()
            where ids.Contains(booking.SessionId) && booking.State == BookingState.Booked
            join person in db.People on booking.PersonId equals person.Id
            join file in db.StoredFiles.AsNoTracking() on booking.FileId equals file.Id into files
            from file in files.DefaultIfEmpty()
            orderby booking.MadeAt, booking.Id
            select new Attender(booking, new PersonName(person.Id, person.Name, person.NameEn), file)
        ).ToListAsync(cancellationToken);
        var places = await db
            .Seats.Where(s => ids.Contains(s.SessionId))
            .GroupBy(s => s.SessionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var waiting = await db
            .Waitings.Where(w => ids.Contains(w.SessionId) && w.EndedAt == null)
            .GroupBy(w => w.SessionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return sessions.ConvertAll(s => new HostView(
            s,
            places.GetValueOrDefault(s.Id),
            [.. attenders.Where(a => a.Booking.SessionId == s.Id)],
            waiting.GetValueOrDefault(s.Id)
        ));
    }
}

/// <summary>A session that is over.</summary>
/// <param name="Said">Somebody has said who came.</param>
public sealed record HeldSession(Session Session, PersonName Supervisor, bool Said);
