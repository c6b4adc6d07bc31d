using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleCardResponse : TaskModuleResponseBase
{
    public TaskModuleCardResponse() : base("continue")
    {
    }

    public TaskModuleCardResponse(TabResponse value) : base("continue")
    {
        Value = value;
    }

    [JsonPropertyName("value")]
    public TabResponse Value { get; set; }
}
