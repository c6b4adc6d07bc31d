using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Benchmarks.Channel;
using Benchmarks.Talks;

namespace Benchmarks;

/// <summary>One process under test, warmed up and measured.</summary>
static class Run
{
    public static async Task<Figures> MeasureAsync(string mode, Settings settings, CancellationToken cancellationToken)
    {
        await using var connector = await Connector.StartAsync();
        await using var target = await Target.StartAsync(mode, settings, cancellationToken);
        using var channel = new ChannelClient(target.Address, settings.Conversations);
        var talks = target.Talks(channel, connector);

        await Load.OneAsync(talks[0], cancellationToken);
        var cold = target.Process.Elapsed.TotalMilliseconds;
        var atStart = target.Process.WorkingSet;
        await Load.TurnsAsync(talks, settings.WarmUp, cancellationToken);

        var (cpu, before, began) = (target.Process.Processor, target.Process.WorkingSet, Stopwatch.GetTimestamp());
        var measured = await Load.TurnsAsync(talks, settings.Turns, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        // What is written down after the last reply belongs to the turns.
        await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
        var perTurn = (target.Process.Processor - cpu).TotalMilliseconds / settings.Turns;
        var after = target.Process.WorkingSet;

        await target.CheckAsync(talks, cancellationToken);
        double[] times = [.. measured.Select(turn => turn.Milliseconds).Order()];
        return new Figures(
            mode,
            times.Length,
            times.Length / seconds,
            Figures.Percentile(times, 0.50),
            Figures.Percentile(times, 0.95),
            Figures.Percentile(times, 0.99),
            perTurn,
            cold,
            atStart,
            before,
            after,
            Steps(measured)
        );
    }

    static List<string> Steps(ConcurrentBag<Measured> measured) =>
        [
            .. measured
                .GroupBy(turn => turn.Step)
                .OrderBy(step => step.Key, StringComparer.Ordinal)
                .Select(step =>
                {
                    double[] times = [.. step.Select(turn => turn.Milliseconds).Order()];
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {step.Key, -24} {times.Length, 7}  p50 {Figures.Percentile(times, 0.5), 7:0.00}  p99 "
                            + $"{Figures.Percentile(times, 0.99), 7:0.00}"
                    );
                }),
        ];
}
