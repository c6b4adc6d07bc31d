using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.WebChat;

/// <summary>A conversation of one person on our own Direct Line server. What was said in it are its <see cref="WebChatActivity"/> rows.</summary>
public sealed class WebChatConversation
{
    WebChatConversation() { }

    public WebChatConversation(string id, PersonId person, DateTimeOffset at) => (Id, PersonId, StartedAt, LastActiveAt) = (id, person, at, at);

    /// <summary>128 random bits, URL-safe.</summary>
    public string Id { get; private set; } = "";

    public PersonId PersonId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>May lag behind by some minutes: it serves to delete what nobody uses any more.</summary>
    public DateTimeOffset LastActiveAt { get; private set; }

    /// <summary>
    /// Everything up to this place has had its turn. May lag behind after a crash; then those turns run again, and the turn's own
    /// memory of activity ids keeps them without effect.
    /// </summary>
    public long HandledUpTo { get; private set; }

    /// <summary>Set once either side ended the conversation: its history can be read, nothing more is accepted.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WebChatConversation>
    {
        public void Configure(EntityTypeBuilder<WebChatConversation> builder)
        {
            builder.Property(c => c.Id).HasMaxLength(40);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(c => c.PersonId);
            builder.HasIndex(c => c.LastActiveAt);
        }
    }
}
