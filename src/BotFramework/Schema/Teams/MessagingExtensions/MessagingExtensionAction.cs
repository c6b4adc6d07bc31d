using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionAction : TaskModuleRequest
{
    public MessagingExtensionAction()
    {
    }

    public MessagingExtensionAction(
        object data = default, TaskModuleRequestContext context = default, string commandId = default, string commandContext = default,
        string botMessagePreviewAction = default, IList<Activity> botActivityPreview = default,
        MessageActionsPayload messagePayload = default)
        : base(data, context)
    {
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    [JsonPropertyName("commandId")]
    public string CommandId { get; set; }

    [JsonPropertyName("commandContext")]
    public string CommandContext { get; set; }

    [JsonPropertyName("botMessagePreviewAction")]
    public string BotMessagePreviewAction { get; set; }

    [JsonPropertyName("botActivityPreview")]
    public IList<Activity> BotActivityPreview { get; set; }

    [JsonPropertyName("messagePayload")]
    public MessageActionsPayload MessagePayload { get; set; }

    [JsonPropertyName("state")]
    public string State { get; set; }
}
