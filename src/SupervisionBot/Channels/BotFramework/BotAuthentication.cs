using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>
/// Who may call the bot, more strictly than the official library, and connectors that are kept. Who the bot is and how it gets its
/// tokens stays the official library's.
/// </summary>
sealed class BotAuthentication : BotFrameworkAuthentication
{
    const string AseChannel = "AseChannel";

    readonly CloudEnvironment cloud;
    readonly ServiceClientCredentialsFactory identity;
    readonly InboundTokens tokens;
    readonly KeptConnectors connectors;

    /// <param name="identity">Null for the one that the settings describe.</param>
    /// <exception cref="ArgumentException">A setting means nothing; the message names it.</exception>
    public BotAuthentication(
        IConfiguration settings,
        ServiceClientCredentialsFactory? identity,
        ConnectorHttp http,
        ILogger logger,
        InboundOptions? options = null
    )
    {
        BotSettings.Check(settings);
        cloud = CloudEnvironment.Of(settings);
        this.identity = identity ?? new ConfigurationServiceClientCredentialFactory(settings, logger: logger);
        var emulator = BotSettings.EmulatorTenant(settings);
        tokens = new InboundTokens(cloud, this.identity, emulator, logger, options ?? new InboundOptions());
        connectors = new KeptConnectors(
            new GuardedCredentials(this.identity, cloud, withLoopback: emulator is not null, logger),
            cloud.OAuthScope,
            http
        );
    }

    public override string GetOriginatingAudience() => cloud.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var caller = await IdentifyAsync(activity, authHeader, cancellationToken);
            return new AuthenticateRequestResult
            {
                ClaimsIdentity = caller,
                Audience = cloud.OAuthScope,
                CallerId = caller.AuthenticationType == AuthenticationConstants.AnonymousAuthType ? null : cloud.CallerId,
                ConnectorFactory = CreateConnectorFactory(caller),
            };
        }
        catch (Exception trouble) when (trouble is not (UnauthorizedAccessException or OperationCanceledException))
        {
            throw new UnauthorizedAccessException($"The request could not be authenticated: {trouble.GetType().Name}.");
        }
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    ) => throw InboundTokens.Refused("Streaming connections are not supported.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        connectors.Of(
            claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
                ?? claimsIdentity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value
                ?? ""
        );

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(NoUserTokens.Instance);

    async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await identity.IsAuthenticationDisabledAsync(cancellationToken)
                ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
                : throw InboundTokens.Refused("There is no Authorization header.");
        }
        var token = await tokens.ValidateAsync(authHeader, cancellationToken);
        if (!token.IsEmulator)
            CheckActivity(activity, token);
        // A bot may add claims to its own copy; the original serves later requests.
        return token.Identity.Clone();
    }

    /// <summary>The token was issued for one service address, and its key speaks for certain channels only.</summary>
    static void CheckActivity(Activity activity, ValidatedToken token)
    {
        var claimed = token.Identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrEmpty(claimed) || !string.Equals(claimed, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw InboundTokens.Refused("The token is for another service address.");
        if (string.IsNullOrWhiteSpace(activity.ChannelId) || activity.ChannelId == AseChannel)
            throw InboundTokens.Refused("The activity names no channel.");
        if (!token.Endorsements.Contains(activity.ChannelId))
            throw InboundTokens.Refused("The token's key does not speak for this channel.");
    }
}
