using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>A request as its reader sees it.</summary>
public sealed record RequestView(ChangeRequest Request, Booking Booking, Session Session, Session? To, PersonName Who);

/// <summary>Changes that are too late to be made freely: the trainee says why, the session's supervisor decides.</summary>
public sealed class ChangeRequests(
    SupervisionDb db,
    BookingDesk desk,
    SessionBoard board,
    Seating seating,
    WaitingList waiting,
    SessionNews news,
    TimeProvider time
)
{
    const int MostOpen = 20;

    /// <param name="to">Where to; null to cancel.</param>
    public async Task<BookOutcome> AskAsync(Trainee trainee, BookingId id, SessionId? to, string reason, CancellationToken cancellationToken)
    {
        if (await desk.OwnAsync(trainee.Id, id, cancellationToken) is not var (booking, session))
            return new BookOutcome.NotThere();
        if (booking.State != BookingState.Booked || session.StartsAt <= time.GetUtcNow())
            return new BookOutcome.ChangedSince(booking, session);
        if (to is { } target && await board.FindAsync(trainee, target, cancellationToken) is null)
            return new BookOutcome.NotThere();
        if (
            !await db.ChangeRequests.AnyAsync(
                r => r.BookingId == id && r.ToSession == to && r.BookingVersion == booking.Version && r.AnsweredAt == null,
                cancellationToken
            )
        )
        {
            var request = db
                .ChangeRequests.Add(new ChangeRequest(Guid.CreateVersion7(time.GetUtcNow()), id, booking.Version, to, reason, time.GetUtcNow()))
                .Entity;
            news.Requested(request, session);
        }
        return new BookOutcome.Asked(booking, session);
    }

    /// <summary>The decision of the session's supervisor, which is free of the windows; nobody else's counts.</summary>
    /// <returns>What became of the booking, or null when there is no such open request for this person.</returns>
    public async Task<BookOutcome?> AnswerAsync(PersonId supervisor, Guid id, bool grants, CancellationToken cancellationToken)
    {
        if (await FindAsync(supervisor, id, cancellationToken) is not { Request.AnsweredAt: null } view)
            return null;
        var booking = await db.Bookings.SingleAsync(b => b.Id == view.Booking.Id, cancellationToken);
        var session = await db.Sessions.SingleAsync(s => s.Id == view.Session.Id, cancellationToken);
        var request = await db.ChangeRequests.SingleAsync(r => r.Id == id, cancellationToken);
        if (booking.Version != request.BookingVersion || booking.State != BookingState.Booked)
            return new BookOutcome.ChangedSince(booking, session);
        BookOutcome outcome = new BookOutcome.Booked(booking, session);
        if (grants)
        {
            outcome = request.ToSession is { } to
                ? await MoveAsync(
                    booking,
                    session,
                    await db.Sessions.SingleAsync(s => s.Id == to, cancellationToken),
                    supervisor,
                    request.Reason,
                    cancellationToken
                )
                : await CancelAsync(booking, session, supervisor, request.Reason, cancellationToken);
            if (outcome is not (BookOutcome.Cancelled or BookOutcome.Moved))
                return outcome;
        }
        request.Answer(grants, supervisor, time.GetUtcNow());
        news.RequestAnswered(request, booking, session);
        return outcome;
    }

    /// <summary>What this supervisor has not decided and still can, by the time of the session.</summary>
    public async Task<IReadOnlyList<RequestView>> OpenAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await (
            from session in db.Sessions.AsNoTracking()
            where session.SupervisorId == supervisor && session.BatchId == batch && session.State == SessionState.Open && session.StartsAt > now
            join booking in db.Bookings.AsNoTracking() on session.Id equals booking.SessionId
            where booking.State == BookingState.Booked
            join request in db.ChangeRequests.AsNoTracking() on booking.Id equals request.BookingId
            where request.AnsweredAt == null && request.BookingVersion == booking.Version
            join person in db.People on booking.PersonId equals person.Id
            join target in db.Sessions.AsNoTracking() on request.ToSession equals target.Id into targets
            from to in targets.DefaultIfEmpty()
            orderby session.StartsAt
            select new RequestView(request, booking, session, to, new PersonName(person.Id, person.Name, person.NameEn))
        )
            .Take(MostOpen)
            .ToListAsync(cancellationToken);
    }

    /// <summary>A request that this supervisor decides.</summary>
    public async Task<RequestView?> FindAsync(PersonId supervisor, Guid id, CancellationToken cancellationToken) =>
        await ViewAsync(id, (_, session) => session.SupervisorId == supervisor, cancellationToken);

    /// <summary>A request that this trainee made.</summary>
    public async Task<RequestView?> OwnAsync(PersonId trainee, Guid id, CancellationToken cancellationToken) =>
        await ViewAsync(id, (booking, _) => booking.PersonId == trainee, cancellationToken);

    async Task<RequestView?> ViewAsync(Guid id, Func<Booking, Session, bool> mayRead, CancellationToken cancellationToken)
    {
        var row = await (
            from request in db.ChangeRequests.AsNoTracking()
            where request.Id == id
            join booking in db.Bookings.AsNoTracking() on request.BookingId equals booking.Id
            join session in db.Sessions.AsNoTracking() on booking.SessionId equals session.Id
            join person in db.People on booking.PersonId equals person.Id
            select new
            {
                request,
                booking,
                session,
                who = new PersonName(person.Id, person.Name, person.NameEn),
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (row is null || !mayRead(row.booking, row.session))
            return null;
        var to = row.request.ToSession is { } target ? await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == target, cancellationToken) : null;
        return new RequestView(row.request, row.booking, row.session, to, row.who);
    }

    async Task<BookOutcome> CancelAsync(Booking booking, Session session, PersonId by, string why, CancellationToken cancellationToken)
    {
        await desk.EndAsync(booking, session, BookingState.Cancelled, by, why, cancellationToken);
        return new BookOutcome.Cancelled(booking, session);
    }

    async Task<BookOutcome> MoveAsync(Booking booking, Session from, Session to, PersonId by, string why, CancellationToken cancellationToken)
    {
        if (await seating.TakeAsync(to, booking, null, from, cancellationToken) is { } refusal)
            return refusal;
        booking.MoveTo(to.Id);
        db.BookingChanges.Add(new BookingChange(booking, BookingState.Booked, from.Id, by, time.GetUtcNow(), why));
        await news.RemindAsync(booking.PersonId, to, cancellationToken);
        await waiting.PassOnAsync(from, cancellationToken);
        return new BookOutcome.Moved(booking, from, to);
    }
}
