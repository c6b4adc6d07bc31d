namespace SupervisionBot.Core.Reading;

/// <summary>Takes apart how somebody travels and what they need there: "by train, no peanuts", 自己开车，不吃辣.</summary>
public static class TravelSaid
{
    static readonly char[] Separators = [',', '，', ';', '；', '、'];

    /// <summary>The way to travel, and what is said behind it; null when nothing is.</summary>
    public static (string Travel, string? Needs) Of(string words) =>
        words.IndexOfAny(Separators) is > 0 and var end && words[(end + 1)..].Trim() is { Length: > 0 } needs
            ? (words[..end].Trim(), needs)
            : (words.Trim(), null);
}
