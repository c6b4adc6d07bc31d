using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Channel;

/// <summary>The channel's side of the connector on loopback: takes what the bot sends and hands it to the conversation.</summary>
sealed class Connector : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, Conversation> conversations = new();
    long made;

    Connector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<Connector> StartAsync()
    {
        // Settings are watched below the content root: elsewhere that would be every write to the database.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connector = new Connector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", context => connector.TakeAsync(context, StatusCodes.Status201Created));
        app.MapPut("/v3/conversations/{conversation}/activities/{activity}", context => connector.TakeAsync(context, StatusCodes.Status200OK));
        await app.StartAsync();
        return connector;
    }

    public void Add(Conversation conversation) => conversations[conversation.Id] = conversation;

    async Task TakeAsync(HttpContext context, int status)
    {
        var conversation = conversations[(string)context.Request.RouteValues["conversation"]!];
        var updated = status == StatusCodes.Status200OK;
        var id = updated
            ? (string)context.Request.RouteValues["activity"]!
            : string.Create(CultureInfo.InvariantCulture, $"m{Interlocked.Increment(ref made)}");
        conversation.Take(await Message.ReadAsync(context.Request.Body, updated, id));
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{id}}"}""");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
