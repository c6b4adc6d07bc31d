using System.Globalization;
using System.Text;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>Strings of a PDF: in UTF-16 or UTF-8 with a mark in front, otherwise near enough to Latin-1.</summary>
static class PdfText
{
    public static string Of(byte[] bytes) =>
        bytes switch
        {
            [0xFE, 0xFF, .. var wide] => Encoding.BigEndianUnicode.GetString(wide),
            [0xFF, 0xFE, .. var turned] => Encoding.Unicode.GetString(turned),
            [0xEF, 0xBB, 0xBF, .. var utf8] => Encoding.UTF8.GetString(utf8),
            _ => Encoding.Latin1.GetString(bytes),
        };

    /// <summary>A title as it can be shown; null when nothing is left.</summary>
    public static string? Title(string title)
    {
        var clean = Plain(title);
        if (clean.Length > FileVerdict.LongestTitle)
            clean = clean[..(char.IsHighSurrogate(clean[FileVerdict.LongestTitle - 1]) ? FileVerdict.LongestTitle - 1 : FileVerdict.LongestTitle)];
        return clean.Length > 0 ? clean : null;
    }

    static string Plain(string text) =>
        string.Concat(
                text.EnumerateRunes()
                    .Where(rune =>
                        rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
                    )
            )
            .Trim();
}
