using System.Collections.Concurrent;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Microsoft.Rest.Serialization;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>
/// The adapter makes a connector client for every turn and throws it away; but what one knows of the types that it writes is made anew
/// with it, and costs more than the rest of a turn. So they are kept, by service address, audience and app.
/// </summary>
sealed class KeptConnectors(GuardedCredentials credentials, string ownAudience, ConnectorHttp http)
{
    const int Most = 1024;

    static readonly Uri Nowhere = new("about:blank");

    readonly ConcurrentDictionary<(string Address, string Audience, string AppId), IConnectorClient> kept = new();

    public ConnectorFactory Of(string appId) => new Factory(this, appId);

    async Task<IConnectorClient> FindAsync(string serviceUrl, string? given, string appId, CancellationToken cancellationToken)
    {
        var audience = given ?? ownAudience;
        if (kept.TryGetValue((serviceUrl, audience, appId), out var known))
            return known;
        // An address that cannot be used shows when something is sent; a turn that sends nothing does not need one.
        var address = Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri : Nowhere;
        var made = new Kept(address, await credentials.OfAsync(appId, audience, cancellationToken), http.CreateClient());
        if (kept.Count >= Most)
            kept.Clear();
        return kept.GetOrAdd((serviceUrl, audience, appId), made);
    }

    sealed class Factory(KeptConnectors connectors, string appId) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            connectors.FindAsync(serviceUrl ?? "", audience, appId, cancellationToken);
    }

    /// <summary>The official client, which the adapter disposes of after each turn, to no effect.</summary>
    sealed class Kept : ConnectorClient
    {
        static readonly ReadOnlyJsonContractResolver Contracts = new();

        public Kept(Uri address, ServiceClientCredentials credentials, HttpClient http)
            : base(address, credentials, http, disposeHttpClient: false)
        {
            SerializationSettings.ContractResolver = Contracts;
            DeserializationSettings.ContractResolver = Contracts;
        }

#pragma warning disable CA2215 // It is kept: what the base would dispose of serves the next turn.
        protected override void Dispose(bool disposing) { }
#pragma warning restore CA2215
    }
}
