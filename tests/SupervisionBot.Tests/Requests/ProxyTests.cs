using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Tests.Requests;

/// <summary>Who is counted, when a header names somebody else.</summary>
public sealed class ProxyTests
{
    const string NoLink = "confirm/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0/8")]
    public async Task A_header_of_somebody_who_is_no_proxy_of_ours_evades_no_limit(string proxies)
    {
        await using var bot = await WholeBot.StartAsync(environment: "Production", settings: ("Proxies", proxies));
        using var http = bot.CreateClient();
        Assert.Contains(HttpStatusCode.TooManyRequests, await AskAsync(http, number => $"203.0.113.{number}"));
    }

    [Fact]
    public async Task Behind_a_proxy_of_the_settings_each_caller_is_counted_alone()
    {
        await using var bot = await WholeBot.StartAsync(environment: "Production", settings: ("Proxies", "127.0.0.0/8 ::1"));
        using var http = bot.CreateClient();
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, await AskAsync(http, number => $"203.0.113.{number}"));
        Assert.Contains(HttpStatusCode.TooManyRequests, await AskAsync(http, number => $"198.51.100.{number}, 203.0.113.9"));
        Assert.Contains(HttpStatusCode.TooManyRequests, await AskAsync(http, number => $"2001:db8::{number}"));
    }

    [Theory]
    [InlineData("127.0.0.1 ::1", "max-age=31536000; includeSubDomains")]
    [InlineData("10.1.2.3", null)]
    public async Task What_came_by_https_to_our_proxy_is_told_to_stay_there(string proxy, string? told)
    {
        await using var bot = await WholeBot.StartAsync(environment: "Production", settings: ("Proxies", proxy));
        using var http = bot.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "about")
        {
            Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "X-Forwarded-Proto", "https" } },
        };
        using var answer = await http.SendAsync(request);
        Assert.Equal(told, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Behind_https_the_pages_stream_is_encrypted_too()
    {
        await using var bot = await WholeBot.StartAsync(settings: [("Proxies", "127.0.0.1 ::1"), ("DirectLine:AllowedHosts:0", "bot.example.org")]);
        using var http = bot.CreateClient();
        await using var db = bot.Database.Open();
        var person = await db.People.Where(person => person.Email == "lin.xiaoyan@example.org").Select(person => person.Id).SingleAsync();
        using var signedIn = await http.PostAsJsonAsync(new Uri("webchat/sign-in", UriKind.Relative), new { personId = person.Value });
        var token = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        using var start = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations")
        {
            Headers =
            {
                { "Host", "bot.example.org" },
                { "X-Forwarded-For", "203.0.113.9" },
                { "X-Forwarded-Proto", "https" },
                { "Authorization", $"Bearer {token}" },
            },
        };
        using var started = await http.SendAsync(start);
        var stream = (await started.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString();
        Assert.StartsWith("wss://bot.example.org/v3/directline/conversations/", stream, StringComparison.Ordinal);
    }

    static async Task<List<HttpStatusCode>> AskAsync(HttpClient http, Func<int, string> from)
    {
        var answers = new List<HttpStatusCode>();
        // Twice as many as a minute allows: however the minutes fall, one of them has too many.
        for (var number = 1; number <= 122; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, NoLink) { Headers = { { "X-Forwarded-For", from(number) } } };
            answers.Add((await http.SendAsync(request)).StatusCode);
        }
        return answers;
    }
}
