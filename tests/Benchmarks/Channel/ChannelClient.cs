using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Benchmarks.Channel;

/// <summary>Posts activities to the bot.</summary>
sealed class ChannelClient(Uri bot, int conversations) : IDisposable
{
    static readonly MediaTypeHeaderValue Json = new("application/json");

    readonly Uri endpoint = new(bot, "/api/messages");
    readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            MaxConnectionsPerServer = conversations,
            UseCookies = false,
            UseProxy = false,
        }
    );

    public async Task PostAsync(string activity, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity));
        content.Headers.ContentType = Json;
        using var response = await client.PostAsync(endpoint, content, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new WrongAnswerException($"the bot answered {(int)response.StatusCode}");
    }

    public void Dispose() => client.Dispose();
}
