namespace Microsoft.Bot.Connector.Delivery;

/// <summary>One pool of connections for everything that this process sends to connectors.</summary>
internal static class ConnectorHttp
{
    private static readonly TimeSpan AddressesAreLookedUpAgainAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static HttpClient Shared { get; } = Create([]);

    /// <summary>The shared client, or one of its own when handlers stand in front of it.</summary>
    internal static HttpClient Create(DelegatingHandler[] handlers)
    {
        if (handlers.Length == 0 && Shared is not null)
            return Shared;
        HttpMessageHandler inner = new SocketsHttpHandler
        {
            PooledConnectionLifetime = AddressesAreLookedUpAgainAfter,
            UseCookies = false,
            // A connector does not redirect; following would carry messages to an address that nobody checked.
            AllowAutoRedirect = false,
        };
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler = inner;
            inner = handler;
        }

        var client = new HttpClient(inner) { Timeout = Patience };
        ConnectorClient.AddDefaultRequestHeaders(client);
        return client;
    }
}
