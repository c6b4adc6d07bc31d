using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class BatchFailedEntry
{
    [JsonPropertyName("entryId")]
    public string EntryId { get; set; }

    [JsonPropertyName("error")]
    public string Error { get; set; }
}
