using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.WebChat;

/// <summary>
/// A secret by which Direct Line tokens and file addresses are signed: in the database, so that it outlives the process, and sealed, so that the
/// database alone signs nothing. The newest signs; those that were retired are still recognised until they are deleted.
/// </summary>
public sealed class WebChatKey
{
    WebChatKey() { }

    public WebChatKey(int id, byte[] @sealed, DateTimeOffset at) => (Id, Secret, MadeAt) = (id, @sealed, at);

    /// <summary>A newer key has a greater one.</summary>
    public int Id { get; private set; }

    /// <summary>256 random bits, sealed.</summary>
    public byte[] Secret { get; private set; } = [];

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>It signs nothing from now on.</summary>
    public void Retire(DateTimeOffset at) => RetiredAt ??= at;

    /// <summary>The same secret, sealed anew.</summary>
    public void Seal(byte[] @sealed) => Secret = @sealed;

    internal sealed class Mapping : IEntityTypeConfiguration<WebChatKey>
    {
        public void Configure(EntityTypeBuilder<WebChatKey> builder) => builder.Property(k => k.Id).ValueGeneratedNever();
    }
}
