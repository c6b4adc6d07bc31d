using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>A class, a visit or an item of the closing programme that is to be.</summary>
/// <param name="Topic">The key of the batch's list, or words.</param>
/// <param name="Teacher">A supervisor of the batch; null when somebody else teaches, and whoever plans it says who came.</param>
/// <param name="GroupId">For whom; null for every trainee of the batch.</param>
public sealed record LessonPlan(
    SessionKind Kind,
    string Topic,
    Span Span,
    LessonFacts Facts,
    PersonId? Teacher = null,
    GroupId? GroupId = null,
    string Place = ""
);

/// <summary>What came of planning something for the programme's calendar.</summary>
public abstract record LessonOutcome
{
    LessonOutcome() { }

    /// <param name="Expected">How many trainees are expected.</param>
    /// <param name="Elsewhere">Who of them has something else then.</param>
    public sealed record Planned(Session Session, Lesson Lesson, int Expected, IReadOnlyList<PersonName> Elsewhere) : LessonOutcome;

    /// <summary>It is what it should be now.</summary>
    /// <param name="Told">How many heard of another time or place.</param>
    public sealed record Revised(Session Session, Lesson Lesson, int Told) : LessonOutcome;

    /// <summary>Nothing stands in the way. Nothing was done yet.</summary>
    public sealed record Fine(int Expected, IReadOnlyList<PersonName> Elsewhere) : LessonOutcome;

    public sealed record Wrong(PlanProblem Problem) : LessonOutcome;

    /// <summary>It is over, called off, or not in this calendar.</summary>
    public sealed record NotThere : LessonOutcome;

    /// <summary>Who is to teach is no supervisor of the batch.</summary>
    public sealed record NoTeacher : LessonOutcome;

    /// <summary>More class hours than <see cref="Lesson.MostClassHours"/>, a text too long, or nothing to be about.</summary>
    public sealed record NotSo : LessonOutcome;

    /// <summary>It cannot be on these days, or people cannot sign up until then.</summary>
    public sealed record WrongDays(VisitDayFault Fault) : LessonOutcome;

    /// <summary>Only an administrator of the batch plans its calendar.</summary>
    public sealed record NotAllowed : LessonOutcome;
}

