using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace SupervisionBot.Files;

/// <summary>
/// HTTP to where channels keep files: only to allowed hosts, also after a redirect, and never to an address inside a private network,
/// whatever a name resolves to at that moment.
/// </summary>
sealed class FileHttp : IDisposable
{
    const int MostRedirects = 3;

    static readonly HttpRequestOptionsKey<bool> Anywhere = new("anywhere");

    readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 32,
        }
    )
    {
        // Each caller has a limit of its own, over the whole of its work.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The answer to a GET, its body unread. Null when an address on the way is not allowed.</summary>
    /// <param name="prepare">Called for each request before it is sent.</param>
    /// <exception cref="HttpRequestException">The host cannot be reached.</exception>
    public async Task<HttpResponseMessage?> GetAsync(
        Uri address,
        AllowedHosts hosts,
        Func<HttpRequestMessage, Task>? prepare,
        CancellationToken cancellationToken
    )
    {
        for (var redirects = 0; redirects <= MostRedirects && hosts.Allows(address); redirects++)
        {
            using var request = Request(HttpMethod.Get, address, hosts);
            if (prepare != null)
                await prepare(request);
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (
                response.StatusCode
                    is not (
                        HttpStatusCode.MovedPermanently
                        or HttpStatusCode.Found
                        or HttpStatusCode.SeeOther
                        or HttpStatusCode.TemporaryRedirect
                        or HttpStatusCode.PermanentRedirect
                    )
                || response.Headers.Location is not { } next
            )
                return response;
            response.Dispose();
            if (!Uri.TryCreate(address, next, out var target))
                return null;
            address = target;
        }
        return null;
    }

    /// <summary>Puts a part of a file; no redirect is followed. Null when the address is not allowed.</summary>
    public async Task<HttpResponseMessage?> PutAsync(
        Uri address,
        AllowedHosts hosts,
        ReadOnlyMemory<byte> bytes,
        ContentRangeHeaderValue range,
        CancellationToken cancellationToken
    )
    {
        if (!hosts.Allows(address))
            return null;
        using var request = Request(HttpMethod.Put, address, hosts);
        request.Content = new ReadOnlyMemoryContent(bytes);
        request.Content.Headers.ContentRange = range;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await client.SendAsync(request, cancellationToken);
    }

    public void Dispose() => client.Dispose();

    static HttpRequestMessage Request(HttpMethod method, Uri address, AllowedHosts hosts)
    {
        var request = new HttpRequestMessage(method, address);
        request.Options.Set(Anywhere, hosts.IsListedOrigin(address));
        return request;
    }

    static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (request, end) = (context.InitialRequestMessage, context.DnsEndPoint);
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancellationToken);
        // A proxy of this network is asked for by its own name; it is the administrator's choice.
        var isTarget = string.Equals(end.Host, request.RequestUri?.IdnHost, StringComparison.OrdinalIgnoreCase);
        if (isTarget && !(request.Options.TryGetValue(Anywhere, out var anywhere) && anywhere) && addresses.Any(NetworkAddress.IsPrivate))
            throw new HttpRequestException("The name leads into a private network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
