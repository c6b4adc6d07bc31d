using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the configuration describes it. Besides the official keys, <c>AllowEmulator</c> (default false) accepts the
/// Emulator's tokens of the tenant <c>MicrosoftAppTenantId</c>.
/// </summary>
/// <remarks>The constructor throws <see cref="ArgumentException"/>, naming the key, for a configuration that means nothing.</remarks>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private const string AllowEmulatorKey = "AllowEmulator";

    private readonly ChannelAuthentication inner;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, logger, new InboundOptions())
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory, AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory, ILogger logger, InboundOptions options)
    {
        var cloud = BotFrameworkAuthenticationFactory.Cloud(
            configuration["ChannelService"],
            Flag(configuration, "ValidateAuthority", true),
            configuration["ToChannelFromBotLoginUrl"],
            configuration["ToChannelFromBotOAuthScope"],
            configuration["ToBotFromChannelTokenIssuer"],
            configuration["OAuthUrl"],
            configuration["ToBotFromChannelOpenIdMetadataUrl"],
            configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            configuration["CallerId"]);
        inner = new ChannelAuthentication(
            cloud,
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory,
            logger,
            options with { EmulatorTenant = EmulatorTenant(configuration) });
    }

    public override string GetOriginatingAudience() => inner.GetOriginatingAudience();

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    private static string EmulatorTenant(IConfiguration configuration)
    {
        if (!Flag(configuration, AllowEmulatorKey, false))
            return null;
        var tenant = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
        return string.IsNullOrWhiteSpace(tenant)
            ? throw new ArgumentException($"{AllowEmulatorKey} needs {MicrosoftAppCredentials.MicrosoftAppTenantIdKey}: whose tokens to accept.")
            : tenant;
    }

    private static bool Flag(IConfiguration configuration, string key, bool otherwise) => configuration[key] switch
    {
        null or "" => otherwise,
        { } text when bool.TryParse(text, out var flag) => flag,
        _ => throw new ArgumentException($"{key} must be true or false."),
    };
}
