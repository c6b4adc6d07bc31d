using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Teams;

/// <content>One message to many people; Teams works through them after the call and answers with an operation's id. The names in
/// these bodies begin with capitals.</content>
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
        return StartAsync(turnContext, "users", new { Members = teamsMembers, Activity = activity, TenantId = tenantId }, cancellationToken);
    }

    public static Task<string> SendMessageToAllUsersInTenantAsync(
        ITurnContext turnContext, IActivity activity, string tenantId, CancellationToken cancellationToken = default)
    {
        Demand(activity, nameof(activity));
        Demand(tenantId, nameof(tenantId));
        return StartAsync(turnContext, "tenant", new { Activity = activity, TenantId = tenantId }, cancellationToken);
    }

    public static Task<string> SendMessageToAllUsersInTeamAsync(
        ITurnContext turnContext, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default)
    {
        Demand(activity, nameof(activity));
        Demand(teamId, nameof(teamId));
        Demand(tenantId, nameof(tenantId));
        return StartAsync(turnContext, "team", new { Activity = activity, TeamId = teamId, TenantId = tenantId }, cancellationToken);
    }

    public static Task<string> SendMessageToListOfChannelsAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> channelsMembers, string tenantId,
        CancellationToken cancellationToken = default)
    {
        Demand(activity, nameof(activity));
        Demand(channelsMembers, nameof(channelsMembers));
        Demand(tenantId, nameof(tenantId));
        return StartAsync(turnContext, "channels", new { Members = channelsMembers, Activity = activity, TenantId = tenantId }, cancellationToken);
    }

    public static Task<BatchOperationState> GetOperationStateAsync(
        ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        Demand(operationId, nameof(operationId));
        return BatchAsync<BatchOperationState>(
            turnContext, ConnectorCall.Read($"{Batches}/{Uri.EscapeDataString(operationId)}"), cancellationToken);
    }

    public static Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        ITurnContext turnContext, string operationId, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        Demand(operationId, nameof(operationId));
        var query = Conversations.Query(("continuationToken", continuationToken));
        var call = ConnectorCall.Read($"{Batches}/failedentries/{Uri.EscapeDataString(operationId)}{query}");
        return BatchAsync<BatchFailedEntriesResponse>(turnContext, call, cancellationToken);
    }

    public static Task CancelOperationAsync(ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        Demand(operationId, nameof(operationId));
        var path = $"{Batches}/{Uri.EscapeDataString(operationId)}";
        var call = ConnectorCall.Write(HttpMethod.Delete, path, null) with { HasResult = false };
        return BatchAsync<ResourceResponse>(turnContext, call, cancellationToken);
    }

    private static Task<string> StartAsync(ITurnContext turnContext, string to, object what, CancellationToken cancellationToken) =>
        BatchAsync<string>(turnContext, ConnectorCall.Write(HttpMethod.Post, $"{Batches}/{to}/", null, BotJson.Bytes(what)), cancellationToken);

    /// <summary>Callers of these operations know failures as a collection.</summary>
    private static async Task<T> BatchAsync<T>(ITurnContext turnContext, ConnectorCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await CallAsync<T>(turnContext, call, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpOperationException refusal)
        {
            throw new AggregateException(refusal);
        }
    }

    private static void Demand(object value, string name)
    {
        if (value is null)
            throw new InvalidOperationException($"{name} is required.");
    }
}
