namespace SupervisionBot.Core.FileChecks.Pictures;

/// <summary>
/// The frames of a GIF: each says how large it is, and may be larger than the screen that it is shown on. What lies between is passed over.
/// </summary>
static class GifFrames
{
    const int Head = 13;
    const int MostBlocks = 1_000_000;

    /// <param name="bytes">At its beginning.</param>
    public static void Follow(Stream bytes, Action<long, long> measure)
    {
        Span<byte> part = stackalloc byte[Head];
        if (!PictureSize.Read(bytes, part) || !Skip(bytes, ColoursOf(part[10])))
            return;
        for (var block = 0; block < MostBlocks; block++)
            switch (bytes.ReadByte())
            {
                case ',' when PictureSize.Read(bytes, part[..9]):
                    measure(Short(part) + Short(part[4..]), Short(part[2..]) + Short(part[6..]));
                    if (!Skip(bytes, ColoursOf(part[8]) + 1) || !SkipPieces(bytes))
                        return;
                    break;
                case '!' when bytes.ReadByte() >= 0 && SkipPieces(bytes):
                    break;
                default:
                    return;
            }
    }

    /// <summary>Pieces of up to 255 bytes, up to an empty one.</summary>
    static bool SkipPieces(Stream bytes)
    {
        int length;
        while ((length = bytes.ReadByte()) > 0)
            if (!Skip(bytes, length))
                return false;
        return length == 0;
    }

    static int ColoursOf(int flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    static bool Skip(Stream bytes, int count)
    {
        while (count > 0 && bytes.ReadByte() >= 0)
            count--;
        return count == 0;
    }

    static long Short(ReadOnlySpan<byte> two) => two[0] | two[1] << 8;
}
