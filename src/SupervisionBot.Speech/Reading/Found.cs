namespace SupervisionBot.Speech.Reading;

public enum FoundKind
{
    /// <summary>Nothing was said that could be meant.</summary>
    None,

    /// <summary>Exactly one key.</summary>
    One,

    /// <summary>Two or more keys fit the words equally well; ask which.</summary>
    Several,

    /// <summary>Words that must mean something here but fit nothing; the keys are the nearest ones (perhaps none), nearest first.</summary>
    Unknown,
}

/// <summary>What a piece of text names. <paramref name="Words"/> is as typed, never reordered.</summary>
public sealed record Found<TKey>(FoundKind Kind, string Words, IReadOnlyList<TKey> Keys)
    where TKey : notnull
{
    internal static Found<TKey> Nothing { get; } = new(FoundKind.None, "", []);

    /// <summary>The key when there is exactly one, otherwise the default of the type: look at <see cref="Kind"/> first.</summary>
    public TKey? Only => Kind == FoundKind.One ? Keys[0] : default;

    public bool Equals(Found<TKey>? other) => other is not null && Kind == other.Kind && Words == other.Words && Keys.SequenceEqual(other.Keys);

    public override int GetHashCode() => HashCode.Combine(Kind, Words, Keys.Count);

    internal static Found<TKey> Of(string words, IReadOnlyList<TKey> keys) => new(keys.Count == 1 ? FoundKind.One : FoundKind.Several, words, keys);
}
