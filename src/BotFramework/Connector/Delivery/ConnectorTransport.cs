using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Delivery;

/// <summary>Makes requests of calls and results of answers.</summary>
internal static class ConnectorTransport
{
    private const int LongestError = 64 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    internal static async Task<HttpOperationResponse<T>> SendAsync<T>(
        ConnectorClient client, ConnectorCall call, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        var target = Address(client.BaseUri, call.Path);
        var attempt = new Attempt(client, call, target, customHeaders);
        var response = await client.Policy.SendAsync(attempt, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            using (response)
                throw await RefusedAsync(response, cancellationToken).ConfigureAwait(false);
        }

        var result = new HttpOperationResponse<T> { Request = response.RequestMessage, Response = response };
        try
        {
            result.Body = call.HasResult ? await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false) : default;
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private static Uri Address(Uri baseUri, string path)
    {
        var root = baseUri.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}");
    }

    /// <summary>An empty or foreign answer to something that was sent is no failure: the channel merely gave no id.</summary>
    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (content is T stream)
            return stream;
        if (response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0)
            return default;
        if (typeof(T) == typeof(string))
            return (T)(object)(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)).Trim('"');
        try
        {
            return await JsonSerializer.DeserializeAsync(content, BotJson.TypeInfo<T>(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception cutOff) when (cutOff is JsonException or HttpRequestException or IOException && typeof(T) == typeof(ResourceResponse))
        {
            // The status came: what was sent has been taken. Sent again, it would be there twice.
            return default;
        }
        catch (JsonException unreadable)
        {
            throw new RestException("The connector's answer could not be read.", unreadable);
        }
    }

    private static async Task<ErrorResponseException> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string content = null;
        ErrorResponse error = null;
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestError, cancellationToken).ConfigureAwait(false);
            content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            error = BotJson.Read<ErrorResponse>(content);
        }
        catch (Exception unreadable) when (unreadable is JsonException or HttpRequestException or IOException)
        {
            // The status alone says enough; the body is a help, not a duty.
        }

        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Body = error,
            Request = new HttpRequestMessageWrapper(response.RequestMessage, null),
            Response = new HttpResponseMessageWrapper(response, content),
        };
    }

    /// <summary>What is needed to send one call again and again.</summary>
    internal sealed record Attempt(ConnectorClient Client, ConnectorCall Call, Uri Target, Dictionary<string, List<string>> CustomHeaders)
    {
        internal async Task<HttpResponseMessage> SendAsync(CancellationToken cancellationToken)
        {
            var request = new HttpRequestMessage(Call.Method, Target);
            if (Call.Body is { } body)
            {
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.ContentType = Json;
            }

            if (Call.NamesConversation)
                request.Headers.TryAddWithoutValidation(ConversationConstants.ConversationIdHttpHeaderName, Call.Thread);
            foreach (var (name, values) in CustomHeaders ?? [])
                request.Headers.TryAddWithoutValidation(name, values);
            if (Client.Credentials is { } credentials)
                await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
            var response = await Client.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            response.RequestMessage ??= request;
            return response;
        }
    }
}
