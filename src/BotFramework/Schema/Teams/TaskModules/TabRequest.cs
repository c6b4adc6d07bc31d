using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TabRequest
{
    [JsonPropertyName("tabContext"), Newtonsoft.Json.JsonProperty("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    [JsonPropertyName("context")]
    public TabContext Context { get; set; }

    [JsonPropertyName("state")]
    public string State { get; set; }
}
