using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TargetedMeetingNotificationValue
{
    [JsonPropertyName("recipients")]
    public IList<string> Recipients { get; set; }

    [JsonPropertyName("surfaces")]
    public IList<Surface> Surfaces { get; set; }
}
