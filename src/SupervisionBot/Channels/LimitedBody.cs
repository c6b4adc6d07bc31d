using System.IO.Pipelines;

namespace SupervisionBot.Channels;

static class LimitedBody
{
    /// <returns>Null when there is more than the limit.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, int limit, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[Math.Min(limit + 1, 16 * 1024)];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > limit)
                return null;
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    /// <returns>Null when there is more than the limit.</returns>
    /// <exception cref="TimeoutException">It did not all come in time.</exception>
    public static async Task<byte[]?> ReadAsync(PipeReader body, int limit, TimeSpan patience, CancellationToken cancellationToken)
    {
        // The reader is woken, not its read cancelled: to Kestrel a cancelled read goes on, so that it fails to read the rest of the body.
        using var late = new CancellationTokenSource(patience);
        using var waking = late.Token.UnsafeRegister(static reader => ((PipeReader)reader!).CancelPendingRead(), body);
        using var read = new MemoryStream();
        while (true)
        {
            var part = await body.ReadAsync(cancellationToken);
            var fits = read.Length + part.Buffer.Length <= limit;
            if (fits)
                foreach (var bytes in part.Buffer)
                    read.Write(bytes.Span);
            body.AdvanceTo(part.Buffer.End);
            if (!fits)
                return null;
            if (part.IsCompleted)
                return read.ToArray();
            if (late.IsCancellationRequested)
                throw new TimeoutException();
        }
    }
}
