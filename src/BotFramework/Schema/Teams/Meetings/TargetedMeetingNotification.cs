using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TargetedMeetingNotification : MeetingNotification<TargetedMeetingNotificationValue>
{
    public TargetedMeetingNotification()
    {
    }

    public TargetedMeetingNotification(TargetedMeetingNotificationValue targetedMeetingNotificationValue)
    {
        Value = targetedMeetingNotificationValue;
    }

    [JsonPropertyName("channelData")]
    public MeetingNotificationChannelData ChannelData { get; set; }
}
