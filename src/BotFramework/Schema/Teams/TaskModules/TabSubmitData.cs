using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TabSubmitData
{
    private UnknownMembers unknown;

    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>Members of the JSON object that have no property here; they are written back as they came.</summary>
    [Newtonsoft.Json.JsonExtensionData, JsonIgnore]
    public JObject Properties { get => unknown.Json; set => unknown.Json = value; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> UnknownElements { get => unknown.Elements; set => unknown.Elements = value; }
}
