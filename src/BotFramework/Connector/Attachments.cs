using Microsoft.Bot.Connector.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Files that the channel keeps for a conversation.</summary>
public interface IAttachments
{
    Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId, string viewId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);
}

/// <inheritdoc cref="IAttachments"/>
public class Attachments : IAttachments
{
    public Attachments(ConnectorClient client)
    {
        Client = client ?? throw new ArgumentNullException(nameof(client));
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync<AttachmentInfo>(
            ConnectorCall.Read($"v3/attachments/{Conversations.Escaped(attachmentId, nameof(attachmentId))}"), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId, string viewId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var attachment = Conversations.Escaped(attachmentId, nameof(attachmentId));
        var view = Conversations.Escaped(viewId, nameof(viewId));
        return Client.SendAsync<Stream>(ConnectorCall.Read($"v3/attachments/{attachment}/views/{view}"), customHeaders, cancellationToken);
    }
}

/// <summary>The operations with the result only.</summary>
public static class AttachmentsExtensions
{
    public static async Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations, string attachmentId, CancellationToken cancellationToken = default)
    {
        using var result = await operations.GetAttachmentInfoWithHttpMessagesAsync(attachmentId, null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>The content; the caller disposes the stream.</summary>
    public static async Task<Stream> GetAttachmentAsync(
        this IAttachments operations, string attachmentId, string viewId, CancellationToken cancellationToken = default)
    {
        var result = await operations.GetAttachmentWithHttpMessagesAsync(attachmentId, viewId, null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }
}
