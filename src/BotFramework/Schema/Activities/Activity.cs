using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The unit of conversation: a message, an event, a change in who takes part. Which members carry something depends on the type.</summary>
[DebuggerDisplay("[{Type}] {Text ?? System.String.Empty}")]
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class Activity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    private UnknownMembers unknown;

    public Activity()
    {
    }

    public Activity(
        string type = default, string id = default, DateTimeOffset? timestamp = default, DateTimeOffset? localTimestamp = default,
        string serviceUrl = default, string channelId = default, ChannelAccount from = default, ConversationAccount conversation = default,
        ChannelAccount recipient = default, string textFormat = default, string attachmentLayout = default,
        IList<ChannelAccount> membersAdded = default, IList<ChannelAccount> membersRemoved = default,
        IList<MessageReaction> reactionsAdded = default, IList<MessageReaction> reactionsRemoved = default, string topicName = default,
        bool? historyDisclosed = default, string locale = default, string text = default, string speak = default,
        string inputHint = default, string summary = default, SuggestedActions suggestedActions = default,
        IList<Attachment> attachments = default, IList<Entity> entities = default, object channelData = default, string action = default,
        string replyToId = default, string label = default, string valueType = default, object value = default, string name = default,
        ConversationReference relatesTo = default, string code = default, DateTimeOffset? expiration = default,
        string importance = default, string deliveryMode = default, IList<string> listenFor = default,
        IList<TextHighlight> textHighlights = default, SemanticAction semanticAction = default, string localTimezone = default)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>What kind of activity this is; see <see cref="ActivityTypes"/>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>The channel's id of an inbound activity. Sending sets it on the activity that was passed to the id that the channel gave.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonPropertyName("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    [JsonPropertyName("localTimezone")]
    public string LocalTimezone { get; set; }

    /// <summary>Where answers are posted. It can change between activities of one conversation.</summary>
    [JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonPropertyName("from")]
    public ChannelAccount From { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonPropertyName("recipient")]
    public ChannelAccount Recipient { get; set; }

    [JsonPropertyName("textFormat")]
    public string TextFormat { get; set; }

    [JsonPropertyName("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonPropertyName("membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    [JsonPropertyName("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    [JsonPropertyName("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    [JsonPropertyName("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    [JsonPropertyName("topicName")]
    public string TopicName { get; set; }

    [JsonPropertyName("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    [JsonPropertyName("locale")]
    public string Locale { get; set; }

    /// <summary>What was said. Null for a card submit.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("speak")]
    public string Speak { get; set; }

    [JsonPropertyName("inputHint")]
    public string InputHint { get; set; }

    [JsonPropertyName("summary")]
    public string Summary { get; set; }

    [JsonPropertyName("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    [JsonPropertyName("attachments")]
    public IList<Attachment> Attachments { get; set; }

    [JsonPropertyName("entities")]
    public IList<Entity> Entities { get; set; }

    /// <summary>What only this channel knows: an object read from JSON is a <see cref="System.Text.Json.JsonElement"/>.</summary>
    [JsonPropertyName("channelData"), JsonConverter(typeof(AnyValueConverter))]
    public object ChannelData { get; set; }

    [JsonPropertyName("action")]
    public string Action { get; set; }

    /// <summary>The activity that this one answers. With it the connector call is a reply, without it a plain send.</summary>
    [JsonPropertyName("replyToId")]
    public string ReplyToId { get; set; }

    [JsonPropertyName("label")]
    public string Label { get; set; }

    [JsonPropertyName("valueType")]
    public string ValueType { get; set; }

    /// <summary>The data of a card submit, an event or an invoke: an object read from JSON is a <see cref="System.Text.Json.JsonElement"/>.</summary>
    [JsonPropertyName("value"), JsonConverter(typeof(AnyValueConverter))]
    public object Value { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    [JsonPropertyName("code")]
    public string Code { get; set; }

    [JsonPropertyName("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    [JsonPropertyName("importance")]
    public string Importance { get; set; }

    [JsonPropertyName("deliveryMode")]
    public string DeliveryMode { get; set; }

    [JsonPropertyName("listenFor")]
    public IList<string> ListenFor { get; set; }

    [JsonPropertyName("textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    [JsonPropertyName("semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    /// <summary>Who called the bot. Set by the adapter after authentication; what a request says is overwritten.</summary>
    [JsonPropertyName("callerId")]
    public string CallerId { get; set; }

    /// <summary>Members of the JSON object that have no property here; they are written back as they came.</summary>
    [Newtonsoft.Json.JsonExtensionData, JsonIgnore]
    public JObject Properties { get => unknown.Json; set => unknown.Json = value; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> UnknownElements { get => unknown.Elements; set => unknown.Elements = value; }
}
