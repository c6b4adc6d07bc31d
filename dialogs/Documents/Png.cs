using System.Buffers.Binary;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>A picture as PNG, of which the size is known.</summary>
public sealed class Png
{
    /// <summary>Where the header chunk, which is always the first, says how wide and how high (PNG specification, 5.3 and 11.2.2).</summary>
    const int WidthAt = 16,
        HeightAt = 20,
        HeaderEnd = 24;

    static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="ArgumentException">These bytes are no PNG.</exception>
    public Png(ReadOnlyMemory<byte> bytes)
    {
        var header = bytes.Span;
        if (header.Length < HeaderEnd || !header.StartsWith(Signature))
            throw new ArgumentException("These bytes are no PNG.", nameof(bytes));
        (Bytes, Width, Height) = (
            bytes,
            BinaryPrimitives.ReadInt32BigEndian(header[WidthAt..]),
            BinaryPrimitives.ReadInt32BigEndian(header[HeightAt..])
        );
        if (Width <= 0 || Height <= 0)
            throw new ArgumentException("A picture has a size.", nameof(bytes));
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    public int Height { get; }
}
