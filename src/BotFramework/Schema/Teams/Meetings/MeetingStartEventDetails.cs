using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingStartEventDetails : MeetingEventDetails
{
    public MeetingStartEventDetails()
    {
    }

    public MeetingStartEventDetails(
        string id, Uri joinUrl = null, string title = null, string meetingType = "Scheduled", DateTime startTime = default)
        : base(id, joinUrl, title, meetingType)
    {
        StartTime = startTime;
    }

    [JsonPropertyName("StartTime"), Newtonsoft.Json.JsonProperty("StartTime")]
    public DateTime StartTime { get; set; }
}
