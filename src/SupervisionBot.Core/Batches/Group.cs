using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Batches;

/// <summary>A group (小组) of trainees with their supervisor.</summary>
public sealed class Group
{
    Group() { }

    public Group(GroupId id, BatchId batch, string name) => (Id, BatchId, Name) = (id, batch, name.Trim());

    public GroupId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public string Name { get; private set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<Group>
    {
        public void Configure(EntityTypeBuilder<Group> builder)
        {
            builder.Property(g => g.Id).ValueGeneratedNever();
            builder.Property(g => g.Name).HasMaxLength(60);
            builder.HasOne<Batch>().WithMany().HasForeignKey(g => g.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(g => new { g.BatchId, g.Name }).IsUnique();
        }
    }
}
