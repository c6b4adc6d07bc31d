using System.Buffers.Binary;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// Looks at what a file is, by its bytes and not by its name, and refuses what could harm whoever opens it. Reads in small parts and stops
/// early, so that no file costs much, whatever it claims about itself.
/// </summary>
public static class FileCheck
{
    const int HeadLength = 16;
    const int TailLength = 64 * 1024;
    const long MostPixels = 100_000_000;

    static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    static readonly byte[] ZipEnd = [0x50, 0x4B, 0x05, 0x06];

    /// <param name="content">Seekable; read from its beginning.</param>
    public static Task<FileVerdict> CheckAsync(Stream content, string name, CancellationToken cancellationToken) => CheckAsync(content, name, mayBeArchive: true, cancellationToken);

    internal static async Task<FileVerdict> CheckAsync(Stream content, string name, bool mayBeArchive, CancellationToken cancellationToken)
    {
        var named = Path.GetExtension(name).TrimStart('.').ToLowerInvariant() is "jpeg" ? "jpg" : Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        var (head, tail) = (await PartAsync(content, 0, HeadLength, cancellationToken), await PartAsync(content, content.Length - TailLength, TailLength, cancellationToken));
        if (IsProgram(head)) return new FileVerdict.Bad(FileFault.Program);
        // Word, Excel and PowerPoint keep a document with a password in the form of their old versions.
        if (head.AsSpan().StartsWith(CompoundFile)) return new FileVerdict.Bad(named is "docx" or "pptx" or "xlsx" ? FileFault.Encrypted : FileFault.UnknownKind);
        if (head.AsSpan().StartsWith("PK"u8)) return await PackageCheck.CheckAsync(content, named, mayBeArchive, cancellationToken);
        FileVerdict verdict = head.AsSpan() switch
        {
            var pdf when pdf.StartsWith("%PDF-"u8) => await PdfCheck.CheckAsync(content, tail, cancellationToken),
            var png when png.StartsWith(Png) => CheckPng(await PartAsync(content, 16, 8, cancellationToken), tail),
            [0xFF, 0xD8, 0xFF, ..] => tail.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= Math.Max(0, tail.Length - 64)
                ? new FileVerdict.Good("jpg", null) : new FileVerdict.Bad(FileFault.Damaged),
            _ => new FileVerdict.Bad(FileFault.UnknownKind),
        };
        if (verdict is not FileVerdict.Good good) return verdict;
        if (good.Type != named) return new FileVerdict.Bad(FileFault.OtherThanNamed);
        // A picture or a PDF that is an archive as well is meant to be taken for something else.
        return tail.AsSpan().IndexOf(ZipEnd) >= 0 ? new FileVerdict.Bad(FileFault.OddContent) : good;
    }

    /// <summary>Windows, Linux and Mac programs, and scripts.</summary>
    internal static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46]) || head.StartsWith("#!"u8)
        || (head.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(head) is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE);

    internal static async Task<byte[]> PartAsync(Stream content, long from, int length, CancellationToken cancellationToken)
    {
        content.Position = Math.Clamp(from, 0, content.Length);
        var part = new byte[(int)Math.Min(length, content.Length - content.Position)];
        await content.ReadExactlyAsync(part, cancellationToken);
        return part;
    }

    static FileVerdict CheckPng(byte[] size, byte[] tail)
    {
        if (size.Length < 8 || tail.AsSpan().LastIndexOf("IEND"u8) < Math.Max(0, tail.Length - 64)) return new FileVerdict.Bad(FileFault.Damaged);
        var pixels = (long)BinaryPrimitives.ReadUInt32BigEndian(size) * BinaryPrimitives.ReadUInt32BigEndian(size.AsSpan(4));
        return pixels switch
        {
            0 => new FileVerdict.Bad(FileFault.Damaged),
            > MostPixels => new FileVerdict.Bad(FileFault.UnpacksTooFar),
            _ => new FileVerdict.Good("png", null),
        };
    }
}
