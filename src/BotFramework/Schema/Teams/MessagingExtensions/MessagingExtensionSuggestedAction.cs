using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction()
    {
    }

    public MessagingExtensionSuggestedAction(IList<CardAction> actions = default)
    {
        Actions = actions;
    }

    [JsonPropertyName("actions")]
    public IList<CardAction> Actions { get; set; }
}
