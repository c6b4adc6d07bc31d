using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class OnBehalfOf
{
    [JsonPropertyName("itemid"), Newtonsoft.Json.JsonProperty("itemid")]
    public int ItemId { get; set; } = 0;

    [JsonPropertyName("mentionType")]
    public string MentionType { get; set; } = "person";

    [JsonPropertyName("mri")]
    public string Mri { get; set; }

    [JsonPropertyName("displayName")]
    public string DisplayName { get; set; }
}
