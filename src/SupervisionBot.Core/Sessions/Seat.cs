using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// One place in a session. A booking has a place by standing in this row, and whoever writes the row must have seen its last
/// <see cref="Version"/>: of all who want the same place, by whatever path, exactly one can be saved. Withdrawing a session, taking that back or
/// moving it writes all its rows, so nobody gets into a session that has just changed.
/// </summary>
public sealed class Seat
{
    Seat() { }

    public Seat(SessionId session, int number) => (SessionId, Number) = (session, number);

    public SessionId SessionId { get; private set; }

    public int Number { get; private set; }

    public BookingId? BookingId { get; private set; }

    public bool Closed { get; private set; }

    public int Version { get; private set; }

    public bool IsFree => BookingId is null && !Closed;

    internal void Give(BookingId? booking)
    {
        BookingId = booking;
        Version++;
    }

    internal void Close()
    {
        (BookingId, Closed) = (null, true);
        Version++;
    }

    internal void Reopen()
    {
        Closed = false;
        Version++;
    }

    /// <summary>The session is at another time now: whoever saw it at the old one may not take the place unseen.</summary>
    internal void Touch() => Version++;

    internal sealed class Mapping : IEntityTypeConfiguration<Seat>
    {
        public void Configure(EntityTypeBuilder<Seat> builder)
        {
            builder.HasKey(s => new { s.SessionId, s.Number });
            builder.Property(s => s.Version).IsConcurrencyToken();
            builder.Ignore(s => s.IsFree);
            builder.HasIndex(s => s.BookingId);
            builder.HasOne<Session>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Booking>().WithMany().HasForeignKey(s => s.BookingId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
