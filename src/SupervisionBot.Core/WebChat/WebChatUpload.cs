using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.WebChat;

/// <summary>A file that a person sent in a Web Chat conversation. Its bytes are in the upload folder under <see cref="Id"/>.</summary>
public sealed class WebChatUpload
{
    WebChatUpload() { }

    public WebChatUpload(string id, string conversation, string name, string contentType, long length, string sha256, DateTimeOffset at) =>
        (Id, ConversationId, Name, ContentType, Length, Sha256, At) = (id, conversation, name, contentType, length, sha256, at);

    /// <summary>128 random bits, URL-safe; also the file's name on the disk.</summary>
    public string Id { get; private set; } = "";

    public string ConversationId { get; private set; } = "";

    /// <summary>As the person named it, without a path. For showing; never a path on the disk.</summary>
    public string Name { get; private set; } = "";

    /// <summary>By what the bytes are, not by what the client said.</summary>
    public string ContentType { get; private set; } = "";

    public long Length { get; private set; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WebChatUpload>
    {
        public void Configure(EntityTypeBuilder<WebChatUpload> builder)
        {
            builder.Property(u => u.Id).HasMaxLength(40);
            builder.Property(u => u.ConversationId).HasMaxLength(40);
            builder.Property(u => u.Name).HasMaxLength(200);
            builder.Property(u => u.ContentType).HasMaxLength(100);
            builder.Property(u => u.Sha256).HasMaxLength(64);
            builder.HasOne<WebChatConversation>().WithMany().HasForeignKey(u => u.ConversationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
