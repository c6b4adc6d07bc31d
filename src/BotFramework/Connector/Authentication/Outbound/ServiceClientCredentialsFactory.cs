using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's identity and makes the credentials for it.</summary>
public abstract class ServiceClientCredentialsFactory
{
    internal virtual KeptCredentials Kept => null;

    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>True when the bot has no identity, so neither side is authenticated: for development on one machine.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}

/// <summary>Keeps the credentials that were made, and with them their tokens.</summary>
internal sealed class KeptCredentials
{
    private readonly Dictionary<(string Audience, string Login), AppCredentials> kept = [];

    internal ConnectorHosts Hosts { get; set; } = ConnectorHosts.Channels;

    internal ServiceClientCredentials GetOrAdd(string audience, string login, Func<AppCredentials> create)
    {
        lock (kept)
        {
            if (!kept.TryGetValue((audience, login), out var credentials))
            {
                kept[(audience, login)] = credentials = create();
                credentials.Hosts = Hosts;
            }

            return credentials;
        }
    }
}
