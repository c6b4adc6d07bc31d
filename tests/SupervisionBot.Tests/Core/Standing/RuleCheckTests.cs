using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Tests.Core.Standing;

/// <summary>Each kind of rule with the last figure that does not meet it and the first that does.</summary>
public sealed class RuleCheckTests
{
    static readonly PersonId LiMing = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    static readonly PersonId WangFang = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));

    [Fact]
    public void Practicum_minutes_count_approved_and_waiting_of_practicum_types() =>
        Stands(
            new(RequirementKind.PracticumMinutes, 100),
            (100, 60, 30, 10, false),
            Lines(new("case-work", LiMing, Waiting: 30, Approved: 60, Returned: 500, Withdrawn: 500), new("training", null, Approved: 500))
        );

    [Fact]
    public void Practicum_minutes_are_met_by_what_is_approved_alone()
    {
        Stands(
            new(RequirementKind.PracticumMinutes, 100),
            (100, 99, 50, 0, false),
            Lines(new LedgerLine("case-work", LiMing, Waiting: 50, Approved: 99))
        );
        Stands(new(RequirementKind.PracticumMinutes, 100), (100, 100, 0, 0, true), Lines(new LedgerLine("case-work", LiMing, Approved: 100)));
    }

    [Fact]
    public void Minutes_of_named_types_leave_the_others_out()
    {
        var totals = Lines(
            new("case-work", LiMing, Approved: 60),
            new("group-work", LiMing, Approved: 40),
            new("training", null, Approved: 25, Waiting: 5)
        );
        Stands(new(RequirementKind.PracticumMinutes, 50, ["group-work"]), (50, 40, 0, 10, false), totals);
        Stands(new(RequirementKind.ActivityMinutes, 30, ["training"]), (30, 25, 5, 0, false), totals);
    }

    [Fact]
    public void A_supervisee_counts_from_so_many_minutes_of_all_types_together()
    {
        var figure = new RequirementFigure(RequirementKind.Supervisees, 2, EachMinutes: 60);
        Stands(
            figure,
            (2, 1, 0, 1, false),
            Lines(
                new("case-work", LiMing, Approved: 30),
                new("group-work", LiMing, Approved: 30),
                new("case-work", WangFang, Approved: 59),
                new("documentation", null, Approved: 600)
            )
        );
        Stands(figure, (2, 1, 1, 0, false), Lines(new("case-work", LiMing, Approved: 60), new("case-work", WangFang, Approved: 59, Waiting: 1)));
        Stands(figure, (2, 2, 0, 0, true), Lines(new("case-work", LiMing, Approved: 60), new("case-work", WangFang, Approved: 60)));
    }

    [Fact]
    public void Sessions_and_their_minutes_count_as_attended()
    {
        var totals = Credits(new(CreditKind.GroupSession, Times: 9, Minutes: 2990), new(CreditKind.IndividualSession, Times: 3, Minutes: 180));
        Stands(new(RequirementKind.GroupSessions, 10), (10, 9, 0, 1, false), totals);
        Stands(new(RequirementKind.GroupSessionMinutes, 3000), (3000, 2990, 0, 10, false), totals);
        Stands(new(RequirementKind.IndividualSessions, 3), (3, 3, 0, 0, true), totals);
        Stands(new(RequirementKind.IndividualSessionMinutes, 180), (180, 180, 0, 0, true), totals);
        Stands(new(RequirementKind.SupervisionMinutes, 3171), (3171, 3170, 0, 1, false), totals);
    }

    [Fact]
    public void Class_hours_visits_and_what_is_to_be_passed_count()
    {
        var totals = Credits(
            new(CreditKind.ClassHours, Times: 20, Minutes: 2700, ClassHours: 60),
            new(CreditKind.Checklist, Times: 1),
            new(CreditKind.GroupDefence, Times: 2)
        );
        Stands(new(RequirementKind.ClassHours, 60), (60, 60, 0, 0, true), totals);
        Stands(new(RequirementKind.Visits, 1), (1, 0, 0, 1, false), totals);
        Stands(new(RequirementKind.MaterialsAccepted, 1), (1, 1, 0, 0, true), totals);
        Stands(new(RequirementKind.IndividualDefence, 1), (1, 0, 0, 1, false), totals);
        Stands(new(RequirementKind.GroupDefence, 1), (1, 1, 0, 0, true), totals);
    }

    [Theory]
    [InlineData(0, 0, 0, false)]
    [InlineData(3, 1, 75, false)]
    [InlineData(79, 21, 79, false)]
    [InlineData(4, 1, 80, true)]
    [InlineData(1, 0, 100, true)]
    public void The_share_of_attendance_is_of_what_took_place(int attended, int missed, int percent, bool met) =>
        Stands(
            new(RequirementKind.AttendanceShare, 80, Of: new Measure(RequirementKind.ClassHours)),
            (80, percent, 0, Math.Max(0, 80 - percent), met),
            Credits(new CreditTotal(CreditKind.ClassHours, ClassHours: attended, ClassHoursMissed: missed))
        );

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(600, 60, true)]
    [InlineData(601, 61, false)]
    [InlineData(13200, 1320, false)]
    public void A_ratio_asks_for_so_much_as_the_other_side_has(int practicum, int needed, bool met) =>
        Stands(
            new(
                RequirementKind.Ratio,
                60,
                Of: new Measure(RequirementKind.SupervisionMinutes),
                Per: 600,
                To: new Measure(RequirementKind.PracticumMinutes)
            ),
            (needed, 60, 0, Math.Max(0, needed - 60), met),
            new LedgerTotals(
                [new LedgerLine("case-work", LiMing, Approved: practicum)],
                [new CreditTotal(CreditKind.IndividualSession, Times: 1, Minutes: 60)]
            )
        );

    static LedgerTotals Lines(params LedgerLine[] lines) => new(lines, []);

    static LedgerTotals Credits(params CreditTotal[] credits) => new([], credits);

    static void Stands(RequirementFigure figure, (long Needed, long Approved, long Waiting, long Missing, bool Met) expected, LedgerTotals totals)
    {
        var rules = new RuleVersion(default, 7, [figure], new HashSet<string> { "case-work", "group-work", "documentation" });
        var standing = RuleCheck.Of(rules, totals);
        Assert.Equal(7, standing.Version);
        Assert.Equal(
            [new RuleStanding(figure, expected.Needed, expected.Approved, expected.Waiting, expected.Missing, expected.Met)],
            standing.Rules
        );
    }
}
