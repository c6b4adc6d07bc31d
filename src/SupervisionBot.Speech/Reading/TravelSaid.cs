namespace SupervisionBot.Speech.Reading;

/// <summary>Takes apart how somebody travels and what they need there: "by train, no peanuts", 自己开车，不吃辣.</summary>
public static class TravelSaid
{
    static readonly char[] Separators = [',', '，', ';', '；', '、'];

    /// <summary>What was said is that way: by any of its names.</summary>
    public static bool IsThatWay(string said, string way) =>
        way.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => name.Length > 1 && said.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Of a way that is written in both languages, "高铁 train", the name in one; as it is where there is only one.</summary>
    public static string In(string way, bool chinese) =>
        string.Join(' ', way.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(name => name.Any(Scripts.IsCjk) == chinese))
            is { Length: > 0 } own
            ? own
            : way;

    /// <summary>The way to travel, and what is said behind it; null when nothing is.</summary>
    public static (string Travel, string? Needs) Of(string words) =>
        words.IndexOfAny(Separators) is > 0 and var end && words[(end + 1)..].Trim() is { Length: > 0 } needs
            ? (words[..end].Trim(), needs)
            : (words.Trim(), null);
}
