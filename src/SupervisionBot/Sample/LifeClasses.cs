using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Sample;

/// <summary>The programme's calendar: classes that were given, with who came; classes, visits and the closing days to come.</summary>
static class LifeClasses
{
    const int Planned = 13;

    static readonly TimeOnly Morning = new(8, 0);

    public static async Task TeachAsync(LifeStage stage, CancellationToken cancellation)
    {
        List<(Session Session, LifeClass Class)> planned = [];
        stage.Clock.Set(stage.At(Planned, 1, Morning));
        foreach (var one in stage.Plan.Classes)
            if (await PlanAsync(stage, one, cancellation) is { } session)
                planned.Add((session, one));
        foreach (var (session, one) in planned.Where(one => one.Session.EndsAt < stage.Clock.Now.AddHours(-1)))
            await AnswerAsync(stage, session, one, cancellation);
        if (planned.Find(one => one.Session.StartsAt > stage.Clock.Now) is not { Session: { } next })
            return;
        stage.Clock.Set(stage.Clock.Now.AddHours(-5));
        var cannot = stage.Plan.CannotCome;
        await stage.Get<Excuses>().SayAsync(stage.Trainee(cannot.Email), next.Id, cannot.Words, cancellation);
        await stage.SaveAsync(cancellation);
    }

    /// <summary>What would lie on a holiday is a week later; null when that is too late.</summary>
    static async Task<Session?> PlanAsync(LifeStage stage, LifeClass one, CancellationToken cancellation)
    {
        var administrator = stage.Host(stage.Plan.Administrator);
        for (var later = 0; later <= 2; later++)
        {
            var outcome = await stage.Get<LessonPlanning>().PlanAsync(administrator, Plan(stage, one, later), cancellation);
            await stage.SaveAsync(cancellation);
            if (outcome is LessonOutcome.Planned planned)
                return planned.Session;
            if (outcome is not LessonOutcome.Wrong { Problem: PlanProblem.ClosedDay })
                return null;
        }
        return null;
    }

    static LessonPlan Plan(LifeStage stage, LifeClass one, int later)
    {
        var from = one.Week is { } week
            ? stage.At(week - later, one.Day, one.From)
            : LocalTime.Instant(stage.Batch.LastSessionDay.AddDays(1 + one.Day), one.From, stage.Batch.Zone);
        return new LessonPlan(
            one.Kind,
            one.Topic.Length > 0 ? one.Topic : one.Title,
            new Span(from, from.AddMinutes(one.Minutes)),
            new LessonFacts(one.ClassHours, one.Guest, one.City, one.Reading, one.OpenPlaces, one.Places, one.Programme, one.Travel, one.Stay),
            one.Teacher is { } teacher ? stage.Person(teacher).Id : null,
            null,
            one.Place
        );
    }

    static async Task AnswerAsync(LifeStage stage, Session session, LifeClass one, CancellationToken cancellation)
    {
        stage.Clock.Set(session.EndsAt.AddHours(1));
        // Now and then one is missing.
        var came = stage
            .Plan.Groups.SelectMany(group => group.Trainees)
            .Where((_, at) => at != one.Week)
            .Select(trainee => stage.Person(trainee.Email).Id)
            .ToList();
        await stage.Get<AfterSession>().ConfirmAsync(stage.Host(one.Teacher ?? stage.Plan.Administrator), session.Id, 0, came, null, cancellation);
        await stage.SaveAsync(cancellation);
    }
}
