namespace SupervisionBot.Channels.BotFramework;

/// <summary>
/// The hosts that may see the bot's token. A service address comes with an activity, so a forged or stale one must not be able
/// to collect tokens.
/// </summary>
static class ConnectorHosts
{
    static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "smba.trafficmanager.net",
        "smba.onyx.prod.teams.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        "frontend.botapi.msg.infra.teams.microsoftonline.cn",
    };

    static readonly string[] Domains = [".botframework.com", ".botframework.us", ".botframework.azure.us", ".botframework.azure.cn"];

    /// <param name="address">Where a request goes.</param>
    /// <param name="withLoopback">Also this machine, where the Emulator listens.</param>
    public static bool MayReceiveToken(Uri address, bool withLoopback) =>
        (address.IsLoopback && withLoopback)
        || (
            address.Scheme == Uri.UriSchemeHttps
            && (Hosts.Contains(address.Host) || Array.Exists(Domains, domain => address.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)))
        );
}
