using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenPollingSettings
{
    [JsonPropertyName("timeout")]
    public int Timeout { get; set; }

    [JsonPropertyName("interval")]
    public int Interval { get; set; }
}
