namespace SupervisionBot.Speech.Reading;

/// <summary>Names of things with the keys they stand for; Latin ones compared without blanks, hyphens, tones and capitals.</summary>
/// <param name="ownsWithS">An s at the end may be that of a possessive: they are names.</param>
sealed class PhraseIndex<TKey>(bool ownsWithS = false)
    where TKey : notnull
{
    /// <summary>"Yes" and "has" are nobody's.</summary>
    const int ShortestOwner = 4;

    const int LongestWindow = 4;
    const int FirstWords = 60;

    readonly Dictionary<string, List<TKey>> latin = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<TKey>> chinese = new(StringComparer.Ordinal);
    readonly HashSet<char> firstCharacters = [];
    int longest;

    internal IEnumerable<KeyValuePair<string, List<TKey>>> Latin => latin;

    internal IEnumerable<KeyValuePair<string, List<TKey>>> Chinese => chinese;

    internal void Add(string phrase, TKey key)
    {
        var plain = Sentence.PlainOf(phrase).Trim();
        if (plain.Length == 0)
            return;
        if (plain.Any(static c => Sentence.IsChinese(c) || char.IsDigit(c)))
        {
            Put(chinese, plain, key);
            firstCharacters.Add(plain[0]);
            longest = Math.Max(longest, plain.Length);
        }
        else
        {
            var joined = Join(plain);
            if (joined.Length > 0)
                Put(latin, joined, key);
        }
    }

    internal static string Join(string plain) => string.Concat(new Sentence(plain, 0, plain.Length).LatinWords().Select(w => w.Text));

    /// <summary>Phrases in the sentence, longest first, none over another.</summary>
    internal List<(int Start, int End, IReadOnlyList<TKey> Keys)> Find(Sentence sentence, IReadOnlyList<Word> words)
    {
        var hits = new List<(int Start, int End, IReadOnlyList<TKey> Keys)>();
        FindChinese(sentence.Left, hits);
        FindLatin(sentence, words, hits);
        if (hits.Count < 2)
            return hits;
        hits.Sort(static (a, b) => (a.Start - a.End, a.Start).CompareTo((b.Start - b.End, b.Start)));
        var chosen = new List<(int Start, int End, IReadOnlyList<TKey> Keys)>();
        foreach (var hit in hits)
            if (!chosen.Exists(c => hit.Start < c.End && c.Start < hit.End))
                chosen.Add(hit);
        chosen.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return chosen;
    }

    /// <summary>The nearest Latin phrases within the slips forgiven for their length, from words that <paramref name="at"/> admits.</summary>
    internal (int Start, int End, IReadOnlyList<TKey> Keys)? Near(Sentence sentence, IReadOnlyList<Word> words, Func<Word, bool> at, int fewest = 1)
    {
        (int Start, int End, IReadOnlyList<TKey> Keys)? best = null;
        var least = int.MaxValue;
        foreach (var (start, end, joined) in Windows(sentence, words, at))
        {
            if (Distance.Forgiven(joined.Length) == 0 || (fewest > 1 && words.Any(w => w.Start == start && w.End == end)))
                continue;
            foreach (var (phrase, keys) in latin)
            {
                if (phrase[0] != joined[0] && !(phrase.Length > 1 && phrase[1] == joined[0]))
                    continue;
                var distance = Distance.Between(joined, phrase, Distance.Forgiven(Math.Min(joined.Length, phrase.Length)));
                if (distance > least || distance == int.MaxValue)
                    continue;
                if (distance < least)
                    best = (start, end, keys);
                else if (best is { } b && b.Start == start && b.End == end)
                    best = (start, end, b.Keys.Union(keys).ToList());
                least = distance;
            }
        }

        return best;
    }

    /// <summary>Chinese phrases of at least this length with one wrong character; those with the same place share a hit.</summary>
    internal (int Start, int End, IReadOnlyList<TKey> Keys)? NearChinese(Sentence sentence, int shortest)
    {
        foreach (var size in chinese.Keys.Select(p => p.Length).Where(n => n >= shortest).Distinct().OrderDescending())
        {
            for (var i = 0; i + size <= sentence.Length; i++)
            {
                var window = sentence.Left.AsSpan(i, size);
                if (!All(window))
                    continue;
                var keys = new List<TKey>();
                foreach (var (phrase, of) in chinese)
                    if (phrase.Length == size && Distance.Differing(window, phrase) == 1)
                        keys.AddRange(of.Except(keys));
                if (keys.Count > 0)
                    return (i, i + size, keys);
            }
        }

        return null;

        static bool All(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
                if (!Sentence.IsChinese(c))
                    return false;
            return true;
        }
    }

    /// <summary>The end of a mistyped longer phrase that begins with a short one: "case wrok" where "case" is a phrase too.</summary>
    internal int Extended(Sentence sentence, IReadOnlyList<Word> words, int start, int end)
    {
        foreach (var (from, to, joined) in Windows(sentence, words, w => w.Start == start))
        {
            // "Individual tue" is no slip of "individual sup".
            if (to <= end || Distance.Forgiven(joined.Length) == 0 || CalendarWords.Weekday(sentence.Left[end..to].Trim()) is not null)
                continue;
            foreach (var phrase in latin.Keys)
                if (
                    phrase.Length > end - start
                    && Distance.Between(joined, phrase, Distance.Forgiven(phrase.Length)) != int.MaxValue
                    && phrase.AsSpan().StartsWith(PhraseIndex<TKey>.Join(sentence.Left[start..end]))
                )
                    return to;
        }

        return end;
    }

    internal static IEnumerable<(int Start, int End, string Joined)> Windows(
        Sentence sentence,
        IReadOnlyList<Word> words,
        Func<Word, bool>? at = null
    )
    {
        for (var i = 0; i < words.Count && i < FirstWords; i++)
        {
            if (at is not null && !at(words[i]))
                continue;
            var joined = "";
            for (var n = i; n < words.Count && n < i + LongestWindow; n++)
            {
                if (n > i && !sentence.OnlyBlank(words[n - 1].End, words[n].Start))
                    break;
                joined = n == i ? words[n].Text : joined + words[n].Text;
                if (joined.Length > 0)
                    yield return (words[i].Start, words[n].End, joined);
            }
        }
    }

    void FindChinese(string text, List<(int, int, IReadOnlyList<TKey>)> hits)
    {
        if (longest == 0)
            return;
        var lookup = chinese.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!firstCharacters.Contains(text[i]))
                continue;
            for (var size = Math.Min(longest, text.Length - i); size > 0; size--)
            {
                if (!lookup.TryGetValue(text.AsSpan(i, size), out var keys) || Continues(text, i) || Continues(text, i + size))
                    continue;
                hits.Add((i, i + size, keys));
                break;
            }
        }
    }

    /// <summary>Whether a Latin word or number goes on across the place: "1:1" is not in 11:15.</summary>
    static bool Continues(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);

    void FindLatin(Sentence sentence, IReadOnlyList<Word> words, List<(int, int, IReadOnlyList<TKey>)> hits)
    {
        if (latin.Count == 0)
            return;
        foreach (var (start, end, joined) in Windows(sentence, words))
            if (latin.TryGetValue(joined, out var keys) || (ownsWithS && IsOwned(joined, out var owner) && latin.TryGetValue(owner, out keys)))
                hits.Add((start, end, keys));
    }

    /// <summary>"Siyus entry", "ma chaos hours": typed on a phone, without the apostrophe.</summary>
    static bool IsOwned(string joined, out string owner)
    {
        owner = joined.Length > ShortestOwner && joined[^1] == 's' ? joined[..^1] : "";
        return owner.Length > 0;
    }

    static void Put(Dictionary<string, List<TKey>> index, string phrase, TKey key)
    {
        if (!index.TryGetValue(phrase, out var keys))
            index[phrase] = keys = [];
        if (!keys.Contains(key))
            keys.Add(key);
    }
}
