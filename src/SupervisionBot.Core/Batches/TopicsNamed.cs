namespace SupervisionBot.Core.Batches;

/// <summary>Finds which topic of a batch's list is named in a text: by its whole name, or by enough of it that no other topic has.</summary>
public static class TopicsNamed
{
    /// <summary>So many signs of a Chinese name are enough, and an English word of so many letters.</summary>
    const int EnoughSigns = 3;

    const int EnoughLetters = 5;

    /// <summary>Words of a name that everybody says: "where is the next class" and "I think" name no topic.</summary>
    static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "about",
        "after",
        "before",
        "between",
        "during",
        "every",
        "first",
        "other",
        "their",
        "themselves",
        "there",
        "these",
        "think",
        "those",
        "through",
        "towards",
        "under",
        "using",
        "where",
        "which",
        "while",
        "within",
        "without",
        "would",
    };

    /// <summary>
    /// Also by near words, where what was found is shown before anything is done: 组织发展 is 机构发展, which has as many signs and half of them.
    /// </summary>
    public static Topic? Near(IReadOnlyList<Topic> topics, string text) =>
        In(topics, text) ?? (topics.Where(topic => IsNear(topic.Name.Zh, text)).ToList() is [var only] ? only : null);

    static bool IsNear(string name, string text)
    {
        if (name.Length is < 4 or > 8)
            return false;
        for (var at = 0; at + name.Length <= text.Length; at++)
            if (
                text[(at + name.Length - 2)..(at + name.Length)] == name[^2..]
                && name.Zip(text[at..]).Count(pair => pair.First == pair.Second) * 2 >= name.Length
            )
                return text[at..(at + name.Length)].All(Scripts.IsCjk);
        return false;
    }

    public static Topic? In(IReadOnlyList<Topic> topics, string text)
    {
        var whole = topics.Where(topic => Holds(text, topic.Name.En) || Holds(text, topic.Name.Zh)).OrderByDescending(topic => topic.Name.En.Length);
        if (whole.FirstOrDefault() is { } named)
            return named;
        var best = topics
            .Select(topic => (topic, worth: Worth(topics, topic, text)))
            .Where(one => one.worth > 0)
            .OrderByDescending(one => one.worth)
            .ToList();
        return best is [var first, .. var others] && others.All(other => other.worth < first.worth) ? first.topic : null;
    }

    /// <summary>How much of the name stands in the text that stands in no other name.</summary>
    static int Worth(IReadOnlyList<Topic> topics, Topic topic, string text)
    {
        bool IsOwn(string part) => topics.Count(other => Holds(other.Name.En, part) || other.Name.Zh.Contains(part, StringComparison.Ordinal)) == 1;
        // "Five-community" is told by both of its words together, however they are joined.
        var words = topic
            .Name.En.Split(' ', '-')
            .Concat(topic.Name.En.Split(' ').Where(word => word.Contains('-')).SelectMany(word => (string[])[word, word.Replace('-', ' ')]))
            .Where(word => word.Length >= EnoughLetters && !Common.Contains(word) && IsOwn(word) && Holds(text, word))
            .Sum(word => word.Length);
        for (var length = topic.Name.Zh.Length; length >= EnoughSigns; length--)
        for (var at = 0; at + length <= topic.Name.Zh.Length; at++)
            if (topic.Name.Zh.Substring(at, length) is var part && text.Contains(part, StringComparison.Ordinal) && IsOwn(part))
                return Math.Max(words, length);
        return words;
    }

    static bool Holds(string text, string name)
    {
        for (
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
        )
            if (Scripts.IsCjk(name[0]) || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && EndsThere(text, at + name.Length)))
                return true;
        return false;
    }

    static bool EndsThere(string text, int end) => end == text.Length || !char.IsAsciiLetter(text[end]) || text[end] == 's';
}
