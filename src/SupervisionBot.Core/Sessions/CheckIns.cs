using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Being there: whoever holds a class opens check-in and ticks names, whoever is expected types the code of the moment. Nothing is saved here.
/// </summary>
public sealed class CheckIns(SupervisionDb db, AfterSession after, Admissions admissions, SessionNews news, TimeProvider time)
{
    const int MostOpen = 20;

    /// <summary>A class that they hold, or as an administrator any of the batch.</summary>
    public async Task<CheckInView?> OneAsync(SessionHost host, SessionId id, CancellationToken cancellationToken)
    {
        if (await after.HostedAsync(host, id, cancellationToken) is not { } view || !view.Session.Kind.IsTaught())
            return null;
        var checkIn = await db.CheckIns.FindAsync([id], cancellationToken);
        return new CheckInView(
            view.Session,
            checkIn,
            checkIn is { ClosedAt: null } && CanOpen(host, view.Session),
            await WithMakesUpAsync(view.Session, view.Booked, cancellationToken)
        )
        {
            Guests = await (
                from booking in db.Bookings
                where booking.SessionId == id && booking.State == BookingState.Guest
                where db.Arrivals.Any(a => a.SessionId == id && a.PersonId == booking.PersonId && a.VoidedAt == null)
                join person in db.People on booking.PersonId equals person.Id
                orderby person.Email
                select new PersonName(person.Id, person.Name, person.NameEn)
            ).ToListAsync(cancellationToken),
        };
    }

    /// <summary>Who is not of the group that it is for came to make something up.</summary>
    async Task<IReadOnlyList<Presence>> WithMakesUpAsync(Session session, IReadOnlyList<Presence> booked, CancellationToken cancellationToken)
    {
        if (session is not { Kind: SessionKind.Class, GroupId: { } group })
            return booked;
        var own = await db
            .Memberships.Where(m => m.BatchId == session.BatchId && m.GroupId == group && m.Role == Role.Trainee)
            .Select(m => m.PersonId)
            .ToHashSetAsync(cancellationToken);
        var missed = await admissions.MissedAsync(session, [.. booked.Select(one => one.Who.Id).Where(who => !own.Contains(who))], cancellationToken);
        return [.. booked.Select(one => missed.GetValueOrDefault(one.Who.Id) is { } made ? one with { MakesUp = one.MakesUp ?? made } : one)];
    }

    /// <summary>Those that check-in can be open for now, and what begins within a day; what they hold themselves first.</summary>
    /// <param name="back">Also what ended no longer ago.</param>
    public async Task<IReadOnlyList<Session>> NearAsync(SessionHost host, TimeSpan back, CancellationToken cancellationToken)
    {
        var (now, open) = (time.GetUtcNow(), TimeSpan.FromMinutes(host.Batch.Presence.OpenAfterMinutes));
        var (ended, begins) = (now - (back > open ? back : open), now.AddDays(1));
        var near = await after
            .AnsweredBy(host)
            .Taught()
            .AsNoTracking()
            .Where(s => s.EndsAt > ended && s.StartsAt < begins)
            .OrderBy(s => s.StartsAt)
            .Take(MostOpen)
            .ToListAsync(cancellationToken);
        return [.. near.OrderBy(s => s.SupervisorId == host.Id ? 0 : 1).ThenBy(s => s.StartsAt)];
    }

    /// <summary>Whether it can be open now.</summary>
    public bool CanOpen(SessionHost host, Session session) =>
        CheckIn.Times(session.Span, host.Batch.Presence) is var times && times.From <= time.GetUtcNow() && time.GetUtcNow() < times.To;

