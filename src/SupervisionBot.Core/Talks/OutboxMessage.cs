using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Talks;

public enum OutboxState
{
    Queued,
    Sent,

    /// <summary>The channel said no for good; the reason is kept.</summary>
    Refused,

    /// <summary>Tried as often as is sensible.</summary>
    GivenUp,

    /// <summary>Lost, and told in short with a later answer.</summary>
    Recalled,
}

/// <summary>What a message does in the conversation.</summary>
public enum OutboxKind
{
    Send,
    Update,
    Delete,

    /// <summary>The answer to an invoke: goes back in the HTTP response, and again when the invoke is redelivered.</summary>
    InvokeResponse,
}

/// <summary>A message that leaves the bot: written in the transaction of the turn that caused it, then sent.</summary>
public sealed class OutboxMessage
{
    OutboxMessage() { }

    public OutboxMessage(MessageId id, string talk, string? causedBy, int ordinal, OutboxKind kind, string activity, DateTimeOffset at) =>
        (Id, TalkKey, CausedBy, Ordinal, Kind, Activity, QueuedAt, NextAttemptAt) = (id, talk, causedBy, ordinal, kind, activity, at, at);

    public MessageId Id { get; private set; }

    public string TalkKey { get; private set; } = "";

    /// <summary>Id of the inbound activity that it answers; null when the bot began.</summary>
    public string? CausedBy { get; private set; }

    /// <summary>True when the bot began.</summary>
    public bool Begun => CausedBy is null;

    /// <summary>Place among the messages of its turn.</summary>
    public int Ordinal { get; private set; }

    public OutboxKind Kind { get; private set; }

    /// <summary>The Bot Framework activity (JSON).</summary>
    public string Activity { get; private set; } = "";

    /// <summary>Name of the card that it carries, by which a later turn finds and replaces it.</summary>
    public string? Card { get; private set; }

    public OutboxState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>Not before this; also the lease of the host that is sending it now.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The id that the channel gave to it.</summary>
    public string? SentActivityId { get; private set; }

    /// <summary>Why it was refused or given up.</summary>
    public string? Reason { get; private set; }

    public OutboxMessage WithCard(string? card)
    {
        Card = card;
        return this;
    }

    public OutboxMessage LeasedUntil(DateTimeOffset until)
    {
        NextAttemptAt = until;
        return this;
    }

    /// <summary>An answer that never arrived is told with the one that is given now.</summary>
    public void Recall() => State = OutboxState.Recalled;

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("Outbox");
            builder.Property(m => m.Id).ValueGeneratedNever();
            builder.Property(m => m.TalkKey).HasMaxLength(600);
            builder.Property(m => m.CausedBy).HasMaxLength(300);
            builder.Property(m => m.Card).HasMaxLength(60);
            builder.Property(m => m.SentActivityId).HasMaxLength(300);
            builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
            builder.Ignore(m => m.Begun);
            builder.HasIndex(m => new { m.TalkKey, m.CausedBy });
            builder.HasIndex(m => new { m.TalkKey, m.Card }).HasFilter("\"Card\" IS NOT NULL");
            builder.HasIndex(m => m.NextAttemptAt).HasFilter("\"State\" = 'Queued'");
        }
    }
}
