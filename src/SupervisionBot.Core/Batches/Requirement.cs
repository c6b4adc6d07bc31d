using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Batches;

/// <summary>What a requirement measures. The names are the batch file's <c>kind</c>.</summary>
public enum RequirementKind
{
    /// <summary>Approved practicum minutes, of all practicum types or of those named.</summary>
    PracticumMinutes,

    /// <summary>Approved minutes of the types named, practicum or not.</summary>
    ActivityMinutes,

    /// <summary>Number of supervisees with at least <see cref="RequirementFigure.EachMinutes"/> practicum minutes.</summary>
    Supervisees,

    /// <summary>Class hours attended.</summary>
    ClassHours,

    /// <summary>Group supervision sessions attended.</summary>
    GroupSessions,

    /// <summary>Minutes of group supervision attended.</summary>
    GroupSessionMinutes,

    /// <summary>Individual supervision sessions attended.</summary>
    IndividualSessions,

    /// <summary>Minutes of individual supervision attended.</summary>
    IndividualSessionMinutes,

    /// <summary>Minutes of supervision received, individual and group together.</summary>
    SupervisionMinutes,

    /// <summary>Exchange visits attended.</summary>
    Visits,

    /// <summary>All items of the defence checklist accepted.</summary>
    MaterialsAccepted,

    /// <summary>The individual defence passed.</summary>
    IndividualDefence,

    /// <summary>The group defence passed; one result for the group.</summary>
    GroupDefence,

    /// <summary>Of what took place for the trainee, the share that they attended, in percent.</summary>
    AttendanceShare,

    /// <summary>So much of one measure for so much of another: for instance 60 minutes of supervision for each 600 of practicum.</summary>
    Ratio,
}

/// <summary>What one side of a rule counts.</summary>
/// <param name="Types">Activity types that count, where the kind has them; null means all practicum types.</param>
public sealed record Measure(RequirementKind Kind, IReadOnlyList<string>? Types = null);

/// <summary>One figure that a trainee has to reach.</summary>
/// <param name="Needed">In the unit of the kind: minutes, sessions, class hours, people, percent; 1 for something to pass.</param>
/// <param name="Types">Activity types that count; null means all practicum types.</param>
/// <param name="EachMinutes">For <see cref="RequirementKind.Supervisees"/>: minutes that make one count.</param>
/// <param name="Of">For <see cref="RequirementKind.AttendanceShare"/>, what is attended; for <see cref="RequirementKind.Ratio"/>, what is
/// needed.</param>
/// <param name="Per">For <see cref="RequirementKind.Ratio"/>: so much of <paramref name="To"/> needs <paramref name="Needed"/> of <paramref
/// name="Of"/>.</param>
public sealed record RequirementFigure(
    RequirementKind Kind,
    int Needed,
    IReadOnlyList<string>? Types = null,
    int? EachMinutes = null,
    Measure? Of = null,
    int? Per = null,
    Measure? To = null
);

/// <summary>What the numbers of a rule count.</summary>
public enum RequirementUnit
{
    Minutes,
    ClassHours,
    Sessions,
    Visits,
    People,
    Percent,

    /// <summary>Passed or not: 1 or 0.</summary>
    Passed,
}

public static class RequirementUnits
{
    public static RequirementUnit Unit(this RequirementFigure figure) =>
        figure.Kind switch
        {
            RequirementKind.AttendanceShare => RequirementUnit.Percent,
            RequirementKind.Ratio => Of(figure.Of!.Kind),
            var kind => Of(kind),
        };

    static RequirementUnit Of(RequirementKind kind) =>
        kind switch
        {
            RequirementKind.Supervisees => RequirementUnit.People,
            RequirementKind.ClassHours => RequirementUnit.ClassHours,
            RequirementKind.GroupSessions or RequirementKind.IndividualSessions => RequirementUnit.Sessions,
            RequirementKind.Visits => RequirementUnit.Visits,
            RequirementKind.MaterialsAccepted or RequirementKind.IndividualDefence or RequirementKind.GroupDefence => RequirementUnit.Passed,
            _ => RequirementUnit.Minutes,
        };
}

/// <summary>A requirement as it stood in one version. Rows are added, never changed: an old result can be recomputed.</summary>
public sealed class Requirement
{
    Requirement() { }

    public Requirement(BatchId batch, int version, int ordinal, RequirementFigure figure) =>
        (BatchId, Version, Ordinal, Figure) = (batch, version, ordinal, figure);

    public BatchId BatchId { get; private set; }

    public int Version { get; private set; }

    public int Ordinal { get; private set; }

    public RequirementFigure Figure { get; private set; } = null!;

    internal sealed class Mapping : IEntityTypeConfiguration<Requirement>
    {
        public void Configure(EntityTypeBuilder<Requirement> builder)
        {
            builder.HasKey(r => new
            {
                r.BatchId,
                r.Version,
                r.Ordinal,
            });
            builder.Property(r => r.Figure).HasConversion(JsonColumn<RequirementFigure>.Converter, JsonColumn<RequirementFigure>.Comparer);
            builder.HasOne<Batch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
