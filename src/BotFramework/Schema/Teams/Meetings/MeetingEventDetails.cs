using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    internal MeetingEventDetails(string id, Uri joinUrl = null, string title = null, string meetingType = "Scheduled") : base(id, joinUrl, title)
    {
        MeetingType = meetingType;
    }

    [JsonPropertyName("MeetingType"), Newtonsoft.Json.JsonProperty("MeetingType")]
    public string MeetingType { get; set; }
}
