using System.Globalization;
using System.Text;
using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Hearing.Training;

/// <summary>How often the classifier would be right about sentences that it was not trained from: each fifth of them once.</summary>
static class CrossValidation
{
    const int Folds = 5;

    public static string Of(IReadOnlyList<Line> lines) => Report(JudgedByOthers(lines));

    /// <summary>Sentences that a training without them takes for another wish, the surest first: each may stand in the wrong class.</summary>
    public static IEnumerable<string> Doubtful(IReadOnlyList<Line> lines) =>
        JudgedByOthers(lines)
            .Where(one => !one.IsFirst)
            .OrderByDescending(one => one.Ranked[0].Probability)
            .Select(one =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.Line.Intent}\t{one.Ranked[0].Intent}\t{one.Ranked[0].Probability:0.00}\t{one.Line.Said}"
                )
            );

    static List<Judged> JudgedByOthers(IReadOnlyList<Line> lines) =>
        [
            .. Enumerable
                .Range(0, Folds)
                .SelectMany(fold =>
                {
                    var model = Trainer.Train([.. lines.Where((_, at) => at % Folds != fold)], "");
                    return lines.Where((_, at) => at % Folds == fold).Select(line => new Judged(line, model.Rank(line.Masked)));
                }),
        ];

    public static string Of(IReadOnlyList<Line> lines, IntentModel model) =>
        Report([.. lines.Select(line => new Judged(line, model.Rank(line.Masked)))]);

    static string Report(IReadOnlyList<Judged> judged)
    {
        var report = new StringBuilder();
        foreach (
            var (language, some) in new[]
            {
                ("English", judged.Where(one => !one.Line.IsChinese).ToList()),
                ("Chinese", [.. judged.Where(one => one.Line.IsChinese)]),
            }
        )
        {
            report
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{language}: {some.Count} sentences, first {Share(some, one => one.IsFirst)}, among two {Share(some, one => one.IsAmong(2))}; "
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"surer than half of {some.Count(one => one.IsSure)}, of these right "
                        + $"{Share([.. some.Where(one => one.IsSure)], one => one.IsFirst)}\n"
                );
            foreach (var intent in some.GroupBy(one => one.Line.Intent).OrderBy(group => group.Count(one => one.IsFirst) / (double)group.Count()))
            {
                var taken = intent
                    .Where(one => !one.IsFirst)
                    .CountBy(one => one.Ranked[0].Intent)
                    .OrderByDescending(other => other.Value)
                    .Select(other => $"{other.Key} {other.Value}");
                report.Append(
                    CultureInfo.InvariantCulture,
                    $"  {intent.Key, -20} {Share([.. intent], one => one.IsFirst), 6} of {intent.Count(), 3}   taken for {string.Join(", ", taken)}\n"
                );
            }
        }
        return report.ToString();
    }

    static string Share(List<Judged> some, Func<Judged, bool> which) =>
        some.Count == 0 ? "–" : (some.Count(which) * 100.0 / some.Count).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    sealed record Judged(Line Line, IReadOnlyList<Guess> Ranked)
    {
        public bool IsFirst => Ranked[0].Intent == Line.Intent;

        public bool IsSure => Ranked[0].Probability > 0.5;

        public bool IsAmong(int first) => Ranked.Take(first).Any(guess => guess.Intent == Line.Intent);
    }
}
