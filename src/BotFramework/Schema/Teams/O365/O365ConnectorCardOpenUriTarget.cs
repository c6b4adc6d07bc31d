using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardOpenUriTarget
{
    public O365ConnectorCardOpenUriTarget()
    {
    }

    public O365ConnectorCardOpenUriTarget(string os = default, string uri = default)
    {
        Os = os;
        Uri = uri;
    }

    [JsonPropertyName("os")]
    public string Os { get; set; }

    [JsonPropertyName("uri")]
    public string Uri { get; set; }
}