    public async Task<CheckInOutcome> OpenAsync(SessionHost host, SessionId id, CancellationToken cancellationToken)
    {
        if (await OneAsync(host, id, cancellationToken) is not { } view)
            return new CheckInOutcome.NotThere();
        var (now, times) = (time.GetUtcNow(), CheckIn.Times(view.Session.Span, host.Batch.Presence));
        if (now < times.From)
            return new CheckInOutcome.TooEarly(view.Session, times.From);
        if (now >= times.To)
            return new CheckInOutcome.Over(view.Session);
        var checkIn = view.CheckIn ?? db.CheckIns.Add(new CheckIn(id, host.Id, now)).Entity;
        checkIn.Reopen();
        return new CheckInOutcome.Done(view with { CheckIn = checkIn, IsOpen = true });
    }

    public async Task<CheckInOutcome> CloseAsync(SessionHost host, SessionId id, CancellationToken cancellationToken)
    {
        if (await OneAsync(host, id, cancellationToken) is not { } view)
            return new CheckInOutcome.NotThere();
        view.CheckIn?.Close(time.GetUtcNow());
        return new CheckInOutcome.Done(view with { IsOpen = false });
    }

    /// <summary>Whoever holds the class says that somebody is there, or is not.</summary>
    public async Task<CheckInOutcome> TickAsync(SessionHost host, SessionId id, PersonId who, bool there, CancellationToken cancellationToken)
    {
        if (await OneAsync(host, id, cancellationToken) is not { } view || view.Expected.All(one => one.Who.Id != who))
            return new CheckInOutcome.NotThere();
        if (await CannotChangeAsync(host, view.Session, cancellationToken) is { } cannot)
            return cannot;
        var rounds = await RoundsAsync(id, who, cancellationToken);
        var standing = rounds.Find(arrival => arrival.Stands);
        if (there && standing is not null)
            standing.Stay(host.Id);
        else if (there)
            standing = db.Arrivals.Add(new Arrival(id, who, rounds.Count + 1, host.Id, time.GetUtcNow())).Entity;
        else
        {
            standing?.Void(host.Id, time.GetUtcNow());
            await admissions.ReleaseAsync(view.Session, who, host.Id, cancellationToken);
        }
        return new CheckInOutcome.Done(With(view, who, there ? standing : null));
    }

    /// <summary>Whoever holds the class lets in a trainee of the batch who is not expected; they hear as what.</summary>
    public async Task<CheckInOutcome> LetInAsync(SessionHost host, SessionId id, PersonId who, CancellationToken cancellationToken)
    {
        if (await OneAsync(host, id, cancellationToken) is not { } view)
            return new CheckInOutcome.NotThere();
        if (await admissions.OfAsync(view.Session, who, cancellationToken) is not { } admission)
            return view.In.Select(one => one.Who).Concat(view.Guests).FirstOrDefault(one => one.Id == who) is { } already
                ? new CheckInOutcome.InAlready(view, already)
                : new CheckInOutcome.NotThere();
        if (await CannotChangeAsync(host, view.Session, cancellationToken) is { } cannot)
            return cannot;
        await admissions.AdmitAsync(view.Session, who, admission, host.Id, cancellationToken);
        var arrived = await ArriveAsync(id, who, host.Id, cancellationToken);
        news.LetIn(view.Session, who);
        var name = await db.People.Where(p => p.Id == who).Select(p => new PersonName(p.Id, p.Name, p.NameEn)).SingleAsync(cancellationToken);
        return new CheckInOutcome.LetIn(
            admission.Missed is { } missed
                ? view with
                {
                    Expected = [.. view.Expected, new Presence(name, null, null, Arrived: arrived, MakesUp: missed)],
                }
                : view with
                {
                    Guests = [.. view.Guests, name],
                },
            who,
            admission
        );
    }

