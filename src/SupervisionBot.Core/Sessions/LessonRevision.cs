using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// An administrator makes a part of the calendar what it should be: who teaches, for whom, class hours and reading as well as when and where, in
/// which it goes the way of every session (<see cref="Rescheduling"/>). Nothing is saved here.
/// </summary>
public sealed class LessonRevision(
    SupervisionDb db,
    LessonPlanning planning,
    Publishing publishing,
    Rescheduling rescheduling,
    Seating seating,
    ClassRolls rolls,
    SessionNews news,
    TimeProvider time
)
{
    /// <summary>Whether it could become so; does nothing.</summary>
    public async Task<LessonOutcome> CheckAsync(SessionHost administrator, SessionId id, LessonPlan plan, CancellationToken cancellationToken)
    {
        if (await planning.RefusalAsync(administrator, plan, cancellationToken) is { } refused)
            return refused;
        if (await FindAsync(administrator, id, cancellationToken) is not var (session, lesson))
            return new LessonOutcome.NotThere();
        return await ProblemAsync(administrator, session, HolderOf(administrator, session, lesson, plan), plan, cancellationToken) is { } problem
            ? new LessonOutcome.Wrong(problem)
            : new LessonOutcome.Fine(0, []);
    }

    public async Task<LessonOutcome> ReviseAsync(SessionHost administrator, SessionId id, LessonPlan plan, CancellationToken cancellationToken)
    {
        if (await CheckAsync(administrator, id, plan, cancellationToken) is not LessonOutcome.Fine and var wrong)
            return wrong;
        if (await FindAsync(administrator, id, cancellationToken) is not var (session, lesson))
            return new LessonOutcome.NotThere();
        var (holder, before, others) = (HolderOf(administrator, session, lesson, plan), session.SupervisorId, session.GroupId != plan.GroupId);
        if (holder != before || others || lesson.Facts != plan.Facts)
            session.Hand(holder, plan.GroupId);
        var more = plan.Facts.OpenPlaces + plan.Facts.Places - lesson.OpenPlaces - lesson.Places;
        var everybody = lesson.HasSignUp && plan.Facts.Places == 0;
        lesson.Say(plan.Facts);
        if (holder != before)
        {
            await seating.VacateAsync(before, session.Id, cancellationToken);
            if (session.Span == plan.Span)
                seating.Occupy(holder, session.Id, session.HostSpan);
            news.Teaching(before, session);
            news.Teaching(session);
            await news.RemindAsync(holder, session, cancellationToken);
        }
        var told = 0;
        if (ChangeOf(administrator, session, plan) is { SaysSomething: true } change)
            switch (await rescheduling.ChangeAsync(administrator, session.Id, change, following: false, cancellationToken))
            {
                case HostOutcome.Changed changed:
                    told = changed.Told;
                    break;
                case HostOutcome.Wrong(_, var problem):
                    throw new DbUpdateConcurrencyException($"What was possible a moment ago is not any more: {problem}.");
            }
        if ((others || everybody) && !lesson.HasSignUp)
            await rolls.FillAsync(session, administrator.Id, cancellationToken);
        if (more != 0)
            await rolls.OpenAsync(session, more, cancellationToken);
        return new LessonOutcome.Revised(session, lesson, told);
    }

    async Task<(Session Session, Lesson Lesson)?> FindAsync(SessionHost administrator, SessionId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var session = await db
            .Sessions.Taught()
            .FirstOrDefaultAsync(
                s => s.Id == id && s.BatchId == administrator.BatchId && s.State == SessionState.Open && s.StartsAt > now,
                cancellationToken
            );
        return session is null ? null : (session, await db.Lessons.SingleAsync(l => l.SessionId == id, cancellationToken));
    }

    async Task<PlanProblem?> ProblemAsync(
        SessionHost administrator,
        Session session,
        PersonId holder,
        LessonPlan plan,
        CancellationToken cancellationToken
    )
    {
        if (session.Span == plan.Span && session.SupervisorId == holder)
            return null;
        var host = administrator with { Id = holder };
        var found = await publishing.CheckAsync(host, [plan.Span], session.BufferMinutes, cancellationToken);
        // Its own time is no hindrance to itself; what else stands there is looked for without it.
        return found[0].Problem is not PlanProblem.Taken { Other: var other } || other.Id != session.Id ? found[0].Problem
            : await seating.ClashAsync(holder, plan.Span, session.Id, cancellationToken) is { } clash
                ? new PlanProblem.Taken(await db.Sessions.SingleAsync(s => s.Id == clash, cancellationToken))
            : null;
    }

    /// <summary>Who is named, or who has it; the administrator for a guest in the place of a teacher.</summary>
    static PersonId HolderOf(SessionHost administrator, Session session, Lesson lesson, LessonPlan plan) =>
        plan.Teacher ?? (plan.Facts.Guest.Length > 0 && lesson.HasTeacher(session) ? administrator.Id : session.SupervisorId);

    static SessionChange ChangeOf(SessionHost administrator, Session session, LessonPlan plan)
    {
        var at = LocalSpan.Of(plan.Span, administrator.Zone);
        var moves = session.Span != plan.Span;
        return new SessionChange(
            moves ? at.Day : null,
            moves ? at.From : null,
            moves ? plan.Span.Minutes : null,
            session.Place != plan.Place ? plan.Place : null,
            session.Topic != plan.Topic ? plan.Topic : null
        );
    }
}
