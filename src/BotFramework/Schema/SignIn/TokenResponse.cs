using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token from the token service.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenResponse
{
    private UnknownMembers unknown;

    public TokenResponse()
    {
    }

    public TokenResponse(string channelId = default, string connectionName = default, string token = default, string expiration = default)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string Token { get; set; }

    [JsonPropertyName("expiration")]
    public string Expiration { get; set; }

    /// <summary>Members of the JSON object that have no property here; they are written back as they came.</summary>
    [Newtonsoft.Json.JsonExtensionData, JsonIgnore]
    public JObject Properties { get => unknown.Json; set => unknown.Json = value; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> UnknownElements { get => unknown.Elements; set => unknown.Elements = value; }
}
