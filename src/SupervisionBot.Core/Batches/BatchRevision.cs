using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Batches;

/// <summary>A batch as it stood from one moment to the next revision. Only ever added, the first with the batch itself.</summary>
public sealed class BatchRevision
{
    BatchRevision() { }

    public BatchRevision(Batch batch, DateTimeOffset at, string? by, string? why) =>
        (BatchId, Revision, RequirementVersion, Description, At, By, Why) = (
            batch.Id,
            batch.Revision,
            batch.RequirementVersion,
            batch.Description,
            at,
            by,
            why
        );

    public BatchId BatchId { get; private set; }

    public int Revision { get; private set; }

    /// <summary>The <see cref="Requirement"/> rows that applied.</summary>
    public int RequirementVersion { get; private set; }

    public BatchDescription Description { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>Who made it so, as they are called where it was done; null when the program did.</summary>
    public string? By { get; private set; }

    /// <summary>The reason that was given; always there when requirements changed.</summary>
    public string? Why { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BatchRevision>
    {
        public void Configure(EntityTypeBuilder<BatchRevision> builder)
        {
            builder.HasKey(r => new { r.BatchId, r.Revision });
            builder.Property(r => r.By).HasMaxLength(120);
            builder.Property(r => r.Description).HasConversion(JsonColumn<BatchDescription>.Converter, JsonColumn<BatchDescription>.Comparer);
            builder.HasOne<Batch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
