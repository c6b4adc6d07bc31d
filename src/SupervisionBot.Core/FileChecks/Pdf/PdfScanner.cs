using System.Buffers;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// Reads the smallest pieces of the format: words, names with #-escapes, numbers, strings with their escapes; comments and NUL are white space.
/// </summary>
sealed class PdfScanner(PdfBytes bytes, long place)
{
    /// <summary>Of a kept string; none that is looked at is longer.</summary>
    const int LongestLetters = 64 * 1024;

    static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    public long Place { get; set; } = place;

    /// <summary>The letter here, or so many behind; -1 where there is none.</summary>
    public int Letter(int behind = 0) => bytes[Place + behind];

    public void SkipSpace()
    {
        for (; ; Place++)
        {
            var letter = bytes[Place];
            if (letter == '%')
                while (bytes[Place] is not (-1 or '\r' or '\n'))
                    Place++;
            else if (letter is not (0 or '\t' or '\n' or '\f' or '\r' or ' '))
                return;
        }
    }

    /// <summary>The word that stands here, empty when it means nothing in a document's frame. The place stays before one that ends a value.</summary>
    public string Word()
    {
        SkipSpace();
        Span<char> letters = stackalloc char[16];
        var (at, length) = (Place, 0);
        for (; IsRegular(bytes[at]); at++)
            if (length < letters.Length)
                letters[length++] = (char)bytes[at];
        var word = letters[..length] switch
        {
            "obj" => "obj",
            "endobj" => "endobj",
            "stream" => "stream",
            "endstream" => "endstream",
            "xref" => "xref",
            "trailer" => "trailer",
            "startxref" => "startxref",
            "false" => "false",
            _ => "",
        };
        if (!Ends(word))
            Place = Math.Max(at, Place + 1);
        return word;
    }

    public static bool Ends(string word) => word is not ("" or "false");

    public static bool IsRegular(int letter) => letter >= 0 && !Delimiters.Contains((byte)letter);

    /// <summary>The letters of a name, its escapes undone, as many as fit.</summary>
    public ReadOnlySpan<char> Name(Span<char> into)
    {
        Place++;
        var length = 0;
        for (; IsRegular(bytes[Place]); Place++)
        {
            var letter = bytes[Place];
            if (letter == '#' && Digit(bytes[Place + 1]) is >= 0 and var high && Digit(bytes[Place + 2]) is >= 0 and var low)
            {
                letter = high * 16 + low;
                Place += 2;
            }
            if (length < into.Length)
                into[length++] = (char)letter;
        }
        return into[..length];
    }

    /// <summary>A number, and whether it is a whole one without a sign.</summary>
    public (double Value, bool IsPlain) Number()
    {
        var isPlain = bytes[Place] is >= '0' and <= '9';
        var (value, scale, negative) = (0d, 0d, false);
        for (; IsRegular(bytes[Place]); Place++)
        {
            var letter = bytes[Place];
            if (letter == '-')
                negative = true;
            else if (letter == '.')
                scale = scale == 0 ? 1 : scale;
            else if (letter is < '0' or > '9')
                continue;
            else if (scale > 0)
                value += (letter - '0') * (scale /= 10);
            else
                value = value * 10 + (letter - '0');
        }
        return (negative ? -value : value, isPlain && scale == 0 && !negative);
    }

    /// <summary>Behind a number: another one and an R.</summary>
    public bool IsReference()
    {
        var after = Place;
        SkipSpace();
        var generation = Place;
        while (bytes[Place] is >= '0' and <= '9')
            Place++;
        if (Place > generation)
        {
            SkipSpace();
            if (bytes[Place] == 'R' && !IsRegular(bytes[Place + 1]))
            {
                Place++;
                return true;
            }
        }
        Place = after;
        return false;
    }

    readonly List<byte> letters = [];

    /// <summary>Where the letters of a string are put that is kept.</summary>
    List<byte>? Empty(bool keep)
    {
        letters.Clear();
        return keep ? letters : null;
    }

    public PdfValue Letters(bool keep)
    {
        Place++;
        var kept = Empty(keep);
        for (var open = 1; ; Place++)
        {
            var letter = bytes[Place];
            switch (letter)
            {
                // One that is never closed is read as far as it goes.
                case -1:
                    return kept is null ? PdfValue.Other.Value : new PdfValue.Letters(kept.ToArray());
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                    Place++;
                    return kept is null ? PdfValue.Other.Value : new PdfValue.Letters(kept.ToArray());
                case '\\':
                    letter = Escaped();
                    break;
            }
            if (letter >= 0 && kept?.Count < LongestLetters)
                kept.Add((byte)letter);
        }
    }

    /// <summary>What stands behind a backslash; -1 for a line that goes on.</summary>
    int Escaped()
    {
        var letter = bytes[++Place];
        if (letter is >= '0' and <= '7')
        {
            var value = letter - '0';
            for (var digits = 1; digits < 3 && bytes[Place + 1] is >= '0' and <= '7' and var next; digits++, Place++)
                value = value * 8 + next - '0';
            return value & 0xFF;
        }
        if (letter == '\r' && bytes[Place + 1] == '\n')
            Place++;
        return letter switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            '\r' or '\n' => -1,
            _ => letter,
        };
    }

    public PdfValue Hexadecimal(bool keep)
    {
        var (kept, half) = (Empty(keep), -1);
        for (Place++; bytes[Place] != '>'; Place++)
        {
            if (bytes[Place] < 0)
                break;
            if (Digit(bytes[Place]) is not (>= 0 and var digit))
                continue;
            if (half >= 0 && kept?.Count < LongestLetters)
                kept.Add((byte)(half * 16 + digit));
            half = half >= 0 ? -1 : digit;
        }
        if (bytes[Place] == '>')
            Place++;
        if (half >= 0)
            kept?.Add((byte)(half * 16));
        return kept is null ? PdfValue.Other.Value : new PdfValue.Letters(kept.ToArray());
    }

    static int Digit(int letter) =>
        letter switch
        {
            >= '0' and <= '9' => letter - '0',
            >= 'a' and <= 'f' => letter - 'a' + 10,
            >= 'A' and <= 'F' => letter - 'A' + 10,
            _ => -1,
        };
}
