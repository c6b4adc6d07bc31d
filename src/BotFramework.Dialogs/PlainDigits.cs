namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The most frequent number of all, a few ASCII digits, does not need a recogniser.</summary>
internal static class PlainDigits
{
    private const int MaxLength = 9;

    public static bool Are(string text) => text.Length is > 0 and <= MaxLength && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
