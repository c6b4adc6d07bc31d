namespace Microsoft.Bot.Schema.Teams;

public static class AttachmentExtensions
{
    /// <summary>The attachment as a search result; without a preview of its own it previews itself.</summary>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(this Attachment attachment, Attachment previewAttachment = null) => new()
    {
        Content = attachment.Content,
        ContentType = attachment.ContentType,
        ContentUrl = attachment.ContentUrl,
        Name = attachment.Name,
        ThumbnailUrl = attachment.ThumbnailUrl,
        Preview = previewAttachment ?? BotJson.Read<Attachment>(BotJson.Bytes(attachment)),
    };
}
