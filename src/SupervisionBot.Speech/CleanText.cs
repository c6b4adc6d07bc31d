using System.Text;

namespace SupervisionBot.Speech;

/// <summary>Text from outside, without what a database, a channel or a comparison cannot take.</summary>
public static class CleanText
{
    /// <summary>
    /// The text without control characters (other than line breaks and tabs) and without code points that Unicode says are none, which cannot
    /// be normalised; half a surrogate pair becomes U+FFFD.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\uffff') && !text.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if ((rune.Value is >= ' ' or '\n' or '\r' or '\t') && !IsNoCharacter(rune.Value))
                clean.Append(rune.ToString());
        return clean.ToString();
    }

    static bool IsNoCharacter(int codePoint) => (codePoint & 0xfffe) == 0xfffe || codePoint is >= 0xfdd0 and <= 0xfdef;
}
