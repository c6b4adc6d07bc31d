using System.Buffers.Binary;

namespace SupervisionBot.Core.FileChecks.Pictures;

/// <summary>
/// The pages of a TIFF: behind a pointer, fields of twelve bytes each, of two bytes or of four, and a pointer to the next page (TIFF 6.0, section 2).
/// The pages may stand in any order; it is read forward, and from its beginning again where a pointer leads back.
/// </summary>
static class TiffPages
{
    const int FieldLength = 12;
    const int WidthField = 256;
    const int HeightField = 257;
    const int MostPages = 100_000;

    /// <summary>Programs that write the pages again after a change lead back once or twice.</summary>
    const int MostTimesBack = 8;

    public static bool Begins(ReadOnlySpan<byte> head) => head is [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..];

    /// <param name="open">Opens it at its beginning.</param>
    /// <param name="measure">Is told width and height of each page.</param>
    /// <exception cref="FileFaultException">Its pages lead nowhere else than in circles.</exception>
    public static void Follow(Func<Stream> open, Action<long, long> measure)
    {
        Span<byte> field = stackalloc byte[FieldLength];
        var bytes = new BufferedStream(open());
        try
        {
            if (!PictureSize.Read(bytes, field[..8]))
                return;
            var isLittle = field[0] == 'I';
            var (place, next, timesBack) = (8L, Whole(field[4..8], isLittle), 0);
            for (var page = 0; next != 0; page++)
            {
                if (page == MostPages || (next < place && ++timesBack > MostTimesBack))
                    throw new FileFaultException(FileFault.Damaged);
                if (next < place)
                {
                    bytes.Dispose();
                    (bytes, place) = (new BufferedStream(open()), 0);
                }
                for (; place < next; place++)
                    if (bytes.ReadByte() < 0)
                        return;
                if (!PictureSize.Read(bytes, field[..2]))
                    return;
                var (width, height, fields) = (0L, 0L, Whole(field[..2], isLittle));
                for (var left = fields; left > 0 && PictureSize.Read(bytes, field); left--)
                {
                    var value = Whole(field.Slice(8, Whole(field.Slice(2, 2), isLittle) == 3 ? 2 : 4), isLittle);
                    if (Whole(field[..2], isLittle) == WidthField)
                        width = value;
                    else if (Whole(field[..2], isLittle) == HeightField)
                        height = value;
                }
                measure(width, height);
                place += 2 + fields * FieldLength + 4;
                next = PictureSize.Read(bytes, field[..4]) ? Whole(field[..4], isLittle) : 0;
            }
        }
        finally
        {
            bytes.Dispose();
        }
    }

    static long Whole(ReadOnlySpan<byte> part, bool isLittle) =>
        (part.Length, isLittle) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(part),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(part),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(part),
            _ => BinaryPrimitives.ReadUInt32BigEndian(part),
        };
}
