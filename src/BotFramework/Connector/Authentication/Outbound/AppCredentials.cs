using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Proves to connectors who the bot is. A token is kept until shortly before it expires and fetched once however many ask;
/// it is attached only to requests for addresses that belong to a Bot Framework channel.
/// </summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim acquisition = new(1, 1);
    private readonly string oAuthScope;
    private Lazy<IAuthenticator> authenticator;
    private AuthenticatorResult current;

    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
    {
        this.oAuthScope = oAuthScope;
        ChannelAuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger ?? NullLogger.Instance;
    }

    public string MicrosoftAppId { get; set; }

    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = Uri.TryCreate(Endpoint(value), UriKind.Absolute, out _)
            ? value
            : throw new ArgumentException($"Invalid channel auth tenant: {value}");
    }

    /// <summary>Where tokens are issued.</summary>
    public virtual string OAuthEndpoint => Login ?? Endpoint(ChannelAuthTenant);

    public virtual bool ValidateAuthority => ChecksAuthority;

    public virtual string OAuthScope => string.IsNullOrEmpty(oAuthScope) ? ToChannelFromBotOAuthScope : oAuthScope;

    /// <summary>Where a cloud's factory lets its bots sign in, in place of the public cloud.</summary>
    internal string Login { get; init; }

    internal bool ChecksAuthority { get; init; } = true;

    internal TimeProvider Time { get; set; } = TimeProvider.System;

    internal ConnectorHosts Hosts { get; set; } = ConnectorHosts.Channels;

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected ILogger Logger { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrEmpty(MicrosoftAppId))
            return;
        if (!Hosts.MayReceiveToken(request.RequestUri))
        {
            Logger.LogWarning("A request to {Host} goes without the bot's token: the host is not one of a channel.", request.RequestUri.Host);
            return;
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(false, cancellationToken).ConfigureAwait(false));
    }

    public Task<string> GetTokenAsync(bool forceRefresh = false) => TokenAsync(forceRefresh, CancellationToken.None);

    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();

    private async Task<string> TokenAsync(bool forceRefresh, CancellationToken cancellationToken)
    {
        var seen = current;
        if (!forceRefresh && IsFresh(seen))
            return seen.AccessToken;

        await acquisition.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var renewedMeanwhile = !ReferenceEquals(current, seen);
            if (!(IsFresh(current) && (renewedMeanwhile || !forceRefresh)))
            {
                authenticator ??= BuildIAuthenticator();
                current = await authenticator.Value.GetTokenAsync(forceRefresh).ConfigureAwait(false);
            }

            return current.AccessToken;
        }
        finally
        {
            acquisition.Release();
        }
    }

    private bool IsFresh(AuthenticatorResult token) => token is not null && token.ExpiresOn - RenewedBefore > Time.GetUtcNow();

    private string Endpoint(string tenant) => string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, tenant);
}

/// <summary>Fetches tokens for the bot.</summary>
public interface IAuthenticator
{
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}

/// <summary>A token and when it ends.</summary>
public class AuthenticatorResult
{
    public string AccessToken { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }
}
