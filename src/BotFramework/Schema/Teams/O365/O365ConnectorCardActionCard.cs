using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardActionCard : O365ConnectorCardActionBase
{
    public new const string Type = "ActionCard";

    public O365ConnectorCardActionCard()
    {
    }

    public O365ConnectorCardActionCard(
        string type = default, string name = default, string id = default, IList<O365ConnectorCardInputBase> inputs = default,
        IList<O365ConnectorCardActionBase> actions = default)
        : base(type, name, id)
    {
        Inputs = inputs;
        Actions = actions;
    }

    [JsonPropertyName("inputs")]
    public IList<O365ConnectorCardInputBase> Inputs { get; set; }

    [JsonPropertyName("actions")]
    public IList<O365ConnectorCardActionBase> Actions { get; set; }
}
