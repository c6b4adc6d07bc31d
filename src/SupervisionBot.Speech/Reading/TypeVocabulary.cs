using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>An activity type: its key and all that it is called, in both languages, names first.</summary>
public sealed record TypeWords(string Key, IReadOnlyList<string> Words);

/// <summary>The activity types of a batch, built once and shared.</summary>
public sealed partial class TypeVocabulary
{
    readonly PhraseIndex<string> names = new();
    readonly PhraseIndex<string> parts = new();

    public TypeVocabulary(IEnumerable<TypeWords> types)
    {
        foreach (var type in types)
        foreach (var name in type.Words)
        {
            names.Add(name, type.Key);
            foreach (var part in Parts(name))
                parts.Add(part, type.Key);
        }
    }

    /// <summary>Takes types by their whole names.</summary>
    internal void MarkExact(Sentence sentence)
    {
        var words = sentence.LatinWords();
        foreach (var (start, end, keys) in names.Find(sentence, words))
            if (
                !IsOfAPlace(sentence.Left, start, end)
                && !IsRidden(sentence.Left, start, end)
                && !IsCounted(sentence.Left, start)
                && !Somebodys().IsMatch(sentence.Left.AsSpan(0, start))
            )
                Take(sentence, start, Sentence.IsChinese(sentence.Left[start]) ? end : names.Extended(sentence, words, start, end), keys);
    }

    /// <summary>三个督导对象 are people, and no 个督.</summary>
    static bool IsCounted(string left, int start) =>
        start > 0
        && (char.IsAsciiDigit(left[start - 1]) || "一二两三四五六七八九十几".Contains(left[start - 1]))
        && Counted.Any(people => left.AsSpan(start).StartsWith(people, StringComparison.Ordinal));

    static readonly string[] Counted = ["个督导对象", "个督导社工", "个督导学员", "个督导老师", "个督导员"];

    /// <summary>社区服务中心 is where it was, 培训教室 as well.</summary>
    static bool IsOfAPlace(string left, int start, int end) =>
        (end - start == 2 ? Places : Places[1..]).Any(place => left.AsSpan(end).StartsWith(place, StringComparison.Ordinal));

    static readonly string[] Places = ["服务", "中心", "教室", "活动室", "活动中心", "站", "居委", "医院", "学校", "工作站"];

    /// <summary>Takes one type with a typing mistake, else by a part of its name; only where no whole name was found.</summary>
    internal void MarkNear(Sentence sentence)
    {
        if (sentence.Marks.Exists(static m => m is TypeMark))
            return;
        var words = sentence.LatinWords();
        if (
            (names.Near(sentence, words, static _ => true) ?? names.NearChinese(sentence, 4)) is { } near
            && !IsRidden(sentence.Left, near.Start, near.End)
        )
        {
            Take(sentence, near.Start, near.End, near.Keys);
            return;
        }

        var found = parts
            .Find(sentence, words)
            .Where(part =>
                !IsRidden(sentence.Left, part.Start, part.End)
                && !IsOfAPlace(sentence.Left, part.Start, part.End)
                && !Somebodys().IsMatch(sentence.Left.AsSpan(0, part.Start))
            )
            .ToList();
        if (found.Count > 0)
            Take(sentence, found[0].Start, found[0].End, found[0].Keys);
    }

    /// <summary>"Read them on the train" is about no training.</summary>
    static bool IsRidden(string left, int start, int end) =>
        left.AsSpan(start, end - start).StartsWith("train", StringComparison.OrdinalIgnoreCase)
        && end - start <= Trains
        && Riding().IsMatch(left.AsSpan(0, start));

    const int Trains = 6;

    [GeneratedRegex(@"\b(?:on|by|in|from|off|took|take|catch|missed) (?:the |a |my )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Riding();

    /// <summary>"About his case" tells of the work and names no kind of it.</summary>
    [GeneratedRegex(@"(?<![a-z])(?:his|her|their)\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Somebodys();

    /// <summary>Keys of the types whose names are most like the text, nearest first.</summary>
    internal IReadOnlyList<string> Nearest(string text)
    {
        var plain = Sentence.PlainOf(text).Trim();
        var joined = PhraseIndex<string>.Join(plain);
        var scored = new List<(double Score, string Key)>();
        foreach (var (phrase, keys) in names.Latin)
            if (joined.Length > 0 && Distance.Between(joined, phrase, phrase.Length / 2) is var d and < int.MaxValue)
                scored.AddRange(keys.Select(k => ((double)d / phrase.Length, k)));
        foreach (var (phrase, keys) in names.Chinese)
            if (phrase.Count(plain.Contains) is var shared and > 0)
                scored.AddRange(keys.Select(k => (1.0 - (double)shared / phrase.Length, k)));
        return scored.OrderBy(static s => s.Score).Select(static s => s.Key).Distinct().Take(3).ToList();
    }

    static void Take(Sentence sentence, int start, int end, IReadOnlyList<string> keys) =>
        sentence.Take(new TypeMark(start, end, Found<string>.Of(sentence.Words(start, end), keys)));

    /// <summary>Words of an English name and halves of a four-character Chinese one: "group", 督导.</summary>
    static IEnumerable<string> Parts(string name)
    {
        if (name.Length == 4 && name.All(Sentence.IsChinese))
            return [name[..2], name[2..]];
        return name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words ? words.Where(w => w.Length > 3) : [];
    }
}
