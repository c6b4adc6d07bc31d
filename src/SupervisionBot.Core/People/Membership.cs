using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.People;

/// <summary>What somebody is in a batch (see PROGRAMME: who takes part).</summary>
public enum Role
{
    Trainee,
    Supervisor,
    Examiner,
    Administrator,
    Alumnus,
    Supervisee,
}

/// <summary>
/// One role of one person in one batch. A supervisee's row names the trainee who supervises them. Of who has left the batch all rows have ended, and
/// stay: <see cref="SupervisionDb.Memberships"/> has none of them.
/// </summary>
public sealed class Membership
{
    Membership() { }

    public Membership(MembershipId id, BatchId batch, PersonId person, Role role, GroupId? group = null, PersonId? trainee = null)
    {
        if ((role == Role.Supervisee) != trainee.HasValue)
            throw new ArgumentException("A supervisee, and nobody else, belongs to a trainee.", nameof(trainee));
        (Id, BatchId, PersonId, Role, GroupId, TraineeId) = (id, batch, person, role, group, trainee);
    }

    public MembershipId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public PersonId PersonId { get; private set; }

    public Role Role { get; private set; }

    public GroupId? GroupId { get; private set; }

    public PersonId? TraineeId { get; private set; }

    /// <summary>Since when they are no longer there; null while they are.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    internal void Leave(DateTimeOffset at) => LeftAt = at;

    internal void Return() => LeftAt = null;

    public void MoveTo(GroupId? group) => GroupId = group;

    /// <summary>A supervisee goes on with another trainee; what was logged before stays where it is.</summary>
    public void ContinueWith(PersonId trainee) =>
        TraineeId = Role == Role.Supervisee ? trainee : throw new InvalidOperationException("Only a supervisee belongs to a trainee.");

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("Memberships");
            builder.Property(m => m.Id).ValueGeneratedNever();
            builder.Property(m => m.Role).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<Batch>().WithMany().HasForeignKey(m => m.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.TraineeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Group>().WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Restrict);
            // Several indexes, because what is null counts as distinct in a unique one; a supervisor may have several groups.
            builder
                .HasIndex(m => new
                {
                    m.PersonId,
                    m.BatchId,
                    m.Role,
                })
                .IsUnique()
                .HasFilter("\"TraineeId\" IS NULL AND \"Role\" <> 'Supervisor'");
            builder
                .HasIndex(m => new
                {
                    m.PersonId,
                    m.BatchId,
                    m.Role,
                    m.GroupId,
                })
                .IsUnique()
                .HasFilter("\"TraineeId\" IS NULL");
            builder
                .HasIndex(m => new
                {
                    m.TraineeId,
                    m.BatchId,
                    m.PersonId,
                })
                .IsUnique()
                .HasFilter("\"TraineeId\" IS NOT NULL");
        }
    }
}
