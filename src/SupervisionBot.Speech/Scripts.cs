using System.Globalization;

namespace SupervisionBot.Speech;

/// <summary>What kind of writing a letter belongs to.</summary>
public static class Scripts
{
    /// <summary>
    /// Whether it is written without blanks between words: the signs from the CJK radicals on (Unicode block U+2E80), wide punctuation included.
    /// </summary>
    public static bool IsCjk(char letter) => letter >= '\u2E80';

    /// <summary>The decimal digit of any script (٣, ３) as 0 to 9, which is what numbers are parsed from.</summary>
    public static char Digit(char digit) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit));
}
