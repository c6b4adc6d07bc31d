using System.Security.Cryptography;
using System.Text;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.ClassPlans;

/// <summary>What a line of a plan comes to.</summary>
public abstract record ClassPlanLine(ClassPlanRow Row)
{
    /// <summary>Nothing of the kind stands in the calendar.</summary>
    public sealed record Added(ClassPlanRow Row, LessonPlan Plan) : ClassPlanLine(Row);

    /// <summary>It stands in the calendar, and would become otherwise.</summary>
    public sealed record Changed(ClassPlanRow Row, Session Session, LessonPlan Before, LessonPlan Plan) : ClassPlanLine(Row);

    /// <summary>It stands in the calendar like that.</summary>
    public sealed record Same(ClassPlanRow Row) : ClassPlanLine(Row);

    /// <summary>It cannot be.</summary>
    public sealed record Wrong(ClassPlanRow Row, ClassPlanFault Fault, PlanProblem? Problem = null) : ClassPlanLine(Row);
}

/// <summary>What is wrong with a line of a plan that can be read. Each has its own sentence.</summary>
public enum ClassPlanFault
{
    /// <summary>The time, see <see cref="PlanProblem"/>.</summary>
    Time,
    UnknownGroup,
    TeacherMissing,

    /// <summary>Two supervisors are called so.</summary>
    TeacherUnclear,

    /// <summary>Another line says the same, or is at the same time with the same teacher.</summary>
    Twice,

    /// <summary>It is over, and what is over stays as it was.</summary>
    Over,

    /// <summary>Its days, see <see cref="VisitDayFault"/>; likewise those that follow.</summary>
    NoVisit,
    LastBeforeFirst,
    TooManyDays,
    SignUpWithoutPlaces,
    SignUpAfterFirst,
    NotSo,
}

/// <summary>A plan beside the calendar as it stands. Nothing was done.</summary>
/// <param name="Missing">What is to come and not in the plan, nearest first.</param>
public sealed record ClassPlanComparison(
    IReadOnlyList<ClassPlanLine> Lines,
    IReadOnlyList<Session> Missing,
    IReadOnlyDictionary<PersonId, PersonName> Names,
    IReadOnlyList<GroupName> Groups
)
{
    public IEnumerable<ClassPlanLine.Added> News => Lines.OfType<ClassPlanLine.Added>();

    public IEnumerable<ClassPlanLine.Changed> Changes => Lines.OfType<ClassPlanLine.Changed>();

    public IEnumerable<ClassPlanLine.Wrong> Wrongs => Lines.OfType<ClassPlanLine.Wrong>();

    /// <summary>The same for the same lines and the same calendar: what was shown is what is done.</summary>
    public string Seal =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\n', [.. Lines.Select(line => $"{line}"), .. Missing.Select(s => $"{s.Id} {s.Version}")]))
            )
        );

    public bool ChangesSomething => News.Any() || Changes.Any();
}

/// <summary>What came of applying a plan.</summary>
/// <param name="Left">Lines that could not be, all others were done.</param>
public sealed record ClassPlanApplied(int Planned, int Changed, int CalledOff, IReadOnlyList<ClassPlanLine.Wrong> Left);
