using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.WebChat;

/// <summary>Who an activity is from, and so where it goes.</summary>
public enum WebChatOrigin
{
    /// <summary>Goes to the person's page.</summary>
    Bot,

    /// <summary>Goes to the bot, and as an echo to the person's page.</summary>
    Person,

    /// <summary>Made by the server for the bot alone: who has joined.</summary>
    Server,
}

/// <summary>One line of a conversation's log. <see cref="Position"/> is its place for good; <see cref="Sequence"/> is when it last changed.</summary>
/// <remarks>
/// An update keeps the position and takes a new sequence number, so a page that has seen the old text gets the new one, and a
/// page that starts afresh gets only the new one, in the old place.
/// </remarks>
public sealed class WebChatActivity
{
    WebChatActivity() { }

    public WebChatActivity(
        string conversation,
        long position,
        long sequence,
        WebChatOrigin origin,
        DateTimeOffset at,
        string activity,
        string? clientActivityId = null
    ) =>
        (ConversationId, Position, Sequence, Origin, At, Activity, ClientActivityId) = (
            conversation,
            position,
            sequence,
            origin,
            at,
            activity,
            clientActivityId
        );

    public string ConversationId { get; private set; } = "";

    /// <summary>From 1, without regard to later changes. The activity's id is made of it.</summary>
    public long Position { get; private set; }

    /// <summary>The watermark of a client that has seen this line as it is now.</summary>
    public long Sequence { get; private set; }

    public WebChatOrigin Origin { get; private set; }

    /// <summary>The activity's timestamp; grows strictly with the position.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The activity (JSON) as the client is shown it.</summary>
    public string Activity { get; private set; } = "";

    /// <summary>The client's own name for what it posted: a second post under the same name is the same post.</summary>
    public string? ClientActivityId { get; private set; }

    /// <summary>The bot took it back: kept, so that a page which has shown it learns of that.</summary>
    public bool Deleted { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WebChatActivity>
    {
        public void Configure(EntityTypeBuilder<WebChatActivity> builder)
        {
            builder.HasKey(a => new { a.ConversationId, a.Position });
            builder.Property(a => a.ConversationId).HasMaxLength(40);
            builder.Property(a => a.Origin).HasConversion<string>().HasMaxLength(10);
            builder.Property(a => a.ClientActivityId).HasMaxLength(100);
            builder.HasOne<WebChatConversation>().WithMany().HasForeignKey(a => a.ConversationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(a => new { a.ConversationId, a.Sequence }).IsUnique();
            builder.HasIndex(a => new { a.ConversationId, a.ClientActivityId }).IsUnique().HasFilter("\"ClientActivityId\" IS NOT NULL");
        }
    }
}
