using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Five minutes of a person's time that a session takes: of those who attend and of the supervisor who holds it. The key is person and
/// instant, so no two sessions of one person can overlap, however they came to be. The rows say nothing that the bookings do not; they
/// go when the time is given back.
/// </summary>
public sealed class BusyTime
{
    /// <summary>Sessions begin and end on full five minutes.</summary>
    public const int Step = 5;

    BusyTime() { }

    public BusyTime(PersonId person, DateTimeOffset at, SessionId session) => (PersonId, At, SessionId) = (person, at, session);

    public PersonId PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public SessionId SessionId { get; private set; }

    internal void Take(SessionId session) => SessionId = session;

    internal static IEnumerable<DateTimeOffset> In(Span span)
    {
        for (var at = span.From; at < span.To; at = at.AddMinutes(Step))
            yield return at;
    }

    internal static bool Fits(Span span) => OnStep(span.From) && OnStep(span.To);

    static bool OnStep(DateTimeOffset at) => at.UtcTicks % TimeSpan.FromMinutes(Step).Ticks == 0;

    internal sealed class Mapping : IEntityTypeConfiguration<BusyTime>
    {
        public void Configure(EntityTypeBuilder<BusyTime> builder)
        {
            builder.HasKey(b => new { b.PersonId, b.At });
            builder.HasIndex(b => b.SessionId);
            builder.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Session>().WithMany().HasForeignKey(b => b.SessionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
