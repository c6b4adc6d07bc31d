using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

public enum SessionState
{
    Open,
    Withdrawn,
}

/// <summary>What is alike for all sessions that are published together.</summary>
/// <param name="GroupId">The group it is for; null means every trainee of the batch.</param>
/// <param name="Place">A room or a meeting link; may be empty.</param>
/// <param name="BufferMinutes">The supervisor's time after it that nothing else takes.</param>
/// <param name="NoticeHours">A minimum notice of its own; null means the batch's. Likewise <paramref name="DaysAhead"/>.</param>
/// <param name="ActivityType">Which hours a trainee's own session gives: the key of a batch's activity type.</param>
public sealed record SessionTerms(
    SessionKind Kind,
    int Places,
    GroupId? GroupId,
    string Place = "",
    string Topic = "",
    int BufferMinutes = 0,
    int? NoticeHours = null,
    int? DaysAhead = null,
    string? ActivityType = null
);

/// <summary>
/// Something dated with people in it: a supervision session that a supervisor published, one that a trainee planned with a supervisee, or a part of
/// the programme's calendar (<see cref="Lesson"/>), with its <see cref="Seat"/>s. Whoever holds it has their time taken from that moment.
/// </summary>
public sealed class Session
{
    public const int LongestTopic = 300;

    Session() { }

    public Session(SessionId id, BatchId batch, PersonId supervisor, Guid series, Span span, string zone, SessionTerms terms, DateTimeOffset at)
    {
        (Id, BatchId, SupervisorId, SeriesId, TimeZone, PublishedAt) = (id, batch, supervisor, series, zone, at);
        (StartsAt, EndsAt) = (span.From, span.To);
        (Kind, GroupId, Place, Topic, BufferMinutes, NoticeHours, DaysAhead, ActivityType) = (
            terms.Kind,
            terms.GroupId,
            terms.Place,
            terms.Topic,
            terms.BufferMinutes,
            terms.NoticeHours,
            terms.DaysAhead,
            terms.ActivityType
        );
    }

    public SessionId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public PersonId SupervisorId { get; private set; }

    /// <summary>Shared by the sessions that were published together.</summary>
    public Guid SeriesId { get; private set; }

    public SessionKind Kind { get; private set; }

    public GroupId? GroupId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>IANA zone in which it was published: it is at this time of day there, on both sides of a change of the clocks.</summary>
    public string TimeZone { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string Topic { get; private set; } = "";

    public int BufferMinutes { get; private set; }

    public int? NoticeHours { get; private set; }

    public int? DaysAhead { get; private set; }

    /// <summary>The kind of the hours that a trainee's own session gives; null for every other.</summary>
    public string? ActivityType { get; private set; }

    public SessionState State { get; private set; }

    /// <summary>What withdrew it; null while it is open.</summary>
    public ActId? WithdrawnBy { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>How often it was asked how it went.</summary>
    public int Asked { get; private set; }

    public int Version { get; private set; } = 1;

    public Span Span => new(StartsAt, EndsAt);

    /// <summary>With the buffer: the supervisor's own time.</summary>
    public Span HostSpan => new(StartsAt, EndsAt.AddMinutes(BufferMinutes));

    public int Minutes => Span.Minutes;

    internal void MoveTo(Span span)
    {
        (StartsAt, EndsAt) = (span.From, span.To);
        Version++;
    }

    internal void HoldAt(string place)
    {
        Place = place;
        Version++;
    }

    internal void IsAbout(string topic)
    {
        Topic = topic;
        Version++;
    }

    /// <summary>Somebody else teaches it, for the same or other people; the calendar files that went out are renewed.</summary>
    internal void Hand(PersonId holder, GroupId? group)
    {
        (SupervisorId, GroupId) = (holder, group);
        Version++;
    }

    /// <summary>It has more or fewer places: of two who change that at once one fails to save.</summary>
    internal void Resized() => Version++;

    internal void HasBeenAsked() => Asked++;

    /// <param name="act">By which it can come back; null when it cannot.</param>
    internal void Withdraw(ActId? act)
    {
        (State, WithdrawnBy) = (SessionState.Withdrawn, act);
        Version++;
    }

    internal void Reopen()
    {
        (State, WithdrawnBy) = (SessionState.Open, null);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(s => s.TimeZone).HasMaxLength(64);
            builder.Property(s => s.Place).HasMaxLength(300);
            builder.Property(s => s.Topic).HasMaxLength(LongestTopic);
            builder.Property(s => s.ActivityType).HasMaxLength(60);
            builder.Property(s => s.Asked).IsConcurrencyToken();
            builder.Property(s => s.Version).IsConcurrencyToken();
            builder.Ignore(s => s.Span).Ignore(s => s.HostSpan).Ignore(s => s.Minutes);
            builder.HasOne<Batch>().WithMany().HasForeignKey(s => s.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.SupervisorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Group>().WithMany().HasForeignKey(s => s.GroupId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Act>().WithMany().HasForeignKey(s => s.WithdrawnBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(s => new { s.BatchId, s.StartsAt });
            builder.HasIndex(s => new { s.SupervisorId, s.StartsAt });
            builder.ToTable(table => table.HasCheckConstraint("CK_Sessions_Span", "\"EndsAt\" > \"StartsAt\""));
        }
    }
}
