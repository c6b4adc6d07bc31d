using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// A whole name of which only a part is known is somebody else: Zhang Wei is not Zhang Min, Wang Fang is not Fang Min, 王小龙 is not 唐小龙.
/// </summary>
static partial class WholeNames
{
    /// <summary>The place of the whole name, where the part that was found belongs to one; null when the part stands for itself.</summary>
    internal static (int Start, int End)? OfAnother(Sentence sentence, IReadOnlyList<Word> words, int start, int end, PeopleVocabulary people)
    {
        if (Sentence.IsChinese(sentence.Left[start]))
            return HasFamilyBefore(sentence, start) ? (start - 1, end) : null;
        var (from, to) = (start, end);
        foreach (var word in words)
        {
            // What is taken is somebody already; "Tom Lucy" are two of theirs.
            if (
                sentence.Left[word.Start] == Sentence.Taken
                || (!Pinyin().IsMatch(word.Text) && people.Parts.Latin.Any(part => part.Key == word.Text))
            )
                continue;
            if (word.Start >= end && word.Start - to is 1 && sentence.OnlyBlank(to, word.Start) && to == end && IsName(sentence, word, start))
                to = word.End;
            if (word.End < start && start - word.End is 1 && sentence.OnlyBlank(word.End, start) && IsFamily(sentence, word, start))
                from = word.Start;
        }
        return (from, to) == (start, end) ? null : (from, to);
    }

    /// <summary>
    /// Whether what looks like a slip of one of the names is a name of its own: one of its words is the same, the other is spelled well.
    /// </summary>
    internal static bool IsAnother(
        Sentence sentence,
        IReadOnlyList<Word> words,
        int start,
        int end,
        PeopleVocabulary people,
        IReadOnlyList<Guid> keys
    )
    {
        if (words.Where(word => word.Start >= start && word.End <= end).ToList() is not [var first, var second])
            return false;
        bool Is(Word word) => people.Parts.Latin.Any(part => part.Key == word.Text && part.Value.Any(keys.Contains));
        return (Is(first) && !Is(second) && Pinyin().IsMatch(second.Text)) || (!Is(first) && Is(second) && Pinyin().IsMatch(first.Text));
    }

    internal static bool HasFamilyBefore(Sentence sentence, int start) =>
        start > 0
        && ChineseWords.CommonFamilyNames.Contains(sentence.Left[start - 1])
        && (start == 1 || !Sentence.IsChinese(sentence.Left[start - 2]) || BeforeWholeName.Contains(sentence.Left[start - 2]));

    /// <summary>Signs after which a name begins.</summary>
    const string BeforeWholeName = ChineseWords.BeforeName + "陪带帮找见督导了过天午周今昨日号是叫加记把让请";

    static bool IsName(Sentence sentence, Word word, int part) =>
        word.Text.Length > 1
        && !IsOther(word.Text)
        && (
            sentence.Capital(word.Start)
                ? !Media.Contains(word.Text)
                : !sentence.Capital(part)
                    && !EnglishWords.LikeSyllables.Contains(word.Text)
                    && !AlsoEnglish.Contains(word.Text)
                    && Pinyin().IsMatch(word.Text)
        );

    /// <summary>At the head of a sentence any word has its capital.</summary>
    static bool IsFamily(Sentence sentence, Word word, int part) =>
        IsName(sentence, word, part)
        && (Pinyin().IsMatch(word.Text) || sentence.Left.AsSpan(0, word.Start).TrimEnd() is [.., not ('.' or '!' or '?' or '\n')]);

    static bool IsOther(string word) =>
        EnglishWords.NoName.Contains(word)
        || NameTitles.Is(word)
        || EnglishWords.Connectives.Contains(word)
        || EnglishWords.Commands.Contains(word)
        || EnglishWords.Number(word) is not null
        || CalendarWords.Weekday(word) is not null
        || CalendarWords.Month(word) is not null;

    static readonly HashSet<string> Media = new(["zoom", "teams", "skype", "wechat", "online", "ok", "please", "thanks"], StringComparer.Ordinal);

    static readonly HashSet<string> AlsoEnglish = new(
        [
            "same",
            "time",
            "name",
            "take",
            "make",
            "late",
            "date",
            "more",
            "are",
            "ate",
            "face",
            "gave",
            "wait",
            "our",
            "case",
            "note",
            "home",
            "again",
            "mine",
        ],
        StringComparer.Ordinal
    );

    /// <summary>One syllable or two, as pinyin has them.</summary>
    const string Syllable =
        "(?:b(?:a|o|ai|ei|ao|an|en|ang|eng|i|ie|iao|ian|in|ing|u)|p(?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|ian|in|ing|u)"
        + "|m(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u)|f(?:a|o|ei|ou|an|en|ang|eng|u)"
        + "|[dt](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ie|iao|iu|ian|ing|u|uo|ui|uan|un)"
        + "|[nl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|u|uo|uan|un|v|ve|ue)|lyu"
        + "|[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)"
        + "|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)"
        + "|[zcs]h(?:i|a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|r(?:i|e|ao|ou|an|en|ang|eng|ong|u|uo|ui|uan|un)"
        + "|[zcs](?:i|a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|uo|ui|uan|un)|y(?:a|o|e|ao|ou|an|ang|in|ing|i|ong|u|ue|uan|un)|w(?:a|o|ai|ei|an|en|ang"
        + "|eng|u)"
        + "|ai|ao|ou|an|ang|er)";

    internal static bool IsPinyin(string word) => Pinyin().IsMatch(word);

    [GeneratedRegex("^(?:" + Syllable + "){1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pinyin();
}
