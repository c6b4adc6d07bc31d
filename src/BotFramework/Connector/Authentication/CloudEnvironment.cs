namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses of one cloud.</summary>
/// <param name="LoginUrl">Where the bot gets its tokens; with <c>{0}</c> for the tenant.</param>
/// <param name="OAuthScope">What the bot's tokens are for.</param>
/// <param name="TokenIssuer">Who signs the channels' tokens.</param>
/// <param name="ChannelMetadata">Where the channels' keys are announced.</param>
/// <param name="EmulatorMetadata">Where the keys of Emulator tokens are announced.</param>
/// <param name="CallerId">What an authenticated activity says about its caller.</param>
/// <param name="ValidateAuthority">Whether the login address must be one that MSAL knows.</param>
/// <param name="EmulatorIssuers">Templates for the issuers of a tenant's tokens.</param>
internal sealed record CloudEnvironment(
    string LoginUrl,
    string OAuthScope,
    string TokenIssuer,
    string ChannelMetadata,
    string EmulatorMetadata,
    string CallerId,
    bool ValidateAuthority,
    string[] EmulatorIssuers)
{
    internal static CloudEnvironment Public { get; } = new(
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        Schema.CallerIdConstants.PublicAzureChannel,
        true,
        [AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2]);

    internal static CloudEnvironment Government { get; } = new(
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        Schema.CallerIdConstants.USGovChannel,
        true,
        [
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
        ]);
}
