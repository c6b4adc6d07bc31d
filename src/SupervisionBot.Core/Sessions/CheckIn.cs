using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Check-in to a class: the secret from which every host derives the codes of the moment, and the address of the page that shows them.
/// </summary>
public sealed class CheckIn
{
    const int SecretBytes = 32;

    CheckIn() { }

    public CheckIn(SessionId session, PersonId by, DateTimeOffset at)
    {
        (SessionId, OpenedBy, OpenedAt) = (session, by, at);
        Secret = RandomNumberGenerator.GetBytes(SecretBytes);
        Link = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
    }

    public SessionId SessionId { get; private set; }

    public byte[] Secret { get; private set; } = [];

    /// <summary>Whoever knows it sees the code, the class and how many are in, and nothing else.</summary>
    public string Link { get; private set; } = "";

    public PersonId OpenedBy { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When somebody closed it before its time; null while nobody did.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    internal void Close(DateTimeOffset at) => ClosedAt ??= at;

    internal void Reopen() => ClosedAt = null;

    /// <summary>When the batch lets people check in to what is then.</summary>
    public static Span Times(Span session, PresenceRules rules) =>
        new(session.From.AddMinutes(-rules.OpenBeforeMinutes), session.To.AddMinutes(rules.OpenAfterMinutes));

    internal sealed class Mapping : IEntityTypeConfiguration<CheckIn>
    {
        public void Configure(EntityTypeBuilder<CheckIn> builder)
        {
            builder.HasKey(c => c.SessionId);
            builder.Property(c => c.SessionId).ValueGeneratedNever();
            builder.Property(c => c.Secret).HasMaxLength(SecretBytes);
            builder.Property(c => c.Link).HasMaxLength(64);
            builder.Property(c => c.ClosedAt).IsConcurrencyToken();
            builder.HasIndex(c => c.Link).IsUnique();
            builder.HasOne<Session>().WithOne().HasForeignKey<CheckIn>(c => c.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.OpenedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
