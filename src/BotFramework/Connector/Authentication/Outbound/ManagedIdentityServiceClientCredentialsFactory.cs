using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity of a bot that Azure vouches for. There is no way to switch authentication off here.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string appId;
    private readonly HttpClient httpClient;
    private readonly ILogger logger;

    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient httpClient = null, ILogger logger = null)
    {
        this.appId = string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId;
        this.httpClient = httpClient;
        this.logger = logger;
    }

    internal override KeptCredentials Kept { get; } = new();

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == this.appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (appId != this.appId)
            throw new InvalidOperationException($"Invalid appId {appId} does not match expected {this.appId}");
        return Task.FromResult(Kept.GetOrAdd(audience, loginEndpoint, () =>
            new ManagedIdentityAppCredentials(this.appId, audience, httpClient, logger)));
    }
}
