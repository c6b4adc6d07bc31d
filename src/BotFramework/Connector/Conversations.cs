using System.Globalization;
using Microsoft.Bot.Connector.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConversations"/>
public class Conversations : IConversations
{
    private const string Root = "v3/conversations";

    public Conversations(ConnectorClient client)
    {
        Client = client ?? throw new ArgumentNullException(nameof(client));
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = default, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync<ConversationsResult>(
            ConnectorCall.Read(Root + Query(("continuationToken", continuationToken))), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        Required(parameters, nameof(parameters));
        return Client.SendAsync<ConversationResourceResponse>(
            ConnectorCall.Write(HttpMethod.Post, Root, null, BotJson.Bytes(parameters)), customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required(activity, nameof(activity));
        var path = $"{Conversation(conversationId)}/activities";
        return Client.SendAsync<ResourceResponse>(
            ConnectorCall.Write(HttpMethod.Post, path, conversationId, BotJson.Bytes(activity)), customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId, Transcript transcript, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required(transcript, nameof(transcript));
        var path = $"{Conversation(conversationId)}/activities/history";
        return Client.SendAsync<ResourceResponse>(
            ConnectorCall.Write(HttpMethod.Post, path, conversationId, BotJson.Bytes(transcript)), customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required(activity, nameof(activity));
        var path = ActivityPath(conversationId, activityId);
        return Client.SendAsync<ResourceResponse>(
            ConnectorCall.Write(HttpMethod.Put, path, conversationId, BotJson.Bytes(activity)), customHeaders, cancellationToken);
    }

    /// <summary>Besides the body, the header <c>x-ms-conversation-id</c> tells the connector which conversation this is.</summary>
    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required(activity, nameof(activity));
        var path = ActivityPath(conversationId, activityId);
        var call = ConnectorCall.Write(HttpMethod.Post, path, conversationId, BotJson.Bytes(activity)) with { NamesConversation = true };
        return Client.SendAsync<ResourceResponse>(call, customHeaders, cancellationToken);
    }

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        await Client.SendAsync<ResourceResponse>(
            ConnectorCall.Write(HttpMethod.Delete, ActivityPath(conversationId, activityId), conversationId) with { HasResult = false },
            customHeaders, cancellationToken).ConfigureAwait(false);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync<IList<ChannelAccount>>(
            ConnectorCall.Read($"{Conversation(conversationId)}/members", conversationId), customHeaders, cancellationToken);

    /// <summary>One member; in Teams with what Teams knows about them.</summary>
    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync<ChannelAccount>(
            ConnectorCall.Read($"{Conversation(conversationId)}/members/{Escaped(userId, nameof(userId))}", conversationId),
            customHeaders, cancellationToken);

    /// <remarks>A refusal of this one operation is a <see cref="HttpOperationException"/>; callers know it so.</remarks>
    public async Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId, int? pageSize = default, string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var query = Query(("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture)), ("continuationToken", continuationToken));
        var call = ConnectorCall.Read($"{Conversation(conversationId)}/pagedmembers{query}", conversationId);
        try
        {
            return await Client.SendAsync<PagedMembersResult>(call, customHeaders, cancellationToken).ConfigureAwait(false);
        }
        catch (ErrorResponseException refusal)
        {
            throw new HttpOperationException(refusal.Message, refusal) { Request = refusal.Request, Response = refusal.Response, Body = refusal.Body };
        }
    }

    public async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId, string memberId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var path = $"{Conversation(conversationId)}/members/{Escaped(memberId, nameof(memberId))}";
        var call = ConnectorCall.Write(HttpMethod.Delete, path, conversationId) with { HasResult = false };
        return await Client.SendAsync<ResourceResponse>(call, customHeaders, cancellationToken).ConfigureAwait(false);
    }

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync<IList<ChannelAccount>>(
            ConnectorCall.Read($"{ActivityPath(conversationId, activityId)}/members", conversationId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId, AttachmentData attachmentUpload, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required(attachmentUpload, nameof(attachmentUpload));
        var path = $"{Conversation(conversationId)}/attachments";
        return Client.SendAsync<ResourceResponse>(
            ConnectorCall.Write(HttpMethod.Post, path, conversationId, BotJson.Bytes(attachmentUpload)), customHeaders, cancellationToken);
    }

    internal static string Query(params (string Name, string Value)[] parameters)
    {
        var given = parameters.Where(parameter => parameter.Value is not null).ToList();
        return given.Count == 0 ? string.Empty : "?" + string.Join('&', given.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
    }

    internal static string Escaped(string id, string name)
    {
        Required(id, name);
        return Uri.EscapeDataString(id);
    }

    internal static void Required(object value, string name)
    {
        if (value is null)
            throw new ValidationException(ValidationRules.CannotBeNull, name);
    }

    private static string Conversation(string conversationId) => $"{Root}/{Escaped(conversationId, nameof(conversationId))}";

    private static string ActivityPath(string conversationId, string activityId) =>
        $"{Conversation(conversationId)}/activities/{Escaped(activityId, nameof(activityId))}";
}
