namespace SupervisionBot.Core.FileChecks.Pictures;

/// <summary>Follows a JPEG part by part: each says how long it is. It is read forward alone.</summary>
static class JpegParts
{
    const int MostParts = 1_000_000;
    const int StartOfScan = 0xDA;
    const int Start = 0xD8;
    const int End = 0xD9;

    /// <summary>The head of a frame, up to how many colours it has (ITU-T T.81, B.2.2).</summary>
    public const int FrameHead = 10;

    public static bool Begins(ReadOnlySpan<byte> head) => head is [0xFF, Start, 0xFF, ..];

    /// <summary>Shows how large its picture is; up to where that is scanned, or through the whole.</summary>
    /// <param name="bytes">At its beginning, or behind its first two bytes.</param>
    /// <param name="measure">Is told width and height. One that does not tell its height is as high as can be.</param>
    /// <returns>How many bytes it takes; null when it breaks off, or was not followed to its end.</returns>
    public static long? Follow(Stream bytes, Action<long, long> measure, bool toItsEnd, bool isBegun = false)
    {
        var place = isBegun ? 2 : Skipped(bytes, 2);
        var measured = false;
        for (var part = 0; part < MostParts; part++)
        {
            var marker = Marker(bytes, ref place);
            if (marker == End && measured)
                return place;
            if (marker is -1 or Start or End || (marker == StartOfScan && !toItsEnd))
                return null;
            var length = Short(bytes) - 2;
            place += 2;
            if (length < 0)
                return null;
            if (IsFrame(marker) && length >= 5)
            {
                bytes.ReadByte();
                var (height, width) = (Short(bytes), Short(bytes));
                if (width < 0)
                    return null;
                measure(width, Height(height));
                measured = true;
                place += Skipped(bytes, length - 5) + 5;
            }
            else if (Skipped(bytes, length) is var skipped && skipped < length)
                return null;
            else
                place += skipped;
        }
        return null;
    }

    /// <summary>The size that the head of a frame tells, when these bytes are one: its length fits the number of its colours.</summary>
    public static (long Width, long Height)? SizeInFrame(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, var marker, 0, var length, 8 or 12, var high, var low, var wide, var narrow, (>= 1 and <= 4) and var colours, ..]
        && IsFrame(marker)
        && length == 8 + 3 * colours
            ? (wide << 8 | narrow, Height(high << 8 | low))
            : null;

    static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    static long Height(int said) => said == 0 ? ushort.MaxValue : said;

    /// <summary>What stands between parts, and in a scan, ends with FF and something else than 0 (an FF of the picture itself).</summary>
    static int Marker(Stream bytes, ref long place)
    {
        int marker;
        do
        {
            while ((marker = bytes.ReadByte()) is not (0xFF or -1))
                place++;
            place++;
            while (marker == 0xFF)
            {
                marker = bytes.ReadByte();
                place++;
            }
        } while (marker is 0 or (>= 0xD0 and <= 0xD7) or 1);
        return marker;
    }

    /// <summary>-1 behind the end.</summary>
    static int Short(Stream bytes) => bytes.ReadByte() is >= 0 and var high && bytes.ReadByte() is >= 0 and var low ? high << 8 | low : -1;

    /// <summary>How many of so many bytes there were.</summary>
    static long Skipped(Stream bytes, long count)
    {
        if (bytes.CanSeek)
        {
            var there = Math.Min(count, bytes.Length - bytes.Position);
            bytes.Position += there;
            return there;
        }
        for (var skipped = 0L; skipped < count; skipped++)
            if (bytes.ReadByte() < 0)
                return skipped;
        return count;
    }
}
