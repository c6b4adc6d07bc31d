using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayload
{
    public MessageActionsPayload()
    {
    }

    public MessageActionsPayload(
        string id = default, string replyToId = default, string messageType = default, string createdDateTime = default,
        string lastModifiedDateTime = default, bool? deleted = default, string subject = default, string summary = default,
        string importance = default, string locale = default, MessageActionsPayloadFrom from = default,
        MessageActionsPayloadBody body = default, string attachmentLayout = default,
        IList<MessageActionsPayloadAttachment> attachments = default, IList<MessageActionsPayloadMention> mentions = default,
        IList<MessageActionsPayloadReaction> reactions = default)
    {
        Id = id;
        ReplyToId = replyToId;
        MessageType = messageType;
        CreatedDateTime = createdDateTime;
        LastModifiedDateTime = lastModifiedDateTime;
        Deleted = deleted;
        Subject = subject;
        Summary = summary;
        Importance = importance;
        Locale = locale;
        From = from;
        Body = body;
        AttachmentLayout = attachmentLayout;
        Attachments = attachments;
        Mentions = mentions;
        Reactions = reactions;
    }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("replyToId")]
    public string ReplyToId { get; set; }

    [JsonPropertyName("messageType")]
    public string MessageType { get; set; }

    [JsonPropertyName("createdDateTime")]
    public string CreatedDateTime { get; set; }

    [JsonPropertyName("lastModifiedDateTime")]
    public string LastModifiedDateTime { get; set; }

    [JsonPropertyName("deleted")]
    public bool? Deleted { get; set; }

    [JsonPropertyName("subject")]
    public string Subject { get; set; }

    [JsonPropertyName("summary")]
    public string Summary { get; set; }

    [JsonPropertyName("importance")]
    public string Importance { get; set; }

    [JsonPropertyName("locale")]
    public string Locale { get; set; }

    [JsonPropertyName("from")]
    public MessageActionsPayloadFrom From { get; set; }

    [JsonPropertyName("body")]
    public MessageActionsPayloadBody Body { get; set; }

    [JsonPropertyName("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonPropertyName("attachments")]
    public IList<MessageActionsPayloadAttachment> Attachments { get; set; }

    [JsonPropertyName("mentions")]
    public IList<MessageActionsPayloadMention> Mentions { get; set; }

    [JsonPropertyName("reactions")]
    public IList<MessageActionsPayloadReaction> Reactions { get; set; }

    [JsonPropertyName("linkToMessage")]
    public Uri LinkToMessage { get; set; }
}
