using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Batches;

/// <summary>What a requirement measures. The names are the batch file's <c>kind</c>.</summary>
public enum RequirementKind
{
    /// <summary>Approved practicum minutes, of all practicum types or of those named.</summary>
    PracticumMinutes,

    /// <summary>Number of supervisees with at least <see cref="RequirementFigure.EachMinutes"/> practicum minutes.</summary>
    Supervisees,

    /// <summary>Class hours attended.</summary>
    ClassHours,

    /// <summary>Group supervision sessions attended.</summary>
    GroupSessions,

    /// <summary>Minutes of group supervision attended.</summary>
    GroupSessionMinutes,

    /// <summary>Exchange visits attended.</summary>
    Visits,

    /// <summary>All items of the defence checklist accepted.</summary>
    MaterialsAccepted,

    /// <summary>The individual defence passed.</summary>
    IndividualDefence,

    /// <summary>The group defence passed; one result for the group.</summary>
    GroupDefence,
}

/// <summary>One figure that a trainee has to reach.</summary>
/// <param name="Needed">In the unit of the kind: minutes, sessions, class hours, people; 1 for something to pass.</param>
/// <param name="Types">Activity types that count; null means all practicum types.</param>
/// <param name="EachMinutes">For <see cref="RequirementKind.Supervisees"/>: minutes that make one count.</param>
/// <param name="SharePercent">For attendance: the share that must be attended, in percent.</param>
public sealed record RequirementFigure(
    RequirementKind Kind, int Needed, IReadOnlyList<string>? Types = null, int? EachMinutes = null, int? SharePercent = null);

/// <summary>A requirement as it stood in one version. Rows are added, never changed: an old result can be recomputed.</summary>
public sealed class Requirement
{
    Requirement()
    {
    }

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
            builder.HasKey(r => new { r.BatchId, r.Version, r.Ordinal });
            builder.Property(r => r.Figure).HasConversion(JsonColumn<RequirementFigure>.Converter, JsonColumn<RequirementFigure>.Comparer);
            builder.HasOne<Batch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
