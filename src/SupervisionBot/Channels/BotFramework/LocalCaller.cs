using System.Net;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>Who may talk to a bot that has no identity: programs on this machine, not what a proxy or a web page passes on.</summary>
static class LocalCaller
{
    public static bool Is(HttpRequest request)
    {
        var remote = request.HttpContext?.Connection.RemoteIpAddress;
        var forwarded = request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded");
        return (remote is null || IPAddress.IsLoopback(remote)) && !forwarded && !IsForeignPage(request.Headers.Origin);
    }

    static bool IsForeignPage(string? origin) =>
        !string.IsNullOrEmpty(origin) && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback);
}
