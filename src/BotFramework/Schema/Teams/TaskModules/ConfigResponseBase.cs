using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConfigResponseBase
{
    protected ConfigResponseBase()
    {
    }

    protected ConfigResponseBase(string responseType)
    {
        ResponseType = responseType;
    }

    [JsonPropertyName("responseType")]
    public string ResponseType { get; set; }
}
