using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Batches;

/// <summary>One run of the programme (批次). Every figure of the programme is data of its batch.</summary>
public sealed class Batch
{
    Batch() { }

    public Batch(BatchId id, string key, BatchDescription description)
    {
        (Id, Key, Revision, RequirementVersion) = (id, key.Trim(), 1, 1);
        Describe(description);
    }

    public BatchId Id { get; private set; }

    /// <summary>The short name by which commands and rosters refer to the batch, for example <c>seventh</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Rises by one with every change of the batch's data: what is kept of a batch in memory is kept by id and revision.</summary>
    public int Revision { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day, included.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>IANA zone in which the days above begin and end.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Since when it is closed; null while it is not.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The version of the <see cref="Requirement"/> rows that applies now.</summary>
    public int RequirementVersion { get; private set; }

    public BatchDescription Description { get; private set; } = null!;

    /// <summary>Takes over a changed description; new requirements are the caller's to store, under the version that this answers.</summary>
    public int Revise(BatchDescription description, bool requirementsChanged)
    {
        Revision++;
        if (requirementsChanged)
            RequirementVersion++;
        Describe(description);
        return RequirementVersion;
    }

    void Describe(BatchDescription description) =>
        (Description, StartsOn, EndsOn, TimeZone, ClosedOn) = (
            description,
            description.StartsOn,
            description.EndsOn,
            description.TimeZone,
            description.ClosedOn
        );

    internal sealed class Mapping : IEntityTypeConfiguration<Batch>
    {
        public void Configure(EntityTypeBuilder<Batch> builder)
        {
            builder.Property(b => b.Id).ValueGeneratedNever();
            builder.Property(b => b.Key).HasMaxLength(60);
            builder.Property(b => b.TimeZone).HasMaxLength(64);
            builder.Property(b => b.Revision).IsConcurrencyToken();
            builder.Property(b => b.Description).HasConversion(JsonColumn<BatchDescription>.Converter, JsonColumn<BatchDescription>.Comparer);
            builder.HasIndex(b => b.Key).IsUnique();
        }
    }
}
