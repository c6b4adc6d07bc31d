using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using SupervisionBot.Settings;
using SupervisionBot.Words;

namespace SupervisionBot;

/// <summary>Where the bot is told to listen, tried before it makes anything.</summary>
static class ListenAddresses
{
    /// <exception cref="WrongSettingException">An address is none, is taken, or is not this machine's.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var (key, address) in Of(configuration))
        foreach (var place in PlacesOf(key, address))
            Try(address, place);
    }

    static IEnumerable<(string Key, string Address)> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(one => ($"{one.Path}:Url", one["Url"] ?? "")).ToList();
        return endpoints.Count > 0
            ? endpoints
            : (configuration["urls"] ?? "")
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(url => ("ASPNETCORE_URLS", url));
    }

    static IEnumerable<IPEndPoint> PlacesOf(string key, string address)
    {
        BindingAddress parsed;
        try
        {
            parsed = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw SettingReading.Wrong("Setting.Address", key, address);
        }
        var isHost = !parsed.Host.Contains(':') || parsed.Host.StartsWith('[');
        if (!isHost || parsed.PathBase.Length > 0 || parsed.Scheme is not ("http" or "https"))
            throw SettingReading.Wrong("Setting.Address", key, address);
        if (parsed.IsUnixPipe || parsed.IsNamedPipe || parsed.Port == 0)
            return [];
        if (parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return [new(IPAddress.Loopback, parsed.Port), new(IPAddress.IPv6Loopback, parsed.Port)];
        return [new(IPAddress.TryParse(parsed.Host, out var ip) ? ip : IPAddress.Any, parsed.Port)];
    }

    static void Try(string address, IPEndPoint place)
    {
        using var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(place);
            socket.Listen();
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new WrongSettingException(CommandTexts.Say("Start.PortTaken", ("address", address)), taken);
        }
        // Of the two addresses of localhost the bot needs one.
        catch (SocketException) when (place.Address.Equals(IPAddress.IPv6Loopback)) { }
        catch (SocketException impossible)
        {
            throw new WrongSettingException(CommandTexts.Say("Start.CannotListen", ("address", address), ("reason", impossible.Message)), impossible);
        }
    }
}
