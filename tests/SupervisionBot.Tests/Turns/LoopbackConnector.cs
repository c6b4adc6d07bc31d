using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupervisionBot.Tests.Turns;

/// <summary>The channel's side of the Bot Framework protocol on this machine: takes what the bot sends.</summary>
sealed class LoopbackConnector : IAsyncDisposable
{
    readonly WebApplication app;
    int ids;

    LoopbackConnector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>The first line of each message that arrived, by the activity that it answers.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<string>> Answers { get; } = new();

    public static async Task<LoopbackConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connector = new LoopbackConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{to}", (string to, JsonElement activity) => connector.Take(to, activity));
        app.MapPut("/v3/conversations/{conversation}/activities/{id}", (string id, JsonElement activity) =>
            connector.Take(activity.TryGetProperty("replyToId", out var to) ? to.GetString()! : id, activity));
        await app.StartAsync();
        return connector;
    }

    IResult Take(string to, JsonElement activity)
    {
        Answers.GetOrAdd(to, _ => new()).Enqueue(activity.GetProperty(activity.TryGetProperty("summary", out _) ? "summary" : "text").GetString()!);
        return Results.Json(new { id = $"out-{Interlocked.Increment(ref ids)}" });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
