namespace SupervisionBot.Core.Materials;

/// <summary>Guesses what a file is that somebody sent.</summary>
public static class MaterialGuess
{
    /// <summary>The item that the file's name speaks of; else the only one that takes its type and lacks a file; else null.</summary>
    /// <param name="words">The name, perhaps after what was written beside it.</param>
    public static ItemStanding? Of(IReadOnlyList<ItemStanding> standing, string words)
    {
        var folded = words.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        var taking = standing.Where(one => Takes(one, words) && one.Last?.State != SubmissionState.Accepted).ToList();
        var named = taking
            .Select(one =>
                (one, Length: one.Item.Called.Where(word => folded.Contains(word, StringComparison.OrdinalIgnoreCase)).Max(word => (int?)word.Length))
            )
            .Where(one => one.Length != null)
            .OrderByDescending(one => one.Length)
            .ToList();
        if (named.Count > 0)
            return named[0].one;
        var missing = taking.Where(one => one.Lack is Lack.File or Lack.Changes).ToList();
        return missing.Count == 1 ? missing[0] : null;
    }

    /// <summary>Whether the item takes what the file's name says that it is.</summary>
    public static bool Takes(ItemStanding one, string name)
    {
        var type = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return one.Item.Types.Contains(type == "jpeg" ? "jpg" : type);
    }
}
