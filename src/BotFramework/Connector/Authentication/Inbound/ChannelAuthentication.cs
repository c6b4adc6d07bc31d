using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Channels in, connectors out, for one cloud and one bot.</summary>
internal sealed class ChannelAuthentication : BotFrameworkAuthentication
{
    private const string AseChannel = "AseChannel";

    private readonly CloudEnvironment cloud;
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly AuthenticationConfiguration configuration;
    private readonly IHttpClientFactory http;
    private readonly InboundTokens tokens;

    internal ChannelAuthentication(
        CloudEnvironment cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, IHttpClientFactory http,
        ILogger logger, InboundOptions options)
    {
        this.cloud = cloud;
        this.credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));
        this.configuration = configuration ?? new AuthenticationConfiguration();
        this.http = http;
        tokens = new InboundTokens(cloud, credentials, this.configuration, logger ?? NullLogger.Instance, options);
        if (options.EmulatorTenant is not null && credentials.Kept is { } kept)
            kept.Hosts = ConnectorHosts.ChannelsAndEmulator;
    }

    public override string GetOriginatingAudience() => cloud.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            var identity = await IdentifyAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
            return new AuthenticateRequestResult
            {
                ClaimsIdentity = identity,
                Audience = cloud.OAuthScope,
                CallerId = await GenerateCallerIdAsync(credentials, identity, cloud.CallerId, cancellationToken).ConfigureAwait(false),
                ConnectorFactory = CreateConnectorFactory(identity),
            };
        }
        catch (Exception trouble) when (trouble is not (UnauthorizedAccessException or OperationCanceledException))
        {
            throw new UnauthorizedAccessException($"The request could not be authenticated: {trouble.GetType().Name}.");
        }
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw InboundTokens.Refused("Streaming connections are not supported.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        var appId = claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
            ?? claimsIdentity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;
        return new ServiceConnectors(appId, cloud, credentials, http);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(NoUserTokens.Instance);

    private async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)
                ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
                : throw InboundTokens.Refused("There is no Authorization header.");
        }

        var token = await tokens.ValidateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        if (!token.IsEmulator)
            CheckActivity(activity, token);
        // A bot may add claims to its own copy; the original serves later requests.
        var identity = token.Identity.Clone();
        if (configuration.ClaimsValidator is { } validator)
            await validator.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
        return identity;
    }

    /// <summary>The token was issued for one service address, and its key speaks for certain channels only.</summary>
    private void CheckActivity(Activity activity, ValidatedToken token)
    {
        var claimed = token.Identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrEmpty(claimed) || !string.Equals(claimed, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw InboundTokens.Refused("The token is for another service address.");
        if (string.IsNullOrWhiteSpace(activity.ChannelId) || activity.ChannelId == AseChannel)
            throw InboundTokens.Refused("The activity names no channel.");
        if (!token.Endorsements.Contains(activity.ChannelId))
            throw InboundTokens.Refused("The token's key does not speak for this channel.");
        if (!configuration.RequiredEndorsements.All(required => EndorsementsValidator.Validate(required, token.Endorsements)))
            throw InboundTokens.Refused("The token's key lacks a required endorsement.");
    }
}
