using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>The rules applied to totals: a function of both and of nothing else.</summary>
public static class RuleCheck
{
    public static TraineeStanding Of(RuleVersion rules, LedgerTotals totals) =>
        new([.. rules.Requirements.Select(figure => Of(figure, rules, totals))], rules.Version);

    static RuleStanding Of(RequirementFigure figure, RuleVersion rules, LedgerTotals totals) =>
        figure.Kind switch
        {
            RequirementKind.Supervisees => Standing(figure, figure.Needed, Supervisees(figure, rules, totals)),
            RequirementKind.AttendanceShare => Standing(figure, figure.Needed, (Share(figure.Of!.Kind, totals), 0)),
            RequirementKind.Ratio => Standing(figure, Asked(figure, Counted(figure.To!, rules, totals).Approved), Counted(figure.Of!, rules, totals)),
            RequirementKind.MaterialsAccepted or RequirementKind.IndividualDefence or RequirementKind.GroupDefence => Standing(
                figure,
                1,
                (Math.Min(1, Counted(new Measure(figure.Kind), rules, totals).Approved), 0)
            ),
            var kind => Standing(figure, figure.Needed, Counted(new Measure(kind, figure.Types), rules, totals)),
        };

    static RuleStanding Standing(RequirementFigure figure, long needed, (long Approved, long Waiting) reached) =>
        new(figure, needed, reached.Approved, reached.Waiting, Math.Max(0, needed - reached.Approved - reached.Waiting), reached.Approved >= needed);

    /// <summary>Rounded up: what is not whole is not reached by what is less.</summary>
    static long Asked(RequirementFigure ratio, long approved) => (approved * ratio.Needed + ratio.Per!.Value - 1) / ratio.Per.Value;

    static (long Approved, long Waiting) Counted(Measure measure, RuleVersion rules, LedgerTotals totals) =>
        measure.Kind switch
        {
            RequirementKind.PracticumMinutes => Minutes(Practicum(measure.Types, rules, totals)),
            RequirementKind.ActivityMinutes => Minutes(totals.Lines.Where(line => measure.Types!.Contains(line.Type))),
            RequirementKind.ClassHours => (Total(CreditKind.ClassHours, totals)?.ClassHours ?? 0, 0),
            RequirementKind.GroupSessions => (Times(CreditKind.GroupSession, totals), 0),
            RequirementKind.GroupSessionMinutes => (Minutes(CreditKind.GroupSession, totals), 0),
            RequirementKind.IndividualSessions => (Times(CreditKind.IndividualSession, totals), 0),
            RequirementKind.IndividualSessionMinutes => (Minutes(CreditKind.IndividualSession, totals), 0),
            RequirementKind.SupervisionMinutes => (Minutes(CreditKind.GroupSession, totals) + Minutes(CreditKind.IndividualSession, totals), 0),
            RequirementKind.Visits => (Times(CreditKind.Visit, totals), 0),
            RequirementKind.MaterialsAccepted => (Times(CreditKind.Checklist, totals), 0),
            RequirementKind.IndividualDefence => (Times(CreditKind.IndividualDefence, totals), 0),
            RequirementKind.GroupDefence => (Times(CreditKind.GroupDefence, totals), 0),
            var kind => throw new ArgumentOutOfRangeException(nameof(measure), kind, "It is no measure."),
        };

    static IEnumerable<LedgerLine> Practicum(IReadOnlyList<string>? types, RuleVersion rules, LedgerTotals totals) =>
        totals.Lines.Where(line => rules.PracticumTypes.Contains(line.Type) && (types is null || types.Contains(line.Type)));

    static (long Approved, long Waiting) Minutes(IEnumerable<LedgerLine> lines)
    {
        var (approved, waiting) = (0L, 0L);
        foreach (var line in lines)
            (approved, waiting) = (approved + line.Approved, waiting + line.Waiting);
        return (approved, waiting);
    }

    /// <summary>People with enough approved minutes, and those who would have enough with what is waiting.</summary>
    static (long Approved, long Waiting) Supervisees(RequirementFigure figure, RuleVersion rules, LedgerTotals totals)
    {
        Dictionary<PersonId, (int Approved, int Logged)> people = [];
        foreach (var line in Practicum(figure.Types, rules, totals))
        {
            if (line.Supervisee is not { } supervisee)
                continue;
            var (approved, logged) = people.GetValueOrDefault(supervisee);
            people[supervisee] = (approved + line.Approved, logged + line.Logged);
        }
        var each = figure.EachMinutes ?? 1;
        var enough = people.Values.Count(person => person.Approved >= each);
        return (enough, people.Values.Count(person => person.Logged >= each) - enough);
    }

    /// <summary>Whole percent, rounded down; 0 while nothing took place.</summary>
    static long Share(RequirementKind of, LedgerTotals totals)
    {
        var (attended, missed) = of switch
        {
            RequirementKind.ClassHours => Total(CreditKind.ClassHours, totals) is { } classes
                ? (classes.ClassHours, classes.ClassHoursMissed)
                : (0, 0),
            RequirementKind.GroupSessions => Attendance(CreditKind.GroupSession, totals),
            RequirementKind.IndividualSessions => Attendance(CreditKind.IndividualSession, totals),
            RequirementKind.Visits => Attendance(CreditKind.Visit, totals),
            _ => throw new ArgumentOutOfRangeException(nameof(of), of, "It has no attendance."),
        };
        return attended + missed == 0 ? 0 : attended * 100L / (attended + missed);
    }

    static (int Attended, int Missed) Attendance(CreditKind kind, LedgerTotals totals) =>
        Total(kind, totals) is { } total ? (total.Times, total.TimesMissed) : (0, 0);

    static CreditTotal? Total(CreditKind kind, LedgerTotals totals) => totals.Credits.FirstOrDefault(total => total.Kind == kind);

    static int Times(CreditKind kind, LedgerTotals totals) => Total(kind, totals)?.Times ?? 0;

    static int Minutes(CreditKind kind, LedgerTotals totals) => Total(kind, totals)?.Minutes ?? 0;
}
