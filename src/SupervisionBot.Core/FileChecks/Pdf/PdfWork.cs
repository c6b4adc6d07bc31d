namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>What the look into a file may cost: in bytes read, once more for each time, and in bytes unpacked.</summary>
sealed class PdfWork(long size)
{
    readonly byte[] buffer = new byte[64 * 1024];
    long open = 4L * 1024 * 1024 + size * 4;
    long packed = 32L * 1024 * 1024 + size * 8;
    long unpacked = 96L * 1024 * 1024 + size * 10;

    public void Did(long count)
    {
        if ((open -= count) < 0)
            throw new FileFaultException(FileFault.UnpacksTooFar);
    }

    /// <summary>Within what was unpacked.</summary>
    public void DidInside(long count)
    {
        if ((packed -= count) < 0)
            throw new FileFaultException(FileFault.UnpacksTooFar);
    }

    /// <summary>Reads to the end and keeps nothing.</summary>
    public void Drain(Stream stream)
    {
        using (stream)
            while (Read(stream) > 0) { }
    }

    /// <param name="likely">How much it will probably be.</param>
    public MemoryStream Kept(Stream stream, int likely, int most)
    {
        var kept = new MemoryStream(likely);
        for (int count; (count = Read(stream)) > 0; )
        {
            if (kept.Length + count > most)
                throw new FileFaultException(FileFault.UnpacksTooFar);
            kept.Write(buffer, 0, count);
        }
        kept.Position = 0;
        return kept;
    }

    int Read(Stream stream)
    {
        try
        {
            var count = stream.Read(buffer);
            if ((unpacked -= count) < 0)
                throw new FileFaultException(FileFault.UnpacksTooFar);
            return count;
        }
        catch (InvalidDataException)
        {
            throw new FileFaultException(FileFault.Damaged);
        }
    }
}
