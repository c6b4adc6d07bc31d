using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TabResponsePayload
{
    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("value")]
    public TabResponseCards Value { get; set; }

    [JsonPropertyName("suggestedActions")]
    public TabSuggestedActions SuggestedActions { get; set; }
}
