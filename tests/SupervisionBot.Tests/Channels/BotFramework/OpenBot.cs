using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SupervisionBot.Channels.BotFramework;

namespace SupervisionBot.Tests.Channels.BotFramework;

/// <summary>A bot without an identity behind its real endpoint, and a channel that notes what the bot sends it.</summary>
sealed class OpenBot : IAsyncDisposable
{
    readonly HttpClient http = new();
    readonly BotCallbackHandler turn;
    LocalServer endpoint = null!;
    LocalServer channel = null!;

    OpenBot(BotCallbackHandler turn)
    {
        this.turn = turn;
    }

    public ChannelAdapter Adapter { get; } =
        new(
            new BotAuthentication(new ConfigurationBuilder().Build(), null, new ConnectorHttp(), NullLogger.Instance),
            NullLogger<ChannelAdapter>.Instance
        );

    public List<(string Call, IHeaderDictionary Headers, JsonObject? Body)> Calls { get; } = [];

    public Func<HttpContext, Task>? ChannelAnswers { get; set; }

    public string ServiceUrl => channel.Address.ToString();

    public JsonObject? Sent => Calls.Single().Body;

    public static async Task<OpenBot> StartAsync(BotCallbackHandler turn)
    {
        var bot = new OpenBot(turn);
        bot.channel = await LocalServer.StartAsync(bot.ReceiveAsync);
        bot.endpoint = await LocalServer.StartAsync(context =>
            bot.Adapter.ReceiveAsync(context.Request, context.Response, new Turn(bot.turn), context.RequestAborted)
        );
        return bot;
    }

    /// <summary>A message as a channel sends it.</summary>
    public JsonObject Message(Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "a|1;x=1",
            ["channelId"] = "test",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = "19:c@thread;messageid=7" },
            ["text"] = "hello",
        };
        change?.Invoke(activity);
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString());

    public Task<HttpResponseMessage> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(byte[] body) =>
        http.SendAsync(new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new ByteArrayContent(body) });

    public async ValueTask DisposeAsync()
    {
        await endpoint.DisposeAsync();
        await channel.DisposeAsync();
        http.Dispose();
    }

    async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Calls.Add(
            (
                $"{context.Request.Method} {target}",
                new HeaderDictionary(context.Request.Headers.ToDictionary()),
                body.Length > 0 ? JsonNode.Parse(body)!.AsObject() : null
            )
        );
        if (ChannelAnswers is { } answer)
            await answer(context);
        else
            await context.Response.WriteAsync($$"""{"id":"sent {{Calls.Count}}"}""");
    }

    sealed class Turn(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}
