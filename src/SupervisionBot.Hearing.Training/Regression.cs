using System.Numerics;
using System.Runtime.InteropServices;

namespace SupervisionBot.Hearing.Training;

/// <summary>A sentence as it is learned from.</summary>
/// <param name="Runs">Which runs stand in it, by their columns, and with what weight.</param>
readonly record struct Example((int Column, float Weight)[] Runs, int Intent);

/// <summary>
/// Multinomial logistic regression, learned example by example. Each step is the smaller the more its run has been moved already (AdaGrad: Duchi,
/// Hazan, Singer 2011), and each time a chance half of the runs is left out (dropout: Srivastava et al. 2014), so that no single turn of phrase
/// carries an intent alone.
/// </summary>
sealed class Regression
{
    const float Step = 0.5f;
    const float BiasStep = 0.01f;
    const float LeftOut = 0.5f;
    const float Decay = 1e-5f;
    const float Start = 1e-3f;

    public static string Settings { get; } = $"{Step} {BiasStep} {LeftOut} {Decay} {Start}";

    readonly int intents;
    readonly Random random;

    /// <summary>The weights of a run stand side by side, filled up to whole vectors.</summary>
    readonly int width;
    readonly float[] weights;
    readonly float[] moved;
    readonly float[] odds;
    readonly List<(int Column, float Weight)> kept = [];

    public Regression(int runs, int intents, Random random)
    {
        (this.intents, this.random) = (intents, random);
        width = (intents + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        (weights, moved, odds, Bias) = (new float[runs * width], new float[runs], new float[width], new float[intents]);
    }

    public float[] Bias { get; }

    public float WeightOf(int intent, int column) => weights[(column * width) + intent];

    public void Learn(Example example)
    {
        kept.Clear();
        foreach (var (column, weight) in example.Runs)
            if (random.NextSingle() >= LeftOut)
                kept.Add((column, weight / (1 - LeftOut)));
        Weigh();
        // What the odds are too high by; for the right intent too low.
        odds[example.Intent] -= 1;
        var error = 0f;
        for (var intent = 0; intent < intents; intent++)
        {
            error += odds[intent] * odds[intent];
            Bias[intent] -= BiasStep * odds[intent];
        }
        foreach (var (column, weight) in kept)
        {
            moved[column] += error * weight * weight * 4 / intents;
            Move(column, weight, Step / MathF.Sqrt(Start + moved[column]));
        }
    }

    void Move(int column, float weight, float step)
    {
        var row = Row(column);
        var wrong = MemoryMarshal.Cast<float, Vector<float>>(odds.AsSpan());
        for (var at = 0; at < row.Length; at++)
            row[at] = (row[at] * (1 - (Decay * step))) - (wrong[at] * (step * weight));
    }

    /// <summary>How likely each intent is for what was kept of the example.</summary>
    void Weigh()
    {
        Array.Clear(odds);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(odds.AsSpan());
        foreach (var (column, weight) in kept)
        {
            var row = Row(column);
            for (var at = 0; at < row.Length; at++)
                sums[at] += row[at] * weight;
        }
        var (most, all) = (float.MinValue, 0f);
        for (var intent = 0; intent < intents; intent++)
            most = Math.Max(most, odds[intent] += Bias[intent]);
        for (var intent = 0; intent < intents; intent++)
            all += odds[intent] = MathF.Exp(odds[intent] - most);
        for (var intent = 0; intent < intents; intent++)
            odds[intent] /= all;
    }

    Span<Vector<float>> Row(int column) => MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(column * width, width));
}
