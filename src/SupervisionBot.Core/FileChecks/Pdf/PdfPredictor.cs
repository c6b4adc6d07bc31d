namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>Undoes what was written as the difference to the left, above and the left above, row by row.</summary>
sealed class PdfPredictor : DecodingStream
{
    const int LongestRow = 1 << 20;

    readonly bool perRow;
    readonly int pixel;
    readonly byte[] above;
    readonly byte[] row;
    int at;
    int count;

    PdfPredictor(Stream source, bool perRow, int pixel, int length)
        : base(source) => (this.perRow, this.pixel, above, row) = (perRow, pixel, new byte[length], new byte[length]);

    public static Stream Behind(Stream source, PdfValue.Dictionary told)
    {
        var predictor = told.Whole("Predictor") ?? 1;
        if (predictor < 2)
            return source;
        var (colors, bits, columns) = (told.Whole("Colors") ?? 1, told.Whole("BitsPerComponent") ?? 8, told.Whole("Columns") ?? 1);
        if (
            colors is < 1 or > 64
            || bits is not (1 or 2 or 4 or 8 or 16)
            || columns < 1
            || colors * bits * columns / 8 > LongestRow
            || (predictor == 2 && bits != 8)
        )
            throw new InvalidDataException();
        return new PdfPredictor(source, predictor >= 10, (int)Math.Max(1, colors * bits / 8), (int)((colors * bits * columns + 7) / 8));
    }

    public override int Read(Span<byte> buffer)
    {
        if (at == count && !Fill())
            return 0;
        var length = Math.Min(buffer.Length, count - at);
        row.AsSpan(at, length).CopyTo(buffer);
        at += length;
        return length;
    }

    bool Fill()
    {
        row.CopyTo(above, 0);
        var kind = perRow ? Source.ReadByte() : 1;
        (at, count) = (0, kind < 0 ? 0 : Source.ReadAtLeast(row, row.Length, throwOnEndOfStream: false));
        if (!perRow)
            above.AsSpan().Clear();
        for (var index = 0; index < count; index++)
        {
            var (left, up, corner) = (index >= pixel ? row[index - pixel] : 0, above[index], index >= pixel ? above[index - pixel] : 0);
            row[index] += (byte)(
                kind switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                }
            );
        }
        return count > 0;
    }

    static int Paeth(int left, int up, int corner)
    {
        var (fromLeft, fromUp, fromCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left
            : fromUp <= fromCorner ? up
            : corner;
    }
}
