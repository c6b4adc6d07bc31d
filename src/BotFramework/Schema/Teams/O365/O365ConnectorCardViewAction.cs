using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardViewAction : O365ConnectorCardActionBase
{
    public new const string Type = "ViewAction";

    public O365ConnectorCardViewAction()
    {
    }

    public O365ConnectorCardViewAction(
        string type = default, string name = default, string id = default, IList<string> target = default)
        : base(type, name, id)
    {
        Target = target;
    }

    [JsonPropertyName("target")]
    public IList<string> Target { get; set; }
}
