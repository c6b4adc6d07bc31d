using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or bot as the channel names it.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ChannelAccount
{
    private UnknownMembers unknown;

    public ChannelAccount()
    {
    }

    public ChannelAccount(string id = default, string name = default, string role = default, string aadObjectId = default)
    {
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
    }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>Members of the JSON object that have no property here; they are written back as they came.</summary>
    [Newtonsoft.Json.JsonExtensionData, JsonIgnore]
    public JObject Properties { get => unknown.Json; set => unknown.Json = value; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> UnknownElements { get => unknown.Elements; set => unknown.Elements = value; }

    [JsonPropertyName("role")]
    public string Role { get; set; }
}
