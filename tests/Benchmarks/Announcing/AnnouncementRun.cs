using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Announcing;

/// <summary>
/// An announcement to very many readers: how long it takes, what the bot needs for it, and that it goes on after the bot was killed half-way.
/// </summary>
static class AnnouncementRun
{
    public const string Usage = "announcement [--readers 20000]";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task<bool> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        if (args is not ([] or ["--readers", _]))
            return false;
        var readers = args.Length == 0 ? 20_000 : int.Parse(args[1], CultureInfo.InvariantCulture);
        Console.WriteLine(Machine.Describe());
        var taken = new ConcurrentDictionary<string, int>();
        await using var connector = await ConnectorAsync(taken);
        var folder = Directory.CreateTempSubdirectory("supervision-announcement-").FullName;
        var file = Path.Combine(folder, "announcement.db");
        await AnnouncementDatabase.CreateAsync(file, connector.Urls.First() + "/", readers, cancellationToken);
        await PartAsync(file, taken, readers / 2, "until it was killed half-way", cancellationToken);
        await PartAsync(file, taken, readers, "after the restart", cancellationToken);
        var twice = taken.Values.Count(times => times > 1);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {taken.Count:N0} of {readers:N0} readers have it, {twice} of them twice because of the kill. {Machine.Load()}"
            )
        );
        if (taken.Count != readers)
            throw new WrongAnswerException("not every reader has it");
        Directory.Delete(folder, recursive: true);
        return true;
    }

    static async Task PartAsync(string file, ConcurrentDictionary<string, int> taken, int until, string what, CancellationToken cancellationToken)
    {
        using var bot = await ServedProcess.StartAsync("SupervisionBot.dll", [], AnnouncementDatabase.Environment(file), cancellationToken);
        var (began, first, sent, most) = (Stopwatch.GetTimestamp(), bot.WorkingSet, taken.Count, 0L);
        while (taken.Count < until)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new WrongAnswerException($"{taken.Count} of {until} readers have it");
            most = Math.Max(most, bot.WorkingSet);
            await Task.Delay(20, cancellationToken);
        }
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var marked = await AnnouncementDatabase.CountAsync(file, "SELECT COUNT(*) FROM Outbox WHERE State = 'Sent'", cancellationToken);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {what, -30} {taken.Count - sent, 7:N0} messages in {seconds:0.0} s, {(taken.Count - sent) / seconds:0}/s, "
                    + $"{bot.Processor.TotalMilliseconds / (taken.Count - sent):0.00} ms of CPU each with the start; working set {first >> 20} "
                    + $"MB at first, {most >> 20} MB at most; {marked:N0} marked as sent"
            )
        );
    }

    static async Task<WebApplication> ConnectorAsync(ConcurrentDictionary<string, int> taken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var number = 0;
        app.MapPost("/v3/conversations/{conversation}/activities", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            taken.AddOrUpdate((string)context.Request.RouteValues["conversation"]!, 1, (_, times) => times + 1);
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"m{{Interlocked.Increment(ref number)}}"}"""));
        });
        await app.StartAsync();
        return app;
    }
}
