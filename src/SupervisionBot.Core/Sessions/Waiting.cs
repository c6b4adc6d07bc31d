using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Somebody who waits for a place in a session. Who came first is first: the position is the number of those who wait and came before.
/// </summary>
public sealed class Waiting
{
    Waiting() { }

    public Waiting(WaitingId id, SessionId session, PersonId person, DateTimeOffset since) =>
        (Id, SessionId, PersonId, Since) = (id, session, person, since);

    public WaitingId Id { get; private set; }

    public SessionId SessionId { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>The booking that was offered; null again when its session was withdrawn.</summary>
    public BookingId? OfferId { get; private set; }

    /// <summary>When the waiting was over: a place was taken, declined or let go, or the person left the list.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Rises with each change, so that of two who offer a place to the same person one is too late.</summary>
    public int Version { get; private set; }

    internal void Offer(BookingId? booking)
    {
        OfferId = booking;
        Version++;
    }

    internal void End(DateTimeOffset at)
    {
        EndedAt = at;
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Waiting>
    {
        public void Configure(EntityTypeBuilder<Waiting> builder)
        {
            builder.Property(w => w.Id).ValueGeneratedNever();
            builder.Property(w => w.Version).IsConcurrencyToken();
            builder.HasOne<Session>().WithMany().HasForeignKey(w => w.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Booking>().WithMany().HasForeignKey(w => w.OfferId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(w => new { w.SessionId, w.PersonId }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        }
    }
}
