using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class BatchOperationState
{
    [JsonPropertyName("state")]
    public string State { get; set; }

    [JsonPropertyName("statusMap")]
    public IDictionary<int, int> StatusMap { get; } = new Dictionary<int, int>();

    [JsonPropertyName("retryAfter")]
    public DateTime? RetryAfter { get; set; }

    [JsonPropertyName("totalEntriesCount")]
    public int TotalEntriesCount { get; set; }
}
