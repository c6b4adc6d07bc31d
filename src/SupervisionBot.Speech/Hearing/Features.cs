namespace SupervisionBot.Speech.Hearing;

/// <summary>
/// What the classifier sees of a sentence: which runs of one to three words, which pairs of words with others between them and which runs of one to
/// four letters stand in it, each as a number below <see cref="Size"/>. A Chinese character and the sign of a thing are words. The same in training
/// and when people talk.
/// </summary>
public static class Features
{
    public const int Size = 1 << 20;

    const int MostWords = 3;
    const int MostLetters = 4;
    const int FarthestPair = 5;
    const uint Letters = 0x9E3779B9;
    const uint Words = 0x85EBCA6B;
    const uint Pairs = 0xC2B2AE35;

    /// <summary>Each run once, with its weight; those of words and those of letters weigh the same together.</summary>
    public static Dictionary<int, float> Of(string masked)
    {
        var words = new HashSet<int>();
        var letters = new HashSet<int>();
        var padded = $" {masked} ";
        for (var start = 0; start < padded.Length; start++)
        for (var size = 1; size <= MostLetters && start + size <= padded.Length; size++)
            letters.Add(Hash(padded.AsSpan(start, size), Letters));
        var places = Split(masked);
        for (var first = 0; first < places.Count; first++)
        {
            var hash = Words;
            for (var last = first; last < Math.Min(places.Count, first + MostWords); last++)
                words.Add(Fold(hash = Next(hash, masked, places[last])));
            var pair = Next(Pairs, masked, places[first]);
            for (var other = first + 2; other <= Math.Min(places.Count - 1, first + FarthestPair); other++)
                words.Add(Fold(Next(pair, masked, places[other])));
        }
        var all = new Dictionary<int, float>(words.Count + letters.Count);
        Add(all, words);
        Add(all, letters);
        return all;
    }

    static void Add(Dictionary<int, float> all, HashSet<int> runs)
    {
        var weight = runs.Count == 0 ? 0 : 1 / MathF.Sqrt(runs.Count);
        foreach (var run in runs)
            all[run] = all.GetValueOrDefault(run) + weight;
    }

    static List<(int Start, int End)> Split(string masked)
    {
        var places = new List<(int Start, int End)>();
        for (var at = 0; at < masked.Length; )
        {
            if (masked[at] == ' ')
            {
                at++;
                continue;
            }
            var start = at++;
            if (StandsAlone(masked[start]))
                places.Add((start, at));
            else
            {
                while (at < masked.Length && masked[at] != ' ' && !StandsAlone(masked[at]))
                    at++;
                places.Add((start, at));
            }
        }
        return places;
    }

    static bool StandsAlone(char letter) => Scripts.IsCjk(letter) || letter is '?' or '!';

    static int Hash(ReadOnlySpan<char> letters, uint seed)
    {
        foreach (var letter in letters)
            seed = Next(seed, letter);
        return Fold(seed);
    }

    static uint Next(uint hash, string masked, (int Start, int End) word)
    {
        foreach (var letter in masked.AsSpan(word.Start, word.End - word.Start))
            hash = Next(hash, letter);
        return Next(hash, ' ');
    }

    static uint Next(uint hash, char letter) => (hash ^ letter) * 0x01000193;

    static int Fold(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 13;
        return (int)(hash & (Size - 1));
    }
}
