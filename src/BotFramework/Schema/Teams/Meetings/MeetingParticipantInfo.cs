using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingParticipantInfo
{
    public MeetingParticipantInfo()
    {
    }

    public MeetingParticipantInfo(string role = default, bool? inMeeting = null)
    {
        Role = role;
        InMeeting = inMeeting;
    }

    [JsonPropertyName("inMeeting")]
    public bool? InMeeting { get; set; }

    [JsonPropertyName("role")]
    public string Role { get; set; }
}
