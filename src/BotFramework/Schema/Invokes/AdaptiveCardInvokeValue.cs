using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What an <c>adaptiveCard/action</c> invoke carries.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeValue
{
    [JsonPropertyName("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    [JsonPropertyName("authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    [JsonPropertyName("state")]
    public string State { get; set; }
}
