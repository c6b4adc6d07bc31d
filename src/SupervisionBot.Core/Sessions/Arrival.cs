using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Somebody came to a class: by the code, or because its teacher ticked them. Only ever added; what was ticked off again says since when and by whom.
/// </summary>
public sealed class Arrival
{
    Arrival() { }

    internal Arrival(SessionId session, PersonId person, int round, PersonId by, DateTimeOffset at) =>
        (SessionId, PersonId, Round, By, At) = (session, person, round, by, at);

    public SessionId SessionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>1 for the first, and one more each time they are ticked anew: nobody comes twice at once.</summary>
    public int Round { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Themselves, by the code; else whoever ticked them.</summary>
    public PersonId By { get; private set; }

    /// <summary>When they left before the end; null when they did not.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public PersonId? LeftBy { get; private set; }

    public DateTimeOffset? VoidedAt { get; private set; }

    public PersonId? VoidedBy { get; private set; }

    public bool Stands => VoidedAt is null;

    /// <summary>Minutes after the beginning; 0 for who was there by then.</summary>
    public int LateBy(Span session) => Math.Clamp((int)(At - session.From).TotalMinutes, 0, session.Minutes);

    /// <summary>Minutes before the end; 0 for who stayed.</summary>
    public int EarlyBy(Span session) => LeftAt is { } left ? Math.Clamp((int)(session.To - left).TotalMinutes, 0, session.Minutes) : 0;

    public MissedPart MissedOf(Span session) => new(LateBy(session), EarlyBy(session));

    internal void Leave(DateTimeOffset at, PersonId by) => (LeftAt, LeftBy) = (at, by);

    /// <summary>They stayed after all.</summary>
    internal void Stay(PersonId by) => (LeftAt, LeftBy) = (null, by);

    internal void Void(PersonId by, DateTimeOffset at) => (VoidedBy, VoidedAt) = (by, at);

    internal sealed class Mapping : IEntityTypeConfiguration<Arrival>
    {
        public void Configure(EntityTypeBuilder<Arrival> builder)
        {
            builder.HasKey(a => new
            {
                a.SessionId,
                a.PersonId,
                a.Round,
            });
            builder.Property(a => a.LeftAt).IsConcurrencyToken();
            builder.Property(a => a.VoidedAt).IsConcurrencyToken();
            builder.Ignore(a => a.Stands);
            builder.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
