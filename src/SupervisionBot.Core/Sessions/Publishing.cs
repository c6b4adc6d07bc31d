using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>Why a session cannot be published at its time.</summary>
public abstract record PlanProblem
{
    PlanProblem() { }

    public sealed record Past : PlanProblem;

    public sealed record OutsideBatch(DateOnly From, DateOnly To) : PlanProblem;

    /// <summary>The batch was closed on this day.</summary>
    public sealed record Closed(DateOnly On) : PlanProblem;

    public sealed record ClosedDay(Batches.Wording Name) : PlanProblem;

    /// <summary>The supervisor has another session then, or needs the time after one.</summary>
    public sealed record Taken(Session Other) : PlanProblem;

    /// <summary>Whom a trainee's own session is with has another then, whoever's it is.</summary>
    public sealed record SuperviseeBusy : PlanProblem;

    /// <summary>It overlaps one that stands before it in the same list.</summary>
    public sealed record Twice : PlanProblem;

    /// <summary>It does not begin and end on full five minutes.</summary>
    public sealed record OddMinutes : PlanProblem;

    /// <summary>An individual session has one place.</summary>
    public sealed record OnePlace : PlanProblem;

    /// <summary>More have a place than there would be.</summary>
    public sealed record FewerThanBooked(int Booked) : PlanProblem;

    /// <summary>The batch lets no more people into a group session.</summary>
    public sealed record MoreThanAllowed(int Most) : PlanProblem;
}

/// <summary>A session that would be published, and what stands in its way.</summary>
public sealed record Planned(Span Span, PlanProblem? Problem);

/// <summary>What came of publishing.</summary>
public abstract record PublishOutcome
{
    PublishOutcome() { }

    public sealed record Published(IReadOnlyList<Session> Sessions, int Places) : PublishOutcome;

    /// <summary>Something came in the way since it was shown.</summary>
    public sealed record Changed(IReadOnlyList<Planned> Plan) : PublishOutcome;

    public sealed record NotAllowed : PublishOutcome;
}

/// <summary>Publishes a supervisor's sessions. Nothing is saved here: the turn saves everything at once.</summary>
public sealed class Publishing(SupervisionDb db, Seating seating, SessionNews news, TimeProvider time)
{
    public const int MostAtOnce = 60;

    /// <summary>Each session with what stands in its way; does nothing.</summary>
    /// <param name="places">How many each is to have.</param>
    public async Task<IReadOnlyList<Planned>> CheckAsync(
        SessionHost host,
        IReadOnlyList<Span> spans,
        int bufferMinutes,
        CancellationToken cancellationToken,
        int places = 1
    )
    {
        List<Planned> all = [];
        foreach (var span in spans)
            all.Add(
                new Planned(
                    span,
                    await ProblemAsync(host, Own(span, bufferMinutes), all, cancellationToken)
                        ?? (host.Batch.Booking.GroupPlaces is { } most && places > most ? new PlanProblem.MoreThanAllowed(most) : null)
                )
            );
        return all;
    }

    /// <summary>Publishes all of them or none.</summary>
    public async Task<PublishOutcome> PublishAsync(
        SessionHost host,
        IReadOnlyList<Span> spans,
        SessionTerms terms,
        CancellationToken cancellationToken
    )
    {
        if (!await MayAsync(host, cancellationToken))
            return new PublishOutcome.NotAllowed();
        var plan = await CheckAsync(host, spans, terms.BufferMinutes, cancellationToken, terms.Places);
        if (plan.Any(planned => planned.Problem != null))
            return new PublishOutcome.Changed(plan);
        var (series, at) = (Guid.CreateVersion7(time.GetUtcNow()), time.GetUtcNow());
        List<Session> published = [];
        foreach (var span in spans)
        {
            var session = db
                .Sessions.Add(new Session(TypedId.New<SessionId>(time), host.BatchId, host.Id, series, span, host.Zone.Id, terms, at))
                .Entity;
            for (var number = 1; number <= terms.Places; number++)
                db.Seats.Add(new Seat(session.Id, number));
            seating.Occupy(host.Id, session.Id, session.HostSpan);
            await news.RemindAsync(host.Id, session, cancellationToken);
            published.Add(session);
        }
        db.Note(time, host.Id, ActKind.SessionsPublished, series.ToString("N"));
        return new PublishOutcome.Published(published, terms.Places);
    }

    /// <summary>The supervisor's group and the number of its trainees, for what is published unless they say otherwise.</summary>
    public async Task<(GroupId? Group, int Members)> GroupAsync(SessionHost host, CancellationToken cancellationToken)
    {
        var group = await db
            .Memberships.Where(m => m.PersonId == host.Id && m.BatchId == host.BatchId && m.Role == Role.Supervisor)
            .OrderBy(m => m.Id)
            .Select(m => m.GroupId)
            .FirstOrDefaultAsync(cancellationToken);
        var members = group is null ? 0 : await db.Memberships.CountAsync(m => m.GroupId == group && m.Role == Role.Trainee, cancellationToken);
        return (group, members);
    }

    Task<bool> MayAsync(SessionHost host, CancellationToken cancellationToken) =>
        db.Memberships.AnyAsync(m => m.PersonId == host.Id && m.BatchId == host.BatchId && m.Role == Role.Supervisor, cancellationToken);

    async Task<PlanProblem?> ProblemAsync(SessionHost host, Span span, List<Planned> before, CancellationToken cancellationToken)
    {
        var batch = host.Batch;
        var day = LocalTime.Day(span.From, batch.Zone);
        if (!BusyTime.Fits(span))
            return new PlanProblem.OddMinutes();
        if (span.From <= time.GetUtcNow())
            return new PlanProblem.Past();
        if (batch.ClosedOn is { } closed)
            return new PlanProblem.Closed(closed);
        if (day < batch.StartsOn || day > batch.EndsOn)
            return new PlanProblem.OutsideBatch(batch.StartsOn, batch.EndsOn);
        if (batch.ClosedDays?.FirstOrDefault(closed => closed.From <= day && day <= closed.To) is { } holiday)
            return new PlanProblem.ClosedDay(holiday.Name);
        if (before.Any(planned => planned.Problem is null && planned.Span.Meets(span)))
            return new PlanProblem.Twice();
        return await seating.ClashAsync(host.Id, span, null, cancellationToken) is { } other
            ? new PlanProblem.Taken(await db.Sessions.SingleAsync(s => s.Id == other, cancellationToken))
            : null;
    }

    static Span Own(Span span, int bufferMinutes) => new(span.From, span.To.AddMinutes(bufferMinutes));
}
