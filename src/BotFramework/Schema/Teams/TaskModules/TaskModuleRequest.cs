using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object data = default, TaskModuleRequestContext context = default)
    {
        Data = data;
        Context = context;
    }

    [JsonPropertyName("data"), JsonConverter(typeof(AnyValueConverter))]
    public object Data { get; set; }

    [JsonPropertyName("context")]
    public TaskModuleRequestContext Context { get; set; }

    [JsonPropertyName("tabContext"), Newtonsoft.Json.JsonProperty("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }
}
