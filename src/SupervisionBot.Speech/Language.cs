namespace SupervisionBot.Speech;

/// <summary>The two languages that the bot speaks. Stored and written as <c>en</c> and <c>zh-Hans</c>.</summary>
public enum Language
{
    English,
    Chinese,
}

public static class Languages
{
    public static string Tag(this Language language) => language == Language.Chinese ? "zh-Hans" : "en";

    /// <summary>Reads a BCP 47 tag. Every <c>zh*</c> means Simplified Chinese, every <c>en*</c> English; anything else is not spoken here.</summary>
    public static Language? FromTag(string? tag) =>
        tag?.Trim() switch
        {
            { } zh when Is(zh, "zh") => Language.Chinese,
            { } en when Is(en, "en") => Language.English,
            _ => null,
        };

    static bool Is(string tag, string primary) =>
        tag.StartsWith(primary, StringComparison.OrdinalIgnoreCase) && (tag.Length == primary.Length || tag[primary.Length] is '-' or '_');
}
