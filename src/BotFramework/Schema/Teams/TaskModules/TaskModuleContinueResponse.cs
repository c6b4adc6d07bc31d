using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse() : base("continue")
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = default) : base("continue")
    {
        Value = value;
    }

    [JsonPropertyName("value")]
    public TaskModuleTaskInfo Value { get; set; }
}
