using Microsoft.Bot.Connector;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>One pool of connections, one order and one set of limits for everything that this process sends to connectors.</summary>
sealed class ConnectorHttp(HttpMessageHandler transport, DeliveryPolicy policy) : IDisposable
{
    /// <summary>A page of members is far below.</summary>
    const int LongestAnswer = 4 * 1024 * 1024;

    static readonly TimeSpan AddressesAreLookedUpAgainAfter = TimeSpan.FromMinutes(5);

    readonly DeliveryHandler delivery = new(policy, transport);

    public ConnectorHttp()
        : this(Transport(), new DeliveryPolicy(TimeProvider.System)) { }

    public HttpClient CreateClient()
    {
        // Pauses between attempts belong to a call: each attempt has its own patience.
        var client = new HttpClient(delivery, disposeHandler: false)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestAnswer,
        };
        ConnectorClient.AddDefaultRequestHeaders(client);
        return client;
    }

    public void Dispose() => delivery.Dispose();

    static SocketsHttpHandler Transport() =>
        new()
        {
            PooledConnectionLifetime = AddressesAreLookedUpAgainAfter,
            UseCookies = false,
            // A connector does not redirect; following would carry messages to an address that nobody checked.
            AllowAutoRedirect = false,
        };
}
