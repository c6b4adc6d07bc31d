using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Joining;

/// <summary>
/// A code given to one person, with which an account that the bot does not know becomes that person's. Works once and not for ever.
/// </summary>
public sealed class Invitation
{
    Invitation() { }

    public Invitation(InvitationId id, PersonId person, InvitationCode code, DateTimeOffset at, TimeSpan lifetime) =>
        (Id, PersonId, Finder, Proof, IssuedAt, ExpiresAt) = (id, person, code.Finder, code.Proof.ToArray(), at, at + lifetime);

    public InvitationId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public long Finder { get; private set; }

    public byte[] Proof { get; private set; } = [];

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used, or replaced by a newer one. Of two who close it at once the second fails to save.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The channel user who used it; empty when it was replaced.</summary>
    public string UsedBy { get; private set; } = "";

    public bool Matches(InvitationCode code) => CryptographicOperations.FixedTimeEquals(Proof, code.Proof);

    public void Use(ChannelUser by, DateTimeOffset at) => (ClosedAt, UsedBy) = (at, $"{by.ChannelId}|{by.FromId}");

    public void Replace(DateTimeOffset at) => ClosedAt = at;

    internal sealed class Mapping : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.Property(i => i.Id).ValueGeneratedNever();
            builder.Property(i => i.Proof).HasMaxLength(32);
            builder.Property(i => i.UsedBy).HasMaxLength(600);
            builder.Property(i => i.ClosedAt).IsConcurrencyToken();
            builder.HasIndex(i => i.Finder);
            // One open invitation for each person.
            builder.HasIndex(i => i.PersonId).IsUnique().HasFilter("\"ClosedAt\" IS NULL");
            builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
