using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsParticipantChannelAccount : TeamsChannelAccount
{
    public TeamsParticipantChannelAccount()
    {
    }

    public TeamsParticipantChannelAccount(
        string id = default, string name = default, string givenName = default, string surname = default, string email = default,
        string userPrincipalName = default, string tenantId = default, string userRole = default, string meetingRole = default,
        bool inMeeting = default, ConversationAccount conversation = null)
        : base(id, name, givenName, surname, email, userPrincipalName, tenantId, userRole)
    {
        MeetingRole = meetingRole;
        InMeeting = inMeeting;
        Conversation = conversation;
    }

    [JsonPropertyName("inMeeting")]
    public bool InMeeting { get; set; }

    [JsonPropertyName("meetingRole")]
    public string MeetingRole { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; }
}
