using System.Net;
using System.Net.Sockets;

namespace SupervisionBot.Requests;

/// <summary>
/// By what a caller is counted: the address of the connection, or what a proxy of the settings says. Of IPv6 the network, since a caller has all of
/// its addresses.
/// </summary>
static class Caller
{
    const int NetworkBytes = 8;

    public static string Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return new IPAddress(bytes).ToString();
    }
}
