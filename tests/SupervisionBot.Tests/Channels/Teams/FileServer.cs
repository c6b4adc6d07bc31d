using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SupervisionBot.Tests.Channels.Teams;

/// <summary>What Teams keeps files on, as far as the bot asks it, on a real socket: downloads, and OneDrive upload sessions.</summary>
sealed class FileServer : IAsyncDisposable
{
    readonly WebApplication app;
    readonly MemoryStream uploaded = new();

    FileServer(WebApplication app) => this.app = app;

    public string Origin { get; private set; } = "";

    /// <summary>Method, path and the bot's token, if it sent one.</summary>
    public ConcurrentQueue<(string Method, string Path, string? Token)> Calls { get; } = new();

    public Dictionary<string, Func<HttpContext, Task>> Pages { get; } = [];

    /// <summary>What an upload session has got so far.</summary>
    public byte[] Uploaded => uploaded.ToArray();

    /// <summary>Answers these to the next PUTs instead of taking them.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    public static async Task<FileServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new FileServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Origin = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server;
    }

    public void Serve(string path, byte[] bytes) => Pages[path] = async http => await http.Response.Body.WriteAsync(bytes);

    async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        Calls.Enqueue((http.Request.Method, path, http.Request.Headers.Authorization.FirstOrDefault()));
        if (path == "/session")
            await SessionAsync(http);
        else if (Pages.TryGetValue(path, out var page))
            await page(http);
        else
            http.Response.StatusCode = 404;
    }

    async Task SessionAsync(HttpContext http)
    {
        if (http.Request.Method == "GET")
        {
            await http.Response.WriteAsJsonAsync(new { nextExpectedRanges = new[] { $"{uploaded.Length}-" } });
            return;
        }
        if (Refusals.TryDequeue(out var refusal))
        {
            http.Response.StatusCode = refusal;
            return;
        }
        var range = ContentRangeHeaderValue.Parse(http.Request.Headers.ContentRange.ToString());
        if (range.From != uploaded.Length)
        {
            http.Response.StatusCode = 416;
            return;
        }
        await http.Request.Body.CopyToAsync(uploaded);
        http.Response.StatusCode = uploaded.Length == range.Length ? 201 : 202;
        await http.Response.WriteAsJsonAsync(new { });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await uploaded.DisposeAsync();
    }
}
