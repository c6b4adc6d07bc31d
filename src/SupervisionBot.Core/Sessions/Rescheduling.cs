using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>What is to be different about a session, by the clock of whoever holds it. What is null stays.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Place">Empty for none; likewise <paramref name="Topic"/>.</param>
/// <param name="Places">Of a group session: no fewer than are booked.</param>
public sealed record SessionChange(
    DateOnly? Day = null,
    TimeOnly? From = null,
    int? Minutes = null,
    string? Place = null,
    string? Topic = null,
    int? Places = null
)
{
    public bool SaysSomething => Moves || Place is not null || Topic is not null || Places is not null;

    public bool Moves => Day is not null || From is not null || Minutes is not null;

    /// <param name="days">So many days after the one that the change names.</param>
    public Span Of(Session session, int days, TimeZoneInfo zone)
    {
        var at = LocalSpan.Of(session.Span, zone);
        return Recurrence.Once(Day?.AddDays(days) ?? at.Day, From ?? at.From, Minutes ?? session.Minutes, zone);
    }
}

/// <summary>When and where a session was, or is, what about and for how many.</summary>
public sealed record SessionAt(Span Span, string Place, string Topic, int Places)
{
    internal static SessionAt Of(Session session, int places) => new(session.Span, session.Place, session.Topic, places);
}

/// <summary>What an act of the journal says of a session that was changed.</summary>
public sealed record ChangedSession(Guid Session, SessionAt Before, SessionAt After)
{
    internal static string Write(IEnumerable<ChangedSession> all) => Json.Write(all.ToList());

    public static IReadOnlyList<ChangedSession> Read(string subject) => Json.Read<List<ChangedSession>>(subject);
}

/// <summary>
/// A supervisor changes when or where published sessions are. Those who are booked come along and are told; who cannot come then is told that too.
/// </summary>
public sealed class Rescheduling(SupervisionDb db, Publishing publishing, Seating seating, WaitingList waiting, SessionNews news, TimeProvider time)
{
    /// <summary>How many places a session has, booked or not.</summary>
    public async Task<int> PlacesAsync(SessionId id, CancellationToken cancellationToken) => (await seating.SeatsAsync(id, cancellationToken)).Count;

    /// <summary>The session with all later ones that were published with it, nearest first; empty when it is not theirs or has begun.</summary>
    public async Task<IReadOnlyList<Session>> SeriesAsync(SessionHost host, SessionId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var first = await db.ChangeableBy(host.Id)
            .FirstOrDefaultAsync(s => s.Id == id && s.State == SessionState.Open && s.StartsAt > now, cancellationToken);
        return first is null ? []
            // What stands in the calendar was planned together, and is moved one by one.
            : first.Kind.IsTaught() ? [first]
            : await db.ChangeableBy(host.Id)
                .Where(s => s.SeriesId == first.SeriesId && s.State == SessionState.Open && (s.Id == id || s.StartsAt >= first.StartsAt))
                .OrderBy(s => s.StartsAt)
                .ToListAsync(cancellationToken);
    }

    /// <param name="following">Also all later ones that were published with it, each as many days further as this one. Those that cannot be then stay
    /// as they were.</param>
    public async Task<HostOutcome> ChangeAsync(
        SessionHost host,
        SessionId id,
        SessionChange change,
        bool following,
        CancellationToken cancellationToken
    )
    {
        var series = await SeriesAsync(host, id, cancellationToken);
        if (series.Count == 0)
            return new HostOutcome.NotThere();
        var first = LocalSpan.Of(series[0].Span, host.Zone).Day;
        var later = change.Day > first;
        List<Session> changed = [];
        List<ChangedSession> noted = [];
        List<Planned> left = [];
        var (told, dropped) = (0, 0);
        // From the far end, so that nobody stands in the way of the next.
        foreach (
            var session in following
                ? later
                    ? series.Reverse()
                    : series
                : series.Take(1)
        )
        {
            var before = SessionAt.Of(session, (await seating.SeatsAsync(session.Id, cancellationToken)).Count);
            var to = change.Of(session, LocalSpan.Of(session.Span, host.Zone).Day.DayNumber - first.DayNumber, host.Zone);
            if (change.Places is { } wanted && await SizeProblemAsync(host, session, wanted, cancellationToken) is { } wrong)
            {
                left.Add(new Planned(session.Span, wrong));
                continue;
            }
            if (change.Moves && await MoveAsync(host, session, to, cancellationToken) is { } problem)
            {
                left.Add(new Planned(to, problem));
                continue;
            }
            if (change.Place is { } place)
                session.HoldAt(place);
            if (change.Topic is { } topic)
                session.IsAbout(topic);
            // Only where and when they are to be is told those who are booked.
            if (change.Moves || change.Place is not null)
            {
                var (all, lost) = await TakeAlongAsync(host, session, cancellationToken);
                (told, dropped) = (told + all, dropped + lost);
            }
            if (change.Places is { } places)
                await ResizeAsync(session, places, cancellationToken);
            changed.Add(session);
            noted.Add(new ChangedSession(session.Id.Value, before, SessionAt.Of(session, change.Places ?? before.Places)));
        }
        if (noted.Exists(one => one.Before != one.After))
            db.Note(time, host.Id, ActKind.SessionsChanged, ChangedSession.Write(noted));
        return changed.Count == 0
            ? new HostOutcome.Wrong(left[0].Span, left[0].Problem!)
            : new HostOutcome.Changed(
                [.. changed.OrderBy(session => session.StartsAt)],
                [.. left.OrderBy(planned => planned.Span.From)],
                told,
                dropped
            );
    }

