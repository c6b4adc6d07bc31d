using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>One line of a booking's history: who, when, what it was before and is after, why. Only ever added.</summary>
public sealed class BookingChange
{
    BookingChange() { }

    public BookingChange(Booking booking, BookingState? before, SessionId? from, PersonId? by, DateTimeOffset at, string? why, ActId? act = null) =>
        (BookingId, Version, Before, After, FromSession, ToSession, By, At, Why, ActId) = (
            booking.Id,
            booking.Version,
            before,
            booking.State,
            from,
            booking.SessionId,
            by,
            at,
            why,
            act
        );

    public BookingId BookingId { get; private set; }

    /// <summary>The booking's version after the change.</summary>
    public int Version { get; private set; }

    public BookingState? Before { get; private set; }

    public BookingState After { get; private set; }

    public SessionId? FromSession { get; private set; }

    public SessionId ToSession { get; private set; }

    /// <summary>Null when the time ran out.</summary>
    public PersonId? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Why { get; private set; }

    /// <summary>What it came with and can be taken back with; null for what cannot.</summary>
    public ActId? ActId { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BookingChange>
    {
        public void Configure(EntityTypeBuilder<BookingChange> builder)
        {
            builder.HasKey(c => new { c.BookingId, c.Version });
            builder.Property(c => c.Before).HasConversion<string>().HasMaxLength(20);
            builder.Property(c => c.After).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<Booking>().WithMany().HasForeignKey(c => c.BookingId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Act>().WithMany().HasForeignKey(c => c.ActId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
