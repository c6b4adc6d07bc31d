using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardMultichoiceInputChoice
{
    public O365ConnectorCardMultichoiceInputChoice()
    {
    }

    public O365ConnectorCardMultichoiceInputChoice(string display = default, string value = default)
    {
        Display = display;
        Value = value;
    }

    [JsonPropertyName("display")]
    public string Display { get; set; }

    [JsonPropertyName("value")]
    public string Value { get; set; }
}
