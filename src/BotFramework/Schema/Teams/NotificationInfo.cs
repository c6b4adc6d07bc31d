using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class NotificationInfo
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert = default)
    {
        Alert = alert;
    }

    [JsonPropertyName("alert")]
    public bool? Alert { get; set; }

    [JsonPropertyName("alertInMeeting")]
    public bool? AlertInMeeting { get; set; }

    [JsonPropertyName("externalResourceUrl")]
    public string ExternalResourceUrl { get; set; }
}
