using System.Diagnostics;
using System.Globalization;
using Benchmarks.Standings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Delivery;

namespace Benchmarks.Summaries;

/// <summary>How long it takes to make the summaries of all supervisors and to queue them, and whether the memory for it stays flat.</summary>
static class SummaryRun
{
    public const string Usage = "summaries [--supervisors 1000] [--trainees 12000] [--entries 1000000]";

    /// <summary>In the middle of the batch, at the minute at which all summaries are due: Thursday, eight in Shanghai.</summary>
    static readonly DateTimeOffset Due = new(2022, 3, 3, 0, 0, 0, TimeSpan.Zero);

    public static async Task<bool> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var (supervisors, trainees, entries) = (1000, 12_000, 1_000_000);
        for (var at = 0; at + 1 < args.Length; at += 2)
        {
            var number = int.Parse(args[at + 1], CultureInfo.InvariantCulture);
            if (args[at] == "--supervisors")
                supervisors = number;
            else if (args[at] == "--trainees")
                trainees = number;
            else if (args[at] == "--entries")
                entries = number;
            else
                return false;
        }
        Console.WriteLine(Machine.Describe());
        var folder = Directory.CreateTempSubdirectory("supervision-summaries-").FullName;
        var file = Path.Combine(folder, "summaries.db");
        await StandingDatabase.CreateAsync(file, trainees, cancellationToken, supervisors);
        await StandingDatabase.FillAsync(file, trainees, entries, cancellationToken);
        await SummaryDatabase.MeetAsync(file, Due, cancellationToken);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{supervisors:N0} supervisors of {trainees:N0} trainees with {entries:N0} entries, SQLite file of "
                    + $"{new FileInfo(file).Length >> 20} MB"
            )
        );
        await using var bot = SummaryDatabase.Bot(file, Due);
        await MeasureAsync(bot, supervisors, cancellationToken);
        Console.WriteLine(Machine.Load());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return true;
    }

    static async Task MeasureAsync(ServiceProvider bot, int supervisors, CancellationToken cancellationToken)
    {
        var dispatcher = bot.GetRequiredService<NoticeDispatcher>();
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var (cpu, started, before) = (self.TotalProcessorTime, Stopwatch.GetTimestamp(), GC.GetTotalMemory(forceFullCollection: true));
        var making = Task.Run(
            async () =>
            {
                while (await dispatcher.RoundAsync(cancellationToken)) { }
            },
            cancellationToken
        );
        var quarters = new long[5];
        while (!making.IsCompleted)
        {
            await Task.WhenAny(making, Task.Delay(100, cancellationToken));
            var at = await QueuedAsync(bot, cancellationToken) * 4 / supervisors;
            quarters[at] = Math.Max(quarters[at], GC.GetTotalMemory(forceFullCollection: false) - before);
        }
        await making;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        self.Refresh();
        var queued = await QueuedAsync(bot, cancellationToken);
        if (queued != supervisors)
            throw new WrongAnswerException($"{queued} summaries were queued");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {queued:N0} summaries made and queued in {seconds:0.0} s, {(self.TotalProcessorTime - cpu).TotalMilliseconds / queued:0.0} ms "
                    + $"CPU each; "
                    + $"more memory in use at most, by quarter: {string.Join(", ", quarters.Take(4).Select(most => $"{most >> 20} MB"))}"
            )
        );
    }

    static async Task<int> QueuedAsync(ServiceProvider bot, CancellationToken cancellationToken)
    {
        await using var scope = bot.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SupervisionDb>().Outbox.CountAsync(cancellationToken);
    }
}
