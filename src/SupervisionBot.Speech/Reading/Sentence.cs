using System.Globalization;
using System.Text;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// A piece of what was typed, with a plain form of the same length (so that places agree) in which readers look and from which they take
/// the words they understood. What nobody takes becomes the note.
/// </summary>
sealed class Sentence
{
    /// <summary>Stands where words were taken; matches no letter, digit or space.</summary>
    internal const char Taken = '\u0001';

    readonly char[] left;
    string? leftText;

    internal Sentence(string original, int start, int end)
    {
        Original = original;
        Start = start;
        left = new char[end - start];
        for (var i = 0; i < left.Length; i++)
            left[i] = Plain(original[start + i]);
        // 记一下周五 is no 下周五.
        for (var at = left.AsSpan().IndexOf("一下周"); at >= 0; at = left.AsSpan().IndexOf("一下周"))
            left.AsSpan(at, 2).Fill(Taken);
    }

    internal string Original { get; }

    internal int Start { get; }

    internal int Length => left.Length;

    internal List<Mark> Marks { get; } = [];

    /// <summary>The plain form with taken words blanked out by <see cref="Taken"/>.</summary>
    internal string Left => leftText ??= new string(left);

    internal string Words(int start, int end) => Original[(Start + start)..(Start + end)];

    internal bool Capital(int at) => char.IsUpper(Original[Start + at]);

    internal void Take(Mark mark)
    {
        Marks.Add(mark);
        Blank(mark.Start, mark.End);
    }

    internal void Blank(int start, int end)
    {
        left.AsSpan(start, end - start).Fill(Taken);
        leftText = null;
    }

    /// <summary>Latin words still there, folded to plain letters (no tones, no apostrophes), with their places.</summary>
    internal List<Word> LatinWords()
    {
        var words = new List<Word>();
        for (var i = 0; i < left.Length; )
        {
            if (!IsLatin(left[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < left.Length && (IsLatin(left[i]) || IsInside(i)))
                i++;
            words.Add(new Word(from, i, Fold(left.AsSpan(from, i - from - Possessive(from, i)))));
        }

        return words;

        bool IsInside(int i) =>
            left[i] == '\''
                ? i + 1 < left.Length && IsLatin(left[i + 1])
                : left[i] > 0x7F && char.GetUnicodeCategory(left[i]) == UnicodeCategory.NonSpacingMark;
    }

    /// <summary>The same words as names have them: "Ye Siyu's" ends before the apostrophe.</summary>
    internal List<Word> NameWords() => LatinWords().ConvertAll(word => word with { End = word.End - Possessive(word.Start, word.End) });

    /// <summary>How much of a word is the "'s" of "Fang Min's": the word is without it.</summary>
    int Possessive(int from, int end) => end - from > 3 && left[end - 1] == 's' && left[end - 2] == '\'' ? 2 : 0;

    /// <summary>Whether only blanks or hyphens lie between the two places.</summary>
    internal bool OnlyBlank(int from, int to) => left.AsSpan(from, to - from).TrimEnd(" -").IsEmpty;

    internal static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF' or '〇';

    internal static bool IsLatin(char c) => c is >= 'a' and <= 'z' || (c > 0x7F && c < '\u2000' && char.IsLetter(c));

    internal static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word) && !word.Contains('\''))
            return word.ToString().ToLowerInvariant();
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (IsLatin(c) && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c);
        return folded.ToString();
    }

    internal static string PlainOf(string text) => string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = Plain(from[i]);
        });

    internal static char PlainOf(char letter) => Plain(letter);

    /// <summary>Half-width, small letter, plain dash and blank, 0 to 9, simplified character: one for one. The full-width comma stays.</summary>
    static char Plain(char c)
    {
        if (c < 0x80)
            return c is '\t' or Taken or '\0' ? ' ' : char.ToLowerInvariant(c);
        if (c is '，')
            return c;
        if (c is > '\uFF00' and < '\uFF5F')
            return char.ToLowerInvariant((char)(c - 0xFEE0));
        if (char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator)
            return ' ';
        if (char.IsDigit(c))
            return Scripts.Digit(c);
        if (c is '\u2028' or '\u2029' or '\u0085')
            return '\n';
        var at = ChineseWords.Variants.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? ChineseWords.Usual[at] : char.ToLowerInvariant(Simplified.Of(c));
    }
}

readonly record struct Word(int Start, int End, string Text);
