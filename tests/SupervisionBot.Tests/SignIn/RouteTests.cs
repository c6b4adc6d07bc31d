using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.AspNetCore.Routing;
using SupervisionBot.Tests.Requests;

namespace SupervisionBot.Tests.SignIn;

/// <summary>
/// Every route that the program has outside Development, as the program itself knows them: without a session nothing answers but what stands here and
/// was thought about.
/// </summary>
public sealed partial class RouteTests
{
    /// <summary>What answers to anybody, and why that may be.</summary>
    static readonly Dictionary<string, HttpStatusCode[]> Public = new()
    {
        ["/healthz"] = [HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable], // whether the bot is well, and nothing else
        ["/about"] = [HttpStatusCode.OK], // what an app package must link to
        ["/privacy"] = [HttpStatusCode.OK],
        ["/terms"] = [HttpStatusCode.OK],
        ["/check-in/code/{code:length(6)}"] = [HttpStatusCode.OK], // says again what stands in the address, and looks nothing up
        ["/sign-in"] = [HttpStatusCode.OK], // where one signs in
        ["/sign-in/go"] = [HttpStatusCode.Redirect], // to the issuer
        ["/sign-in/code"] = [HttpStatusCode.Redirect, HttpStatusCode.Forbidden], // nothing without an account of the issuer
        ["/sign-out"] = [HttpStatusCode.Redirect, HttpStatusCode.Forbidden],
        ["/signed-out"] = [HttpStatusCode.OK],
        ["/api/messages"] = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest], // by a token of the Bot Framework
    };

    static readonly (string Key, string Value)[] Registered =
    [
        ("MicrosoftAppType", "SingleTenant"),
        ("MicrosoftAppId", "6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11"),
        ("MicrosoftAppTenantId", "0b0e5c3a-6a5c-4f7e-9a55-0f1f5b0c7a10"),
        ("MicrosoftAppPassword", "a-secret"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_session_nothing_answers_but_what_is_for_everybody(bool signsIn)
    {
        await using var issuer = await LocalIssuer.StartAsync();
        var settings = signsIn ? [.. Registered, .. issuer.Settings] : Registered;
        await using var bot = WholeBot.Start(await TestDatabase.WithSampleAsync(TimeProvider.System), "Production", null, settings);
        using var visitor = new PageVisitor(bot.CreateClient());
        var patterns = bot.Routes.Select(Pattern).ToHashSet();
        Assert.Equal(signsIn, patterns.Contains("/webchat/people") && patterns.Contains("/rehearsals"));
        foreach (var route in bot.Routes)
        foreach (var method in Methods(route))
        {
            visitor.Cookies.Clear();
            using var answer = await visitor.SendAsync(method, PathOf(Pattern(route)), Body(method), visitor.Origin);
            var isRight = Public.TryGetValue(Pattern(route), out var known)
                ? known.Contains(answer.StatusCode)
                : answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound
                    || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString == "/sign-in");
            Assert.True(isRight, $"{method} {Pattern(route)} was answered {(int)answer.StatusCode}.");
        }
        foreach (var nowhere in (string[])["/", "/webchat/people", "/rehearsals", "/v3/directline/conversations", "/sign-in"])
            if (!signsIn)
                Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(nowhere));
    }

    [Fact]
    public async Task To_an_administrator_of_another_batch_nothing_of_this_one_is_there()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        using var other = await run.SignInAsync(PageRun.OtherAdministrator);
        var rehearsal = await PageRun.BeginRehearsalAsync(visitor);
        var inside = run
            .Bot.Routes.Select(Pattern)
            .Where(pattern =>
                pattern.StartsWith("/webchat/", StringComparison.Ordinal)
                || pattern.StartsWith("/v3/", StringComparison.Ordinal)
                || pattern.StartsWith("/files/", StringComparison.Ordinal)
            );
        var beneath = inside.Select(pattern => $"/rehearsals/{rehearsal}/bot{PathOf(pattern)}");
        var own = run.Bot.Routes.Where(route => Pattern(route).StartsWith("/rehearsals/{id}", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(own);
        foreach (var route in own)
        foreach (var method in Methods(route))
        {
            using var answer = await other.SendAsync(method, Pattern(route).Replace("{id}", rehearsal), Body(method), other.Origin);
            Assert.Equal((Pattern(route), HttpStatusCode.NotFound), (Pattern(route), answer.StatusCode));
        }
        foreach (var path in beneath)
            Assert.Equal((path, HttpStatusCode.NotFound), (path, await other.StatusAsync(path)));
        Assert.Equal(0, (await other.JsonAsync("/rehearsals")).GetArrayLength());
        Assert.Equal(1, (await visitor.JsonAsync("/rehearsals")).GetArrayLength());
    }

    [Fact]
    public async Task No_request_of_somebody_who_is_signed_in_gets_a_500()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        using var http = run.Bot.CreateClient();
        var cookie = string.Join("; ", visitor.Cookies.Select(one => $"{one.Key}={one.Value}"));
        var rehearsal = await PageRun.BeginRehearsalAsync(visitor, "Sample");
        foreach (var route in run.Bot.Routes.Where(route => Pattern(route) is not ("/sign-out" or "/rehearsals/{id}" or "/rehearsals")))
            await HostileRequests
                .To(route, null, new Dictionary<string, string> { ["id"] = rehearsal })
                .SampleAsync(
                    async make =>
                    {
                        using var request = make();
                        request.Headers.TryAddWithoutValidation("Cookie", cookie);
                        if (!request.Headers.Contains("Origin"))
                            request.Headers.TryAddWithoutValidation("Origin", visitor.Origin);
                        try
                        {
                            using var answer = await http.SendAsync(request);
                            Assert.True((int)answer.StatusCode < 500 || answer.StatusCode == HttpStatusCode.NotImplemented, $"{request.RequestUri}");
                        }
                        catch (HttpRequestException)
                        {
                            // The server would not even read it to its end.
                        }
                    },
                    iter: 30,
                    threads: 2
                );
    }

    static string Pattern(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/');

    static IEnumerable<HttpMethod> Methods(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(method => new HttpMethod(method));

    static StringContent? Body(HttpMethod method) => method == HttpMethod.Get ? null : new StringContent("{}", null, "application/json");

    static string PathOf(string pattern) =>
        Parameter()
            .Replace(pattern, match => match.Value.Contains("length(6)", StringComparison.Ordinal) ? "123456"
                : match.Value.Contains("length(43)", StringComparison.Ordinal) ? new string('A', 43)
                : match.Value.Contains("long", StringComparison.Ordinal) ? "1"
                : "x");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
