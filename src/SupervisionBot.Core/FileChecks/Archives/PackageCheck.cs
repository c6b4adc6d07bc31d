using System.IO.Compression;
using SupervisionBot.Core.FileChecks.Office;

namespace SupervisionBot.Core.FileChecks.Archives;

/// <summary>Looks into a zip file: a document of Word, PowerPoint or Excel, by its parts, or an archive of files of the kinds taken.</summary>
static class PackageCheck
{
    const int LongestName = 260;
    const long MostUnpacked = 200L * 1024 * 1024;
    const int MostTimesItsSize = 80;
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

    /// <exception cref="FileFaultException" />
    public static async Task<FileVerdict> CheckAsync(
        Stream content,
        string named,
        bool mayBeArchive,
        FileLimits limits,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var zip = await OpenAsync(
                content,
                Math.Min(MostUnpacked, Math.Max(AlwaysFine, content.Length * MostTimesItsSize)),
                cancellationToken
            );
            if (zip.Entries.Count is 0)
                throw new FileFaultException(FileFault.Damaged);
            if (zip.GetEntry(ContentKinds.Entry) != null)
                return OfficeCheck.Check(zip, limits) is var document && document.Type == named
                    ? document
                    : throw new FileFaultException(FileFault.OtherThanNamed);
            if (named != "zip")
                throw new FileFaultException(FileFault.OtherThanNamed);
            return mayBeArchive ? await ArchiveAsync(zip, limits, cancellationToken) : throw new FileFaultException(FileFault.OddContent);
        }
        catch (Exception broken)
            when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new FileFaultException(FileFault.Damaged);
        }
    }

    /// <summary>An archive whose list of contents is harmless and that unpacks to no more than this.</summary>
    /// <exception cref="FileFaultException" />
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static async Task<ZipArchive> OpenAsync(Stream content, long mostUnpacked, CancellationToken cancellationToken)
    {
        var zip = ZipLists.Open(content);
        try
        {
            LookAtNames(zip);
            await UnpackAsync(zip, mostUnpacked, cancellationToken);
            return zip;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>What the list of contents shows, before anything is unpacked.</summary>
    static void LookAtNames(ZipArchive zip)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            FileFault? fault =
                name.Length is 0 or > LongestName
                || ZipNames.IsTrick(name)
                || !names.Add(name)
                || (entry.ExternalAttributes >> 28 & 0xF) == SymbolicLink
                    ? FileFault.PathTrick
                // Packed it is larger than it says that it is unpacked: it says less than the truth.
                : entry.CompressedLength > entry.Length * 2 + 1024 ? FileFault.UnpacksTooFar
                : entry.IsEncrypted ? FileFault.Encrypted
                : ProgramExtensions.Contains(Path.GetExtension(name.TrimEnd(' ', '.'))) ? FileFault.Program
                : null;
            if (fault is { } found)
                throw new FileFaultException(found, entry: name.Length > LongestName ? $"{name[..LongestName]}…" : name);
        }
    }

    /// <summary>Unpacks everything into nothing, counting: what an archive says about its sizes is not believed.</summary>
    static async Task UnpackAsync(ZipArchive zip, long most, CancellationToken cancellationToken)
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
                    throw new FileFaultException(FileFault.Program, entry: entry.FullName);
                isHead = false;
                if ((unpacked += count) > most)
                    throw new FileFaultException(FileFault.UnpacksTooFar);
            }
        }
    }

    static bool IsText(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    static async Task<FileVerdict> ArchiveAsync(ZipArchive zip, FileLimits limits, CancellationToken cancellationToken)
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
            if (await EntryAsync(copy, entry.FullName, limits, cancellationToken) is { } bad)
                return bad;
        }
        return new FileVerdict.Good("zip", null);
    }

    /// <summary>What is wrong with one of the files of an archive, by its name.</summary>
    static async Task<FileVerdict.Bad?> EntryAsync(Stream content, string name, FileLimits limits, CancellationToken cancellationToken) =>
        await FileCheck.CheckAsync(content, name, mayBeArchive: false, limits, cancellationToken) is not FileVerdict.Bad bad
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
}
