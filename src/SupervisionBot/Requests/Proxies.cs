using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using SupervisionBot.Settings;
using SupervisionBot.Words;
using IPNetwork = System.Net.IPNetwork;

namespace SupervisionBot.Requests;

/// <summary>
/// The setting <c>Proxies</c>: addresses or networks (<c>10.1.2.0/24</c>) of the reverse proxies whose forwarding headers are believed. Nobody else's
/// are.
/// </summary>
static class Proxies
{
    public const string Key = "Proxies";

    /// <summary>By this the framework believes whoever sends such headers.</summary>
    public const string EverybodyKey = "FORWARDEDHEADERS_ENABLED";

    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        // After the framework, which empties its lists when it is to believe everybody.
        services
            .AddOptions<ForwardedHeadersOptions>()
            .PostConfigure<IConfiguration>(
                (options, configuration) =>
                {
                    options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                    options.ForwardLimit = null;
                    options.KnownProxies.Clear();
                    options.KnownIPNetworks.Clear();
                    foreach (var network in Read(configuration))
                        options.KnownIPNetworks.Add(network);
                    // Without anybody in the lists the framework would believe everybody.
                    if (options.KnownIPNetworks.Count == 0)
                        options.ForwardedHeaders = ForwardedHeaders.None;
                }
            );
        return services;
    }

    public static WebApplication UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        return app;
    }

    /// <exception cref="WrongSettingException">An entry is neither an address nor a network, or everybody's headers are to be believed.</exception>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration)
    {
        var entries = configuration
            .GetSection(Key)
            .GetChildren()
            .Append(configuration.GetSection(Key))
            .Select(section => section.Value)
            .OfType<string>()
            .SelectMany(value => value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        if (entries.Count == 0 && string.Equals(configuration[EverybodyKey], "true", StringComparison.OrdinalIgnoreCase))
            throw new WrongSettingException(CommandTexts.Say("Setting.ProxiesMissing", ("key", $"{Key}:0")));
        return entries.ConvertAll(entry =>
            NetworkOf(entry) ?? throw new WrongSettingException(CommandTexts.Say("Setting.Proxies", ("key", Key), ("value", entry)))
        );
    }

    /// <summary>Everybody is no proxy.</summary>
    static IPNetwork? NetworkOf(string entry)
    {
        if (IPAddress.TryParse(entry, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(entry, out var network) && network.PrefixLength > 0 ? network : null;
    }
}
