using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Finds people in a sentence: whole names first (before numbers are read, for 张三 holds one), later parts, slips and strangers.</summary>
static partial class NameGrammar
{
    const int Suggested = 3;

    internal static void MarkFull(Sentence sentence, PeopleVocabulary people)
    {
        foreach (var (start, end, keys) in people.Full.Find(sentence, sentence.NameWords()))
            if (IsLonger(sentence, end))
                Stranger(sentence, people, start, end + 1);
            else if (!EnglishWords.LikeSyllables.Contains(sentence.Words(start, end)))
                Take(sentence, start, end, keys);
    }

    /// <summary>孙丽丽 is not 孙丽.</summary>
    static bool IsLonger(Sentence sentence, int end) =>
        end < sentence.Left.Length
        && sentence.Left[end] == sentence.Left[end - 1]
        && Sentence.IsChinese(sentence.Left[end])
        && !Numerals.Contains(sentence.Left[end]);

    /// <summary>张三三小时 is three hours.</summary>
    const string Numerals = "一二两三四五六七八九十半";

    /// <summary>
    /// People by their whole names, by a name with a title (王老师), and by parts of names where one stands; no slips and no strangers.
    /// </summary>
    internal static void MarkKnown(Sentence sentence, PeopleVocabulary people)
    {
        MarkFull(sentence, people);
        MarkShortChinese(sentence, people);
        MarkParts(sentence, people);
    }

    internal static void MarkRest(Sentence sentence, PeopleVocabulary people, bool nameAsked = false)
    {
        MarkShortChinese(sentence, people);
        MarkSlips(sentence, people, fewest: 2);
        if (nameAsked)
            MarkAnswer(sentence, people);
        MarkParts(sentence, people);
        MarkSlips(sentence, people, fewest: 1);
        MarkStrangers(sentence, people);
    }

    /// <summary>Keys of the names most like the text, nearest first.</summary>
    internal static IReadOnlyList<Guid> Nearest(PeopleVocabulary people, string text)
    {
        var plain = Sentence.PlainOf(text).Trim();
        var joined = PhraseIndex<Guid>.Join(plain);
        var scored = new List<(int Score, Guid Key)>();
        foreach (var (phrase, keys) in people.Full.Latin)
            if (joined.Length > 0 && Distance.Between(joined, phrase, phrase.Length / 2) is var d and < int.MaxValue)
                scored.AddRange(keys.Select(k => (d, k)));
        foreach (var (phrase, keys) in people.Full.Chinese)
            if (phrase.Count(c => plain.Contains(c)) is var shared and > 0)
                scored.AddRange(keys.Select(k => (phrase.Length - shared, k)));
        return scored.OrderBy(static s => s.Score).Select(static s => s.Key).Distinct().Take(Suggested).ToList();
    }

    static void MarkShortChinese(Sentence sentence, PeopleVocabulary people)
    {
        for (var match = ShortChinese().Match(sentence.Left); match.Success; match = ShortChinese().Match(sentence.Left, match.Index + 1))
            if (people.Short.TryGetValue(match.Groups["n"].Value, out var keys) && !IsGivenNameOfAnother(sentence, match))
                Take(sentence, match.Index, match.Index + match.Length, keys);
    }

    /// <summary>王敏老师 is no 张敏.</summary>
    static bool IsGivenNameOfAnother(Sentence sentence, Match match) =>
        match.Index == match.Groups["n"].Index && match.Groups["n"].Length == 1 && WholeNames.HasFamilyBefore(sentence, match.Index);

    /// <summary>Where a name is asked for, a part needs no word before it, nor a capital.</summary>
    static void MarkAnswer(Sentence sentence, PeopleVocabulary people)
    {
        var words = sentence.LatinWords();
        foreach (var (start, end, keys) in people.Parts.Find(sentence, words))
            if (sentence.Left[start] == Sentence.Taken)
                continue;
            else if (WholeNames.OfAnother(sentence, words, start, end, people) is { } whole)
                Stranger(sentence, people, whole.Start, whole.End);
            else
                Take(sentence, start, end, keys);
        var rest = sentence.Left.Trim();
        var at = sentence.Left.IndexOf(rest, StringComparison.Ordinal);
        if (people.Short.TryGetValue(rest, out var known))
            Take(sentence, at, at + rest.Length, known);
    }

