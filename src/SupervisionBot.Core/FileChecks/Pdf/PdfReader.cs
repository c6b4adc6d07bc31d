using System.Buffers;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// Reads one value after another, as the format writes them: names with #-escapes, comments and NUL as white space, strings with their escapes.
/// Each dictionary is shown when it closes, however deep it lies; of it only the entries are kept that something asks for.
/// </summary>
sealed class PdfReader(PdfBytes bytes, long place, Action<PdfValue.Dictionary>? show = null)
{
    /// <summary>What is nested deeper is no document that a program wrote.</summary>
    const int Deepest = 100;

    /// <summary>Of a kept string; none that is looked at is longer.</summary>
    const int LongestLetters = 64 * 1024;

    const int LongestName = 127 * 3;
    static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    static readonly HashSet<string> Asked =
    [
        "A",
        "AF",
        "Base",
        "CF",
        "CFM",
        "Colors",
        "BitsPerComponent",
        "Columns",
        "DOS",
        "DecodeParms",
        "DP",
        "EF",
        "Encrypt",
        "EncryptMetadata",
        "F",
        "FFilter",
        "Filter",
        "First",
        "ID",
        "Info",
        "JS",
        "Kids",
        "Length",
        "Mac",
        "Metadata",
        "N",
        "Name",
        "O",
        "OE",
        "P",
        "Pages",
        "Predictor",
        "R",
        "Root",
        "S",
        "StdCF",
        "StmF",
        "StrF",
        "Subtype",
        "T",
        "D",
        "Title",
        "Type",
        "U",
        "UE",
        "UF",
        "URI",
        "Unix",
        "V",
        "Width",
        "Win",
        "XFA",
        "EarlyChange",
        "OnInstantiate",
        "Desc",
    ];

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AskedLetters = Asked.GetAlternateLookup<ReadOnlySpan<char>>();

    int depth;

    public long Place { get; private set; } = place;

    /// <summary>The next value; null where there is none, or it breaks off.</summary>
    public PdfValue? Read(bool keep = true)
    {
        SkipSpace();
        switch (bytes[Place])
        {
            case '/':
                return Name(keep) is { } name ? new PdfValue.Name(name) : PdfValue.Other.Value;
            case '(':
                return Letters(keep);
            case '<' when bytes[Place + 1] == '<':
                return Dictionary(keep);
            case '<':
                return Hexadecimal(keep);
            case '[':
                return Row(keep);
            case (>= '0' and <= '9') or '+' or '-' or '.':
                return Number(keep);
            case -1 or ')' or '>' or ']':
                return null;
            case '{' or '}':
                Place++;
                return PdfValue.Other.Value;
            default:
                return Word() switch
                {
                    var word when Ends(word) => null,
                    "false" => PdfValue.Other.False,
                    _ => PdfValue.Other.Value,
                };
        }
    }

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

    static bool Ends(string word) => word is not ("" or "false");

    public static bool IsRegular(int letter) => letter >= 0 && !Delimiters.Contains((byte)letter);

    void Enter()
    {
        if (++depth > Deepest)
            throw new FileFaultException(FileFault.Damaged);
    }

    PdfValue.Dictionary? Dictionary(bool keep)
    {
        Enter();
        Place += 2;
        List<(string, PdfValue)>? entries = null;
        for (; ; )
        {
            SkipSpace();
            if (bytes[Place] == '>')
            {
                Place += bytes[Place + 1] == '>' ? 2 : 1;
                depth--;
                var dictionary = entries is null ? PdfValue.Dictionary.Empty : new PdfValue.Dictionary(entries);
                if (entries != null)
                    show?.Invoke(dictionary);
                return dictionary;
            }
            if (bytes[Place] == '/')
            {
                var name = Name(keep: true, onlyAsked: true);
                SkipSpace();
                // A name without a value, at the end.
                if (bytes[Place] == '>' && bytes[Place + 1] == '>')
                    continue;
                if (Read(keep: name != null) is not { } value)
                    return Broken(entries);
                if (name != null)
                    (entries ??= []).Add((name, value));
            }
            // What is no name has no business here; programs pass over it.
            else if (Read(keep: false) is null)
                return Broken(entries);
        }
    }

    /// <summary>A dictionary that breaks off is read by some programs as far as it goes.</summary>
    PdfValue.Dictionary? Broken(List<(string, PdfValue)>? entries)
    {
        if (entries != null)
            show?.Invoke(new PdfValue.Dictionary(entries));
        return null;
    }

    PdfValue.Row? Row(bool keep)
    {
        Enter();
        Place++;
        List<PdfValue>? items = null;
        for (; ; )
        {
            SkipSpace();
            if (bytes[Place] == ']')
            {
                Place++;
                depth--;
                return items is null ? PdfValue.Row.Empty : new PdfValue.Row(items);
            }
            if (Read(keep) is not { } value)
                return null;
            if (keep)
                (items ??= []).Add(value);
        }
    }

    PdfValue Number(bool keep)
    {
        var begin = Place;
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
        if (!keep)
            return PdfValue.Other.Value;
        if (scale == 0 && !negative && bytes[begin] is >= '0' and <= '9' && value < int.MaxValue && IsReference())
            return new PdfValue.Reference((int)value);
        return new PdfValue.Number(negative ? -value : value);
    }

    /// <summary>Behind a number: another one and an R.</summary>
    bool IsReference()
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

    string? Name(bool keep, bool onlyAsked = false)
    {
        Place++;
        Span<char> name = stackalloc char[LongestName];
        var length = 0;
        for (; IsRegular(bytes[Place]); Place++)
        {
            var letter = bytes[Place];
            if (letter == '#' && Digit(bytes[Place + 1]) is >= 0 and var high && Digit(bytes[Place + 2]) is >= 0 and var low)
            {
                letter = high * 16 + low;
                Place += 2;
            }
            if (keep && length < name.Length)
                name[length++] = (char)letter;
        }
        if (!keep)
            return null;
        return AskedLetters.TryGetValue(name[..length], out var known) ? known
            : onlyAsked ? null
            : name[..length].ToString();
    }

    PdfValue Letters(bool keep)
    {
        Place++;
        var kept = keep ? new MemoryStream() : null;
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
            if (letter >= 0 && kept?.Length < LongestLetters)
                kept.WriteByte((byte)letter);
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

    PdfValue Hexadecimal(bool keep)
    {
        var (kept, half) = (keep ? new MemoryStream() : null, -1);
        for (Place++; bytes[Place] != '>'; Place++)
        {
            if (bytes[Place] < 0)
                break;
            if (Digit(bytes[Place]) is not (>= 0 and var digit))
                continue;
            if (half >= 0 && kept?.Length < LongestLetters)
                kept.WriteByte((byte)(half * 16 + digit));
            half = half >= 0 ? -1 : digit;
        }
        if (bytes[Place] == '>')
            Place++;
        if (half >= 0)
            kept?.WriteByte((byte)(half * 16));
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
