using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>The addresses of one cloud.</summary>
/// <param name="LoginUrl">Where the bot gets its tokens; with <c>{0}</c> for the tenant.</param>
/// <param name="OAuthScope">What the bot's tokens are for.</param>
/// <param name="TokenIssuer">Who signs the channels' tokens.</param>
/// <param name="ChannelMetadata">Where the channels' keys are announced.</param>
/// <param name="EmulatorMetadata">Where the keys of Emulator tokens are announced.</param>
/// <param name="CallerId">What an authenticated activity says about its caller.</param>
/// <param name="ValidateAuthority">Whether the login address must be one that MSAL knows.</param>
/// <param name="EmulatorIssuers">Templates for the issuers of a tenant's tokens.</param>
sealed record CloudEnvironment(
    string LoginUrl,
    string OAuthScope,
    string TokenIssuer,
    string ChannelMetadata,
    string EmulatorMetadata,
    string? CallerId,
    bool ValidateAuthority,
    string[] EmulatorIssuers
)
{
    static readonly string[] Own =
    [
        "ToChannelFromBotLoginUrl",
        "ToChannelFromBotOAuthScope",
        "ToBotFromChannelTokenIssuer",
        "OAuthUrl",
        "ToBotFromChannelOpenIdMetadataUrl",
        "ToBotFromEmulatorOpenIdMetadataUrl",
        "CallerId",
    ];

    public static CloudEnvironment Public { get; } =
        new(
            AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
            AuthenticationConstants.ToChannelFromBotOAuthScope,
            AuthenticationConstants.ToBotFromChannelTokenIssuer,
            AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
            AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
            CallerIdConstants.PublicAzureChannel,
            true,
            [AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2]
        );

    public static CloudEnvironment Government { get; } =
        new(
            GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
            GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
            GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
            GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
            GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
            CallerIdConstants.USGovChannel,
            true,
            [
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
                AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
                AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
            ]
        );

    /// <summary>
    /// The cloud that <c>ChannelService</c> names; but if any of its addresses or the caller id is set, the cloud that they describe, in which
    /// what is not set is the public cloud's.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such channel service.</exception>
    public static CloudEnvironment Of(IConfiguration settings)
    {
        var validates = BotSettings.Flag(settings, "ValidateAuthority", true);
        return Array.Exists(Own, key => settings[key] is { Length: > 0 })
            ? Public with
            {
                LoginUrl = Or("ToChannelFromBotLoginUrl", AuthenticationConstants.ToChannelFromBotLoginUrl),
                OAuthScope = Or("ToChannelFromBotOAuthScope", Public.OAuthScope),
                TokenIssuer = Or("ToBotFromChannelTokenIssuer", Public.TokenIssuer),
                ChannelMetadata = Or("ToBotFromChannelOpenIdMetadataUrl", Public.ChannelMetadata),
                EmulatorMetadata = Or("ToBotFromEmulatorOpenIdMetadataUrl", Public.EmulatorMetadata),
                CallerId = settings["CallerId"],
                ValidateAuthority = validates,
            }
            : settings["ChannelService"] switch
            {
                null or "" => Public,
                GovernmentAuthenticationConstants.ChannelService => Government,
                var other => throw new ArgumentException($"ChannelService: '{other}' is not a cloud that is known here."),
            };

        string Or(string key, string otherwise) => settings[key] is { Length: > 0 } value ? value : otherwise;
    }
}
