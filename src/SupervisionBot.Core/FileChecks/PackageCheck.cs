using System.IO.Compression;
using System.Text;

namespace SupervisionBot.Core.FileChecks;

/// <summary>Looks into a zip file: a document of Word, PowerPoint or Excel, by its parts, or an archive of files of the kinds taken.</summary>
static class PackageCheck
{
    const int MostEntries = 5_000;
    const int LongestName = 260;
    const int LongestPart = 1024 * 1024;
    const long MostUnpacked = 200L * 1024 * 1024;
    const int MostTimesItsSize = 50;
    const long AlwaysFine = 8L * 1024 * 1024;
    const int SymbolicLink = 0xA;

    static readonly HashSet<string> ProgramExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".dll", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta", ".msi", ".lnk", ".jar", ".sh", ".reg", ".cpl", ".app", ".apk",
    };

    public static async Task<FileVerdict> CheckAsync(Stream content, string named, bool mayBeArchive, CancellationToken cancellationToken)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count is 0) return Bad(FileFault.Damaged);
            if (zip.Entries.Count > MostEntries) return Bad(FileFault.UnpacksTooFar);
            if (Listed(zip) is { } fault) return Bad(fault);
            if (await UnpackedAsync(zip, Math.Min(MostUnpacked, Math.Max(AlwaysFine, content.Length * MostTimesItsSize)), cancellationToken) is { } inside) return Bad(inside);
            if (zip.GetEntry("[Content_Types].xml") is { } types) return await DocumentAsync(zip, await TextAsync(types, cancellationToken), named, cancellationToken);
            if (named != "zip") return Bad(FileFault.OtherThanNamed);
            return mayBeArchive ? await ArchiveAsync(zip, cancellationToken) : Bad(FileFault.OddContent);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return Bad(FileFault.Damaged);
        }
    }

    /// <summary>What the list of contents shows, before anything is unpacked.</summary>
    static FileFault? Listed(ZipArchive zip)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.Length is 0 or > LongestName || name.StartsWith('/') || name.Contains(':') || name.Any(char.IsControl) || name.Split('/').Any(part => part is ".." or ".")
                || !names.Add(name) || (entry.ExternalAttributes >> 28 & 0xF) == SymbolicLink) return FileFault.PathTrick;
            // Packed it is larger than it says that it is unpacked: it says less than the truth.
            if (entry.CompressedLength > entry.Length + entry.Length / 8 + 1024) return FileFault.UnpacksTooFar;
            if (entry.IsEncrypted) return FileFault.Encrypted;
            if (ProgramExtensions.Contains(Path.GetExtension(name.TrimEnd(' ', '.')))) return FileFault.Program;
        }
        return null;
    }

    /// <summary>Unpacks everything into nothing, counting: what an archive says about its sizes is not believed.</summary>
    static async Task<FileFault?> UnpackedAsync(ZipArchive zip, long most, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            await using var part = await entry.OpenAsync(cancellationToken);
            var (count, isHead) = (0, true);
            while ((count = await part.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0)
            {
                if (isHead && FileCheck.IsProgram(buffer.AsSpan(0, count)) && !IsText(entry.FullName)) return FileFault.Program;
                isHead = false;
                if ((unpacked += count) > most) return FileFault.UnpacksTooFar;
            }
        }
        return null;
    }

    static bool IsText(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    static async Task<FileVerdict> DocumentAsync(ZipArchive zip, string types, string named, CancellationToken cancellationToken)
    {
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || names.Exists(name => name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
                || name.Contains("macrosheets", StringComparison.OrdinalIgnoreCase))) return Bad(FileFault.Macros);
        if (names.Exists(name => name.Contains("/embeddings/oleObject", StringComparison.OrdinalIgnoreCase))) return Bad(FileFault.OddContent);
        foreach (var relations in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            var text = await TextAsync(relations, cancellationToken);
            if (text.Contains("attachedTemplate", StringComparison.OrdinalIgnoreCase) && text.Contains("External", StringComparison.OrdinalIgnoreCase)) return Bad(FileFault.Macros);
            if (text.Contains("relationships/oleObject", StringComparison.OrdinalIgnoreCase)) return Bad(FileFault.OddContent);
        }
        var type = names.Contains("word/document.xml") ? "docx" : names.Contains("ppt/presentation.xml") ? "pptx" : names.Contains("xl/workbook.xml") ? "xlsx" : null;
        if (type is null) return Bad(FileFault.UnknownKind);
        if (type != named) return Bad(FileFault.OtherThanNamed);
        var slides = names.Count(name => name.StartsWith("ppt/slides/slide", StringComparison.Ordinal));
        return new FileVerdict.Good(type, type == "pptx" && slides > 0 ? slides : null);
    }

    static async Task<FileVerdict> ArchiveAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            await using var copy = new FileStream(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await using (var part = await entry.OpenAsync(cancellationToken)) await part.CopyToAsync(copy, cancellationToken);
            var verdict = await FileCheck.CheckAsync(copy, entry.FullName, mayBeArchive: false, cancellationToken);
            if (verdict is FileVerdict.Bad bad) return Bad(bad.Fault is FileFault.UnknownKind or FileFault.OtherThanNamed ? FileFault.OddContent : bad.Fault);
        }
        return new FileVerdict.Good("zip", null);
    }

    static async Task<string> TextAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        await using var part = await entry.OpenAsync(cancellationToken);
        var bytes = new byte[LongestPart];
        var count = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var text = bytes.AsSpan(0, count);
        // A part in UTF-16 must not hide its words.
        return text.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode.GetString(text)
            : text.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(text)
            : Encoding.UTF8.GetString(text);
    }

    static FileVerdict.Bad Bad(FileFault fault) => new(fault);
}
