using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingDetails : MeetingDetailsBase
{
    public MeetingDetails()
    {
    }

    public MeetingDetails(
        string id, string msGraphResourceId = null, DateTime? scheduledStartTime = null, DateTime? scheduledEndTime = null,
        Uri joinUrl = null, string title = null, string type = "Scheduled")
        : base(id, joinUrl, title)
    {
        MsGraphResourceId = msGraphResourceId;
        ScheduledStartTime = scheduledStartTime;
        ScheduledEndTime = scheduledEndTime;
        Type = type;
    }

    [JsonPropertyName("msGraphResourceId")]
    public string MsGraphResourceId { get; set; }

    [JsonPropertyName("scheduledStartTime")]
    public DateTime? ScheduledStartTime { get; set; }

    [JsonPropertyName("scheduledEndTime")]
    public DateTime? ScheduledEndTime { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; }
}
