namespace SupervisionBot.Speech.Reading;

/// <summary>What stands behind or before a name and is not of it: 吕淑芬老师, Prof. Leung.</summary>
public static class NameTitles
{
    static readonly string[] Behind = ["老师", "教授", "督导", "博士"];
    static readonly string[] Before = ["prof.", "professor", "dr.", "dr", "mr.", "mr", "ms.", "ms", "mrs.", "mrs"];

    /// <summary>A title alone, written small: it is no family name.</summary>
    public static bool Is(string word) => word == "miss" || Array.Exists(Before, title => title == word);

    /// <summary>Somebody is called by a title: 梁老师.</summary>
    public static bool In(string words) => Array.Exists(Behind, title => words.IndexOf(title, StringComparison.Ordinal) > 0);

    public static string Without(string words)
    {
        var name = words.Trim();
        if (Array.Find(Behind, title => name.Length > title.Length + 1 && name.EndsWith(title, StringComparison.Ordinal)) is { } behind)
            name = name[..^behind.Length];
        return Array.Find(Before, title => name.StartsWith($"{title} ", StringComparison.OrdinalIgnoreCase)) is { } before
            ? name[before.Length..].TrimStart()
            : name;
    }
}
