using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Batches;

/// <summary>Finds the items of a checklist in a text, by their names and words.</summary>
public sealed class ItemsNamed(IReadOnlyList<ChecklistItem> checklist)
{
    /// <summary>So far after the words that lead to it an item may begin.</summary>
    const int NearBy = 12;

    /// <summary>All that are named, none over another, the longest words first taken; in the order of their places.</summary>
    public IReadOnlyList<(ChecklistItem Item, int Start, int End)> In(string text)
    {
        var found = new List<(ChecklistItem Item, int Start, int End)>();
        foreach (var (item, words) in All().OrderByDescending(one => one.Words.Length))
            for (
                var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase)
            )
                if (StandsAlone(text, at, at + words.Length) && !found.Exists(one => at < one.End && one.Start < at + words.Length))
                    found.Add((item, at, at + words.Length));
        return [.. found.OrderBy(one => one.Start)];
    }

    /// <summary>The one that follows a place directly, or nearly so.</summary>
    public (ChecklistItem Item, int Start, int End)? After(string text, int at)
    {
        var next = In(text).Where(one => one.Start >= at).Select(one => ((ChecklistItem, int, int)?)one).FirstOrDefault();
        return next is var (_, start, _) && start - at <= NearBy && !text[at..start].Any(char.IsPunctuation) ? next : null;
    }

    IEnumerable<(ChecklistItem Item, string Words)> All() => checklist.SelectMany(item => item.Called.Select(words => (item, words)));

    static bool StandsAlone(string text, int start, int end) =>
        (Scripts.IsCjk(text[start]) && !(end - start == 2 && start > 0 && ChineseWords.BeforeOtherReports.Contains(text[start - 1])))
        || ((start == 0 || !char.IsAsciiLetter(text[start - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]) || text[end] is 's'));
}
