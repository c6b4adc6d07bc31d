namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>Bytes by their place: of a file, a block at a time, or of what was unpacked.</summary>
sealed class PdfBytes
{
    const int BlockSize = 64 * 1024;
    const int MostBlocks = 32;

    readonly Stream? file;
    readonly Dictionary<long, byte[]> blocks = [];
    readonly Queue<long> order = [];
    byte[] block = [];
    long begin;

    public PdfBytes(Stream file) => (this.file, Length) = (file, file.Length);

    public PdfBytes(byte[] bytes, int count) => (block, Length) = (bytes, count);

    public long Length { get; }

    /// <summary>-1 behind the end.</summary>
    public int this[long place]
    {
        get
        {
            var at = place - begin;
            if ((ulong)at < (ulong)block.Length && place < Length)
                return block[at];
            return place < 0 || place >= Length ? -1 : Load(place);
        }
    }

    /// <summary>As many as fit and are there.</summary>
    public int Read(long place, Span<byte> into)
    {
        var count = (int)Math.Clamp(Length - place, 0, into.Length);
        if (file is null)
            block.AsSpan((int)Math.Min(place, Length), count).CopyTo(into);
        else
        {
            file.Position = Math.Min(place, Length);
            file.ReadExactly(into[..count]);
        }
        return count;
    }

    public bool Says(long place, ReadOnlySpan<byte> word)
    {
        for (var index = 0; index < word.Length; index++)
            if (this[place + index] != word[index])
                return false;
        return true;
    }

    /// <summary>A stretch of them, read as it is asked for.</summary>
    public Stream Part(long place, long length) => new Stretch(this, place, place + length);

    sealed class Stretch(PdfBytes bytes, long place, long end) : DecodingStream(Null)
    {
        public override int Read(Span<byte> buffer)
        {
            var count = bytes.Read(place, buffer[..(int)Math.Min(buffer.Length, end - place)]);
            place += count;
            return count;
        }
    }

    int Load(long place)
    {
        begin = place / BlockSize * BlockSize;
        if (!blocks.TryGetValue(begin, out block!))
        {
            if (order.Count == MostBlocks)
                blocks.Remove(order.Dequeue());
            block = new byte[(int)Math.Min(BlockSize, Length - begin)];
            Read(begin, block);
            blocks.Add(begin, block);
            order.Enqueue(begin);
        }
        return block[place - begin];
    }
}
