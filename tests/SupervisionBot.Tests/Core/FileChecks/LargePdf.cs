namespace SupervisionBot.Tests.Core.FileChecks;

/// <summary>A PDF of one page and much padding, which is made while it is read.</summary>
sealed class LargePdf(long length) : Stream
{
    static readonly byte[] Head = HostileFiles.Text("%PDF-1.7\n1 0 obj\n<</Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Page>>\nendobj\n% ");
    static readonly byte[] Tail = HostileFiles.Text("\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        count = (int)Math.Min(count, length - Position);
        for (var index = 0; index < count; index++, Position++)
        {
            var fromEnd = length - Position;
            buffer[offset + index] =
                Position < Head.Length ? Head[Position]
                : fromEnd <= Tail.Length ? Tail[Tail.Length - fromEnd]
                : (byte)'x';
        }
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
