using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationMembers
{
    public ConversationMembers()
    {
    }

    public ConversationMembers(string id = default, IList<ChannelAccount> members = default)
    {
        Id = id;
        Members = members;
    }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("members")]
    public IList<ChannelAccount> Members { get; set; }
}
