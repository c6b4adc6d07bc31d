using System.Net;
using System.Text;

namespace SupervisionBot.Tests.Requests;

/// <summary>Without a registration only programs of this machine get in, and nobody says of themselves that they are one.</summary>
public sealed class ThisMachineTests
{
    const string Typing = """
        {"type":"typing","channelId":"test","serviceUrl":"https://channel.invalid/",
         "conversation":{"id":"talk"},"from":{"id":"x"},"recipient":{"id":"bot"}}
        """;

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-For", "127.0.0.1")]
    [InlineData("X-Real-IP", "::1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "127.0.0.1")]
    [InlineData("Forwarded-For", "127.0.0.1")]
    [InlineData("X-Azure-ClientIP", "127.0.0.1")]
    [InlineData("X-Scheme", "https")]
    [InlineData("X-Amzn-Trace-Id", "Root=1")]
    [InlineData("CDN-Loop", "cdn")]
    public async Task What_a_proxy_passes_on_is_not_from_this_machine(string header, string value)
    {
        await using var bot = await WholeBot.StartAsync(settings: ("Proxies", "127.0.0.1 ::1"));
        using var http = bot.CreateClient();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(http, null, ""));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(http, header, value));
        using var page = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { header, value } } };
        Assert.Equal(HttpStatusCode.BadRequest, (await http.SendAsync(page)).StatusCode);
    }

    [Fact]
    public async Task Another_sites_page_does_not_get_in()
    {
        await using var bot = await WholeBot.StartAsync();
        using var http = bot.CreateClient();
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(http, "Origin", "https://evil.example"));
    }

    [Fact]
    public async Task Outside_development_there_is_no_such_endpoint_without_a_registration()
    {
        await using var bot = await WholeBot.StartAsync(environment: "Production");
        using var http = bot.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(http, null, ""));
        Assert.DoesNotContain(bot.Routes, route => route.RoutePattern.RawText == "/api/messages");
    }

    static async Task<HttpStatusCode> PostAsync(HttpClient http, string? header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages")
        {
            Content = new StringContent(Typing, Encoding.UTF8, "application/json"),
        };
        if (header != null)
            request.Headers.TryAddWithoutValidation(header, value);
        return (await http.SendAsync(request)).StatusCode;
    }
}
