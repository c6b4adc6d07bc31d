using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SupervisionBot.Tests.Turns;

/// <summary>The channel's side of the Bot Framework protocol on this machine: takes what the bot sends.</summary>
sealed class LoopbackConnector : IAsyncDisposable
{
    readonly WebApplication app;
    int ids;
    int connections;

    LoopbackConnector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>The first line of each message that arrived, by the activity that it answers.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<string>> Answers { get; } = new();

    public static async Task<LoopbackConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        LoopbackConnector? made = null;
        builder.WebHost.ConfigureKestrel(server =>
            server.Listen(IPAddress.Loopback, 0, listen => listen.Use(next => connection => made!.ServeAsync(next, connection)))
        );
        var app = builder.Build();
        var connector = made = new LoopbackConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{to}", (string to, JsonElement activity) => connector.Take(to, activity));
        app.MapPut("/v3/conversations/{conversation}/activities/{id}", (string id, JsonElement activity) =>
            connector.Take(activity.TryGetProperty("replyToId", out var to) ? to.GetString()! : id, activity)
        );
        await app.StartAsync();
        return connector;
    }

    public int Arrived(string to, string title) => Answers.GetValueOrDefault(to)?.Count(answer => answer == title) ?? 0;

    /// <summary>Until all connections of a bot that was killed are read to their end.</summary>
    public async Task QuietAsync()
    {
        while (Volatile.Read(ref connections) > 0)
            await Task.Delay(5);
    }

    public static string TitleOf(JsonElement activity) =>
        activity.GetProperty(activity.TryGetProperty("summary", out _) ? "summary" : "text").GetString()!;

    async Task ServeAsync(ConnectionDelegate next, ConnectionContext connection)
    {
        Interlocked.Increment(ref connections);
        try
        {
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref connections);
        }
    }

    IResult Take(string to, JsonElement activity)
    {
        Answers.GetOrAdd(to, _ => new()).Enqueue(TitleOf(activity));
        return Results.Json(new { id = $"out-{Interlocked.Increment(ref ids)}" });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
