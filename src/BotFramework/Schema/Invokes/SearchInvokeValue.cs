using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SearchInvokeValue
{
    [JsonPropertyName("kind")]
    public string Kind { get; set; }

    [JsonPropertyName("queryText")]
    public string QueryText { get; set; }

    [JsonPropertyName("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    [JsonPropertyName("context"), JsonConverter(typeof(AnyValueConverter))]
    public object Context { get; set; }
}
