using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Requests;

namespace SupervisionBot.Tests.Channels.BotFramework;

/// <summary>A bot with an identity behind its real endpoint, an issuer that it trusts, and a clock in the test's hand.</summary>
sealed class GuardedBot : IAsyncDisposable
{
    public const string AppId = "00000000-aaaa-bbbb-cccc-000000000001";
    public const string ChannelIssuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://smba.trafficmanager.net/teams/";
    public const string Tenant = "11111111-2222-3333-4444-555555555555";

    readonly HttpClient http = new();
    LocalServer server = null!;

    GuardedBot(Issuer issuer)
    {
        Issuer = issuer;
    }

    public Issuer Issuer { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public List<ClaimsIdentity> Callers { get; } = [];

    /// <summary>What the activities said of their callers when they reached the bot.</summary>
    public List<string> CallerIds { get; } = [];

    /// <summary>The addresses in the cloud at which keys were looked up.</summary>
    public List<string> Asked { get; } = [];

    public Notes Log { get; } = new();

    public static async Task<GuardedBot> StartAsync(params (string Key, string Value)[] settings)
    {
        var bot = new GuardedBot(await Issuer.StartAsync());
        await bot.ListenAsync(
            new InboundOptions { Time = bot.Time },
            [("ToBotFromChannelOpenIdMetadataUrl", bot.Issuer.Metadata), ("ToBotFromEmulatorOpenIdMetadataUrl", bot.Issuer.Metadata), .. settings]
        );
        return bot;
    }

    /// <summary>In a cloud with its own addresses: whichever of them the keys are looked up at, the issuer answers.</summary>
    public static async Task<GuardedBot> StartInCloudAsync(params (string Key, string Value)[] settings)
    {
        var bot = new GuardedBot(await Issuer.StartAsync());
        await bot.ListenAsync(new InboundOptions { Time = bot.Time, MetadataHttp = new HttpClient(new ToIssuer(bot)) }, settings);
        return bot;
    }

    async Task ListenAsync(InboundOptions options, (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> configuration = new()
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = Tenant,
        };
        foreach (var (key, value) in settings)
            configuration[key] = value;
        var authentication = new BotAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection(configuration).Build(),
            null,
            new ConnectorHttp(),
            Log,
            options
        );
        var adapter = new ChannelAdapter(authentication, Log);
        var refused = new RefusedRequests(Time, Log);
        server = await LocalServer.StartAsync(async context =>
        {
            await adapter.ReceiveAsync(context.Request, context.Response, new Recorder(this), context.RequestAborted);
            refused.Note(context);
        });
    }

    /// <summary>The claims that a channel sends, changed as the test wants.</summary>
    public Dictionary<string, object> Claims(Action<Dictionary<string, object>>? change = null)
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

    public long Seconds(TimeSpan fromNow) => (Time.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    public string Token(Action<Dictionary<string, object>>? change = null, string kid = "good") =>
        Issuer.Token(
            new
            {
                alg = "RS256",
                typ = "JWT",
                kid,
            },
            Claims(change),
            Issuer.Rsa(Issuer.Key)
        );

    public Task<HttpStatusCode> PostAsync(string? authorization) => PostAsync(authorization, "msteams", ServiceUrl);

    public async Task<HttpStatusCode> PostAsync(string? authorization, string? channelId, string? serviceUrl)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address);
        request.Content = JsonContent.Create(
            new
            {
                type = "message",
                id = "1",
                text = "hello",
                channelId,
                serviceUrl,
                conversation = new { id = "c" },
            }
        );
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

    public sealed class Notes : ILogger<ChannelAdapter>, ILogger<RefusedRequests>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception) + exception);
    }

    sealed class Recorder(GuardedBot bot) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            bot.Callers.Add((ClaimsIdentity)turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            bot.CallerIds.Add(turnContext.Activity.CallerId);
            return Task.CompletedTask;
        }
    }

    sealed class ToIssuer(GuardedBot bot) : DelegatingHandler(new HttpClientHandler())
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
