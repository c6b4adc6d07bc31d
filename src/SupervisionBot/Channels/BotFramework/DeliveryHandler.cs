using System.Net;
using System.Text.Json;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>Lets a call to a connector out when its time has come, and makes of every answer one that the official client reads.</summary>
sealed class DeliveryHandler(DeliveryPolicy policy, HttpMessageHandler transport) : DelegatingHandler(transport)
{
    const int LongestAnswer = 64 * 1024;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        policy.SendAsync(request.RequestUri!, ConnectorCall.Of(request), token => OnceAsync(request, token), cancellationToken);

    async Task<HttpResponseMessage> OnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var response = await base.SendAsync(request, patience.Token);
        if (!response.IsSuccessStatusCode)
            await KeepAsync(response, isId: false, patience.Token);
        else if (ConnectorCall.Of(request) is { Kind: CallKind.Write, Thread: not null })
            await KeepAsync(response, isId: true, patience.Token);
        return response;
    }

    /// <summary>
    /// The status came: what was sent has been taken, or refused. Whatever is wrong with the rest of the answer, it must not hide that, or
    /// what was sent would be sent again and be there twice.
    /// </summary>
    static async Task KeepAsync(HttpResponseMessage response, bool isId, CancellationToken cancellationToken)
    {
        using var content = response.Content;
        byte[]? body = null;
        try
        {
            body = await LimitedBody.ReadAsync(await content.ReadAsStreamAsync(cancellationToken), LongestAnswer, cancellationToken);
        }
        catch (Exception cutOff) when (cutOff is HttpRequestException or IOException or OperationCanceledException)
        {
            // The status alone says enough.
        }
        if (isId)
            response.StatusCode = HttpStatusCode.OK;
        response.Content = new ByteArrayContent(
            body is not null && (!isId || IsObject(body)) ? body
            : isId ? "{}"u8.ToArray()
            : []
        );
        foreach (var header in content.Headers.NonValidated.Where(header => !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)))
            response.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    static bool IsObject(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && (!json.RootElement.TryGetProperty("id", out var id) || id.ValueKind is JsonValueKind.String or JsonValueKind.Null);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
