using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Sample;

/// <summary>
/// Supervision: group sessions that were held, with who came; one that nobody has answered for; sessions to come, some of them booked.
/// </summary>
static class LifeSessions
{
    const int Published = 9;

    static readonly int[] Held = [8, 6, 4, 2, 1];
    static readonly int[] ToCome = [-1, -3, -5];
    static readonly (int Day, TimeOnly From, int Minutes)[] Individual = [(2, new(14, 0), 90), (4, new(10, 0), 90)];

    static readonly TimeOnly Morning = new(9, 0);

    const int SessionMinutes = 300;

    public static async Task HoldAsync(LifeStage stage, CancellationToken cancellation)
    {
        foreach (var (number, group) in stage.Plan.Groups.Index())
        {
            stage.Clock.Set(stage.At(Published, 1, Morning));
            var sessions = await PublishAsync(
                stage,
                group,
                number,
                Held.Select(week => Span(stage, week, 6, Morning, SessionMinutes)),
                SessionKind.Group,
                cancellation
            );
            foreach (var (nth, session) in sessions.Index())
            {
                stage.Clock.Set(session.StartsAt.AddDays(-5));
                if (await HoldPlaceAsync(stage, group.Trainees[0].Email, session, cancellation) is { } held)
                    await stage.Get<GroupBooking>().ConfirmAsync(stage.Trainee(group.Trainees[0].Email), held.Id, new Subject(""), cancellation);
                await stage.SaveAsync(cancellation);
                if (nth == sessions.Count - 1)
                    break;
                stage.Clock.Set(session.EndsAt.AddHours(20));
                // Now and then one is missing.
                var came = group.Trainees.Where((_, at) => nth != at + 2).Select(trainee => stage.Person(trainee.Email).Id).ToList();
                await stage.Get<AfterSession>().ConfirmAsync(stage.Host(group.Supervisor), session.Id, 0, came, null, cancellation);
                await stage.SaveAsync(cancellation);
            }
        }
    }

    public static async Task PublishAsync(LifeStage stage, CancellationToken cancellation)
    {
        foreach (var (number, group) in stage.Plan.Groups.Index())
        {
            stage.Clock.Set(stage.Clock.Now.AddHours(-30));
            var groups = await PublishAsync(
                stage,
                group,
                number,
                ToCome.Select(week => Span(stage, week, 6, Morning, SessionMinutes)),
                SessionKind.Group,
                cancellation
            );
            var single = await PublishAsync(
                stage,
                group,
                number + 1,
                Individual.Select(one => Span(stage, -1, one.Day, one.From, one.Minutes)),
                SessionKind.Individual,
                cancellation
            );
            foreach (var (trainee, session) in group.Trainees.Zip(groups.Take(1).Concat(single.Take(1))))
            {
                var topic = stage.Plan.Topics.In(stage.Person(trainee.Email).Language, number + 2);
                if (await HoldPlaceAsync(stage, trainee.Email, session, cancellation) is { } held)
                    await stage.Get<BookingDesk>().ConfirmAsync(stage.Trainee(trainee.Email), held.Id, new Subject(topic), cancellation);
                await stage.SaveAsync(cancellation);
            }
        }
    }

    /// <summary>Those that nothing stands in the way of: a holiday may lie on one.</summary>
    static async Task<IReadOnlyList<Session>> PublishAsync(
        LifeStage stage,
        LifeGroup group,
        int number,
        IEnumerable<Span> spans,
        SessionKind kind,
        CancellationToken cancellation
    )
    {
        var (host, supervisor, publishing) = (stage.Host(group.Supervisor), stage.Person(group.Supervisor), stage.Get<Publishing>());
        var places = kind == SessionKind.Group ? group.Trainees.Count : 1;
        var topic = kind == SessionKind.Group ? stage.Plan.Topics.In(supervisor.Language, number) : "";
        var terms = new SessionTerms(kind, places, supervisor.GroupAs(Role.Supervisor), stage.Plan.Places.In(supervisor.Language), topic);
        var free = (await publishing.CheckAsync(host, [.. spans], 0, cancellation))
            .Where(planned => planned.Problem is null)
            .Select(planned => planned.Span)
            .ToList();
        var published = free.Count > 0 ? await publishing.PublishAsync(host, free, terms, cancellation) : null;
        await stage.SaveAsync(cancellation);
        return (published as PublishOutcome.Published)?.Sessions ?? [];
    }

    static async Task<Booking?> HoldPlaceAsync(LifeStage stage, string email, Session session, CancellationToken cancellation)
    {
        var outcome = await stage.Get<BookingDesk>().HoldAsync(stage.Trainee(email), session.Id, cancellation);
        await stage.SaveAsync(cancellation);
        return (outcome as BookOutcome.Held)?.Booking;
    }

    static Span Span(LifeStage stage, int week, int day, TimeOnly from, int minutes) =>
        new(stage.At(week, day, from), stage.At(week, day, from).AddMinutes(minutes));
}
