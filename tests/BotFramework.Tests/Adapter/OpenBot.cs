using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BotFramework.Tests.Adapter;

/// <summary>A bot without an identity behind its real endpoint, and a channel that notes what the bot sends it.</summary>
internal sealed class OpenBot : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly BotCallbackHandler turn;
    private LocalServer endpoint = null!;
    private LocalServer channel = null!;

    private OpenBot(BotCallbackHandler turn)
    {
        this.turn = turn;
    }

    internal CloudAdapter Adapter { get; } = new();

    internal List<(string Call, IHeaderDictionary Headers, JsonObject? Body)> Calls { get; } = [];

    internal Func<HttpContext, Task>? ChannelAnswers { get; set; }

    internal string ServiceUrl => channel.Address.ToString();

    internal JsonObject? Sent => Calls.Single().Body;

    internal static async Task<OpenBot> StartAsync(BotCallbackHandler turn)
    {
        var bot = new OpenBot(turn);
        bot.channel = await LocalServer.StartAsync(bot.ReceiveAsync);
        bot.endpoint = await LocalServer.StartAsync(context =>
            bot.Adapter.ProcessAsync(context.Request, context.Response, new Turn(bot.turn), context.RequestAborted));
        return bot;
    }

    /// <summary>A message as a channel sends it.</summary>
    internal JsonObject Message(Action<JsonObject>? change = null)
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

    internal Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString());

    internal Task<HttpResponseMessage> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return http.SendAsync(request);
    }

    internal Task<HttpResponseMessage> PostAsync(byte[] body) =>
        http.SendAsync(new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new ByteArrayContent(body) });

    internal Task<HttpResponseMessage> SendAsync(HttpMethod method) => http.SendAsync(new HttpRequestMessage(method, endpoint.Address));

    public async ValueTask DisposeAsync()
    {
        await endpoint.DisposeAsync();
        await channel.DisposeAsync();
        http.Dispose();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Calls.Add(($"{context.Request.Method} {target}", new HeaderDictionary(context.Request.Headers.ToDictionary()), body.Length > 0 ? JsonNode.Parse(body)!.AsObject() : null));
        if (ChannelAnswers is { } answer)
            await answer(context);
        else
            await context.Response.WriteAsync($$"""{"id":"sent {{Calls.Count}}"}""");
    }

    private sealed class Turn(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}
