namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>Reads what another stream becomes when it is decoded.</summary>
abstract class DecodingStream(Stream source) : Stream
{
    protected Stream Source { get; } = source;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Source.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Decodes by the byte.</summary>
abstract class ByteDecodingStream(Stream source) : DecodingStream(source)
{
    readonly byte[] packed = new byte[4096];
    int at;
    int count;

    /// <summary>-1 at the end.</summary>
    protected abstract int Decoded();

    /// <summary>The next byte as it came; -1 at the end.</summary>
    protected int Packed()
    {
        if (at == count)
            (at, count) = (0, Source.Read(packed, 0, packed.Length));
        return count == 0 ? -1 : packed[at++];
    }

    public override int Read(Span<byte> buffer)
    {
        for (var index = 0; index < buffer.Length; index++)
        {
            if (Decoded() is not (>= 0 and var one))
                return index;
            buffer[index] = (byte)one;
        }
        return buffer.Length;
    }
}
