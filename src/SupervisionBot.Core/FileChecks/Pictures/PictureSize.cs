using System.Buffers.Binary;

namespace SupervisionBot.Core.FileChecks.Pictures;

/// <summary>How many pixels a picture has, of any kind that documents carry, by what stands at its beginning; nothing is decoded.</summary>
static class PictureSize
{
    const int HeadLength = 32;
    const int MostFields = 4096;
    const int WidthField = 256;
    const int HeightField = 257;

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
        using var picture = open();
        var head = new byte[HeadLength];
        var count = picture.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        if (count == HeadLength && Of(head) is var (width, height))
            Measure(width, height, limits);
        else if (head is [0xFF, 0xD8, 0xFF, ..])
            MeasureJpeg(open, limits);
        else if (head is [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..])
            MeasureTiff(open, head[0] == 'I', limits);
    }

    static (long Width, long Height)? Of(byte[] head) =>
        head switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => (
                BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(16)),
                BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(20))
            ),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => (Short(head, 6), Short(head, 8)),
            [(byte)'B', (byte)'M', ..] when head[14] >= 40 => (
                BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(18)),
                BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(22))
            ),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => head[15] switch
            {
                (byte)'X' => (1 + Three(head, 24), 1 + Three(head, 27)),
                (byte)'L' => (
                    1 + (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(21)) & 0x3FFF),
                    1 + (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(21)) >> 14 & 0x3FFF)
                ),
                _ => (Short(head, 26) & 0x3FFF, Short(head, 28) & 0x3FFF),
            },
            _ => null,
        };

    static void MeasureJpeg(Func<Stream> open, FileLimits limits)
    {
        using var bytes = new BufferedStream(open());
        bytes.ReadByte();
        bytes.ReadByte();
        while (bytes.ReadByte() is 0xFF and var marker)
        {
            while (marker == 0xFF)
                marker = bytes.ReadByte();
            var length = (bytes.ReadByte() << 8 | bytes.ReadByte()) - 2;
            if (marker is 0xDA or 0xD9 or -1 || length < 0)
                return;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                bytes.ReadByte();
                var height = bytes.ReadByte() << 8 | bytes.ReadByte();
                Measure(bytes.ReadByte() << 8 | bytes.ReadByte(), height, limits);
                return;
            }
            for (; length > 0 && bytes.ReadByte() >= 0; length--) { }
        }
    }

    static void MeasureTiff(Func<Stream> open, bool isLittle, FileLimits limits)
    {
        using var bytes = new MemoryStream();
        using (var picture = open())
            picture.CopyTo(bytes);
        var all = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var place = Whole(all, 4, 4);
        var (width, height) = (0L, 0L);
        var fields = Math.Min(Whole(all, place, 2), MostFields);
        for (var index = 0; index < fields; index++)
        {
            var at = place + 2 + index * 12;
            // Of two bytes or of four.
            var value = Whole(all, at + 8, Whole(all, at + 2, 2) == 3 ? 2 : 4);
            if (Whole(all, at, 2) == WidthField)
                width = value;
            else if (Whole(all, at, 2) == HeightField)
                height = value;
        }
        Measure(width, height, limits);

        long Whole(Span<byte> from, long at, int count)
        {
            if (at < 0 || at + count > from.Length)
                return 0;
            var part = from.Slice((int)at, count);
            return (count, isLittle) switch
            {
                (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(part),
                (2, false) => BinaryPrimitives.ReadUInt16BigEndian(part),
                (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(part),
                _ => BinaryPrimitives.ReadUInt32BigEndian(part),
            };
        }
    }

    static long Short(byte[] head, int at) => BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(at));

    static long Three(byte[] head, int at) => head[at] | head[at + 1] << 8 | head[at + 2] << 16;
}
