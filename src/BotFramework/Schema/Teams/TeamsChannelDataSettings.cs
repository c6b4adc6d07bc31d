using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelDataSettings
{
    public TeamsChannelDataSettings()
    {
    }

    public TeamsChannelDataSettings(ChannelInfo channel = default)
    {
        SelectedChannel = channel;
    }

    [JsonPropertyName("selectedChannel")]
    public ChannelInfo SelectedChannel { get; set; }

    /// <summary>Members of the JSON object that have no property here; they are written back as they came.</summary>
    [JsonExtensionData, Newtonsoft.Json.JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
