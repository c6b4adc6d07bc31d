using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardInputBase
{
    public O365ConnectorCardInputBase()
    {
    }

    public O365ConnectorCardInputBase(
        string type = default, string id = default, bool? isRequired = default, string title = default, string value = default)
    {
        Type = type;
        Id = id;
        IsRequired = isRequired;
        Title = title;
        Value = value;
    }

    [JsonPropertyName("@type"), Newtonsoft.Json.JsonProperty("@type")]
    public string Type { get; set; }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("isRequired")]
    public bool? IsRequired { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonPropertyName("value")]
    public string Value { get; set; }
}
