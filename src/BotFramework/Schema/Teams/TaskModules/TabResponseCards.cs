using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TabResponseCards
{
    [JsonPropertyName("cards")]
    public IList<TabResponseCard> Cards { get; set; }
}
