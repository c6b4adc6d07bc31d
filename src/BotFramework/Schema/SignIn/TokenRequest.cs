using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenRequest
{
    public TokenRequest()
    {
    }

    public TokenRequest(string provider = default, IDictionary<string, object> settings = default)
    {
        Provider = provider;
        Settings = settings;
    }

    [JsonPropertyName("provider")]
    public string Provider { get; set; }

    [JsonPropertyName("settings")]
    public IDictionary<string, object> Settings { get; set; }
}
