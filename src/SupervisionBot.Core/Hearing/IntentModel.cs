using System.Runtime.InteropServices;

namespace SupervisionBot.Core.Hearing;

/// <summary>An intent that words may have, and how likely that is beside all others, 0 to 1.</summary>
public readonly record struct Guess(string Intent, double Probability);

/// <summary>
/// The linear classifier of what people want, as it was trained: for each run of letters or words a weight for each intent. Immutable. The weights
/// are read where they lie, in the program's own file, which is in memory once for all that run it.
/// </summary>
public sealed class IntentModel
{
    const uint Format = 0x32524548;

    readonly float[] bias;
    readonly float[] scale;
    readonly int[] rowOf;
    readonly int rowCount;
    readonly Func<Stream> open;
    readonly long rowsAt;

    /// <param name="rowsAt">Where in what <paramref name="open"/> opens the rows begin, a byte for each weight.</param>
    IntentModel(IReadOnlyList<string> intents, string digest, float[] bias, float[] scale, int[] runs, Func<Stream> open, long rowsAt)
    {
        (Intents, Digest, this.bias, this.scale) = (intents, digest, bias, scale);
        (rowCount, this.open, this.rowsAt) = (runs.Length, open, rowsAt);
        rowOf = new int[Features.Size];
        Array.Fill(rowOf, -1);
        for (var row = 0; row < runs.Length; row++)
            rowOf[runs[row]] = row;
    }

    public IReadOnlyList<string> Intents { get; }

    /// <summary>Of what it was trained from.</summary>
    public string Digest { get; }

    /// <summary>A probability for each of <see cref="Intents"/>, in their order.</summary>
    public double[] Weigh(string masked)
    {
        var sums = new float[Intents.Count];
        var weights = new sbyte[Intents.Count];
        using var rows = open();
        foreach (var (run, weight) in Features.Of(masked))
        {
            if (rowOf[run] < 0)
                continue;
            rows.Position = rowsAt + ((long)rowOf[run] * weights.Length);
            rows.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
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
        var bytes = MemoryMarshal.AsBytes(rows.AsSpan()).ToArray();
        return new IntentModel(intents, digest, bias, scale, runs, () => new MemoryStream(bytes), 0);
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
        var runs = new int[rowCount];
        for (var run = 0; run < rowOf.Length; run++)
            if (rowOf[run] >= 0)
                runs[rowOf[run]] = run;
        writer.Write(runs.Length);
        writer.Write(MemoryMarshal.AsBytes(runs.AsSpan()));
        writer.Flush();
        using var rows = open();
        rows.Position = rowsAt;
        rows.CopyTo(to);
    }

    /// <param name="open">Opens the model anew, for every sentence; what it opens can be read from any place.</param>
    /// <exception cref="InvalidDataException">It is no model of this program.</exception>
    public static IntentModel Read(Func<Stream> open)
    {
        using var from = open();
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
        if (from.Length - from.Position < (long)runs.Length * count)
            throw new InvalidDataException("This model is cut off.");
        return new IntentModel(intents, digest, bias, scale, runs, open, from.Position);
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
