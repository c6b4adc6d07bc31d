using System.Collections.Concurrent;
using System.Diagnostics;
using Benchmarks.Talks;

namespace Benchmarks;

/// <summary>How long one turn took.</summary>
readonly record struct Measured(string Step, double Milliseconds);

/// <summary>Drives the talks side by side, each one turn at a time.</summary>
static class Load
{
    static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(60);

    public static async Task<ConcurrentBag<Measured>> TurnsAsync(IReadOnlyList<ITalk> talks, int turns, CancellationToken cancellationToken)
    {
        var (measured, left) = (new ConcurrentBag<Measured>(), turns);
        await Task.WhenAll(
            talks.Select(talk =>
                Task.Run(
                    async () =>
                    {
                        while (Interlocked.Decrement(ref left) >= 0)
                            measured.Add(await OneAsync(talk, cancellationToken));
                    },
                    cancellationToken
                )
            )
        );
        return measured;
    }

    public static async Task<Measured> OneAsync(ITalk talk, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var step = await talk.TakeTurnAsync(cancellationToken).WaitAsync(LongestTurn, cancellationToken);
        return new Measured(step, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }
}
