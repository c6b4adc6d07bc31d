using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Sessions;

/// <summary>Somebody asked somebody else to change places. The answer counts while both bookings are as they were.</summary>
public sealed class Swap
{
    Swap() { }

    public Swap(Guid id, Booking from, Booking to, DateTimeOffset at) =>
        (Id, FromId, FromVersion, ToId, ToVersion, AskedAt) = (id, from.Id, from.Version, to.Id, to.Version, at);

    public Guid Id { get; private set; }

    /// <summary>The booking of whoever asked.</summary>
    public BookingId FromId { get; private set; }

    public int FromVersion { get; private set; }

    public BookingId ToId { get; private set; }

    public int ToVersion { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool Agreed { get; private set; }

    internal void Answer(bool agreed, DateTimeOffset at) => (Agreed, AnsweredAt) = (agreed, at);

    internal sealed class Mapping : IEntityTypeConfiguration<Swap>
    {
        public void Configure(EntityTypeBuilder<Swap> builder)
        {
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.AnsweredAt).IsConcurrencyToken();
            builder.HasOne<Booking>().WithMany().HasForeignKey(s => s.FromId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Booking>().WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(s => s.ToId);
        }
    }
}
