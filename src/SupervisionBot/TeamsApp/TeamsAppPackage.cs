using System.IO.Compression;

namespace SupervisionBot.TeamsApp;

/// <summary>What Teams is given: the manifest, its translations and the icons in a zip file. The same description gives the same bytes.</summary>
public static class TeamsAppPackage
{
    /// <summary>The oldest time that a zip file can say.</summary>
    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files of the package by name, in order.</summary>
    public static SortedDictionary<string, byte[]> Files(TeamsAppDescription app)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [TeamsAppManifest.FileName] = TeamsAppManifest.Write(app),
            [TeamsAppManifest.ColorIcon] = TeamsAppIcons.Color(),
            [TeamsAppManifest.OutlineIcon] = TeamsAppIcons.Outline(),
        };
        foreach (var tag in TeamsAppManifest.ChineseTags)
            files[TeamsAppManifest.LanguageFile(tag)] = TeamsAppManifest.WriteChinese(app);
        return files;
    }

    public static byte[] Zip(IReadOnlyDictionary<string, byte[]> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return memory.ToArray();
    }
}
