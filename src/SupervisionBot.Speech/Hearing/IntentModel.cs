using System.Runtime.InteropServices;

namespace SupervisionBot.Speech.Hearing;

/// <summary>An intent that words may have, and how likely that is beside all others, 0 to 1.</summary>
public readonly record struct Guess(string Intent, double Probability);

/// <summary>
/// The linear classifier of what people want, as it was trained: for each run of letters or words a weight for each intent. Immutable. Most weights
/// are nothing and are not kept. The others are read where they lie, in the program's own file, which is in memory once for all that run it; the
/// runs that say much come first, so that what is read again and again lies close together.
/// </summary>
public sealed class IntentModel
{
    const uint Format = 0x33524548;

    /// <summary>A weight is an intent's number and its weight, a byte each.</summary>
    const int Pair = 2;

    readonly float[] bias;
    readonly float[] scale;
    readonly int[] rowOf;
    readonly int[] starts;
    readonly Func<Stream> open;
    readonly long rowsAt;

    /// <param name="starts">Where the weights of each run begin among all, in pairs; at the end, how many there are.</param>
    /// <param name="rowsAt">Where in what <paramref name="open"/> opens the weights begin, in bytes.</param>
    IntentModel(IReadOnlyList<string> intents, string digest, float[] bias, float[] scale, int[] runs, int[] starts, Func<Stream> open, long rowsAt)
    {
        (Intents, Digest, this.bias, this.scale) = (intents, digest, bias, scale);
        (this.starts, this.open, this.rowsAt) = (starts, open, rowsAt);
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
        Span<byte> weights = stackalloc byte[Intents.Count * Pair];
        using var rows = open();
        foreach (var (run, weight) in Features.Of(masked))
        {
            if (rowOf[run] is var row && row < 0)
                continue;
            rows.Position = rowsAt + ((long)starts[row] * Pair);
            var kept = weights[..((starts[row + 1] - starts[row]) * Pair)];
            rows.ReadExactly(kept);
            for (var at = 0; at < kept.Length; at += Pair)
                sums[kept[at]] += (sbyte)kept[at + 1] * weight;
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
    /// <exception cref="ArgumentException">There are more intents than a byte can count.</exception>
    public static IntentModel Of(IReadOnlyList<string> intents, string digest, int[] runs, float[] bias, Func<int, int, float> weightOf)
    {
        if (intents.Count > byte.MaxValue)
            throw new ArgumentException($"{intents.Count} intents are more than the {byte.MaxValue} that a model can number.", nameof(intents));
        var scale = new float[intents.Count];
        for (var intent = 0; intent < intents.Count; intent++)
        {
            var most = 1e-9f;
            for (var run = 0; run < runs.Length; run++)
                most = Math.Max(most, Math.Abs(weightOf(intent, run)));
            scale[intent] = most / sbyte.MaxValue;
        }
        byte[][] rows = [.. Enumerable.Range(0, runs.Length).Select(run => Row(intent => weightOf(intent, run) / scale[intent], intents.Count))];
        int[] order = [.. Enumerable.Range(0, runs.Length).OrderByDescending(run => rows[run].Length).ThenBy(run => runs[run])];
        byte[] weights = [.. order.SelectMany(run => rows[run])];
        var starts = Starts([.. order.Select(run => (byte)(rows[run].Length / Pair))]);
        return new IntentModel(intents, digest, bias, scale, [.. order.Select(run => runs[run])], starts, () => new MemoryStream(weights), 0);
    }

    static byte[] Row(Func<int, float> weightOf, int intents)
    {
        var row = new List<byte>();
        for (var intent = 0; intent < intents; intent++)
            if ((sbyte)MathF.Round(weightOf(intent)) is var weight && weight != 0)
                row.AddRange([(byte)intent, (byte)weight]);
        return [.. row];
    }

    static int[] Starts(byte[] counts)
    {
        var starts = new int[counts.Length + 1];
        for (var row = 0; row < counts.Length; row++)
            starts[row + 1] = starts[row] + counts[row];
        return starts;
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
        var runs = new int[starts.Length - 1];
        for (var run = 0; run < rowOf.Length; run++)
            if (rowOf[run] >= 0)
                runs[rowOf[run]] = run;
        writer.Write(runs.Length);
        writer.Write(MemoryMarshal.AsBytes(runs.AsSpan()));
        for (var row = 0; row < runs.Length; row++)
            writer.Write((byte)(starts[row + 1] - starts[row]));
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
        var counts = new byte[runs.Length];
        from.ReadExactly(counts);
        var starts = Starts(counts);
        if (from.Length - from.Position < (long)starts[^1] * Pair)
            throw new InvalidDataException("This model is cut off.");
        return new IntentModel(intents, digest, bias, scale, runs, starts, open, from.Position);
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
