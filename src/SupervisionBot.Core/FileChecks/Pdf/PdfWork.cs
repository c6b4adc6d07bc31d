using System.Buffers;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>What the look into a file may cost: in bytes read, once more for each time, and in bytes unpacked.</summary>
sealed class PdfWork(long size)
{
    readonly byte[] buffer = new byte[64 * 1024];
    readonly ArrayBufferWriter<byte> growing = new();
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

    /// <summary>Reads to the end and keeps nothing but what the pictures in it say of their size.</summary>
    public void Drain(Stream stream, FileLimits limits)
    {
        var pictures = new InlinePictures(limits);
        using (stream)
            for (int count; (count = Read(stream)) > 0; )
                pictures.Look(buffer.AsSpan(0, count));
        pictures.End();
    }

    /// <summary>Nothing but its bytes: how many they are is known only behind the last.</summary>
    public MemoryStream Kept(Stream stream, int most)
    {
        growing.ResetWrittenCount();
        for (int count; (count = Read(stream)) > 0; )
        {
            if (growing.WrittenCount + count > most)
                throw new FileFaultException(FileFault.UnpacksTooFar);
            growing.Write(buffer.AsSpan(0, count));
        }
        var kept = growing.WrittenSpan.ToArray();
        return new MemoryStream(kept, 0, kept.Length, writable: false, publiclyVisible: true);
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