    static void MarkParts(Sentence sentence, PeopleVocabulary people)
    {
        var words = sentence.LatinWords();
        foreach (var (start, end, keys) in people.Parts.Find(sentence, words))
        {
            if (sentence.Left[start] == Sentence.Taken)
                continue;
            if (WholeNames.OfAnother(sentence, words, start, end, people) is { } whole)
            {
                Stranger(sentence, people, whole.Start, whole.End);
                continue;
            }
            if (IsShortened(sentence, start, end))
                continue;
            var after = AfterConnective(sentence, start) && !EnglishWords.Pronouns.Contains(Sentence.Fold(sentence.Left.AsSpan(start, end - start)));
            if (
                Sentence.IsChinese(sentence.Left[start])
                    ? !after && HasPerson(sentence) && !StandsBeside(sentence, start, end)
                    : !after && !NameLike(sentence, start, end)
            )
                continue;
            Take(sentence, start, end, keys);
        }
    }

    /// <summary>A given name of two signs right after another person or a day, or right before what was understood: 小龙小虎各一小时, 周二小虎1.5h.</summary>
    static bool StandsBeside(Sentence sentence, int start, int end) =>
        end - start > 1
        && (
            sentence.Marks.Exists(mark => mark.End == start && mark is (PersonMark or DayMark))
            || (end < sentence.Left.Length && sentence.Left[end] == Sentence.Taken)
        );

    /// <summary>"He's been ill" is about nobody of that name.</summary>
    static bool IsShortened(Sentence sentence, int start, int end) =>
        Shortened().IsMatch(sentence.Left.AsSpan(start, Math.Min(sentence.Left.Length - start, end - start + 3)));

