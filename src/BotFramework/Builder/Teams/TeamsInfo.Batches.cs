using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>One message to many people; Teams works through them after the call and answers with an operation's id.</content>
public static partial class TeamsInfo
{
    private const string Batches = "v3/batch/conversation";

    public static Task<string> SendMessageToListOfUsersAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> teamsMembers, string tenantId,
        CancellationToken cancellationToken = default)
    {
        Demand(activity, nameof(activity));
        Demand(teamsMembers, nameof(teamsMembers));
        Demand(tenantId, nameof(tenantId));
        return StartAsync(turnContext, "users", new { members = teamsMembers, activity, tenantId }, cancellationToken);
    }

    public static Task<string> SendMessageToAllUsersInTenantAsync(
        ITurnContext turnContext, IActivity activity, string tenantId, CancellationToken cancellationToken = default)
    {
        Demand(activity, nameof(activity));
        Demand(tenantId, nameof(tenantId));
        return StartAsync(turnContext, "tenant", new { activity, tenantId }, cancellationToken);
    }

    public static Task<string> SendMessageToAllUsersInTeamAsync(
        ITurnContext turnContext, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default)
    {
        Demand(activity, nameof(activity));
        Demand(teamId, nameof(teamId));
        Demand(tenantId, nameof(tenantId));
        return StartAsync(turnContext, "team", new { activity, teamId, tenantId }, cancellationToken);
    }

    public static Task<string> SendMessageToListOfChannelsAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> channelsMembers, string tenantId,
        CancellationToken cancellationToken = default)
    {
        Demand(activity, nameof(activity));
        Demand(channelsMembers, nameof(channelsMembers));
        Demand(tenantId, nameof(tenantId));
        return StartAsync(turnContext, "channels", new { members = channelsMembers, activity, tenantId }, cancellationToken);
    }

    public static Task<BatchOperationState> GetOperationStateAsync(
        ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        Demand(operationId, nameof(operationId));
        return ReadAsync<BatchOperationState>(turnContext, $"{Batches}/{Uri.EscapeDataString(operationId)}", cancellationToken);
    }

    public static Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        ITurnContext turnContext, string operationId, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        Demand(operationId, nameof(operationId));
        var query = Conversations.Query(("continuationToken", continuationToken));
        return ReadAsync<BatchFailedEntriesResponse>(
            turnContext, $"{Batches}/failedentries/{Uri.EscapeDataString(operationId)}{query}", cancellationToken);
    }

    public static Task CancelOperationAsync(ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        Demand(operationId, nameof(operationId));
        var path = $"{Batches}/{Uri.EscapeDataString(operationId)}";
        var call = ConnectorCall.Write(HttpMethod.Delete, path, null) with { HasResult = false };
        return CallAsync<ResourceResponse>(turnContext, call, cancellationToken);
    }

    private static Task<string> StartAsync(ITurnContext turnContext, string to, object what, CancellationToken cancellationToken) =>
        CallAsync<string>(turnContext, ConnectorCall.Write(HttpMethod.Post, $"{Batches}/{to}/", null, BotJson.Bytes(what)), cancellationToken);

    private static void Demand(object value, string name)
    {
        if (value is null)
            throw new InvalidOperationException($"{name} is required.");
    }
}
