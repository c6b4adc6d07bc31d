using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>A trainee asks to cancel or move a booking after the window for it, and says why.</summary>
public sealed class ChangeRequest
{
    ChangeRequest() { }

    public ChangeRequest(Guid id, BookingId booking, int version, SessionId? to, string reason, DateTimeOffset at) =>
        (Id, BookingId, BookingVersion, ToSession, Reason, AskedAt) = (id, booking, version, to, reason, at);

    public Guid Id { get; private set; }

    public BookingId BookingId { get; private set; }

    public int BookingVersion { get; private set; }

    /// <summary>Where to; null to cancel.</summary>
    public SessionId? ToSession { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public PersonId? AnsweredBy { get; private set; }

    public bool Granted { get; private set; }

    internal void Answer(bool granted, PersonId by, DateTimeOffset at) => (Granted, AnsweredBy, AnsweredAt) = (granted, by, at);

    internal sealed class Mapping : IEntityTypeConfiguration<ChangeRequest>
    {
        public void Configure(EntityTypeBuilder<ChangeRequest> builder)
        {
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Reason).HasMaxLength(1000);
            builder.Property(r => r.AnsweredAt).IsConcurrencyToken();
            builder.HasOne<Booking>().WithMany().HasForeignKey(r => r.BookingId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Session>().WithMany().HasForeignKey(r => r.ToSession).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
