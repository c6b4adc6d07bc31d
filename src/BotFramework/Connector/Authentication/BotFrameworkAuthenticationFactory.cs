using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

public static class BotFrameworkAuthenticationFactory
{
    /// <summary>A bot without an identity: nobody is authenticated.</summary>
    public static BotFrameworkAuthentication Create() => Create(
        null, false, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(),
        null, null);

    /// <summary>
    /// The cloud that <paramref name="channelService"/> names; but if any of the addresses or the caller id is given, the cloud that
    /// they describe, in which an address that is not given is the public cloud's.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such channel service.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        var cloud = Cloud(
            channelService, validateAuthority, toChannelFromBotLoginUrl, toChannelFromBotOAuthScope, toBotFromChannelTokenIssuer, oAuthUrl,
            toBotFromChannelOpenIdMetadataUrl, toBotFromEmulatorOpenIdMetadataUrl, callerId);
        return new ChannelAuthentication(cloud, credentialFactory, authConfiguration, httpClientFactory, logger, new InboundOptions());
    }

    internal static CloudEnvironment Cloud(
        string channelService, bool validateAuthority, string toChannelFromBotLoginUrl, string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer, string oAuthUrl, string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl, string callerId)
    {
        string[] given =
        [
            toChannelFromBotLoginUrl, toChannelFromBotOAuthScope, toBotFromChannelTokenIssuer, oAuthUrl, toBotFromChannelOpenIdMetadataUrl,
            toBotFromEmulatorOpenIdMetadataUrl, callerId,
        ];
        return Array.Exists(given, one => !string.IsNullOrEmpty(one))
            ? CloudEnvironment.Public with
            {
                LoginUrl = Or(toChannelFromBotLoginUrl, AuthenticationConstants.ToChannelFromBotLoginUrl),
                OAuthScope = Or(toChannelFromBotOAuthScope, CloudEnvironment.Public.OAuthScope),
                TokenIssuer = Or(toBotFromChannelTokenIssuer, CloudEnvironment.Public.TokenIssuer),
                ChannelMetadata = Or(toBotFromChannelOpenIdMetadataUrl, CloudEnvironment.Public.ChannelMetadata),
                EmulatorMetadata = Or(toBotFromEmulatorOpenIdMetadataUrl, CloudEnvironment.Public.EmulatorMetadata),
                CallerId = callerId,
                ValidateAuthority = validateAuthority,
            }
            : Known(channelService);
    }

    private static CloudEnvironment Known(string channelService) => channelService switch
    {
        null or "" => CloudEnvironment.Public,
        GovernmentAuthenticationConstants.ChannelService => CloudEnvironment.Government,
        _ => throw new ArgumentException($"ChannelService: '{channelService}' is not a cloud that is known here."),
    };

    private static string Or(string value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
