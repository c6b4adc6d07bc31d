using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Requests;

/// <summary>Whatever is asked of whichever route the program has, nobody gets a 500.</summary>
[Collection(nameof(Channels.Alone))]
public sealed class HostileRequestTests(ITestOutputHelper output)
{
    static readonly int PerRoute = Much.Of(300, some: 40);

    [Theory]
    [BothDatabases]
    public async Task No_request_to_any_route_gets_a_500(DatabaseProvider provider)
    {
        await using var bot = await WholeBot.StartAsync(provider, settings: [("DirectLine:MaxPostsPerMinute", "1000000")]);
        using var http = bot.CreateClient();
        var (token, known) = await SignInAsync(bot, http);
        foreach (var route in bot.Routes)
        {
            var statuses = new SortedDictionary<int, int>();
            await HostileRequests
                .To(route, token, known)
                .SampleAsync(
                    async make =>
                    {
                        using var request = make();
                        if (await SendAsync(http, request) is not { } answer)
                            return;
                        using var disposed = answer;
                        lock (statuses)
                            statuses[(int)answer.StatusCode] = statuses.GetValueOrDefault((int)answer.StatusCode) + 1;
                        Assert.True(
                            (int)answer.StatusCode < 500 || answer.StatusCode == HttpStatusCode.NotImplemented,
                            $"{request.Method} {request.RequestUri} was answered {(int)answer.StatusCode}: "
                                + $"{string.Join('\n', bot.Logged.TakeLast(2))}"
                        );
                        if (answer.Content.Headers.ContentType is { } type)
                            Assert.True(
                                answer.Headers.Contains("X-Content-Type-Options")
                                    && answer.Headers.Contains("Content-Security-Policy")
                                    && answer.Headers.Contains("Referrer-Policy"),
                                $"{request.RequestUri}: {type}"
                            );
                        Assert.False(
                            answer.Content.Headers.ContentLength > 0 && answer.Content.Headers.ContentType is null,
                            $"{request.RequestUri} has a body of no kind."
                        );
                    },
                    iter: PerRoute,
                    threads: 2
                );
            output.WriteLine($"{route.RoutePattern.RawText}: {string.Join(", ", statuses.Select(status => $"{status.Key} {status.Value}"))}");
        }
    }

    /// <summary>Null when the server would not even read it to its end.</summary>
    static async Task<HttpResponseMessage?> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        try
        {
            return await http.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    static async Task<(string Token, Dictionary<string, string> Known)> SignInAsync(WholeBot bot, HttpClient http)
    {
        await using var db = bot.Database.Open();
        var person = await db.People.Where(person => person.Email == "lin.xiaoyan@example.org").Select(person => person.Id).SingleAsync();
        using var signedIn = await http.PostAsJsonAsync(new Uri("webchat/sign-in", UriKind.Relative), new { personId = person.Value });
        var answer = await signedIn.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        using var start = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations")
        {
            Headers = { { "Authorization", $"Bearer {answer.GetProperty("token").GetString()}" } },
        };
        using var started = await http.SendAsync(start);
        started.EnsureSuccessStatusCode();
        return (answer.GetProperty("token").GetString()!, new() { ["conversationId"] = answer.GetProperty("conversationId").GetString()! });
    }
}
