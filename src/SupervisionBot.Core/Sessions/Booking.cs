using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>Where a booking stands. Stored by name.</summary>
public enum BookingState
{
    /// <summary>A place is kept until <see cref="Booking.Until"/> while the person confirms.</summary>
    Held,

    /// <summary>A place that became free is kept for somebody who waited.</summary>
    Offered,

    Booked,

    /// <summary>
    /// A former trainee's place in an open class. It is kept as a booking is and none of the batch's: whatever counts who was booked leaves it out.
    /// </summary>
    Guest,

    /// <summary>Not confirmed in time, or not wanted.</summary>
    Lapsed,

    Cancelled,

    /// <summary>The supervisor withdrew the session, or moved it to a time at which the person cannot come.</summary>
    Withdrawn,
}

/// <summary>What somebody wants to talk about: words, a file, both or neither.</summary>
public sealed record Subject(string Words, FileId? File = null)
{
    public static Subject Open { get; } = new("");
}

/// <summary>
/// Somebody's place in a session. A moved booking stays the same booking, in another session. Never deleted: its <see cref="BookingChange"/>s tell
/// its history.
/// </summary>
public sealed class Booking
{
    Booking() { }

    public Booking(BookingId id, SessionId session, PersonId person, BookingState state, DateTimeOffset? until, DateTimeOffset at) =>
        (Id, SessionId, PersonId, State, Until, MadeAt) = (id, session, person, state, until, at);

    public BookingId Id { get; private set; }

    public SessionId SessionId { get; private set; }

    public PersonId PersonId { get; private set; }

    public BookingState State { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    /// <summary>What the person wants to talk about.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>A file that the supervisor gets with it.</summary>
    public FileId? FileId { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>
    /// One of the numbers from 1 to the most open bookings of the batch. Unique for a person, so nobody can have more; null once the
    /// booking is over.
    /// </summary>
    public int? OpenNumber { get; private set; }

    /// <summary>Rises with each change; a press made for an older version changes nothing. Also the calendar's SEQUENCE.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>It keeps a place now.</summary>
    public bool Keeps => State is BookingState.Held or BookingState.Offered or BookingState.Booked or BookingState.Guest;

    public bool HasLapsed(DateTimeOffset now) => State is BookingState.Held or BookingState.Offered && Until <= now;

    internal void Open(int number) => OpenNumber = number;

    internal void Become(BookingState state, DateTimeOffset? until = null)
    {
        (State, Until) = (state, until);
        if (!Keeps)
            OpenNumber = null;
        Version++;
    }

    internal void TalkAbout(Subject about) => (Topic, FileId) = (about.Words, about.File);

    internal void MoveTo(SessionId session)
    {
        SessionId = session;
        Version++;
    }

    /// <summary>The session has been: it is no open booking any more.</summary>
    internal void Close() => OpenNumber = null;

    internal void SessionMoved() => Version++;

    internal sealed class Mapping : IEntityTypeConfiguration<Booking>
    {
        public void Configure(EntityTypeBuilder<Booking> builder)
        {
            builder.Property(b => b.Id).ValueGeneratedNever();
            builder.Property(b => b.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(b => b.Topic).HasMaxLength(1000);
            builder.Property(b => b.Version).IsConcurrencyToken();
            builder.Ignore(b => b.Keeps);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(b => b.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Session>().WithMany().HasForeignKey(b => b.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(b => new { b.PersonId, b.OpenNumber }).IsUnique();
            builder.HasIndex(b => b.SessionId);
            builder.HasIndex(b => new { b.State, b.Until });
        }
    }
}
