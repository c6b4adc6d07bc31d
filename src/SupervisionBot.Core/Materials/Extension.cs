using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// More time for one trainee or one group to hand in an item. Only ever added; the last one for the same counts, as long as the item is not due later
/// anyway. One until the batch's first day gives no time: it takes the last one back.
/// </summary>
public sealed class Extension
{
    /// <summary>Of <see cref="Why"/>.</summary>
    public const int LongestReason = 300;

    Extension() { }

    internal Extension(BatchId batch, string item, PersonId? trainee, GroupId? group, DateOnly until, string why, PersonId by, DateTimeOffset at) =>
        (Id, BatchId, Item, TraineeId, GroupId, Until, Why, By, At) = (Guid.CreateVersion7(at), batch, item, trainee, group, until, why, by, at);

    public Guid Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public string Item { get; private set; } = "";

    /// <summary>Null when it is a group's.</summary>
    public PersonId? TraineeId { get; private set; }

    /// <summary>Null when it is one trainee's. For an item that each hands in it is for all members.</summary>
    public GroupId? GroupId { get; private set; }

    /// <summary>The last day on which it is in time, in place of the item's.</summary>
    public DateOnly Until { get; private set; }

    public string Why { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Extension>
    {
        public void Configure(EntityTypeBuilder<Extension> builder)
        {
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.Item).HasMaxLength(60);
            builder.Property(e => e.Why).HasMaxLength(LongestReason);
            builder.HasOne<Batch>().WithMany().HasForeignKey(e => e.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(e => e.TraineeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Group>().WithMany().HasForeignKey(e => e.GroupId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => new { e.BatchId, e.Item });
        }
    }
}
