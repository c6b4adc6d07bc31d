using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person as Teams describes members of a conversation.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelAccount : ChannelAccount
{
    public TeamsChannelAccount()
    {
    }

    public TeamsChannelAccount(
        string id = default, string name = default, string givenName = default, string surname = default, string email = default,
        string userPrincipalName = default, string tenantId = default, string userRole = default)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    public TeamsChannelAccount(
        string id = default, string name = default, string givenName = default, string surname = default, string email = default,
        string userPrincipalName = default)
        : this(id, name, givenName, surname, email, userPrincipalName, string.Empty, string.Empty)
    {
    }

    [JsonPropertyName("givenName")]
    public string GivenName { get; set; }

    [JsonPropertyName("surname")]
    public string Surname { get; set; }

    [JsonPropertyName("email")]
    public string Email { get; set; }

    [JsonPropertyName("userPrincipalName")]
    public string UserPrincipalName { get; set; }

    [JsonPropertyName("userRole")]
    public string UserRole { get; set; }

    [JsonPropertyName("tenantId")]
    public string TenantId { get; set; }

    /// <summary>Lists of members name the directory id differently from activities.</summary>
    [JsonInclude, JsonPropertyName("objectId"), Newtonsoft.Json.JsonProperty("objectId")]
    internal string ObjectId { get => AadObjectId; set => AadObjectId = value; }
}