    /// <summary>
    /// Puts sessions where they were before a change, or since. Those that are elsewhere by now, and those that cannot be there, stay as they are.
    /// </summary>
    /// <param name="again">Does again what was taken back.</param>
    public async Task<HostOutcome> RestoreAsync(SessionHost host, IReadOnlyList<ChangedSession> all, bool again, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<Session> changed = [];
        List<Planned> left = [];
        var (told, dropped) = (0, 0);
        // In the other order, so that nobody stands in the way of the next.
        foreach (var one in again ? all : all.Reverse())
        {
            var (from, to) = again ? (one.Before, one.After) : (one.After, one.Before);
            var id = new SessionId(one.Session);
            if (
                await db.ChangeableBy(host.Id)
                    .FirstOrDefaultAsync(s => s.Id == id && s.State == SessionState.Open && s.StartsAt > now, cancellationToken)
                    is not { } session
                || SessionAt.Of(session, (await seating.SeatsAsync(id, cancellationToken)).Count) != from
                || (to.Places != from.Places && await SizeProblemAsync(host, session, to.Places, cancellationToken) is not null)
            )
                continue;
            if (from.Span != to.Span && await MoveAsync(host, session, to.Span, cancellationToken) is { } problem)
            {
                left.Add(new Planned(to.Span, problem));
                continue;
            }
            session.HoldAt(to.Place);
            session.IsAbout(to.Topic);
            if (from.Span != to.Span || from.Place != to.Place)
            {
                var (booked, lost) = await TakeAlongAsync(host, session, cancellationToken);
                (told, dropped) = (told + booked, dropped + lost);
            }
            if (from.Places != to.Places)
                await ResizeAsync(session, to.Places, cancellationToken);
            changed.Add(session);
        }
        return changed.Count > 0 ? new HostOutcome.Changed([.. changed.OrderBy(session => session.StartsAt)], left, told, dropped)
            : left.Count > 0 ? new HostOutcome.Wrong(left[0].Span, left[0].Problem!)
            : new HostOutcome.NotThere();
    }

    /// <summary>Null when it is at the new time now.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else is moving it, too.</exception>
    async Task<PlanProblem?> MoveAsync(SessionHost host, Session session, Span to, CancellationToken cancellationToken)
    {
        var holder = session.SupervisorId;
        await seating.VacateAsync(holder, session.Id, cancellationToken);
        var plan = await publishing.CheckAsync(host with { Id = holder }, [to], session.BufferMinutes, cancellationToken);
        if (plan[0].Problem is PlanProblem.Taken { Other: var other } && other.Id == session.Id)
            throw new DbUpdateConcurrencyException("The session has been moved since it was read.");
        if (plan[0].Problem is null)
            session.MoveTo(to);
        seating.Occupy(holder, session.Id, session.HostSpan);
        if (plan[0].Problem is null)
            await news.RemindAsync(holder, session, cancellationToken);
        return plan[0].Problem;
    }

    async Task<PlanProblem?> SizeProblemAsync(SessionHost host, Session session, int places, CancellationToken cancellationToken)
    {
        if (session.Kind != SessionKind.Group && places != 1)
            return new PlanProblem.OnePlace();
        var seats = await seating.SeatsAsync(session.Id, cancellationToken);
        if (host.Batch.Booking.GroupPlaces is { } most && places > most && places > seats.Count)
            return new PlanProblem.MoreThanAllowed(most);
        var booked = seats.Count(seat => seat.BookingId != null);
        return places < Math.Max(booked, 1) ? new PlanProblem.FewerThanBooked(booked) : null;
    }

    /// <summary>Free places come or go; who waits gets one that comes.</summary>
    async Task ResizeAsync(Session session, int places, CancellationToken cancellationToken)
    {
        var seats = await seating.SeatsAsync(session.Id, cancellationToken);
        foreach (var seat in seats.Where(seat => seat.IsFree).Reverse().Take(Math.Max(0, seats.Count - places)))
            db.Seats.Remove(seat);
        var last = seats.Count == 0 ? 0 : seats.Max(seat => seat.Number);
        for (var more = 1; more <= places - seats.Count; more++)
            db.Seats.Add(new Seat(session.Id, last + more));
        session.Resized();
        if (places > seats.Count)
            await waiting.PassOnAsync(session, cancellationToken);
    }

    /// <summary>All who have a place, and how many of them lost it.</summary>
    async Task<(int Told, int Dropped)> TakeAlongAsync(SessionHost host, Session session, CancellationToken cancellationToken)
    {
        var seats = await seating.SeatsAsync(session.Id, cancellationToken);
        foreach (var seat in seats)
            seat.Touch();
        var (told, dropped) = (0, 0);
        if (session.SupervisorId != host.Id)
            news.Teaching(session);
        foreach (var booking in await seating.KeptAsync(session, cancellationToken))
        {
            told++;
            await seating.VacateAsync(booking.PersonId, session.Id, cancellationToken);
            var isFree = await seating.ClashAsync(booking.PersonId, session.Span, session.Id, cancellationToken) is null;
            // Who is expected at a class stays so, whatever else they have then.
            if (isFree || session.Kind.IsTaught())
            {
                if (isFree)
                    seating.Occupy(booking.PersonId, session.Id, session.Span);
                booking.SessionMoved();
                db.BookingChanges.Add(new BookingChange(booking, booking.State, session.Id, host.Id, time.GetUtcNow(), null));
                news.Moved(booking, session);
                await news.RemindAsync(booking.PersonId, session, cancellationToken);
                continue;
            }
            dropped++;
            seats.Find(seat => seat.BookingId == booking.Id)?.Give(null);
            seating.Record(booking, BookingState.Withdrawn, host.Id);
            news.Withdrawn(booking, session);
        }
        if (dropped > 0)
            await waiting.PassOnAsync(session, cancellationToken);
        return (told, dropped);
    }
}
