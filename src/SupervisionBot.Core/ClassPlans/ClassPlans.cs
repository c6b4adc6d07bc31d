using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.ClassPlans;

/// <summary>
/// A whole plan of classes beside the calendar: what would come, what would change, what would stay, what cannot be. Applied, each line goes the way
/// of a class that is planned or changed by itself. Nothing is saved here: the turn saves everything at once.
/// </summary>
public sealed class ClassPlans(
    SupervisionDb db,
    PlanRoll roll,
    LessonPlanning planning,
    LessonRevision revision,
    Seating seating,
    Withdrawing withdrawing,
    TimeProvider time
)
{
    public async Task<ClassPlanComparison> CompareAsync(
        SessionHost administrator,
        IReadOnlyList<ClassPlanRow> rows,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var (called, standing) = (
            await roll.ReadAsync(administrator, cancellationToken),
            await StandingAsync(administrator.BatchId, cancellationToken)
        );
        var matches = PlanMatching.Match(rows, standing, administrator.Batch, now);
        List<ClassPlanLine> lines = [];
        foreach (var row in rows)
            lines.Add(called.Read(row, matches.GetValueOrDefault(row), now));
        lines = [.. Twice(lines)];
        var leaving = lines.OfType<ClassPlanLine.Changed>().ToDictionary(line => line.Session.Id, line => line.Plan);
        for (var at = 0; at < lines.Count; at++)
            if (await ProblemAsync(administrator, lines[at], cancellationToken) is { } wrong && !GivesWay(wrong, lines[at], leaving))
                lines[at] = wrong;
        var matched = matches.Values.Select(one => one.Session.Id).ToHashSet();
        return new ClassPlanComparison(
            lines,
            [.. standing.Where(one => one.Session.StartsAt > now && !matched.Contains(one.Session.Id)).Select(one => one.Session)],
            called.Names,
            called.Groups
        );
    }

    /// <param name="comparison">As it was shown, of the calendar as it stands.</param>
    /// <param name="callOff">Also calls off what is to come and not in the plan.</param>
    public async Task<ClassPlanApplied> ApplyAsync(
        SessionHost administrator,
        ClassPlanComparison comparison,
        bool callOff,
        CancellationToken cancellationToken
    )
    {
        var (planned, changed, calledOff) = (0, 0, 0);
        if (callOff && comparison.Missing.Count > 0)
        {
            var ids = comparison.Missing.Select(session => session.Id).ToList();
            if (await withdrawing.WithdrawAgainAsync(administrator, ids, cancellationToken) is HostOutcome.Withdrawn withdrawn)
                calledOff = withdrawn.Sessions.Count;
        }
        var series = Guid.CreateVersion7(time.GetUtcNow());
        List<ClassPlanLine> open = [.. comparison.Changes, .. comparison.News];
        List<ClassPlanLine.Wrong> left = [.. comparison.Wrongs];
        // What goes somewhere else is in nobody's way.
        List<ClassPlanLine.Changed> leaving = [.. comparison.Changes.Where(line => line.Before.Span != line.Plan.Span)];
        foreach (var line in leaving)
            await seating.VacateAsync(line.Session.SupervisorId, line.Session.Id, cancellationToken);
        foreach (var line in open)
        {
            var outcome = line switch
            {
                ClassPlanLine.Changed one => await revision.ReviseAsync(administrator, one.Session.Id, one.Plan, cancellationToken),
                ClassPlanLine.Added one => await planning.PlanAsync(administrator, one.Plan, series, cancellationToken),
                _ => throw new InvalidOperationException("Only what is new or changed is applied."),
            };
            (planned, changed) = (planned + (outcome is LessonOutcome.Planned ? 1 : 0), changed + (outcome is LessonOutcome.Revised ? 1 : 0));
            if (Wrong(line, outcome) is not { } wrong)
                continue;
            left.Add(wrong);
            if (line is ClassPlanLine.Changed stays && leaving.Contains(stays))
                seating.Occupy(stays.Session.SupervisorId, stays.Session.Id, stays.Session.HostSpan);
        }
        if (planned > 0)
            planning.NotePlanned(administrator, series);
        return new ClassPlanApplied(planned, changed, calledOff, left);
    }

    async Task<IReadOnlyList<StandingLesson>> StandingAsync(BatchId batch, CancellationToken cancellationToken) =>
        await (
            from session in db.Sessions.AsNoTracking().Taught()
            where session.BatchId == batch && session.State == SessionState.Open
            join lesson in db.Lessons.AsNoTracking() on session.Id equals lesson.SessionId
            orderby session.StartsAt, session.Id
            select new StandingLesson(session, lesson)
        ).ToListAsync(cancellationToken);

    async Task<ClassPlanLine.Wrong?> ProblemAsync(SessionHost administrator, ClassPlanLine line, CancellationToken cancellationToken)
    {
        var outcome = line switch
        {
            ClassPlanLine.Added one => await planning.CheckAsync(administrator, one.Plan, cancellationToken),
            ClassPlanLine.Changed one => await revision.CheckAsync(administrator, one.Session.Id, one.Plan, cancellationToken),
            _ => null,
        };
        return Wrong(line, outcome);
    }

    static ClassPlanLine.Wrong? Wrong(ClassPlanLine line, LessonOutcome? outcome) =>
        outcome switch
        {
            null or LessonOutcome.Fine or LessonOutcome.Planned or LessonOutcome.Revised => null,
            LessonOutcome.Wrong wrong => new ClassPlanLine.Wrong(line.Row, ClassPlanFault.Time, wrong.Problem),
            LessonOutcome.WrongDays days => new ClassPlanLine.Wrong(line.Row, PlanRoll.Of(days.Fault)),
            _ => new ClassPlanLine.Wrong(line.Row, ClassPlanFault.NotSo),
        };

    /// <summary>What is in the way goes somewhere else by the same plan.</summary>
    static bool GivesWay(ClassPlanLine.Wrong wrong, ClassPlanLine line, Dictionary<SessionId, LessonPlan> leaving) =>
        wrong.Problem is PlanProblem.Taken { Other: var other }
        && leaving.TryGetValue(other.Id, out var there)
        && PlanOf(line) is { } plan
        && (there.Teacher != plan.Teacher || !there.Span.Meets(plan.Span));

    static LessonPlan? PlanOf(ClassPlanLine line) => (line as ClassPlanLine.Added)?.Plan ?? (line as ClassPlanLine.Changed)?.Plan;

    /// <summary>Of two lines that cannot both be, the later one is wrong.</summary>
    static IEnumerable<ClassPlanLine> Twice(IReadOnlyList<ClassPlanLine> lines)
    {
        List<LessonPlan> seen = [];
        foreach (var line in lines)
        {
            if (PlanOf(line) is not { } plan)
                yield return line;
            else if (seen.Exists(other => Conflict(other, plan)))
                yield return new ClassPlanLine.Wrong(line.Row, ClassPlanFault.Twice);
            else
            {
                seen.Add(plan);
                yield return line;
            }
        }

        static bool Conflict(LessonPlan one, LessonPlan other) =>
            one.Span.Meets(other.Span)
            && (
                one.Teacher is { } teacher
                    ? teacher == other.Teacher
                    : other.Teacher is null && one.Topic == other.Topic && one.GroupId == other.GroupId
            );
    }
}

/// <summary>Something of the calendar as it stands.</summary>
public sealed record StandingLesson(Session Session, Lesson Lesson)
{
    public LessonPlan Plan =>
        new(
            Session.Kind,
            Session.Topic,
            Session.Span,
            Lesson.Facts,
            Lesson.HasTeacher(Session) ? Session.SupervisorId : null,
            Session.GroupId,
            Session.Place
        );
}