/// <summary>
/// An administrator plans the programme's calendar. It is held by its teacher, or by the administrator when a guest teaches; moving and withdrawing
/// it goes the way of every session. Nothing is saved here: the turn saves everything at once.
/// </summary>
public sealed class LessonPlanning(SupervisionDb db, Publishing publishing, Seating seating, ClassRolls rolls, SessionNews news, TimeProvider time)
{
    /// <summary>Whether it could be planned; does nothing.</summary>
    public async Task<LessonOutcome> CheckAsync(SessionHost administrator, LessonPlan plan, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(administrator, plan, cancellationToken) is { } refused)
            return refused;
        var planned = await publishing.CheckAsync(HolderOf(administrator, plan), [plan.Span], 0, cancellationToken);
        if (planned[0].Problem is { } problem)
            return new LessonOutcome.Wrong(problem);
        var trainees = await rolls.TraineesAsync(administrator.BatchId, plan.GroupId, cancellationToken);
        var elsewhere = await seating.BusyAsync([.. trainees.Select(one => one.Id)], plan.Span, cancellationToken);
        return new LessonOutcome.Fine(trainees.Count, [.. trainees.Where(one => elsewhere.Contains(one.Id))]);
    }

    public async Task<LessonOutcome> PlanAsync(SessionHost administrator, LessonPlan plan, CancellationToken cancellationToken)
    {
        var series = Guid.CreateVersion7(time.GetUtcNow());
        var outcome = await PlanAsync(administrator, plan, series, cancellationToken);
        if (outcome is LessonOutcome.Planned)
            NotePlanned(administrator, series);
        return outcome;
    }

    /// <summary>All that was planned together can be taken back together.</summary>
    internal void NotePlanned(SessionHost administrator, Guid series) =>
        db.Note(time, administrator.Id, ActKind.SessionsPublished, series.ToString("N"));

    internal async Task<LessonOutcome> PlanAsync(SessionHost administrator, LessonPlan plan, Guid series, CancellationToken cancellationToken)
    {
        if (await CheckAsync(administrator, plan, cancellationToken) is not LessonOutcome.Fine and var wrong)
            return wrong;
        var (at, holder) = (time.GetUtcNow(), HolderOf(administrator, plan).Id);
        var session = db
            .Sessions.Add(
                new Session(
                    TypedId.New<SessionId>(time),
                    administrator.BatchId,
                    holder,
                    series,
                    plan.Span,
                    administrator.Batch.TimeZone,
                    new SessionTerms(plan.Kind, 0, plan.GroupId, plan.Place, plan.Topic),
                    at
                )
            )
            .Entity;
        var lesson = db.Lessons.Add(new Lesson(session.Id, plan.Facts)).Entity;
        seating.Occupy(holder, session.Id, session.Span);
        await news.RemindAsync(holder, session, cancellationToken);
        if (holder != administrator.Id)
            news.Teaching(session);
        var (expected, elsewhere) = lesson.HasSignUp
            ? (await rolls.InviteAsync(session, cancellationToken), [])
            : await rolls.FillAsync(session, administrator.Id, cancellationToken);
        await rolls.OpenAsync(session, plan.Facts.OpenPlaces + plan.Facts.Places, cancellationToken);
        return new LessonOutcome.Planned(session, lesson, expected, elsewhere);
    }

    /// <summary>Why nothing of it can be, whatever the time.</summary>
    internal async Task<LessonOutcome?> RefusalAsync(SessionHost administrator, LessonPlan plan, CancellationToken cancellationToken)
    {
        if (!await MayAsync(administrator, cancellationToken))
            return new LessonOutcome.NotAllowed();
        if (!IsSound(plan))
            return new LessonOutcome.NotSo();
        if (VisitDays.Fault(plan, administrator.Batch.Zone) is { } fault)
            return new LessonOutcome.WrongDays(fault);
        return plan.Teacher is { } teacher && !await TeachesAsync(administrator.BatchId, teacher, cancellationToken)
            ? new LessonOutcome.NoTeacher()
            : null;
    }

    Task<bool> MayAsync(SessionHost administrator, CancellationToken cancellationToken) =>
        db.Memberships.AnyAsync(
            m => m.PersonId == administrator.Id && m.BatchId == administrator.BatchId && m.Role == Role.Administrator,
            cancellationToken
        );

    Task<bool> TeachesAsync(BatchId batch, PersonId teacher, CancellationToken cancellationToken) =>
        db.Memberships.AnyAsync(m => m.PersonId == teacher && m.BatchId == batch && m.Role == Role.Supervisor, cancellationToken);

    static SessionHost HolderOf(SessionHost administrator, LessonPlan plan) => administrator with { Id = plan.Teacher ?? administrator.Id };

    static bool IsSound(LessonPlan plan) =>
        plan.Kind.IsTaught()
        && plan.Topic.Trim().Length > 0
        && plan.Topic.Length <= Session.LongestTopic
        && plan.Place.Length <= Session.LongestTopic
        && plan.Facts.ClassHours is >= 0 and <= Lesson.MostClassHours
        && plan.Facts.OpenPlaces is >= 0 and <= MostOpenPlaces
        && plan.Facts.Guest.Length <= Lesson.LongestName
        && plan.Facts.City.Length <= Lesson.LongestName
        && plan.Facts.Reading.Length <= Lesson.LongestReading
        && plan.Facts.Places is >= 0 and <= MostOpenPlaces
        && (plan.Facts.Places == 0 || plan.Kind == SessionKind.Visit)
        && plan.Facts.Programme.Length <= Lesson.LongestProgramme
        && plan.Facts.Travel.Length <= Lesson.LongestName
        && plan.Facts.Stay.Length <= Lesson.LongestName;

    public const int MostOpenPlaces = 1000;
}
