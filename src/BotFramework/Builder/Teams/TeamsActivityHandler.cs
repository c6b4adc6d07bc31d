using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot with a method for each thing that only Teams does.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != Channels.Msteams)
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);

        var data = activity.GetChannelData<TeamsChannelData>();
        if (activity.MembersAdded is { } added)
            return OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        if (activity.MembersRemoved is { } removed)
            return OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken);
        return data?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(data.Channel, data.Team, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(data.Team, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(data.Team, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(data.Team, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(data.Team, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(data.Team, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(data.Team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Teams names new members by id only; who they are is asked of the connector.</summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        var members = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
        {
            var known = member.Properties.HasValues || member.Id == turnContext.Activity.Recipient?.Id;
            members.Add(known ? BotJson.Convert<TeamsChannelAccount>(member) : await LookUpAsync(member).ConfigureAwait(false));
        }

        await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken).ConfigureAwait(false);

        async Task<TeamsChannelAccount> LookUpAsync(ChannelAccount member)
        {
            try
            {
                return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken).ConfigureAwait(false);
            }
            catch (ErrorResponseException refusal) when (refusal.Body?.Error?.Code == "ConversationNotFound")
            {
                return new TeamsChannelAccount { Id = member.Id, Name = member.Name, AadObjectId = member.AadObjectId, Role = member.Role };
            }
        }
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        List<TeamsChannelAccount> members = [.. membersRemoved.Select(BotJson.Convert<TeamsChannelAccount>)];
        return OnTeamsMembersRemovedAsync(members, teamInfo, turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    protected virtual Task OnTeamsChannelCreatedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsChannelDeletedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsChannelRenamedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsChannelRestoredAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamArchivedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamDeletedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamHardDeletedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamRenamedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamRestoredAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsTeamUnarchivedAsync(
        TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        return activity.ChannelId != Channels.Msteams ? base.OnEventActivityAsync(turnContext, cancellationToken) : activity.Name switch
        {
            "application/vnd.microsoft.readReceipt" => OnTeamsReadReceiptAsync(Value<ReadReceiptInfo>(), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingStart" =>
                OnTeamsMeetingStartAsync(Value<MeetingStartEventDetails>(), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" => OnTeamsMeetingEndAsync(Value<MeetingEndEventDetails>(), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" =>
                OnTeamsMeetingParticipantsJoinAsync(Value<MeetingParticipantsEventDetails>(), turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" =>
                OnTeamsMeetingParticipantsLeaveAsync(Value<MeetingParticipantsEventDetails>(), turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };

        T Value<T>() => BotJson.Convert<T>(activity.Value);
    }

    protected virtual Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => EventType(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => EventType(turnContext.Activity) switch
        {
            "softDeleteMessage" => OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageDeleteActivityAsync(turnContext, cancellationToken),
        };

    protected virtual Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static string EventType(IActivity activity) =>
        activity.ChannelId == Channels.Msteams ? activity.GetChannelData<TeamsChannelData>()?.EventType : null;
}
