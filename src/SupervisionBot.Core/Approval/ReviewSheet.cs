using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>
/// What a reviewer was shown to be fine, entry by entry with its version. One press approves what is on the sheet and nothing else, however
/// late it comes and whatever was logged meanwhile.
/// </summary>
public sealed class ReviewSheet
{
    ReviewSheet() { }

    public ReviewSheet(SheetId id, BatchId batch, PersonId reviewer, ReviewOf of, IReadOnlyList<SeenEntry> entries, DateTimeOffset at) =>
        (Id, BatchId, ReviewerId, Of, Entries, At) = (id, batch, reviewer, of, entries, at);

    public SheetId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public PersonId ReviewerId { get; private set; }

    /// <summary>What was looked at.</summary>
    public ReviewOf Of { get; private set; } = null!;

    public IReadOnlyList<SeenEntry> Entries { get; private set; } = [];

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReviewSheet>
    {
        public void Configure(EntityTypeBuilder<ReviewSheet> builder)
        {
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.Of).HasConversion(JsonColumn<ReviewOf>.Converter, JsonColumn<ReviewOf>.Comparer);
            builder
                .Property(s => s.Entries)
                .HasConversion(JsonColumn<IReadOnlyList<SeenEntry>>.Converter, JsonColumn<IReadOnlyList<SeenEntry>>.Comparer);
            builder.HasOne<Batch>().WithMany().HasForeignKey(s => s.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.ReviewerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Whose entries a review looks at: one trainee's, those of one supervisor's group, or with neither all that one supervises.</summary>
public sealed record ReviewOf(PersonId? Trainee = null, PersonId? Supervisor = null);
