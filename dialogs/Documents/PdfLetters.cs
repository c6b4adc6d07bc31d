using System.Globalization;
using SkiaSharp;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// Measures and breaks text, then draws it, in the font that is beside the program. Latin text breaks between words, Chinese between any two
/// characters where typesetting allows it.
/// </summary>
sealed class PdfLetters : IDisposable
{
    /// <summary>A line does not begin with one of these, nor end with one of those.</summary>
    const string NeverFirst = "，。、；：？！）》〉」』】〕”’…—·%％‰℃,.;:?!)]}";
    const string NeverLast = "（《〈「『【〔“‘([{";

    static readonly Lazy<byte[]> File = new(() => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", "NotoSansSC.ttf")));
    static readonly Lazy<SKTypeface> Whole = new(() =>
        SKTypeface.FromData(SKData.CreateCopy(File.Value)) ?? throw new InvalidOperationException("fonts/NotoSansSC.ttf is no font.")
    );

    readonly Dictionary<PdfStyle, SKFont> fonts = [];
    readonly Dictionary<int, ushort> glyphs = [];
    SKTypeface typeface = Whole.Value;

    /// <summary>From here on it draws, with a font that has what was measured and nothing else.</summary>
    public void BeginDrawing()
    {
        Forget();
        typeface = SKTypeface.FromData(SKData.CreateCopy(FontSubset.Of(File.Value, glyphs)));
    }

    public float Width(string text, PdfStyle style) => FontOf(style).MeasureText(text);

    public void Draw(SKCanvas canvas, string line, float x, float baseline, PdfStyle style)
    {
        if (line.Length == 0)
            return;
        using var paint = new SKPaint { Color = style.Colour, IsAntialias = true };
        canvas.DrawText(line, x, baseline, SKTextAlign.Left, FontOf(style), paint);
    }

    /// <summary>The lines of a text, none wider than the room; at least one. Its own line breaks are kept.</summary>
    public IReadOnlyList<string> Lines(string text, PdfStyle style, float room)
    {
        List<string> lines = [];
        foreach (var rune in text.EnumerateRunes())
            glyphs[rune.Value] = FontOf(style).GetGlyph(rune.Value);
        foreach (var given in Clean(text).ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var piece in Pieces(given).SelectMany(piece => Fitting(piece, style, room)))
            {
                if (line.Length > 0 && Width((line + piece).TrimEnd(), style) > room)
                {
                    lines.Add(line.TrimEnd());
                    line = "";
                }
                line += line.Length == 0 ? piece.TrimStart() : piece;
            }
            lines.Add(line.TrimEnd());
        }
        return lines;
    }

    public void Dispose()
    {
        Forget();
        if (typeface != Whole.Value)
            typeface.Dispose();
    }

    void Forget()
    {
        foreach (var font in fonts.Values)
            font.Dispose();
        fonts.Clear();
    }

    /// <summary>What is not broken: a word with the space after it, a Chinese character with the signs that stay at it.</summary>
    static IEnumerable<string> Pieces(string text)
    {
        var begin = 0;
        var signs = StringInfo.ParseCombiningCharacters(text);
        for (var at = 1; at < signs.Length; at++)
        {
            var (before, after) = (text[signs[at] - 1], text[signs[at]]);
            if (!MayBreak(before, after))
                continue;
            yield return text[begin..signs[at]];
            begin = signs[at];
        }
        if (begin < text.Length)
            yield return text[begin..];
    }

    static bool MayBreak(char before, char after)
    {
        if (NeverFirst.Contains(after) || NeverLast.Contains(before) || after == ' ')
            return false;
        return before == ' ' || (before is '-' or '/' && char.IsLetter(after)) || IsIdeograph(before) || IsIdeograph(after);
    }

    /// <summary>From the CJK signs on, with the halves of those beyond the first plane.</summary>
    static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\uDFFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';

    /// <summary>A piece that is wider than a line, such as a long address, in parts that are not.</summary>
    IEnumerable<string> Fitting(string piece, PdfStyle style, float room)
    {
        while (Width(piece.TrimEnd(), style) > room && piece.Length > 1)
        {
            var signs = StringInfo.ParseCombiningCharacters(piece);
            var count = signs.Length - 1;
            while (count > 1 && Width(piece[..signs[count]], style) > room)
                count--;
            if (count < 1)
                break;
            yield return piece[..signs[count]];
            piece = piece[signs[count]..];
        }
        yield return piece;
    }

    static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value == '\n' || rune.Value == '\r' || !System.Text.Rune.IsControl(rune)));

    SKFont FontOf(PdfStyle style) =>
        fonts.TryGetValue(style, out var font)
            ? font
            : fonts[style] = new SKFont(typeface, style.Size)
            {
                Hinting = SKFontHinting.None,
                LinearMetrics = true,
                Subpixel = true,
            };
}
