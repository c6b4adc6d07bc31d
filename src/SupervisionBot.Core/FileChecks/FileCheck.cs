using System.Buffers.Binary;
using SupervisionBot.Core.FileChecks.Archives;
using SupervisionBot.Core.FileChecks.Pdf;
using SupervisionBot.Core.FileChecks.Pictures;

namespace SupervisionBot.Core.FileChecks;

/// <summary>
/// Reads a file through, as the programs do that open it, and refuses what could harm whoever opens it. What it is, its bytes say and not its name.
/// Each part is read with a limit, so that no file costs much, whatever it claims about itself.
/// </summary>
public static class FileCheck
{
    const int HeadLength = 16;

    /// <summary>Programs look for the beginning of a PDF behind so many other bytes.</summary>
    public const int LongestPdfLead = PdfCheck.LongestLead;

    internal static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <param name="content">Seekable; read from its beginning.</param>
    public static Task<FileVerdict> CheckAsync(Stream content, string name, FileLimits limits, CancellationToken cancellationToken) =>
        CheckAsync(content, name, mayBeArchive: true, limits, cancellationToken);

    internal static async Task<FileVerdict> CheckAsync(
        Stream content,
        string name,
        bool mayBeArchive,
        FileLimits limits,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await ReadAsync(content, name, mayBeArchive, limits, cancellationToken);
        }
        catch (FileFaultException found)
        {
            return found.Verdict;
        }
    }

    /// <exception cref="FileFaultException" />
    static async Task<FileVerdict> ReadAsync(Stream content, string name, bool mayBeArchive, FileLimits limits, CancellationToken cancellationToken)
    {
        var named = Path.GetExtension(name).TrimStart('.').ToLowerInvariant() is var extension and not "jpeg" ? extension : "jpg";
        var head = await PartAsync(content, 0, Math.Max(HeadLength, PdfCheck.LongestLead + 5), cancellationToken);
        if (IsProgram(head))
            return new FileVerdict.Bad(FileFault.Program);
        // Word, Excel and PowerPoint keep a document with a password in the form of their old versions.
        if (head.AsSpan().StartsWith(CompoundFile))
            return new FileVerdict.Bad(named is "docx" or "pptx" or "xlsx" ? FileFault.Encrypted : FileFault.UnknownKind);
        if (head.AsSpan().StartsWith("PK"u8))
            return await PackageCheck.CheckAsync(content, named, mayBeArchive, limits, cancellationToken);
        var picture = PictureCheck.KindOf(head);
        // What looks like a page of the web in front is one to whoever names it so.
        if (picture is null && (head.AsSpan().IndexOf("%PDF-"u8) < 0 || head.AsSpan().TrimStart("\r\n\t "u8).StartsWith("<"u8)))
            return new FileVerdict.Bad(FileFault.UnknownKind);
        if ((picture ?? "pdf") != named)
            return new FileVerdict.Bad(FileFault.OtherThanNamed);
        FileVerdict verdict = picture is null ? PdfCheck.Check(content, limits) : PictureCheck.Check(content, picture, limits);
        await HiddenCheck.CheckAsync(content, cancellationToken);
        return verdict;
    }

    /// <summary>Windows, Linux and Mac programs, and scripts.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
        || head.StartsWith("#!"u8)
        || (head.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(head) is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE);

    internal static async Task<byte[]> PartAsync(Stream content, long from, int length, CancellationToken cancellationToken)
    {
        content.Position = Math.Clamp(from, 0, content.Length);
        var part = new byte[(int)Math.Min(length, content.Length - content.Position)];
        await content.ReadExactlyAsync(part, cancellationToken);
        return part;
    }
}
