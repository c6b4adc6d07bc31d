using System.Globalization;
using System.Text;

namespace SupervisionBot.Core.Materials;

/// <summary>Finds what a PDF says that it is called: in its information dictionary, which is known by who made it or when. Bookmarks have titles too.</summary>
static class PdfTitle
{
    const string Name = "/Title";

    static readonly string[] Signs = ["/Producer", "/Creator", "/CreationDate", "/ModDate", "/Author"];

    /// <param name="text">Bytes of the PDF as Latin-1.</param>
    public static string? In(ReadOnlySpan<char> text)
    {
        for (var (at, next) = (0, text.IndexOf(Name)); next >= 0; next = text[at..].IndexOf(Name))
        {
            at += next + Name.Length;
            var begin = text[Math.Max(0, at - 2000)..at].LastIndexOf("<<");
            var end = text.Slice(at, Math.Min(4000, text.Length - at)).IndexOf(">>");
            if (begin < 0 || end < 0 || !HasSign(text[(Math.Max(0, at - 2000) + begin)..(at + end)])) continue;
            var value = text.Slice(at, end + 1).TrimStart();
            var bytes = value switch { ['(', ..] => Literal(value[1..]), ['<', ..] => Hexadecimal(value[1..]), _ => null };
            if (bytes != null && Cleaned(Decoded(bytes)) is { Length: > 0 } title) return title;
        }
        return null;
    }

    static bool HasSign(ReadOnlySpan<char> dictionary)
    {
        foreach (var sign in Signs)
            if (dictionary.IndexOf(sign) >= 0) return true;
        return false;
    }

    /// <summary>Up to the bracket that closes it, with its escapes; null when none does.</summary>
    static byte[]? Literal(ReadOnlySpan<char> text)
    {
        var (bytes, depth) = (new List<byte>(), 1);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\\' && at + 1 < text.Length)
            {
                letter = text[++at];
                var octal = 0;
                while (octal < 3 && at + octal < text.Length && text[at + octal] is >= '0' and <= '7') octal++;
                if (octal > 0)
                {
                    bytes.Add((byte)text.Slice(at, octal).ToString().Aggregate(0, (sum, digit) => sum * 8 + digit - '0'));
                    at += octal - 1;
                }
                else bytes.Add((byte)(letter is 'n' or 'r' or 't' or '\n' or '\r' ? ' ' : letter));
                continue;
            }
            if (letter == '(') depth++;
            if (letter == ')' && --depth == 0) return [.. bytes];
            bytes.Add((byte)letter);
        }
        return null;
    }

    static byte[] Hexadecimal(ReadOnlySpan<char> text)
    {
        var digits = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsAsciiHexDigit(letter)) digits.Append(letter);
            else if (!char.IsWhiteSpace(letter)) break;
        }
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits.ToString() : $"{digits}0");
    }

    static string Decoded(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var wide] => Encoding.BigEndianUnicode.GetString(wide),
        [0xEF, 0xBB, 0xBF, .. var utf8] => Encoding.UTF8.GetString(utf8),
        _ => Encoding.Latin1.GetString(bytes),
    };

    static string Cleaned(string title)
    {
        var clean = string.Concat(title.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))).Trim();
        if (clean.Length <= FileVerdict.LongestTitle) return clean;
        return clean[..(char.IsHighSurrogate(clean[FileVerdict.LongestTitle - 1]) ? FileVerdict.LongestTitle - 1 : FileVerdict.LongestTitle)];
    }
}
