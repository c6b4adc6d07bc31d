using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens a task module: its value, with the type that asks Teams for one.</summary>
public class TaskModuleAction : CardAction
{
    public TaskModuleAction(string title, object value = null)
        : base("invoke", title)
    {
        var data = value switch
        {
            null => [],
            string json => JsonNode.Parse(json).AsObject(),
            _ => JsonSerializer.SerializeToNode(value, BotJson.Options).AsObject(),
        };
        data["type"] = "task/fetch";
        Value = data.ToJsonString(BotJson.Options);
    }
}
