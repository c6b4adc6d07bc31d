namespace SupervisionBot.Tests.Channels.BotFramework;

/// <summary>A cloud as the README configures it, and the addresses that belong to it.</summary>
sealed record Cloud(
    string Issuer,
    string ChannelKeys,
    string EmulatorKeys,
    string CallerId,
    string Login,
    string Connector,
    params (string Key, string Value)[] Settings
)
{
    const string China = "https://api.botframework.azure.cn";
    const string ChinaLogin = "https://login.partner.microsoftonline.cn";

    public static readonly Dictionary<string, Cloud> All = new()
    {
        ["public"] = new Cloud(
            "https://api.botframework.com",
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
            "urn:botframework:azure",
            $"https://login.microsoftonline.com/{GuardedBot.Tenant}",
            "https://smba.trafficmanager.net/teams/"
        ),
        ["US Government"] = new Cloud(
            "https://api.botframework.us",
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
            "urn:botframework:azureusgov",
            $"https://login.microsoftonline.us/{GuardedBot.Tenant}",
            "https://smba.infra.gov.teams.microsoft.us/gcch/",
            ("ChannelService", "https://botframework.azure.us")
        ),
        ["21Vianet"] = new Cloud(
            China,
            "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            $"{ChinaLogin}/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration",
            string.Empty,
            $"{ChinaLogin}/{GuardedBot.Tenant}",
            "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/china/",
            ("ToChannelFromBotLoginUrl", $"{ChinaLogin}/{GuardedBot.Tenant}"),
            ("ToChannelFromBotOAuthScope", China),
            ("ToBotFromChannelTokenIssuer", China),
            ("ToBotFromChannelOpenIdMetadataUrl", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
            ("ToBotFromEmulatorOpenIdMetadataUrl", $"{ChinaLogin}/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration"),
            ("OAuthUrl", "https://token.botframework.azure.cn/")
        ),
    };
}
