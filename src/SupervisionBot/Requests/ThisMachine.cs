using System.Net;
using Microsoft.AspNetCore.Connections.Features;

namespace SupervisionBot.Requests;

/// <summary>
/// Whether a request comes from a program of this machine. The connection says so, never a header; and what any proxy has passed on may come from
/// anywhere, so whatever a proxy writes makes it foreign. A proxy that adds nothing at all cannot be told from a program of this machine.
/// </summary>
static class ThisMachine
{
    /// <summary>Headers that proxies are known to add, and those under which the framework keeps what it has read from them.</summary>
    static readonly string[] OfProxies =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP", "X-ProxyUser-Ip",
    ];

    static readonly string[] OfProxiesBegin = ["X-Forwarded", "X-Original-", "X-Envoy-"];

    public static bool Sent(HttpContext http)
    {
        // Behind a socket file there is no address, and nobody but a proxy listens there. Without any socket it is a call within this process.
        var isHere = http.Connection.RemoteIpAddress is { } remote ? IPAddress.IsLoopback(remote) : http.Features.Get<IConnectionSocketFeature>() is null;
        return isHere && !http.Request.Headers.Keys.Any(IsOfProxy);
    }

    static bool IsOfProxy(string header) =>
        OfProxies.Contains(header, StringComparer.OrdinalIgnoreCase) || OfProxiesBegin.Any(start => header.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
