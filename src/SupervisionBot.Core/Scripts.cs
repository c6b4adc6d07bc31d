namespace SupervisionBot.Core;

/// <summary>What kind of writing a letter belongs to.</summary>
public static class Scripts
{
    /// <summary>
    /// Whether it is written without blanks between words: the signs from the CJK radicals on (Unicode block U+2E80), wide punctuation included.
    /// </summary>
    public static bool IsCjk(char letter) => letter >= '\u2E80';
}
