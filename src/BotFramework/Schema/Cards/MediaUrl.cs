using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MediaUrl
{
    public MediaUrl()
    {
    }

    public MediaUrl(string url = default, string profile = default)
    {
        Url = url;
        Profile = profile;
    }

    [JsonPropertyName("url")]
    public string Url { get; set; }

    [JsonPropertyName("profile")]
    public string Profile { get; set; }
}
