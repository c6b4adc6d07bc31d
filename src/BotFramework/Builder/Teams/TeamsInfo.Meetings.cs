using Microsoft.Bot.Connector.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Meetings.</content>
public static partial class TeamsInfo
{
    public static Task<MeetingInfo> GetMeetingInfoAsync(
        ITurnContext turnContext, string meetingId = null, CancellationToken cancellationToken = default) =>
        ReadAsync<MeetingInfo>(turnContext, $"v1/meetings/{Meeting(turnContext, meetingId)}", cancellationToken);

    public static Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(
        ITurnContext turnContext, string meetingId = null, string participantId = null, string tenantId = null,
        CancellationToken cancellationToken = default)
    {
        var meeting = Meeting(turnContext, meetingId);
        participantId ??= turnContext.Activity.From.AadObjectId ?? throw new InvalidOperationException($"{nameof(participantId)} is required.");
        tenantId ??= turnContext.Activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id
            ?? throw new InvalidOperationException($"{nameof(tenantId)} is required.");
        var path = $"v1/meetings/{meeting}/participants/{Uri.EscapeDataString(participantId)}?tenantId={Uri.EscapeDataString(tenantId)}";
        return ReadAsync<TeamsMeetingParticipant>(turnContext, path, cancellationToken);
    }

    public static Task<MeetingNotificationResponse> SendMeetingNotificationAsync(
        ITurnContext turnContext, MeetingNotificationBase notification, string meetingId = null, CancellationToken cancellationToken = default)
    {
        var meeting = Meeting(turnContext, meetingId);
        if (notification is null)
            throw new InvalidOperationException($"{nameof(notification)} is required.");
        var call = ConnectorCall.Write(HttpMethod.Post, $"v1/meetings/{meeting}/notification", null, BotJson.Bytes(notification));
        return CallAsync<MeetingNotificationResponse>(turnContext, call, cancellationToken);
    }

    private static string Meeting(ITurnContext turnContext, string meetingId) => Uri.EscapeDataString(
        meetingId ?? turnContext.Activity.TeamsGetMeetingInfo()?.Id ?? throw new InvalidOperationException(OnlyInMeeting));
}
