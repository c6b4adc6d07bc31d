using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingNotification<T> : MeetingNotificationBase
{
    protected MeetingNotification()
    {
    }

    [JsonPropertyName("value")]
    public T Value { get; set; }
}
