namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>Two letters a byte, up to &gt;.</summary>
sealed class HexStream(Stream source) : ByteDecodingStream(source)
{
    bool ended;

    protected override int Decoded()
    {
        if (Digit() is not (>= 0 and var high))
            return -1;
        return Digit() is >= 0 and var low ? high * 16 + low : high * 16;
    }

    int Digit()
    {
        while (!ended)
        {
            var letter = Packed();
            if (letter is -1 or '>')
                ended = true;
            else if (letter <= ' ')
                continue;
            else
                return char.IsAsciiHexDigit((char)letter) ? Convert.ToInt32(((char)letter).ToString(), 16) : throw new InvalidDataException();
        }
        return -1;
    }
}

/// <summary>Five letters for four bytes, up to ~.</summary>
sealed class Base85Stream(Stream source) : ByteDecodingStream(source)
{
    readonly byte[] group = new byte[4];
    int at;
    int count;
    bool ended;

    protected override int Decoded()
    {
        if (at == count)
            Fill();
        return at < count ? group[at++] : -1;
    }

    void Fill()
    {
        (at, count) = (0, 0);
        var (value, digits) = (0L, 0);
        while (!ended && digits < 5)
        {
            var letter = Packed();
            if (letter is -1 or '~')
                ended = true;
            else if (letter <= ' ')
                continue;
            else if (letter == 'z' && digits == 0)
                digits = 5;
            else if (letter is >= '!' and <= 'u')
                (value, digits) = (value * 85 + letter - '!', digits + 1);
            else
                throw new InvalidDataException();
        }
        if (digits == 0)
            return;
        for (var missing = digits; missing < 5; missing++)
            value = value * 85 + 84;
        count = digits - 1;
        for (var index = 0; index < 4; index++)
            group[index] = (byte)(value >> (24 - index * 8));
    }
}

/// <summary>Runs of one byte, and stretches as they are, up to 128.</summary>
sealed class RunLengthStream(Stream source) : ByteDecodingStream(source)
{
    int left;
    int repeated;

    protected override int Decoded()
    {
        if (left == 0)
        {
            var length = Packed();
            if (length is -1 or 128)
                return -1;
            (left, repeated) = length < 128 ? (length + 1, -1) : (257 - length, Packed());
        }
        left--;
        var one = repeated >= 0 ? repeated : Packed();
        return one >= 0 ? one : throw new InvalidDataException();
    }
}

/// <summary>Codes of nine to twelve bits for what was there before.</summary>
sealed class LzwStream(Stream source, bool early) : ByteDecodingStream(source)
{
    const int Clear = 256;
    const int End = 257;
    const int Most = 4096;

    readonly int[] prefix = new int[Most];
    readonly byte[] last = new byte[Most];
    readonly byte[] word = new byte[Most + 1];
    int next = End + 1;
    int width = 9;
    int before = -1;
    int bits;
    int held;
    int at;
    bool ended;

    protected override int Decoded()
    {
        while (at == 0 && !ended)
            Fill();
        return at > 0 ? word[--at] : -1;
    }

    /// <summary>The next word, its last byte first.</summary>
    void Fill()
    {
        var code = Code();
        if (code is -1 or End)
            ended = true;
        else if (code == Clear)
            (next, width, before) = (End + 1, 9, -1);
        else
        {
            if (code > next || (code == next && before < 0))
                throw new InvalidDataException();
            var one = code == next ? before : code;
            if (code == next)
                at++;
            for (; one > End; one = prefix[one])
                word[at++] = last[one];
            word[at++] = (byte)one;
            if (code == next)
                word[0] = (byte)one;
            if (before >= 0 && next < Most)
                (prefix[next], last[next++]) = (before, (byte)one);
            before = code;
            if (next + (early ? 1 : 0) >= 1 << width && width < 12)
                width++;
        }
    }

    int Code()
    {
        while (bits < width)
        {
            var one = Packed();
            if (one < 0)
                return -1;
            (held, bits) = ((held << 8 | one) & 0xFFFFFF, bits + 8);
        }
        bits -= width;
        return held >> bits & (1 << width) - 1;
    }
}
