using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleTaskInfo
{
    public TaskModuleTaskInfo()
    {
    }

    public TaskModuleTaskInfo(
        string title = default, object height = default, object width = default, string url = default, Attachment card = default,
        string fallbackUrl = default, string completionBotId = default)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

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
