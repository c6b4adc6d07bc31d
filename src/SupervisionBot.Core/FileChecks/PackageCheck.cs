using System.IO.Compression;
using SupervisionBot.Core.FileChecks.Office;

namespace SupervisionBot.Core.FileChecks;

/// <summary>Looks into a zip file: a document of Word, PowerPoint or Excel, by its parts, or an archive of files of the kinds taken.</summary>
static class PackageCheck
{
    const int MostEntries = 5_000;
    const int LongestName = 260;
    const long MostUnpacked = 200L * 1024 * 1024;
    const int MostTimesItsSize = 50;
    const long AlwaysFine = 8L * 1024 * 1024;
    const int SymbolicLink = 0xA;

    static readonly HashSet<string> ProgramExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe",
        ".dll",
        ".com",
        ".scr",
        ".bat",
        ".cmd",
        ".ps1",
        ".vbs",
        ".vbe",
        ".js",
        ".jse",
        ".wsf",
        ".hta",
        ".msi",
        ".lnk",
        ".jar",
        ".sh",
        ".reg",
        ".cpl",
        ".app",
        ".apk",
    };

    public static async Task<FileVerdict> CheckAsync(Stream content, string named, bool mayBeArchive, CancellationToken cancellationToken)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count is 0)
                return Bad(FileFault.Damaged);
            if (zip.Entries.Count > MostEntries)
                return Bad(FileFault.UnpacksTooFar);
            if (Listed(zip) is { } fault)
                return Bad(fault);
            if (
                await UnpackedAsync(zip, Math.Min(MostUnpacked, Math.Max(AlwaysFine, content.Length * MostTimesItsSize)), cancellationToken) is
                { } inside
            )
                return Bad(inside);
            if (zip.GetEntry(ContentKinds.Entry) != null)
                return Document(zip, named);
            if (named != "zip")
                return Bad(FileFault.OtherThanNamed);
            return mayBeArchive ? await ArchiveAsync(zip, cancellationToken) : Bad(FileFault.OddContent);
        }
        catch (Exception broken)
            when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return Bad(FileFault.Damaged);
        }
    }

    /// <summary>What the list of contents shows, before anything is unpacked.</summary>
    internal static FileFault? Listed(ZipArchive zip)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (
                name.Length is 0 or > LongestName
                || name.StartsWith('/')
                || name.Contains(':')
                || name.Any(IsMark)
                || name.Split('/').Any(part => part is ".." or ".")
                || !names.Add(name)
                || (entry.ExternalAttributes >> 28 & 0xF) == SymbolicLink
            )
                return FileFault.PathTrick;
            // Packed it is larger than it says that it is unpacked: it says less than the truth.
            if (entry.CompressedLength > entry.Length + entry.Length / 8 + 1024)
                return FileFault.UnpacksTooFar;
            if (entry.IsEncrypted)
                return FileFault.Encrypted;
            if (ProgramExtensions.Contains(Path.GetExtension(name.TrimEnd(' ', '.'))))
                return FileFault.Program;
        }
        return null;
    }

    /// <summary>Unpacks everything into nothing, counting: what an archive says about its sizes is not believed.</summary>
    internal static async Task<FileFault?> UnpackedAsync(ZipArchive zip, long most, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            await using var part = await entry.OpenAsync(cancellationToken);
            var (count, isHead) = (0, true);
            while ((count = await part.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0)
            {
                if (isHead && FileCheck.IsProgram(buffer.AsSpan(0, count)) && !IsText(entry.FullName))
                    return FileFault.Program;
                isHead = false;
                if ((unpacked += count) > most)
                    return FileFault.UnpacksTooFar;
            }
        }
        return null;
    }

    static bool IsText(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    static FileVerdict Document(ZipArchive zip, string named)
    {
        var document = OfficeCheck.Check(zip);
        return document.Type == named ? document : Bad(FileFault.OtherThanNamed);
    }

    static async Task<FileVerdict> ArchiveAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsLeftover(entry)))
        {
            await using var copy = new FileStream(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                64 * 1024,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous
            );
            await using (var part = await entry.OpenAsync(cancellationToken))
                await part.CopyToAsync(copy, cancellationToken);
            if (await EntryAsync(copy, entry.FullName, cancellationToken) is { } bad)
                return bad;
        }
        return new FileVerdict.Good("zip", null);
    }

    /// <summary>What is wrong with one of the files of an archive, by its name.</summary>
    static async Task<FileVerdict.Bad?> EntryAsync(Stream content, string name, CancellationToken cancellationToken) =>
        await FileCheck.CheckAsync(content, name, mayBeArchive: false, cancellationToken) is not FileVerdict.Bad bad
            ? null
            : bad with
            {
                Entry = name,
                Fault = bad.Fault is FileFault.UnknownKind or FileFault.OtherThanNamed ? FileFault.OddContent : bad.Fault,
            };

    /// <summary>What macOS and Windows leave in an archive beside the files.</summary>
    static bool IsLeftover(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("__MACOSX/", StringComparison.OrdinalIgnoreCase)
        || entry.Name is ".DS_Store"
        || entry.Name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || entry.Name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || entry.Name.StartsWith("~$", StringComparison.Ordinal);

    static bool IsMark(char letter) => char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format;

    static FileVerdict.Bad Bad(FileFault fault) => new(fault);
}
