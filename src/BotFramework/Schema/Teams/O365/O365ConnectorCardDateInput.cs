using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardDateInput : O365ConnectorCardInputBase
{
    public new const string Type = "DateInput";

    public O365ConnectorCardDateInput()
    {
    }

    public O365ConnectorCardDateInput(
        string type = default, string id = default, bool? isRequired = default, string title = default, string value = default,
        bool? includeTime = default)
        : base(type, id, isRequired, title, value)
    {
        IncludeTime = includeTime;
    }

    [JsonPropertyName("includeTime")]
    public bool? IncludeTime { get; set; }
}
