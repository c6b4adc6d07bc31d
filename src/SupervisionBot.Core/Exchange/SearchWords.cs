using System.Text;

namespace SupervisionBot.Core.Exchange;

/// <summary>
/// The words by which a text is found again: those written with letters as they are, without the ending of the plural, and signs in pairs, as
/// Chinese has no blanks between words.
/// </summary>
public static class SearchWords
{
    const int Most = 500;

    /// <summary>What is said around a thing that is looked for.</summary>
    static readonly HashSet<string> Around = new(
        (
            "a about again all already an and any anybody anyone anything are ask asked asking been before can colleague did do does "
            + "else ever everybody find for from had has have how i in is it know look me my of on one or other our peer people please "
            + "question search show some somebody someone something that the their them there they thing this to us was we were what "
            + "when where which who with you your exchange say said answer topic in regarding concerning"
        ).Split(' '),
        StringComparer.Ordinal
    );

    static readonly string[] AroundChinese =
    [
        "交流",
        "有没有",
        "以前",
        "之前",
        "同行们",
        "同行",
        "大家",
        "别人",
        "有谁",
        "谁",
        "人家",
        "有人",
        "问过",
        "请教过",
        "请教",
        "提过",
        "讨论过",
        "找一下",
        "找找",
        "查一下",
        "查查",
        "搜一下",
        "搜索",
        "搜",
        "看看",
        "关于",
        "方面",
        "的问题",
        "问题",
        "这个",
        "这些",
        "的事情",
        "的事",
        "怎么",
        "如何",
        "吗",
        "呢",
        "呀",
        "啊",
        "没有",
        "的",
        "是否",
    ];

    /// <summary>As it is kept with a post: each once, with a blank between.</summary>
    public static string Kept(string text) => string.Join(' ', Of(text).Take(Most));

    /// <summary>What is looked for; empty when the sentence names nothing.</summary>
    public static IReadOnlyList<string> Sought(string sentence)
    {
        foreach (var frame in AroundChinese)
            sentence = sentence.Replace(frame, " ", StringComparison.Ordinal);
        return [.. Of(sentence).Where(word => !Around.Contains(word)).Take(12)];
    }

    static IEnumerable<string> Of(string text) => Runs(text).SelectMany(Parts).Distinct(StringComparer.Ordinal);

    static IEnumerable<string> Parts(string run)
    {
        if (!Scripts.IsCjk(run[0]))
            return [Single(run)];
        return run.Length == 1 ? [run] : Enumerable.Range(0, run.Length - 1).Select(at => run.Substring(at, 2));
    }

    /// <summary>"Volunteers" is found by "volunteer", "agencies" by "agency".</summary>
    static string Single(string word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;

    /// <summary>Letters and digits that stand together, of one kind of writing each.</summary>
    static IEnumerable<string> Runs(string text)
    {
        var run = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            var isPart = char.IsLetterOrDigit(letter);
            if (run.Length > 0 && (!isPart || Scripts.IsCjk(letter) != Scripts.IsCjk(run[0]) || run.Length == 60))
            {
                yield return run.ToString();
                run.Clear();
            }
            if (isPart)
                run.Append(Simplified.Of(char.ToLowerInvariant(letter)));
        }
        if (run.Length > 0)
            yield return run.ToString();
    }
}

/// <summary>Finds posts by their words. Each database has its own way.</summary>
public abstract class PostIndex
{
    /// <summary>Open posts that hold all of the words, or any of them, the best first.</summary>
    /// <param name="words">At least one, made by <see cref="SearchWords"/>: nothing but letters and digits.</param>
    public abstract Task<List<Post>> FindAsync(
        SupervisionDb db,
        IReadOnlyList<string> words,
        bool all,
        int most,
        CancellationToken cancellationToken
    );
}
