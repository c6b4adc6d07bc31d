using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class CommandValue<T>
{
    [JsonPropertyName("commandId")]
    public string CommandId { get; set; }

    [JsonPropertyName("data")]
    public T Data { get; set; }
}
