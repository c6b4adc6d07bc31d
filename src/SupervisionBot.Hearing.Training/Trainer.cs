using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Hearing.Training;

/// <summary>
/// Finds the weights of the classifier from sentences: the same lines give the same model, on one thread from one seed.
/// </summary>
static class Trainer
{
    const int Seed = 20221128;

    /// <summary>A run that stands in one sentence only teaches that sentence, nothing more.</summary>
    const int FewestTimes = 2;
    const int Rounds = 12;

    public static string Settings { get; } = $"adagrad {Seed} {FewestTimes} {Rounds} {Regression.Settings}";

    public static IntentModel Train(IReadOnlyList<Line> lines, string digest)
    {
        var seen = lines.Select(line => Features.Of(line.Masked)).ToList();
        var runs = seen.SelectMany(runs => runs.Keys)
            .CountBy(run => run)
            .Where(run => run.Value >= FewestTimes)
            .Select(run => run.Key)
            .Order()
            .ToArray();
        var column = runs.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        string[] intents = [.. lines.Select(line => line.Intent).Distinct().Order(StringComparer.Ordinal)];
        var examples = lines.Select((line, at) => new Example(Row(seen[at], column), Array.IndexOf(intents, line.Intent))).ToArray();

        var random = new Random(Seed);
        var regression = new Regression(runs.Length, intents.Length, random);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var example in examples)
                regression.Learn(example);
        }
        return IntentModel.Of(intents, digest, runs, regression.Bias, regression.WeightOf);
    }

    static (int, float)[] Row(Dictionary<int, float> runs, Dictionary<int, int> column) =>
        [.. runs.Where(run => column.ContainsKey(run.Key)).Select(run => (column[run.Key], run.Value)).Order()];
}
