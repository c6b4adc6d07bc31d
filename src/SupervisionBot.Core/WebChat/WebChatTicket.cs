using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.WebChat;

/// <summary>A ticket that opened a stream. Of two who come with the same one, the second fails to save, on whichever host.</summary>
public sealed class WebChatTicket
{
    WebChatTicket() { }

    public WebChatTicket(string id, DateTimeOffset endsAt) => (Id, EndsAt) = (id, endsAt);

    public string Id { get; private set; } = "";

    /// <summary>From then on it opens nothing anyway, and this need not be remembered.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WebChatTicket>
    {
        public void Configure(EntityTypeBuilder<WebChatTicket> builder)
        {
            builder.Property(t => t.Id).HasMaxLength(22);
            builder.HasIndex(t => t.EndsAt);
        }
    }
}
