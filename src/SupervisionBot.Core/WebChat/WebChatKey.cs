using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.WebChat;

/// <summary>The one secret by which Direct Line tokens and file addresses are signed. In the database, so that it outlives the process.</summary>
public sealed class WebChatKey
{
    WebChatKey()
    {
    }

    public WebChatKey(byte[] secret) => (Id, Secret) = (1, secret);

    public int Id { get; private set; }

    /// <summary>256 random bits.</summary>
    public byte[] Secret { get; private set; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<WebChatKey>
    {
        public void Configure(EntityTypeBuilder<WebChatKey> builder) => builder.Property(k => k.Id).ValueGeneratedNever();
    }
}
