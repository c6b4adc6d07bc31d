using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardActionBase
{
    public O365ConnectorCardActionBase()
    {
    }

    public O365ConnectorCardActionBase(string type = default, string name = default, string id = default)
    {
        Type = type;
        Name = name;
        Id = id;
    }

    [JsonPropertyName("@type"), Newtonsoft.Json.JsonProperty("@type")]
    public string Type { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("@id"), Newtonsoft.Json.JsonProperty("@id")]
    public string Id { get; set; }
}
