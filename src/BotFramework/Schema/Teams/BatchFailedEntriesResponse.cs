using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class BatchFailedEntriesResponse
{
    [JsonPropertyName("continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonPropertyName("failedEntryResponses"), Newtonsoft.Json.JsonProperty("failedEntryResponses"), JsonInclude]
    public IList<BatchFailedEntry> FailedEntries { get; internal set; } = new List<BatchFailedEntry>();
}
