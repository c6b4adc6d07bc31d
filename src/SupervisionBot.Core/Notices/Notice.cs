using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Notices;

public enum NoticeState
{
    /// <summary>Its time has not come, or nobody has looked at it yet.</summary>
    Waiting,

    /// <summary>A message of the outbox carries it.</summary>
    Written,

    /// <summary>The channel has taken it.</summary>
    Sent,

    /// <summary>When it was to be sent it was no longer true, or too late.</summary>
    NotNeeded,

    /// <summary>The person could not be reached. Goes back to waiting when they are seen again.</summary>
    NotReached,
}

/// <summary>Why somebody was not reached. Stored by name.</summary>
public enum NotReachedBecause
{
    /// <summary>They have never written to the bot, or have removed it.</summary>
    NoPlace,

    /// <summary>The channel takes nothing for this conversation: blocked, or the person has left.</summary>
    Stopped,

    /// <summary>The channel refused the message itself.</summary>
    Refused,

    /// <summary>The channel could not take it, as often as it was tried.</summary>
    GivenUp,
}

/// <summary>
/// Something that a person should hear of. What it says is not kept: it is decided when it is sent, from the data as they are then.
/// </summary>
public sealed class Notice
{
    Notice() { }

    public Notice(NoticeId id, PersonId to, BatchId batch, string kind, string subject, NoticeTiming timing, DateTimeOffset now)
    {
        (Id, To, BatchId, Kind, Subject, ChangedAt) = (id, to, batch, kind, subject, now);
        (Gathers, Urgent, Chosen) = (timing.Gather != null, timing.Urgent, timing.Chosen);
        (Until, DueAt) = (timing.Until, (timing.At ?? now) + (timing.Gather ?? TimeSpan.Zero));
    }

    public NoticeId Id { get; private set; }

    public PersonId To { get; private set; }

    public BatchId BatchId { get; private set; }

    /// <summary>Names who writes it.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is about: an id, empty, or what somebody wants to be reminded of.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Goes together with others of its kind.</summary>
    public bool Gathers { get; private set; }

    /// <summary>Quiet hours, days off and the daily limit do not hold it back.</summary>
    public bool Urgent { get; private set; }

    /// <summary>Comes at a time that the person chose: of all that may hold it back, only a pause does.</summary>
    public bool Chosen { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    /// <summary>From here on nobody wants to hear it.</summary>
    public DateTimeOffset? Until { get; private set; }

    public NoticeState State { get; private set; }

    /// <summary>When <see cref="State"/> was last set.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The message that carries it.</summary>
    public MessageId? MessageId { get; private set; }

    public NotReachedBecause? Because { get; private set; }

    /// <summary>Why it waits although its time has come.</summary>
    public HeldBack? Held { get; private set; }

    public void WrittenAs(MessageId message, DateTimeOffset at) =>
        (State, MessageId, Because, Held, ChangedAt) = (NoticeState.Written, message, null, null, at);

    public void Drop(DateTimeOffset at) => (State, Because, ChangedAt) = (NoticeState.NotNeeded, null, at);

    public void Miss(NotReachedBecause because, DateTimeOffset at) => (State, Because, Held, ChangedAt) = (NoticeState.NotReached, because, null, at);

    public void PutOff(Hold hold) => (DueAt, Held) = (hold.Until, hold.Because);

    /// <summary>The person wants to hear of it again, at a time of their own.</summary>
    internal void Snooze(DateTimeOffset until, DateTimeOffset at) =>
        (State, DueAt, Held, Chosen, MessageId, ChangedAt) = (NoticeState.Waiting, until, HeldBack.Snoozed, true, null, at);

    /// <summary>What held it back may have changed: it is looked at now.</summary>
    internal void Release(DateTimeOffset at) => DueAt = at < DueAt ? at : DueAt;

    internal sealed class Mapping : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.Property(n => n.Id).ValueGeneratedNever();
            builder.Property(n => n.Kind).HasMaxLength(60);
            builder.Property(n => n.Subject).HasMaxLength(200);
            // Tokens, so that of two hosts which write the same notice the second fails to save.
            builder.Property(n => n.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
            builder.Property(n => n.DueAt).IsConcurrencyToken();
            builder.Property(n => n.Because).HasConversion<string>().HasMaxLength(20);
            builder.Property(n => n.Held).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<Person>().WithMany().HasForeignKey(n => n.To).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Batch>().WithMany().HasForeignKey(n => n.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(n => n.DueAt).HasFilter("\"State\" = 'Waiting'");
            builder.HasIndex(n => new { n.To, n.State });
            builder.HasIndex(n => n.ChangedAt).HasFilter("\"State\" = 'NotReached'");
            builder.HasIndex(n => n.MessageId).HasFilter("\"MessageId\" IS NOT NULL");
        }
    }
}
