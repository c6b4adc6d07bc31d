using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using SupervisionBot.Core.Hearing;

namespace SupervisionBot.Hearing.Training;

/// <summary>
/// Multinomial logistic regression by ML.NET over the runs of the sentences, on one thread from one seed: the same lines give the same model.
/// </summary>
static class Trainer
{
    const int Seed = 20221128;
    const int FewestTimes = 2;
    const int Rounds = 12;
    const float Ridge = 1e-5f;

    public static string Settings { get; } = $"sdca3 {Seed} {FewestTimes} {Rounds} {Ridge}";

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
        // The lines come intent by intent. Learned in that order the last ones would be favoured: the trainer itself mixes only what it can reach at
        // random.
        var examples = lines
            .Select((line, at) => new Example { Intent = (uint)Array.IndexOf(intents, line.Intent), Runs = Row(seen[at], column) })
            .Index()
            .OrderBy(pair => Mixed(pair.Index))
            .Select(pair => pair.Item)
            .ToList();

        var ml = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Runs)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, runs.Length);
        schema[nameof(Example.Intent)].ColumnType = new KeyDataViewType(typeof(uint), intents.Length);
        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(
            new SdcaMaximumEntropyMulticlassTrainer.Options
            {
                LabelColumnName = nameof(Example.Intent),
                FeatureColumnName = nameof(Example.Runs),
                NumberOfThreads = 1,
                Shuffle = true,
                MaximumNumberOfIterations = Rounds,
                L2Regularization = Ridge,
                L1Regularization = 0,
                ConvergenceTolerance = 0.001f,
            }
        );
        var trained = trainer.Fit(ml.Data.Cache(ml.Data.LoadFromEnumerable(examples, schema))).Model;
        VBuffer<float>[]? columns = null;
        trained.GetWeights(ref columns, out _);
        var weights = columns.Select(weights => weights.DenseValues().ToArray()).ToArray();
        return IntentModel.Of(intents, digest, runs, [.. trained.GetBiases()], (intent, run) => weights[intent][run]);
    }

    /// <summary>Another number for each place, far from those of its neighbours.</summary>
    static uint Mixed(int place) => unchecked((uint)(place + 1) * 2654435761u) ^ Seed;

    static VBuffer<float> Row(Dictionary<int, float> runs, Dictionary<int, int> column)
    {
        var known = runs.Where(run => column.ContainsKey(run.Key)).Select(run => (At: column[run.Key], run.Value)).OrderBy(run => run.At).ToArray();
        return new VBuffer<float>(column.Count, known.Length, [.. known.Select(run => run.Value)], [.. known.Select(run => run.At)]);
    }

    sealed class Example
    {
        public uint Intent { get; set; }

        public VBuffer<float> Runs { get; set; }
    }
}