    /// <summary>As what somebody is in who was let in, and by whom; null for who is not in.</summary>
    public async Task<(Session Session, PersonName By, Admission As)?> LetInAsAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        var row = await (
            from session in db.Sessions.AsNoTracking()
            where session.Id == id && session.State == SessionState.Open
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.PersonId == who && (booking.State == BookingState.Booked || booking.State == BookingState.Guest)
            join arrival in db.Arrivals on new { booking.SessionId, booking.PersonId } equals new { arrival.SessionId, arrival.PersonId }
            where arrival.VoidedAt == null
            join teller in db.People on arrival.By equals teller.Id
            select new
            {
                session,
                booking.State,
                name = new PersonName(teller.Id, teller.Name, teller.NameEn),
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        if (row.State == BookingState.Guest)
            return (row.session, row.name, new Admission(null));
        // Once it is made up there is nothing left to say.
        return (await admissions.MissedAsync(row.session, [who], cancellationToken)).GetValueOrDefault(who) is { } missed
            ? (row.session, row.name, new Admission(missed))
            : null;
    }

    async Task<Arrival> ArriveAsync(SessionId id, PersonId who, PersonId by, CancellationToken cancellationToken)
    {
        var rounds = await RoundsAsync(id, who, cancellationToken);
        return rounds.Find(arrival => arrival.Stands) ?? db.Arrivals.Add(new Arrival(id, who, rounds.Count + 1, by, time.GetUtcNow())).Entity;
    }

    /// <summary>Whoever holds the class says that somebody who was in left before the end.</summary>
    public async Task<CheckInOutcome> LeftAsync(SessionHost host, SessionId id, PersonId who, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await OneAsync(host, id, cancellationToken) is not { } view || view.Expected.All(one => one.Who.Id != who))
            return new CheckInOutcome.NotThere();
        if (await CannotChangeAsync(host, view.Session, cancellationToken) is { } cannot)
            return cannot;
        var standing = (await RoundsAsync(id, who, cancellationToken)).Find(arrival => arrival.Stands);
        if (standing is null || at < view.Session.StartsAt || at >= view.Session.EndsAt || at > time.GetUtcNow())
            return new CheckInOutcome.NotSo(view.Session);
        standing.Leave(at, host.Id);
        return new CheckInOutcome.Done(With(view, who, standing));
    }

    /// <summary>
    /// Somebody typed a code. It is worth something only while it is shown, once, and for a class at which they are expected; for another of the
    /// batch see <see cref="Admissions"/>.
    /// </summary>
    public async Task<ArrivalOutcome> EnterAsync(Trainee trainee, string code, CancellationToken cancellationToken)
    {
        var (now, open) = (time.GetUtcNow(), await OpenForAsync(trainee, cancellationToken));
        var right = open.Find(one => CheckInCode.Fits(one.CheckIn, code, now)).Session;
        var others = right is null ? await OfOthersAsync(trainee, cancellationToken) : [];
        if (open.Count == 0 && others.Count == 0)
            return new ArrivalOutcome.NoneOpen();
        var notTheirs = others.Find(one => CheckInCode.Fits(one.CheckIn, code, now)).Session;
        var ids = open.ConvertAll(one => one.Session.Id);
        var came = await db.Arrivals.Where(a => ids.Contains(a.SessionId) && a.PersonId == trainee.Id).ToListAsync(cancellationToken);
        // Who is in wherever they can be has nothing to type any more.
        var isIn = open.Count > 0 && open.TrueForAll(one => came.Exists(arrival => arrival.Stands && arrival.SessionId == one.Session.Id));
        var tries = await db.CheckInTries.FindAsync([trainee.Id], cancellationToken);
        if (isIn && notTheirs is null)
        {
            // What is typed beside it could be a guess at the code of another class.
            if (right is null && others.Count > 0 && !(tries?.Left(now) <= 0))
                (tries ?? db.CheckInTries.Add(new CheckInTries(trainee.Id)).Entity).Add(now);
            return InAgain(open[0].Session, came);
        }
        if (tries?.Left(now) <= 0)
            return new ArrivalOutcome.Wait(tries.Until);
        if (notTheirs is not null)
            return await EnterOtherAsync(trainee, notTheirs, cancellationToken);
        if (right is not { } session)
        {
            tries ??= db.CheckInTries.Add(new CheckInTries(trainee.Id)).Entity;
            tries.Add(now);
            return tries.Left(now) <= 0 ? new ArrivalOutcome.Wait(tries.Until)
                : open is [var (first, _), ..] ? new ArrivalOutcome.Wrong(first, tries.Left(now))
                : new ArrivalOutcome.NoneOpen();
        }
        var here = came.FindAll(arrival => arrival.SessionId == session.Id);
        if (here.Exists(arrival => arrival.Stands))
            return InAgain(session, here);
        if (here.Count > 0)
            return new ArrivalOutcome.TakenOff(session);
        var arrived = db.Arrivals.Add(new Arrival(session.Id, trainee.Id, 1, trainee.Id, now)).Entity;
        // What its teacher says of a class says nothing of its guests.
        if (
            await db.Bookings.AnyAsync(b => b.SessionId == session.Id && b.PersonId == trainee.Id && b.State == BookingState.Guest, cancellationToken)
            || !await db.SessionReports.AnyAsync(r => r.SessionId == session.Id, cancellationToken)
        )
            return new ArrivalOutcome.In(session, now, arrived.LateBy(session.Span), Again: false);
        return await after.SayAsync(trainee, session.Id, true, cancellationToken) is AttendanceOutcome.Noted { Disagrees: false }
            ? new ArrivalOutcome.In(session, now, arrived.LateBy(session.Span), Again: false)
            : new ArrivalOutcome.InAfterTold(session);
    }

