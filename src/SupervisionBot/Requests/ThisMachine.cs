using System.Net;
using Microsoft.AspNetCore.Connections.Features;

namespace SupervisionBot.Requests;

/// <summary>
/// Whether a request comes from a program of this machine. The connection says so, never a header; and what any proxy has passed on may come from
/// anywhere, so whatever a proxy writes makes it foreign. A proxy that adds nothing at all cannot be told from a program of this machine.
/// </summary>
static class ThisMachine
{
    /// <summary>
    /// Headers that proxies, balancers and delivery networks are known to add, and those under which the framework keeps what it has read from them.
    /// </summary>
    static readonly string[] OfProxies = ["Via", "X-Scheme"];

    static readonly string[] OfProxiesBegin = ["X-Original-", "X-Envoy-", "X-Azure-", "X-Amzn-", "X-ARR-", "CF-", "CDN-"];

    static readonly string[] OfProxiesHold = ["Forwarded", "Real-IP", "Client-IP", "ClientIP", "Connecting-IP", "ProxyUser-IP"];

    public static bool Sent(HttpContext http)
    {
        // Behind a socket file there is no address, and nobody but a proxy listens there. Without any socket it is a call within this process.
        var isHere = http.Connection.RemoteIpAddress is { } remote
            ? IPAddress.IsLoopback(remote)
            : http.Features.Get<IConnectionSocketFeature>() is null;
        return isHere && !http.Request.Headers.Keys.Any(IsOfProxy);
    }

    static bool IsOfProxy(string header) =>
        OfProxies.Contains(header, StringComparer.OrdinalIgnoreCase)
        || OfProxiesBegin.Any(start => header.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || OfProxiesHold.Any(part => header.Contains(part, StringComparison.OrdinalIgnoreCase));
}
