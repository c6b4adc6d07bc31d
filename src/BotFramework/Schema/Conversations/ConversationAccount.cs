using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation as the channel names it. In Teams channels the id ends in <c>;messageid=</c> and the thread's root.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationAccount
{
    private UnknownMembers unknown;

    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = default, string conversationType = default, string id = default, string name = default,
        string aadObjectId = default, string role = default, string tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    [JsonPropertyName("conversationType")]
    public string ConversationType { get; set; }

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

    [JsonPropertyName("tenantId")]
    public string TenantId { get; set; }
}
