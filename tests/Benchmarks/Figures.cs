using System.Globalization;

namespace Benchmarks;

/// <summary>The figures of one run. Times are in milliseconds, from the request until both its answer and all replies are there.</summary>
/// <param name="Cpu">Processor time of the process under test per turn.</param>
/// <param name="ColdStart">From starting the process to its first answered turn.</param>
sealed record Figures(
    string Mode,
    int Turns,
    double PerSecond,
    double P50,
    double P95,
    double P99,
    double Cpu,
    double ColdStart,
    long MemoryAtStart,
    long MemoryBefore,
    long MemoryAfter,
    IReadOnlyList<string> Steps
)
{
    public const string Header = "mode   turns    turns/s  p50 ms  p95 ms  p99 ms  CPU ms/turn  cold start ms  MB first turn / warm / after";

    public string Row() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Mode, -6} {Turns, -8} {PerSecond, 7:0}  {P50, 6:0.00}  {P95, 6:0.00}  {P99, 6:0.00}  {Cpu, 11:0.000}  {ColdStart, 13:0}  "
                + $"{Mega(MemoryAtStart)} / {Mega(MemoryBefore)} / {Mega(MemoryAfter)}"
        );

    static string Mega(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);

    /// <summary>Each figure's median over the rounds, of an even number the lower one.</summary>
    public static Figures Median(IReadOnlyList<Figures> rounds) =>
        rounds[0] with
        {
            PerSecond = Middle(rounds, round => round.PerSecond),
            P50 = Middle(rounds, round => round.P50),
            P95 = Middle(rounds, round => round.P95),
            P99 = Middle(rounds, round => round.P99),
            Cpu = Middle(rounds, round => round.Cpu),
            ColdStart = Middle(rounds, round => round.ColdStart),
            MemoryAtStart = (long)Middle(rounds, round => round.MemoryAtStart),
            MemoryBefore = (long)Middle(rounds, round => round.MemoryBefore),
            MemoryAfter = (long)Middle(rounds, round => round.MemoryAfter),
        };

    static double Middle(IReadOnlyList<Figures> rounds, Func<Figures, double> figure) =>
        rounds.Select(figure).Order().ElementAt((rounds.Count - 1) / 2);

    public static double Percentile(double[] ordered, double share) =>
        ordered.Length == 0 ? 0 : ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];
}
