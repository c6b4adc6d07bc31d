namespace SupervisionBot.Speech.Reading;

/// <summary>A person as the roster writes them; <paramref name="NameEn"/> is the pinyin or English name, if there is one.</summary>
public sealed record PersonNames(Guid Key, string Name, string? NameEn);

/// <summary>The people somebody may log hours with, built once. Whole names, parts, pinyin in any order, and slips; no initials.</summary>
public sealed class PeopleVocabulary
{
    internal PhraseIndex<Guid> Full { get; } = new(ownsWithS: true);

    /// <summary>Given names, and in Latin letters also family names.</summary>
    internal PhraseIndex<Guid> Parts { get; } = new(ownsWithS: true);

    /// <summary>Family names and given names of one character, which need a word before or after them.</summary>
    internal Dictionary<string, List<Guid>> Short { get; } = new(StringComparer.Ordinal);

    readonly Dictionary<Guid, PersonNames> all = [];

    public PeopleVocabulary(IEnumerable<PersonNames> people)
    {
        foreach (var person in people)
        {
            all[person.Key] = person;
            Add(person.Name, person.Key);
            if (person.NameEn is not null)
                Add(person.NameEn, person.Key);
        }
    }

    /// <summary>As they write themselves.</summary>
    public IEnumerable<string> Names => all.Values.Select(static person => person.Name);

    /// <summary>What the roster calls them, in both scripts.</summary>
    public IEnumerable<string?> NamesOf(Guid key) => all.TryGetValue(key, out var person) ? [person.Name, person.NameEn] : [];

    void Add(string name, Guid key)
    {
        var plain = Sentence.PlainOf(name).Trim();
        Full.Add(plain, key);
        if (plain.Length is >= 2 and <= 4 && plain.All(Sentence.IsChinese))
        {
            var family = plain.Length > 2 && ChineseWords.CompoundFamilyNames.Contains(plain[..2], StringComparison.Ordinal) ? 2 : 1;
            // A family name of two characters stands for itself.
            if (family == 2)
                Parts.Add(plain[..family], key);
            else
                AddShort(plain[..family], key);
            if (plain.Length - family == 1)
                AddShort(plain[family..], key);
            else
                Parts.Add(plain[family..], key);
            // 小燕, 静静: what those call each other who know each other.
            AddShort(plain[^1..], key);
            if (!ChineseWords.DoubledWords.Contains(plain[^1]))
                Parts.Add($"{plain[^1]}{plain[^1]}", key);
            return;
        }

        var words = new Sentence(plain, 0, plain.Length).LatinWords().ConvertAll(static w => w.Text);
        if (words.Count < 2)
            return;
        foreach (var sign in FamilyNames.In(words[^1]))
            if (sign.Length > 1)
                Parts.Add(sign, key);
            else
                AddShort(sign, key);
        for (var turn = 1; turn < words.Count; turn++)
            Full.Add(string.Concat(words.Skip(turn).Concat(words.Take(turn))), key);
        foreach (var word in words)
            if (word.Length > 1)
                Parts.Add(word, key);
        if (words.Count > 2)
        {
            Parts.Add(string.Concat(words.Skip(1)), key);
            Parts.Add(string.Concat(words.SkipLast(1)), key);
        }
    }

    void AddShort(string name, Guid key)
    {
        if (!Short.TryGetValue(name, out var keys))
            Short[name] = keys = [];
        if (!keys.Contains(key))
            keys.Add(key);
    }
}
