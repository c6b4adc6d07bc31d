using SupervisionBot.Core.FileChecks.Pictures;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// Small pictures may stand in the middle of what a page draws, described by names in front of them. Nothing of what they can say starts or fetches
/// anything; but they can claim any size. What draws is not read word by word: the greatest width and height that are named in it must fit together.
/// </summary>
sealed class InlinePictures(FileLimits limits)
{
    const int LongestName = 15;
    const long Largest = int.MaxValue;

    enum Place
    {
        Anywhere,
        Name,
        BeforeNumber,
        Comment,
        Number,
    }

    readonly InlineJpegs jpegs = new(limits);
    readonly char[] name = new char[LongestName];
    Place place;
    int length;
    int escaped;
    bool isWidth;
    long number;
    long width;
    long height;

    /// <summary>Shows the next bytes.</summary>
    /// <exception cref="FileFaultException" />
    public void Look(ReadOnlySpan<byte> bytes)
    {
        jpegs.Look(bytes);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (place == Place.Anywhere)
            {
                var next = bytes[at..].IndexOf((byte)'/');
                if (next < 0)
                    return;
                at += next;
                (place, length, escaped) = (Place.Name, 0, 0);
            }
            else
                Step(bytes[at], bytes[at..]);
        }
    }

    /// <summary>Of one that ends without another byte.</summary>
    public void End()
    {
        Step(' ', []);
        jpegs.End();
    }

    void Step(int letter, ReadOnlySpan<byte> rest)
    {
        switch (place)
        {
            case Place.Name when PdfScanner.IsRegular(letter):
                Add(letter);
                break;
            case Place.Name:
                ReadOnlySpan<char> named = length <= LongestName ? name.AsSpan(0, length) : "";
                jpegs.Named(named, rest);
                place = named switch
                {
                    "W" or "Width" => Expect(width: true),
                    "H" or "Height" => Expect(width: false),
                    _ => Place.Anywhere,
                };
                Again(letter, rest);
                break;
            case Place.BeforeNumber when letter is '%':
                place = Place.Comment;
                break;
            case Place.Comment when letter is '\r' or '\n':
                place = Place.BeforeNumber;
                break;
            case Place.BeforeNumber when letter is (>= '0' and <= '9') or '+':
                (place, number) = (Place.Number, letter is '+' ? 0 : letter - '0');
                break;
            case Place.BeforeNumber when letter is not (0 or '\t' or '\n' or '\f' or '\r' or ' '):
                place = Place.Anywhere;
                Again(letter, rest);
                break;
            case Place.Number when letter is >= '0' and <= '9':
                number = Math.Min(Largest, number * 10 + letter - '0');
                break;
            case Place.Number:
                (width, height) = isWidth ? (Math.Max(width, number), height) : (width, Math.Max(height, number));
                PictureSize.Measure(width, height, limits);
                place = Place.Anywhere;
                Again(letter, rest);
                break;
        }
    }

    void Again(int letter, ReadOnlySpan<byte> rest)
    {
        if (letter == '/')
            (place, length, escaped) = (Place.Name, 0, 0);
        else if (place == Place.BeforeNumber)
            Step(letter, rest);
    }

    Place Expect(bool width)
    {
        isWidth = width;
        return Place.BeforeNumber;
    }

    /// <summary>A letter of a name, or two digits of one behind a #.</summary>
    void Add(int letter)
    {
        if (letter == '#')
            escaped = 2;
        else if (escaped > 0 && char.IsAsciiHexDigit((char)letter))
        {
            var digit = Uri.FromHex((char)letter);
            if (escaped-- == 2)
                Append((char)(digit * 16));
            else if (length <= LongestName)
                name[length - 1] += (char)digit;
        }
        else
            Append((char)letter);
    }

    void Append(char letter)
    {
        if (length < LongestName)
            name[length] = letter;
        length = Math.Min(length + 1, LongestName + 1);
    }
}