    [GeneratedRegex(@"^(?:s?he|you)['’](?:s|d|ll|re|ve)", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();

    /// <summary>In "40 min late" nobody is named.</summary>
    static bool NameLike(Sentence sentence, int start, int end) =>
        sentence.Capital(start)
        || !(start > 1 && sentence.Left[start - 1] == ' ' && char.IsAsciiDigit(sentence.Left[start - 2]))
            && (end - start > 2 && !EnglishWords.LikeSyllables.Contains(Sentence.Fold(sentence.Left.AsSpan(start, end - start))));

    static void MarkSlips(Sentence sentence, PeopleVocabulary people, int fewest)
    {
        var known = HasPerson(sentence);
        var words = sentence.LatinWords();
        bool MayBegin(Word word) => AfterConnective(sentence, word.Start) || (!known && !EnglishWords.Commands.Contains(word.Text));
        var near = people.Full.Near(sentence, words, MayBegin, fewest);
        if (near is null && fewest == 1)
            near = people.Parts.Near(sentence, words, w => AfterConnective(sentence, w.Start) && !EnglishWords.NoName.Contains(w.Text));
        if (near is null && !known && fewest == 1)
            near = people.Full.NearChinese(sentence, 3);
        if (near is { } hit)
            if (WholeNames.IsAnother(sentence, words, hit.Start, hit.End, people, hit.Keys))
                Stranger(sentence, people, hit.Start, hit.End);
            else
                Take(sentence, hit.Start, hit.End, hit.Keys);
    }

    static void MarkStrangers(Sentence sentence, PeopleVocabulary people)
    {
        var match = LatinStranger().Match(sentence.Left);
        for (; match.Success; match = match.NextMatch())
        {
            var (start, end) = (match.Groups["n"].Index, match.Groups["n"].Index);
            var said = new Sentence(sentence.Original, sentence.Start + start, sentence.Start + start + match.Groups["n"].Length);
            foreach (var word in said.LatinWords())
            {
                if (EnglishWords.NoName.Contains(word.Text) || EnglishWords.Connectives.Contains(word.Text))
                    break;
                if (start + word.Start > end && end > start && !sentence.Capital(start + word.Start))
                    break;
                end = start + word.End;
            }

            if (end > start && (sentence.Capital(start) || (match.Groups["with"].Success && !HasPerson(sentence))))
                Stranger(sentence, people, start, end);
        }

        for (match = AfterPerson().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            var name = match.Groups["n"];
            if (
                sentence.Marks.Exists(mark => mark is PersonMark && mark.End == match.Index + 1)
                && sentence.Original.AsSpan(sentence.Start + name.Index, name.Length).ToString().Split(' ').All(IsCapital)
                && !EnglishWords.NoName.Contains(name.Value.Split(' ')[0])
            )
                Stranger(sentence, people, name.Index, name.Index + name.Length);
        }

        for (match = ChineseStranger().Match(sentence.Left); match.Success; match = match.NextMatch())
        {
            var name = match.Groups["n"];
            if (ChineseWords.FamilyNames.Contains(name.Value[0]))
                Stranger(sentence, people, name.Index, name.Index + name.Length);
        }

        if (!HasPerson(sentence))
            foreach (var (start, end) in StrangerGrammar.In(sentence).ToList())
                Stranger(sentence, people, start, end);
    }

    static bool IsCapital(string word) => char.IsUpper(word[0]);

    /// <summary>"… with Fang Min and Liu Yang": two words with capitals right after somebody known.</summary>
    [GeneratedRegex(
        @"\u0001\s?(?:and|&|,|\+)\s?(?<n>\p{L}[\p{L}'.-]+ \p{L}[\p{L}'.-]+)(?=\s*(?:$|[,.;\u0001]|for\b|on\b|at\b" + @"|and\b))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AfterPerson();

    static void Stranger(Sentence sentence, PeopleVocabulary people, int start, int end)
    {
        var words = sentence.Words(start, end);
        sentence.Take(new PersonMark(start, end, new Found<Guid>(FoundKind.Unknown, words, Nearest(people, words))));
    }

    static void Take(Sentence sentence, int start, int end, IReadOnlyList<Guid> keys) =>
        sentence.Take(new PersonMark(start, end, Found<Guid>.Of(sentence.Words(start, end), keys)));

    static bool HasPerson(Sentence sentence) => sentence.Marks.Exists(static m => m is PersonMark);

    /// <summary>Whether "with", "for", 和, 跟 … stands right before; after one person also "and" or a comma.</summary>
    static bool AfterConnective(Sentence sentence, int at) => Connective().IsMatch(sentence.Left.AsSpan(0, at));

    [GeneratedRegex(
        @"(?:(?<![a-z])(?:with|w/|for|wiht|wth)\s*|[" + ChineseWords.BeforeName + @"]\s*|\u0001\s?(?:and|&|,|、|，)\s*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Connective();

    [GeneratedRegex(
        "(?<!["
            + ChineseWords.FamilyNames
            + "])["
            + ChineseWords.Familiar
            + @"](?<n>[\u4E00-\u9FFF])|"
            + @"(?<n>[\u4E00-\u9FFF]{1,2})(?:"
            + ChineseWords.Titles
            + ")|"
            + "(?<=["
            + ChineseWords.BeforeName
            + @"]\s?)(?<n>[\u4E00-\u9FFF]{1,2})(?=$|[\s\p{P}\u0001])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ShortChinese();

    [GeneratedRegex(@"(?<![a-z])(?:(?<with>with|w/|wiht|wth)|for)\s*(?<n>\p{L}[\p{L}'.-]*(?: \p{L}[\p{L}'.-]*){0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex LatinStranger();

    [GeneratedRegex(
        "[" + ChineseWords.BeforeName + @"]\s?(?<n>[\u4E00-\u9FFF]{2,3}?)(?=$|[\s\p{P}\u0001]|[做弄上改写讲聊谈补](?:了|\u0001|个|小))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ChineseStranger();
}
