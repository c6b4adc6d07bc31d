using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenExchangeState
{
    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationReference Conversation { get; set; }

    [JsonPropertyName("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    [JsonPropertyName("botUrl")]
    public string BotUrl { get; set; }

    [JsonPropertyName("msAppId")]
    public string MsAppId { get; set; }
}
