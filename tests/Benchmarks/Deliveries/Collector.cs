using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Deliveries;

/// <summary>A connector on loopback that takes everything, and keeps it.</summary>
sealed class Collector : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    readonly WebApplication app;
    readonly ConcurrentQueue<(string Path, byte[] Body)> taken = new();
    int count;

    Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public long Bytes => taken.Sum(one => (long)one.Body.Length);

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new Collector(app);
        app.MapPost("/v3/conversations/{conversation}/activities", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    public void Clear()
    {
        taken.Clear();
        count = 0;
    }

    /// <summary>From the first message after the warm-up to the last: how long it took, and the sender's processor time at the beginning.</summary>
    public async Task<(TimeSpan Time, TimeSpan Before)> MeasureAsync(
        ServedProcess sender,
        int warmUp,
        int messages,
        CancellationToken cancellationToken
    )
    {
        await UntilAsync(warmUp, cancellationToken);
        var (before, began, first) = (sender.Processor, Stopwatch.GetTimestamp(), count);
        await UntilAsync(warmUp + messages, cancellationToken);
        // A little later than the warm-up's last: what had come by then is not counted.
        return (Stopwatch.GetElapsedTime(began) * messages / (warmUp + messages - first), before);
    }

    /// <summary>One line for each message: where it goes, and what it says.</summary>
    public async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(file);
        foreach (var (path, body) in taken)
        {
            await writer.WriteLineAsync(path.AsMemory(), cancellationToken);
            await writer.WriteLineAsync(Convert.ToBase64String(body).AsMemory(), cancellationToken);
        }
    }

    async Task UntilAsync(int wanted, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref count) < wanted)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new WrongAnswerException($"{count} of {wanted} messages came");
            await Task.Delay(1, cancellationToken);
        }
    }

    async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        taken.Enqueue((context.Request.Path, body.ToArray()));
        var number = Interlocked.Increment(ref count);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"m{{number}}"}"""));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
