using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsMeetingParticipant
{
    public TeamsMeetingParticipant()
    {
    }

    public TeamsMeetingParticipant(TeamsChannelAccount user, ConversationAccount conversation = null, MeetingParticipantInfo meeting = null)
    {
        User = user;
        Meeting = meeting;
        Conversation = conversation;
    }

    [JsonPropertyName("user")]
    public TeamsChannelAccount User { get; set; }

    [JsonPropertyName("meeting")]
    public MeetingParticipantInfo Meeting { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; }
}
