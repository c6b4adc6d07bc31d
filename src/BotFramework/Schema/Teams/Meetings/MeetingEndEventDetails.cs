using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingEndEventDetails : MeetingEventDetails
{
    public MeetingEndEventDetails()
    {
    }

    public MeetingEndEventDetails(
        string id, Uri joinUrl = null, string title = null, string meetingType = "Scheduled", DateTime endTime = default)
        : base(id, joinUrl, title, meetingType)
    {
        EndTime = endTime;
    }

    [JsonPropertyName("EndTime"), Newtonsoft.Json.JsonProperty("EndTime")]
    public DateTime EndTime { get; set; }
}
