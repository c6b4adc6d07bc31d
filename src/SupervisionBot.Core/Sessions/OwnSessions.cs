using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>What came of planning a trainee's own session.</summary>
public abstract record OwnOutcome
{
    OwnOutcome() { }

    /// <summary>Nothing stands in the way. Nothing was done yet.</summary>
    public sealed record Fine : OwnOutcome;

    /// <param name="Told">The supervisee hears of it here.</param>
    public sealed record Done(Session Session, bool Told) : OwnOutcome;

    /// <summary>What stands in the way of any session at that time.</summary>
    public sealed record Wrong(Planned Planned) : OwnOutcome;

    /// <summary>Longer than the hours that count for one day.</summary>
    public sealed record TooLong(int CapMinutes) : OwnOutcome;

    /// <summary>It would run past midnight, and hours belong to one day.</summary>
    public sealed record OverMidnight : OwnOutcome;

    /// <summary>The supervisee is in another session then, whoever's it is.</summary>
    public sealed record SuperviseeBusy : OwnOutcome;

    /// <summary>Such work is not practicum with a supervisee.</summary>
    public sealed record NotThatType(IReadOnlyList<ActivityType> Possible) : OwnOutcome;

    /// <summary>Nobody of the trainee's supervisees.</summary>
    public sealed record NotYours : OwnOutcome;
}

/// <summary>
/// A trainee's own sessions with a supervisee. The time is taken for both from the moment it is planned, and afterwards one answer makes it
/// practicum. Nothing is saved here: the turn saves everything at once.
/// </summary>
public sealed class OwnSessions(SupervisionDb db, PersonFinder people, Publishing publishing, Seating seating, SessionNews news, TimeProvider time)
{
    const int MostListed = 20;

    /// <summary>The kinds of work that a session with a supervisee can be, the usual one first.</summary>
    public static IReadOnlyList<ActivityType> TypesOf(BatchDescription batch) =>
        [.. batch.TypesInUse.Where(type => type is { Practicum: true, NeedsSupervisee: true })];

    /// <summary>Whether it could be planned; does nothing.</summary>
    /// <param name="type">Which hours it gives.</param>
    public async Task<OwnOutcome> CheckAsync(Trainee trainee, PersonId supervisee, Span span, string type, CancellationToken cancellationToken)
    {
        if (TypesOf(trainee.Batch) is var possible && possible.All(one => one.Key != type))
            return new OwnOutcome.NotThatType(possible);
        if ((await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken)).All(own => own.Id != supervisee))
            return new OwnOutcome.NotYours();
        if (span.Minutes > trainee.Batch.Limits.MinutesPerDay)
            return new OwnOutcome.TooLong(trainee.Batch.Limits.MinutesPerDay);
        if (LocalSpan.Of(span, trainee.Zone) is var at && at.To <= at.From)
            return new OwnOutcome.OverMidnight();
        var plan = await publishing.CheckAsync(HostOf(trainee), [span], 0, cancellationToken);
        if (plan[0].Problem != null)
            return new OwnOutcome.Wrong(plan[0]);
        return await seating.ClashAsync(supervisee, span, null, cancellationToken) is null ? new OwnOutcome.Fine() : new OwnOutcome.SuperviseeBusy();
    }

    public Task<OwnOutcome> PlanAsync(Trainee trainee, PersonId supervisee, Span span, string type, CancellationToken cancellationToken) =>
        PlanAsync(trainee, supervisee, span, type, "", cancellationToken);

    /// <param name="place">Empty for none.</param>
    public async Task<OwnOutcome> PlanAsync(
        Trainee trainee,
        PersonId supervisee,
        Span span,
        string type,
        string place,
        CancellationToken cancellationToken
    )
    {
        if (await CheckAsync(trainee, supervisee, span, type, cancellationToken) is not OwnOutcome.Fine and var wrong)
            return wrong;
        var at = time.GetUtcNow();
        var session = db
            .Sessions.Add(
                new Session(
                    TypedId.New<SessionId>(time),
                    trainee.BatchId,
                    trainee.Id,
                    Guid.CreateVersion7(at),
                    span,
                    trainee.Zone.Id,
                    new SessionTerms(SessionKind.Practicum, 1, null, place, ActivityType: type),
                    at
                )
            )
            .Entity;
        var booking = new Booking(TypedId.New<BookingId>(time), session.Id, supervisee, BookingState.Booked, null, at);
        seating.Begin(booking, trainee.Id);
        db.Seats.Add(new Seat(session.Id, 1)).Entity.Give(booking.Id);
        seating.Occupy(trainee.Id, session.Id, span);
        seating.Occupy(supervisee, session.Id, span);
        await news.RemindAsync(trainee.Id, session, cancellationToken);
        return new OwnOutcome.Done(session, await news.OwnChangedAsync(booking, session, cancellationToken));
    }

    /// <summary>The trainee's own sessions that are not over, nearest first, with whom.</summary>
    public async Task<IReadOnlyList<(Session Session, PersonName With)>> ToComeAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await (
            from session in db.Sessions.AsNoTracking()
            where
                session.SupervisorId == trainee.Id
                && session.BatchId == trainee.BatchId
                && session.Kind == SessionKind.Practicum
                && session.State == SessionState.Open
                && session.EndsAt > now
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.State == BookingState.Booked
            join person in db.People on booking.PersonId equals person.Id
            orderby session.StartsAt
            select new { session, with = new PersonName(person.Id, person.Name, person.NameEn) }
        )
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.session, row.with));
    }

    static SessionHost HostOf(Trainee trainee) => new(trainee.Id, trainee.BatchId, trainee.Batch, trainee.Zone);
}
