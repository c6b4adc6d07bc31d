using System.Buffers.Binary;

namespace SupervisionBot.Core.FileChecks.Pictures;

/// <summary>How many pixels a picture has, of any kind that documents carry, by what stands at its beginning; nothing is decoded.</summary>
static class PictureSize
{
    public const int HeadLength = 32;
    const int LongestBoxes = 64 * 1024;

    /// <exception cref="FileFaultException">It has more than the limit.</exception>
    public static void Measure(long width, long height, FileLimits limits)
    {
        if (height != 0 && Math.Abs(width) > limits.MostPixels / Math.Abs(height))
            throw new FileFaultException(FileFault.TooManyPixels, $"{Math.Abs(width)} × {Math.Abs(height)}");
    }

    /// <summary>Measures what is a picture; anything else is left alone.</summary>
    /// <param name="open">Opens it at its beginning.</param>
    /// <exception cref="FileFaultException">It has more than the limit.</exception>
    public static void Measure(Func<Stream> open, FileLimits limits)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        using (var picture = open())
            if (!Read(picture, head))
                return;
        if (Of(head) is var (width, height))
            Measure(width, height, limits);
        if (head.StartsWith("GIF8"u8))
            Again(bytes => GifFrames.Follow(bytes, (wide, high) => Measure(wide, high, limits)));
        else if (JpegParts.Begins(head))
            Again(bytes => JpegParts.Follow(bytes, (wide, high) => Measure(wide, high, limits), toItsEnd: false));
        else if (TiffPages.Begins(head))
            TiffPages.Follow(open, (wide, high) => Measure(wide, high, limits));
        else if (head is [0xFF, 0x4F, 0xFF, 0x51, ..] or [0, 0, 0, 12, (byte)'j', (byte)'P', ..])
            Again(bytes => MeasureJpeg2000(bytes, limits));

        void Again(Action<Stream> measure)
        {
            using var bytes = new BufferedStream(open());
            measure(bytes);
        }
    }

    /// <summary>Of kinds that say it at once.</summary>
    public static (long Width, long Height)? Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => (
                BinaryPrimitives.ReadUInt32BigEndian(head[16..]),
                BinaryPrimitives.ReadUInt32BigEndian(head[20..])
            ),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => (Short(head, 6), Short(head, 8)),
            [(byte)'B', (byte)'M', ..] when head[14] >= 40 => (
                BinaryPrimitives.ReadInt32LittleEndian(head[18..]),
                BinaryPrimitives.ReadInt32LittleEndian(head[22..])
            ),
            // Of an older kind, which Office still reads.
            [(byte)'B', (byte)'M', ..] when head[14] == 12 => (Short(head, 18), Short(head, 20)),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => head[15] switch
            {
                (byte)'X' => (1 + Three(head, 24), 1 + Three(head, 27)),
                (byte)'L' => (
                    1 + (BinaryPrimitives.ReadUInt32LittleEndian(head[21..]) & 0x3FFF),
                    1 + (BinaryPrimitives.ReadUInt32LittleEndian(head[21..]) >> 14 & 0x3FFF)
                ),
                _ => (Short(head, 26) & 0x3FFF, Short(head, 28) & 0x3FFF),
            },
            _ => null,
        };

    /// <summary>JPEG 2000: the head of its data follows two marks, which stand behind a few boxes when it is kept as a file.</summary>
    static void MeasureJpeg2000(Stream bytes, FileLimits limits)
    {
        var head = new byte[LongestBoxes];
        var count = bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var at = head.AsSpan(0, count).IndexOf((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]);
        if (at < 0 || at + 24 > count)
            return;
        var (right, bottom, left, top) = (Four(at + 8), Four(at + 12), Four(at + 16), Four(at + 20));
        Measure(right - left, bottom - top, limits);

        long Four(int place) => BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(place));
    }

    /// <summary>Fills it whole; false where there is less.</summary>
    public static bool Read(Stream bytes, Span<byte> into) => bytes.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;

    static long Short(ReadOnlySpan<byte> head, int at) => BinaryPrimitives.ReadUInt16LittleEndian(head[at..]);

    static long Three(ReadOnlySpan<byte> head, int at) => head[at] | head[at + 1] << 8 | head[at + 2] << 16;
}
