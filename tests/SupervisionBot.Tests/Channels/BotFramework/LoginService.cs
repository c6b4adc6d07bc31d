using System.Net;
using System.Net.Http.Json;
using System.Web;

namespace SupervisionBot.Tests.Channels.BotFramework;

/// <summary>All that the bot calls, in one handler: the login service, which gives a numbered token at each request, and connectors.</summary>
sealed class LoginService : HttpMessageHandler
{
    readonly Lock gate = new();

    /// <summary>Requests for tokens: the address, and the form that was posted there.</summary>
    public List<(string Address, Dictionary<string, string?> Form)> Requests { get; } = [];

    /// <summary>What connectors were shown.</summary>
    public List<string?> Shown { get; } = [];

    /// <summary>How long its tokens are good for, in seconds.</summary>
    public int GoodFor { get; set; } = 3600;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.AbsolutePath.EndsWith("/discovery/instance", StringComparison.Ordinal))
            return Json(
                new
                {
                    tenant_discovery_endpoint = $"https://{address.Host}/{GuardedBot.Tenant}/v2.0/.well-known/openid-configuration",
                    metadata = Array.Empty<object>(),
                }
            );
        if (!address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
        {
            lock (gate)
                Shown.Add(request.Headers.Authorization?.ToString());
            return Json(new { id = "1" });
        }

        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        // Long enough for others to ask meanwhile.
        await Task.Delay(20, cancellationToken);
        lock (gate)
        {
            Requests.Add((address.GetLeftPart(UriPartial.Path), form.AllKeys.ToDictionary(key => key!, key => form[key])));
            return Json(
                new
                {
                    token_type = "Bearer",
                    expires_in = GoodFor,
                    access_token = $"token-{Requests.Count}",
                }
            );
        }
    }

    static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };
}
