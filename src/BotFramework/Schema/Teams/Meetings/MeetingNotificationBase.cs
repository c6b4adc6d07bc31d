using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingNotificationBase
{
    protected MeetingNotificationBase()
    {
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }
}
