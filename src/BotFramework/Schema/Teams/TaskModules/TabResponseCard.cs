using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TabResponseCard
{
    [JsonPropertyName("card"), JsonConverter(typeof(AnyValueConverter))]
    public object Card { get; set; }
}
