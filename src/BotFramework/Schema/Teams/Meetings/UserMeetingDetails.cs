using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class UserMeetingDetails
{
    [JsonPropertyName("InMeeting"), Newtonsoft.Json.JsonProperty("InMeeting")]
    public bool InMeeting { get; set; }

    [JsonPropertyName("Role"), Newtonsoft.Json.JsonProperty("Role")]
    public string Role { get; set; }
}
