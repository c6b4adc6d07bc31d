using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Authentication;

/// <summary>A bot with an identity behind its real endpoint, an issuer that it trusts, and a clock in the test's hand.</summary>
internal sealed class GuardedBot : IAsyncDisposable
{
    internal const string AppId = "00000000-aaaa-bbbb-cccc-000000000001";
    internal const string ChannelIssuer = "https://api.botframework.com";
    internal const string ServiceUrl = "https://smba.trafficmanager.net/teams/";
    internal const string Tenant = "11111111-2222-3333-4444-555555555555";

    private readonly HttpClient http = new();
    private LocalServer server = null!;

    private GuardedBot(Issuer issuer)
    {
        Issuer = issuer;
    }

    internal Issuer Issuer { get; }

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    internal List<ClaimsIdentity> Callers { get; } = [];

    /// <summary>What the activities said of their callers when they reached the bot.</summary>
    internal List<string> CallerIds { get; } = [];

    /// <summary>The addresses in the cloud at which keys were looked up.</summary>
    internal List<string> Asked { get; } = [];

    internal Notes Log { get; } = new();

    internal static async Task<GuardedBot> StartAsync(AuthenticationConfiguration? demands = null, params (string Key, string Value)[] settings)
    {
        var bot = new GuardedBot(await Issuer.StartAsync());
        await bot.ListenAsync(
            demands, new InboundOptions { Time = bot.Time },
            [("ToBotFromChannelOpenIdMetadataUrl", bot.Issuer.Metadata), ("ToBotFromEmulatorOpenIdMetadataUrl", bot.Issuer.Metadata), .. settings]);
        return bot;
    }

    /// <summary>In a cloud with its own addresses: whichever of them the keys are looked up at, the issuer answers.</summary>
    internal static async Task<GuardedBot> StartInCloudAsync(params (string Key, string Value)[] settings)
    {
        var bot = new GuardedBot(await Issuer.StartAsync());
        await bot.ListenAsync(null, new InboundOptions { Time = bot.Time, MetadataHttp = new HttpClient(new ToIssuer(bot)) }, settings);
        return bot;
    }

    private async Task ListenAsync(AuthenticationConfiguration? demands, InboundOptions options, (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> configuration = new()
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = Tenant,
        };
        foreach (var (key, value) in settings)
            configuration[key] = value;
        var authentication = new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection(configuration).Build(), null, demands, null, Log, options);
        var adapter = new CloudAdapter(authentication, Log);
        server = await LocalServer.StartAsync(context =>
            adapter.ProcessAsync(context.Request, context.Response, new Recorder(this), context.RequestAborted));
    }

    /// <summary>The claims that a channel sends, changed as the test wants.</summary>
    internal Dictionary<string, object> Claims(Action<Dictionary<string, object>>? change = null)
    {
        Dictionary<string, object> claims = new()
        {
            ["iss"] = ChannelIssuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = Seconds(TimeSpan.Zero),
            ["exp"] = Seconds(TimeSpan.FromHours(1)),
        };
        change?.Invoke(claims);
        return claims;
    }

    internal long Seconds(TimeSpan fromNow) => (Time.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    internal string Token(Action<Dictionary<string, object>>? change = null, string kid = "good") =>
        Issuer.Token(new { alg = "RS256", typ = "JWT", kid }, Claims(change), Issuer.Rsa(Issuer.Key));

    internal Task<HttpStatusCode> PostAsync(string? authorization) => PostAsync(authorization, "msteams", ServiceUrl);

    internal async Task<HttpStatusCode> PostAsync(string? authorization, string? channelId, string? serviceUrl)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address);
        request.Content = JsonContent.Create(new { type = "message", id = "1", text = "hello", channelId, serviceUrl, conversation = new { id = "c" } });
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Issuer.DisposeAsync();
        http.Dispose();
    }

    internal sealed class Notes : ILogger
    {
        internal List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception) + exception);
    }

    private sealed class Recorder(GuardedBot bot) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            bot.Callers.Add((ClaimsIdentity)turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            bot.CallerIds.Add(turnContext.Activity.CallerId);
            return Task.CompletedTask;
        }
    }

    private sealed class ToIssuer(GuardedBot bot) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.IsLoopback)
            {
                bot.Asked.Add(request.RequestUri.ToString());
                request.RequestUri = new Uri(bot.Issuer.Metadata);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
