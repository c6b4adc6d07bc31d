using Microsoft.Bot.Connector.Delivery;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Connectors that sign in as this bot.</summary>
internal sealed class ServiceConnectors(string appId, CloudEnvironment cloud, ServiceClientCredentialsFactory credentials, IHttpClientFactory http)
    : ConnectorFactory
{
    private static readonly Uri Nowhere = new("about:blank");

    /// <summary>An address that cannot be used shows when something is sent; a turn that sends nothing does not need one.</summary>
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var proof = await credentials.CreateCredentialsAsync(
            appId, audience ?? cloud.OAuthScope, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken).ConfigureAwait(false);
        var address = Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri : Nowhere;
        if (http is null)
            return new ConnectorClient(address, proof, ConnectorHttp.Shared, disposeHttpClient: false);

        var client = http.CreateClient();
        ConnectorClient.AddDefaultRequestHeaders(client);
        return new ConnectorClient(address, proof, client, disposeHttpClient: true);
    }
}
