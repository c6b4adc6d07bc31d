using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse() : base("message")
    {
    }

    public TaskModuleMessageResponse(string value = default) : base("message")
    {
        Value = value;
    }

    [JsonPropertyName("value")]
    public string Value { get; set; }
}