    /// <summary>The code is of a class of the batch at which they are not expected.</summary>
    async Task<ArrivalOutcome> EnterOtherAsync(Trainee trainee, Session session, CancellationToken cancellationToken)
    {
        var told = await db.SessionReports.AnyAsync(r => r.SessionId == session.Id, cancellationToken);
        var rounds = await RoundsAsync(session.Id, trainee.Id, cancellationToken);
        if (told || rounds.Count > 0 || await admissions.ByCodeAsync(session, trainee.Id, cancellationToken) is not { } admission)
            return new ArrivalOutcome.NotExpected(
                session,
                await db
                    .People.Where(p => p.Id == session.SupervisorId)
                    .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
                    .SingleAsync(cancellationToken)
            );
        await admissions.AdmitAsync(session, trainee.Id, admission, trainee.Id, cancellationToken);
        var arrived = db.Arrivals.Add(new Arrival(session.Id, trainee.Id, 1, trainee.Id, time.GetUtcNow())).Entity;
        return new ArrivalOutcome.LetIn(session, arrived.At, admission);
    }

    /// <summary>How somebody stands who asks without a code: in, or not yet; null where nothing is open for them.</summary>
    public async Task<(Session Session, Arrival? Arrived)?> StateAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var open = await OpenForAsync(trainee, cancellationToken);
        if (open.Count == 0)
            return null;
        var ids = open.ConvertAll(one => one.Session.Id);
        var came = await db
            .Arrivals.AsNoTracking()
            .Where(a => ids.Contains(a.SessionId) && a.PersonId == trainee.Id && a.VoidedAt == null)
            .ToListAsync(cancellationToken);
        var session = open.Select(one => one.Session).FirstOrDefault(one => !came.Exists(a => a.SessionId == one.Id)) ?? open[0].Session;
        return (session, came.Find(a => a.SessionId == session.Id));
    }

    /// <summary>What the page shows; null for an address that leads nowhere.</summary>
    public async Task<CheckInPage?> PageAsync(string link, CancellationToken cancellationToken)
    {
        var row = await (
            from checkIn in db.CheckIns.AsNoTracking()
            where checkIn.Link == link
            join session in db.Sessions.Taught() on checkIn.SessionId equals session.Id
            where session.State == SessionState.Open
            join batch in db.Batches on session.BatchId equals batch.Id
            select new
            {
                checkIn,
                session,
                batch,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var (now, times) = (time.GetUtcNow(), CheckIn.Times(row.session.Span, row.batch.Description.Presence));
        var isOpen = row.checkIn.ClosedAt is null && times.From <= now && now < times.To;
        var count = await db.Arrivals.CountAsync(a => a.SessionId == row.session.Id && a.VoidedAt == null, cancellationToken);
        return new CheckInPage(row.session, row.batch.Description, isOpen ? CheckInCode.At(row.checkIn, now) : null, count);
    }

    static ArrivalOutcome.In InAgain(Session session, List<Arrival> came)
    {
        var arrived = came.Find(arrival => arrival.Stands && arrival.SessionId == session.Id)!;
        return new ArrivalOutcome.In(session, arrived.At, arrived.LateBy(session.Span), Again: true);
    }

    /// <summary>Open check-ins of classes of their batch in which they have no place.</summary>
    async Task<List<(Session Session, CheckIn CheckIn)>> OfOthersAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var (now, rules) = (time.GetUtcNow(), trainee.Batch.Presence);
        var (ended, begins) = (now.AddMinutes(-rules.OpenAfterMinutes), now.AddMinutes(rules.OpenBeforeMinutes));
        var rows = await (
            from checkIn in db.CheckIns.AsNoTracking()
            where checkIn.ClosedAt == null
            join session in db.Sessions on checkIn.SessionId equals session.Id
            where
                session.Kind == SessionKind.Class
                && session.BatchId == trainee.BatchId
                && session.State == SessionState.Open
                && session.EndsAt > ended
                && session.StartsAt <= begins
                && db.Memberships.Any(m => m.PersonId == trainee.Id && m.BatchId == session.BatchId && m.Role == Role.Trainee)
                && !db.Bookings.Any(b =>
                    b.SessionId == session.Id && b.PersonId == trainee.Id && (b.State == BookingState.Booked || b.State == BookingState.Guest)
                )
            orderby session.StartsAt descending
            select new { checkIn, session }
        )
            .Take(MostOpen)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.session, row.checkIn));
    }

    async Task<List<(Session Session, CheckIn CheckIn)>> OpenForAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var (now, rules) = (time.GetUtcNow(), trainee.Batch.Presence);
        var (ended, begins) = (now.AddMinutes(-rules.OpenAfterMinutes), now.AddMinutes(rules.OpenBeforeMinutes));
        var rows = await (
            from checkIn in db.CheckIns.AsNoTracking()
            where checkIn.ClosedAt == null
            join session in db.Sessions.Taught().AsNoTracking() on checkIn.SessionId equals session.Id
            where
                session.State == SessionState.Open
                && session.EndsAt > ended
                && session.StartsAt <= begins
                && db.Bookings.Any(b =>
                    b.SessionId == session.Id
                    && b.PersonId == trainee.Id
                    && ((b.State == BookingState.Booked && session.BatchId == trainee.BatchId) || b.State == BookingState.Guest)
                )
            orderby session.StartsAt descending
            select new { checkIn, session }
        )
            .Take(MostOpen)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.session, row.checkIn));
    }

    async Task<CheckInOutcome?> CannotChangeAsync(SessionHost host, Session session, CancellationToken cancellationToken)
    {
        var times = CheckIn.Times(session.Span, host.Batch.Presence);
        if (time.GetUtcNow() < times.From)
            return new CheckInOutcome.TooEarly(session, times.From);
        return await db.SessionReports.AnyAsync(r => r.SessionId == session.Id, cancellationToken) ? new CheckInOutcome.Told(session) : null;
    }

    Task<List<Arrival>> RoundsAsync(SessionId id, PersonId who, CancellationToken cancellationToken) =>
        db.Arrivals.Where(a => a.SessionId == id && a.PersonId == who).OrderBy(a => a.Round).ToListAsync(cancellationToken);

    /// <summary>As it is now that something of one person has changed.</summary>
    static CheckInView With(CheckInView view, PersonId who, Arrival? arrived) =>
        view with
        {
            Expected = [.. view.Expected.Select(one => one.Who.Id == who ? one with { Arrived = arrived } : one)],
        };
}
