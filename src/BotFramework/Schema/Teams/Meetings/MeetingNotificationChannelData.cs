using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingNotificationChannelData
{
    [JsonPropertyName("OnBehalfOf"), Newtonsoft.Json.JsonProperty("OnBehalfOf")]
    public IList<OnBehalfOf> OnBehalfOfList { get; set; }
}
