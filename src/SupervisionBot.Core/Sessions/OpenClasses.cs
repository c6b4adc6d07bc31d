using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Open classes for former trainees: which there are, and a place in them (<see cref="SignUps"/>). What trainees have not taken by the day that the
/// batch names is left, and whoever comes later gets a chair of their own. Nothing is saved here.
/// </summary>
public sealed class OpenClasses(SupervisionDb db, SignUps signUps, TimeProvider time)
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

    public async Task<SignUpOutcome> SignUpAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(who, id, cancellationToken) is not var (session, opensAt))
            return new SignUpOutcome.NotThere();
        return await MayAsync(who, session, opensAt, cancellationToken) ?? await signUps.SignUpAsync(session, who, cancellationToken);
    }

    /// <summary>Whoever waits is given the next place that becomes free, in the order in which they came.</summary>
    public async Task<SignUpOutcome> WaitAsync(PersonId who, SessionId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(who, id, cancellationToken) is not var (session, opensAt))
            return new SignUpOutcome.NotThere();
        return await MayAsync(who, session, opensAt, cancellationToken) ?? await signUps.WaitAsync(session, who, cancellationToken);
    }

    /// <summary>Gives up a place, or the waiting for one; the next who waits gets it.</summary>
    public async Task<SignUpOutcome> WithdrawAsync(PersonId who, SessionId id, CancellationToken cancellationToken) =>
        await db.Sessions.FirstOrDefaultAsync(s => s.Id == id && s.Kind == SessionKind.Class, cancellationToken) is { } session
            ? await signUps.WithdrawAsync(session, who, null, cancellationToken)
            : new SignUpOutcome.NotThere();

    async Task<SignUpOutcome?> MayAsync(PersonId who, Session session, DateTimeOffset opensAt, CancellationToken cancellationToken) =>
        time.GetUtcNow() < opensAt && await signUps.PlaceAsync(session, who, cancellationToken) is null
            ? new SignUpOutcome.NotYet(session, opensAt)
            : null;

    /// <summary>Classes of batches that run, which are open to this person: a former trainee who is not expected there anyway.</summary>
    IQueryable<Session> OpenFor(PersonId who) =>
        db.Sessions.Where(s =>
            s.Kind == SessionKind.Class
            && s.State == SessionState.Open
            && s.SupervisorId != who
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
        var handouts = await Handouts.NamesAsync(db, who, [.. rows.Select(row => row.session.Id)], cancellationToken);
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
                    position,
                    handouts.GetValueOrDefault(row.session.Id)
                )
            );
        }
        return views;
    }
}
