using System.Buffers.Binary;

namespace SupervisionBot.Core.FileChecks.Pictures;

/// <summary>
/// Pictures: measured by what stands at their beginning, before anything decodes them, and followed part by part to where they end. Cameras
/// and phones write more behind that end, a film of the moment or smaller pictures; an archive, a document or a program has no business there.
/// </summary>
static class PictureCheck
{
    const int Window = 64 * 1024;
    const int MostParts = 1_000_000;

    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    static readonly byte[][] NotBehind =
    [
        [0x50, 0x4B, 0x03, 0x04],
        [.. "%PDF-"u8],
        [.. "Rar!\u001a\u0007"u8],
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
        FileCheck.CompoundFile,
        [.. "{\\rtf"u8],
        [.. "<script"u8],
        [.. "<html"u8],
        [.. "<!DOCTYPE"u8],
        [.. "<?php"u8],
        [.. "This program cannot be run"u8],
        [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01],
    ];

    public static string? KindOf(ReadOnlySpan<byte> head) =>
        head.StartsWith(Png) ? "png"
        : JpegParts.Begins(head) ? "jpg"
        : null;

    /// <exception cref="FileFaultException" />
    public static FileVerdict.Good Check(Stream content, string kind, FileLimits limits)
    {
        content.Position = 0;
        var bytes = new BufferedStream(content, Window);
        var end =
            kind == "png"
                ? EndOfPng(bytes, limits)
                : JpegParts.Follow(bytes, (width, height) => Measure(width, height, limits), toItsEnd: true)
                    ?? throw new FileFaultException(FileFault.Damaged);
        LookBehind(content, end);
        return new FileVerdict.Good(kind, null);
    }

    /// <summary>A picture of no size is none.</summary>
    static void Measure(long width, long height, FileLimits limits)
    {
        if (width == 0 || height == 0)
            throw new FileFaultException(FileFault.Damaged);
        PictureSize.Measure(width, height, limits);
    }

    static long EndOfPng(Stream bytes, FileLimits limits)
    {
        Span<byte> head = stackalloc byte[PictureSize.HeadLength];
        if (bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head[12..].StartsWith("IHDR"u8))
            throw new FileFaultException(FileFault.Damaged);
        if (PictureSize.Of(head) is var (width, height))
            Measure(width, height, limits);
        bytes.Position = Png.Length;
        for (var part = 0; part < MostParts; part++)
        {
            if (bytes.ReadAtLeast(head[..8], 8, throwOnEndOfStream: false) < 8)
                break;
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            // Its checksum, four bytes, may be missing at the very end.
            if (head[4..8].SequenceEqual("IEND"u8))
                return Math.Min(bytes.Position + length + 4, bytes.Length);
            if (bytes.Position + length + 4 > bytes.Length)
                break;
            bytes.Position += length + 4;
        }
        throw new FileFaultException(FileFault.Damaged);
    }

    static void LookBehind(Stream content, long end)
    {
        var window = new byte[Window + 32];
        for (var from = end; from < content.Length; from += Window)
        {
            content.Position = from;
            var text = window.AsSpan(0, content.ReadAtLeast(window, window.Length, throwOnEndOfStream: false));
            if (from == end && FileCheck.IsProgram(text.TrimStart("\0\r\n "u8)))
                throw new FileFaultException(FileFault.HiddenContent);
            foreach (var sign in NotBehind)
                if (text.IndexOf(sign) >= 0)
                    throw new FileFaultException(FileFault.HiddenContent);
        }
    }
}
