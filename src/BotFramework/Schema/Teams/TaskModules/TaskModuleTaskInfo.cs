using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleTaskInfo
{
    [JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonPropertyName("height"), JsonConverter(typeof(AnyValueConverter))]
    public object Height { get; set; }

    [JsonPropertyName("width"), JsonConverter(typeof(AnyValueConverter))]
    public object Width { get; set; }

    [JsonPropertyName("url")]
    public string Url { get; set; }

    [JsonPropertyName("card")]
    public Attachment Card { get; set; }

    [JsonPropertyName("fallbackUrl")]
    public string FallbackUrl { get; set; }

    [JsonPropertyName("completionBotId")]
    public string CompletionBotId { get; set; }
}
