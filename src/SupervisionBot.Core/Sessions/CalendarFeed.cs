using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>A person's private calendar address. Whoever knows it may read their sessions, so it cannot be guessed and can be renewed.</summary>
public sealed class CalendarFeed
{
    const int SecretBytes = 32;

    CalendarFeed() { }

    public CalendarFeed(PersonId person, DateTimeOffset at)
    {
        PersonId = person;
        Renew(at);
    }

    public PersonId PersonId { get; private set; }

    public string Secret { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>A new address; the old one leads nowhere from now on.</summary>
    internal void Renew(DateTimeOffset at) => (Secret, MadeAt) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)), at);

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarFeed>
    {
        public void Configure(EntityTypeBuilder<CalendarFeed> builder)
        {
            builder.HasKey(f => f.PersonId);
            builder.Property(f => f.PersonId).ValueGeneratedNever();
            builder.Property(f => f.Secret).HasMaxLength(64).IsConcurrencyToken();
            builder.HasIndex(f => f.Secret).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Where calendars of people are served: the bot's own address, as the outside sees it.</summary>
public sealed record CalendarAddress(string Root)
{
    public string Of(CalendarFeed feed) => $"{Root.TrimEnd('/')}/calendar/{feed.Secret}.ics";
}

/// <summary>Private calendar addresses.</summary>
public sealed class CalendarFeeds(SupervisionDb db, TimeProvider time)
{
    const int MostLines = 500;

    /// <summary>The person's address; made when they ask for it first. Saved with the turn.</summary>
    public async Task<CalendarFeed> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await db.CalendarFeeds.FindAsync([person], cancellationToken) ?? db.CalendarFeeds.Add(new CalendarFeed(person, time.GetUtcNow())).Entity;

    public async Task<CalendarFeed> RenewAsync(PersonId person, CancellationToken cancellationToken)
    {
        var feed = await OfAsync(person, cancellationToken);
        feed.Renew(time.GetUtcNow());
        return feed;
    }

    /// <summary>Whose address it is; null for one that is not, or no longer, anybody's.</summary>
    public async Task<PersonId?> ReadAsync(string secret, CancellationToken cancellationToken) =>
        (await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(f => f.Secret == secret, cancellationToken))?.PersonId;

    /// <summary>The person's bookings that stand, of all time.</summary>
    public async Task<IReadOnlyList<BookingView>> BookingsAsync(PersonId person, CancellationToken cancellationToken) =>
        await (
            from booking in db.Bookings.AsNoTracking()
            where booking.PersonId == person && (booking.State == BookingState.Booked || booking.State == BookingState.Guest)
            join session in db.Sessions.AsNoTracking() on booking.SessionId equals session.Id
            join supervisor in db.People on session.SupervisorId equals supervisor.Id
            orderby session.StartsAt descending
            select new BookingView(booking, session, new PersonName(supervisor.Id, supervisor.Name, supervisor.NameEn))
        )
            .Take(MostLines)
            .ToListAsync(cancellationToken);

    /// <summary>The sessions that the person holds, with how many are booked.</summary>
    public async Task<IReadOnlyList<(Session Session, int Booked)>> HostedAsync(PersonId person, CancellationToken cancellationToken)
    {
        var rows = await db
            .Sessions.AsNoTracking()
            .Where(s => s.SupervisorId == person && s.State == SessionState.Open)
            .OrderByDescending(s => s.StartsAt)
            .Take(MostLines)
            .Select(s => new { s, booked = db.Bookings.Count(b => b.SessionId == s.Id && b.State == BookingState.Booked) })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.s, row.booked));
    }
}
