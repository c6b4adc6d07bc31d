using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MeetingParticipantsEventDetails
{
    public MeetingParticipantsEventDetails()
    {
    }

    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember> members = default)
    {
        Members = members;
    }

    [JsonPropertyName("Members"), Newtonsoft.Json.JsonProperty("Members"), JsonInclude]
    public IList<TeamsMeetingMember> Members { get; internal set; } = new List<TeamsMeetingMember>();
}
