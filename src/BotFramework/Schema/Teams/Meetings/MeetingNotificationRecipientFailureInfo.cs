using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingNotificationRecipientFailureInfo
{
    [JsonPropertyName("recipientMri")]
    public string RecipientMri { get; set; }

    [JsonPropertyName("errorcode"), Newtonsoft.Json.JsonProperty("errorcode")]
    public string ErrorCode { get; set; }

    [JsonPropertyName("failureReason")]
    public string FailureReason { get; set; }
}
