using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.People;

/// <summary>A supervisor's deputy (代理) for a time. Ended, never deleted.</summary>
public sealed class Deputyship
{
    Deputyship() { }

    public Deputyship(DeputyshipId id, BatchId batch, PersonId supervisor, PersonId deputy, DateTimeOffset from, DateTimeOffset until)
    {
        if (supervisor == deputy)
            throw new ArgumentException("Nobody is their own deputy.", nameof(deputy));
        (Id, BatchId, SupervisorId, DeputyId, From, Until) = (id, batch, supervisor, deputy, from, until);
    }

    public DeputyshipId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public PersonId SupervisorId { get; private set; }

    public PersonId DeputyId { get; private set; }

    public DateTimeOffset From { get; private set; }

    /// <summary>The first instant at which it no longer holds.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>When it was taken back, or replaced by another.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    internal void End(DateTimeOffset at) => EndedAt = at;

    internal sealed class Mapping : IEntityTypeConfiguration<Deputyship>
    {
        public void Configure(EntityTypeBuilder<Deputyship> builder)
        {
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.Property(d => d.EndedAt).IsConcurrencyToken();
            // One deputy of a supervisor at a time.
            builder.HasIndex(d => new { d.SupervisorId, d.BatchId }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
            builder.HasIndex(d => new { d.DeputyId, d.BatchId });
            builder.HasOne<Batch>().WithMany().HasForeignKey(d => d.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.SupervisorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
