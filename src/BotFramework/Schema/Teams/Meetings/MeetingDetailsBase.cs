using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

    internal MeetingDetailsBase(string id, Uri joinUrl = null, string title = null)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
    }

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("joinUrl")]
    public Uri JoinUrl { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; }
}
