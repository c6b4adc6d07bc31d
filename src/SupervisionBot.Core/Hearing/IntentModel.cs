using System.Runtime.InteropServices;

namespace SupervisionBot.Core.Hearing;

/// <summary>An intent that words may have, and how likely that is beside all others, 0 to 1.</summary>
public readonly record struct Guess(string Intent, double Probability);

/// <summary>
/// The linear classifier of what people want, as it was trained: for each run of letters or words a weight for each intent. Immutable.
/// </summary>
public sealed class IntentModel
{
    const uint Format = 0x32524548;

    readonly float[] bias;
    readonly float[] scale;
    readonly int[] rowOf;
    readonly sbyte[] rows;

    IntentModel(IReadOnlyList<string> intents, string digest, float[] bias, float[] scale, int[] runs, sbyte[] rows)
    {
        (Intents, Digest, this.bias, this.scale, this.rows) = (intents, digest, bias, scale, rows);
        rowOf = new int[Features.Size];
        Array.Fill(rowOf, -1);
        for (var row = 0; row < runs.Length; row++)
            rowOf[runs[row]] = row * intents.Count;
    }

    public IReadOnlyList<string> Intents { get; }

    /// <summary>Of what it was trained from.</summary>
    public string Digest { get; }

    /// <summary>A probability for each of <see cref="Intents"/>, in their order.</summary>
    public double[] Weigh(string masked)
    {
        var sums = new float[Intents.Count];
        foreach (var (run, weight) in Features.Of(masked))
        {
            if (rowOf[run] < 0)
                continue;
            var weights = rows.AsSpan(rowOf[run], sums.Length);
            for (var intent = 0; intent < sums.Length; intent++)
                sums[intent] += weights[intent] * weight;
        }
        var odds = new double[sums.Length];
        for (var intent = 0; intent < sums.Length; intent++)
            odds[intent] = (sums[intent] * scale[intent]) + bias[intent];
        var most = odds.Max();
        for (var intent = 0; intent < odds.Length; intent++)
            odds[intent] = Math.Exp(odds[intent] - most);
        var all = odds.Sum();
        for (var intent = 0; intent < odds.Length; intent++)
            odds[intent] /= all;
        return odds;
    }

    /// <summary>All intents, the likeliest first.</summary>
    public IReadOnlyList<Guess> Rank(string masked)
    {
        var odds = Weigh(masked);
        return [.. odds.Select((odd, at) => new Guess(Intents[at], odd)).OrderByDescending(guess => guess.Probability)];
    }

    /// <summary>
    /// From the weights that training gives, one column for each run of <paramref name="runs"/> and each intent; kept in a byte each.
    /// </summary>
    public static IntentModel Of(IReadOnlyList<string> intents, string digest, int[] runs, float[] bias, Func<int, int, float> weightOf)
    {
        var scale = new float[intents.Count];
        var rows = new sbyte[runs.Length * intents.Count];
        for (var intent = 0; intent < intents.Count; intent++)
        {
            var most = 1e-9f;
            for (var run = 0; run < runs.Length; run++)
                most = Math.Max(most, Math.Abs(weightOf(intent, run)));
            scale[intent] = most / sbyte.MaxValue;
            for (var run = 0; run < runs.Length; run++)
                rows[(run * intents.Count) + intent] = (sbyte)MathF.Round(weightOf(intent, run) / scale[intent]);
        }
        return new IntentModel(intents, digest, bias, scale, runs, rows);
    }

    public void Write(Stream to)
    {
        using var writer = new BinaryWriter(to);
        writer.Write(Format);
        writer.Write(Digest);
        writer.Write(Intents.Count);
        for (var intent = 0; intent < Intents.Count; intent++)
        {
            writer.Write(Intents[intent]);
            writer.Write(bias[intent]);
            writer.Write(scale[intent]);
        }
        var runs = new int[rows.Length / Intents.Count];
        for (var run = 0; run < rowOf.Length; run++)
            if (rowOf[run] >= 0)
                runs[rowOf[run] / Intents.Count] = run;
        writer.Write(runs.Length);
        writer.Write(MemoryMarshal.AsBytes(runs.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
    }

    /// <exception cref="InvalidDataException">It is no model of this program.</exception>
    public static IntentModel Read(Stream from)
    {
        using var reader = new BinaryReader(from);
        if (reader.ReadUInt32() != Format)
            throw new InvalidDataException("This is no model that this program wrote.");
        var digest = reader.ReadString();
        var count = reader.ReadInt32();
        var (intents, bias, scale) = (new string[count], new float[count], new float[count]);
        for (var intent = 0; intent < count; intent++)
            (intents[intent], bias[intent], scale[intent]) = (reader.ReadString(), reader.ReadSingle(), reader.ReadSingle());
        var runs = new int[reader.ReadInt32()];
        from.ReadExactly(MemoryMarshal.AsBytes(runs.AsSpan()));
        var rows = new sbyte[runs.Length * count];
        from.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new IntentModel(intents, digest, bias, scale, runs, rows);
    }

    /// <summary>What the model of these lines is known by, without reading all of it.</summary>
    public static string? DigestOf(string path)
    {
        if (!File.Exists(path))
            return null;
        using var reader = new BinaryReader(File.OpenRead(path));
        return reader.BaseStream.Length > sizeof(uint) && reader.ReadUInt32() == Format ? reader.ReadString() : null;
    }
}
