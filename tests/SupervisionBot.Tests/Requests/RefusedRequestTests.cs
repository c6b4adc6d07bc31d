using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Requests;

namespace SupervisionBot.Tests.Requests;

/// <summary>One line in the log for each request that was refused, and no more lines than somebody can read.</summary>
public sealed class RefusedRequestTests
{
    readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_refusal_is_one_line_without_what_is_secret()
    {
        await using var bot = await StartAsync();
        using var http = bot.CreateClient();
        using var answer = await http.GetAsync(new Uri("calendar/secret-of-somebody.ics?t=token", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(["Refused: GET /calendar/{secret}.ics was answered 404 to here."], Lines(bot));
    }

    [Fact]
    public async Task A_flood_of_refusals_is_counted_and_not_written()
    {
        await using var bot = await StartAsync();
        using var http = bot.CreateClient();
        for (var number = 0; number < RefusedRequests.LinesPerMinute + 40; number++)
            await AskAsync(http, "X");
        Assert.Equal(RefusedRequests.LinesPerMinute, Lines(bot).Count());
        clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(http, "GET");
        Assert.Equal(
            ["40 more requests were refused in the minute before.", "Refused: GET nowhere was answered 404 to here."],
            Lines(bot).TakeLast(2)
        );
    }

    [Fact]
    public async Task A_message_that_was_refused_is_one_line_with_its_reason_however_many_there_are()
    {
        await using var bot = await StartAsync(
            ("MicrosoftAppId", "11111111-2222-4333-8444-555555555555"),
            ("MicrosoftAppPassword", "secret"),
            ("MicrosoftAppTenantId", "7f3c0c2e-5d4a-4d5b-9b9d-2f6a3c1e8a10")
        );
        using var http = bot.CreateClient();
        using var body = new StringContent("""{"type":"message"}""");
        for (var number = 0; number < RefusedRequests.LinesPerMinute + 40; number++)
            (await http.PostAsync(new Uri("api/messages", UriKind.Relative), body)).Dispose();
        Assert.Equal(
            Enumerable.Repeat(
                "Refused: POST /api/messages was answered 401 to here. There is no Authorization header.",
                RefusedRequests.LinesPerMinute
            ),
            Lines(bot)
        );
    }

    /// <summary>With this machine's address, of whichever kind, as “here”.</summary>
    static IEnumerable<string> Lines(WholeBot bot) =>
        bot
            .Logged.Select(line =>
                line.Text.Replace("to 127.0.0.1.", "to here.", StringComparison.Ordinal).Replace("to ::.", "to here.", StringComparison.Ordinal)
            )
            .Where(text => text.Contains("efused", StringComparison.Ordinal));

    Task<WholeBot> StartAsync(params (string Key, string Value)[] settings) =>
        WholeBot.StartAsync(environment: "Production", with: services => services.AddSingleton<TimeProvider>(clock), settings: settings);

    static async Task AskAsync(HttpClient http, string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "nowhere/at/all");
        using var answer = await http.SendAsync(request);
    }
}
