namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>What the look into a file may cost: in bytes read, once more for each time, and in bytes unpacked.</summary>
sealed class PdfWork(long size)
{
    readonly byte[] buffer = new byte[64 * 1024];
    long left = 16L * 1024 * 1024 + size * 6;
    long unpacked = 96L * 1024 * 1024 + size * 10;

    public void Did(long count)
    {
        if ((left -= count) < 0) throw new FileFaultException(FileFault.UnpacksTooFar);
    }

    /// <summary>Reads to the end and keeps nothing.</summary>
    public void Drain(Stream stream)
    {
        using (stream)
            while (Read(stream) > 0)
            {
            }
    }

    public MemoryStream Kept(Stream stream, int most)
    {
        var kept = new MemoryStream();
        for (int count; (count = Read(stream)) > 0;)
        {
            if (kept.Length + count > most) throw new FileFaultException(FileFault.UnpacksTooFar);
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
            if ((unpacked -= count) < 0) throw new FileFaultException(FileFault.UnpacksTooFar);
            return count;
        }
        catch (InvalidDataException)
        {
            throw new FileFaultException(FileFault.Damaged);
        }
    }
}
