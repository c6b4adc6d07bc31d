using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo channel = default, string eventType = default, TeamInfo team = default, NotificationInfo notification = default,
        TenantInfo tenant = default)
        : this(channel, eventType, team, notification, tenant, null)
    {
    }

    public TeamsChannelData(
        ChannelInfo channel = default, string eventType = default, TeamInfo team = default, NotificationInfo notification = default,
        TenantInfo tenant = default, IList<OnBehalfOf> onBehalfOf = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf ?? new List<OnBehalfOf>();
    }

    [JsonPropertyName("channel")]
    public ChannelInfo Channel { get; set; }

    [JsonPropertyName("eventType")]
    public string EventType { get; set; }

    [JsonPropertyName("team")]
    public TeamInfo Team { get; set; }

    [JsonPropertyName("notification")]
    public NotificationInfo Notification { get; set; }

    [JsonPropertyName("tenant")]
    public TenantInfo Tenant { get; set; }

    [JsonPropertyName("meeting")]
    public TeamsMeetingInfo Meeting { get; set; }

    [JsonPropertyName("settings")]
    public TeamsChannelDataSettings Settings { get; set; }

    [JsonPropertyName("onBehalfOf"), JsonInclude, Newtonsoft.Json.JsonProperty]
    public IList<OnBehalfOf> OnBehalfOf { get; internal set; }

    /// <summary>Members of the JSON object that have no property here; they are written back as they came.</summary>
    [JsonExtensionData, Newtonsoft.Json.JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
