using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What the connector knows about teams, their members and meetings. Works in turns that came from Teams.</summary>
public static partial class TeamsInfo
{
    private const string OnlyInTeam = "This method is only valid within the scope of MS Teams Team.";
    private const string OnlyInMeeting = "This method is only valid within the scope of a MS Teams Meeting.";

    public static async Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        var team = Team(turnContext, teamId);
        return await ReadAsync<TeamDetails>(turnContext, $"v3/teams/{Uri.EscapeDataString(team)}", cancellationToken).ConfigureAwait(false);
    }

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        var path = $"v3/teams/{Uri.EscapeDataString(Team(turnContext, teamId))}/conversations";
        return (await ReadAsync<ConversationList>(turnContext, path, cancellationToken).ConfigureAwait(false)).Conversations;
    }

    [Obsolete("Teams is taking the call without pages away. Use GetPagedTeamMembersAsync.")]
    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        AllMembersAsync(turnContext, Team(turnContext, teamId), cancellationToken);

    [Obsolete("Teams is taking the call without pages away. Use GetPagedMembersAsync.")]
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        AllMembersAsync(turnContext, TeamOrConversation(turnContext), cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string teamId = null, string continuationToken = default, int? pageSize = default,
        CancellationToken cancellationToken = default) =>
        PageOfMembersAsync(turnContext, Team(turnContext, teamId), continuationToken, pageSize, cancellationToken);

    /// <summary>Members of the team when the turn is in one, else of the chat.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default) =>
        PageOfMembersAsync(turnContext, TeamOrConversation(turnContext), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, Team(turnContext, teamId), cancellationToken);

    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, TeamOrConversation(turnContext), cancellationToken);

    /// <summary>Starts a thread in a channel with this activity.</summary>
    /// <returns>How to write to the thread, and the id of its first message.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is null)
            throw new InvalidOperationException(nameof(turnContext.Activity));
        if (string.IsNullOrEmpty(teamsChannelId))
            throw new ArgumentNullException(nameof(teamsChannelId));

        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        ConversationReference thread = null;
        var firstMessage = string.Empty;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId, Channels.Msteams, turnContext.Activity.ServiceUrl, null, parameters, NoteAsync, cancellationToken).ConfigureAwait(false);
        return Tuple.Create(thread, firstMessage);

        Task NoteAsync(ITurnContext turn, CancellationToken token)
        {
            thread = turn.Activity.GetConversationReference();
            firstMessage = turn.Activity.Id;
            return Task.CompletedTask;
        }
    }

    private static async Task<IEnumerable<TeamsChannelAccount>> AllMembersAsync(
        ITurnContext turnContext, string conversationId, CancellationToken cancellationToken)
    {
        var members = await Connector(turnContext).Conversations
            .GetConversationMembersAsync(Given(conversationId, "conversation"), cancellationToken).ConfigureAwait(false);
        return members.Select(BotJson.Convert<TeamsChannelAccount>);
    }

    private static async Task<TeamsPagedMembersResult> PageOfMembersAsync(
        ITurnContext turnContext, string conversationId, string continuationToken, int? pageSize, CancellationToken cancellationToken)
    {
        var page = await Connector(turnContext).Conversations.GetConversationPagedMembersAsync(
            Given(conversationId, "conversation"), pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext, string userId, string conversationId, CancellationToken cancellationToken)
    {
        var member = await ((Conversations)Connector(turnContext).Conversations).GetConversationMemberAsync(
            Given(userId, "user"), Given(conversationId, "conversation"), cancellationToken).ConfigureAwait(false);
        return BotJson.Convert<TeamsChannelAccount>(member);
    }

    private static string Given(string id, string what) => id ?? throw new InvalidOperationException($"A {what} id is needed to ask for members.");

    private static string Team(ITurnContext turnContext, string teamId) =>
        teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id ?? throw new InvalidOperationException(OnlyInTeam);

    private static string TeamOrConversation(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id;

    private static IConnectorClient Connector(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");

    private static async Task<T> CallAsync<T>(ITurnContext turnContext, ConnectorCall call, CancellationToken cancellationToken)
    {
        var client = Connector(turnContext) as ConnectorClient
            ?? throw new InvalidOperationException("This method requires a connector client that speaks HTTP.");
        try
        {
            using var result = await client.SendAsync<T>(call, null, cancellationToken).ConfigureAwait(false);
            return result.Body;
        }
        catch (ErrorResponseException refusal)
        {
            throw new HttpOperationException(refusal.Message, refusal) { Request = refusal.Request, Response = refusal.Response, Body = refusal.Body };
        }
    }

    private static Task<T> ReadAsync<T>(ITurnContext turnContext, string path, CancellationToken cancellationToken) =>
        CallAsync<T>(turnContext, ConnectorCall.Read(path), cancellationToken);
}
