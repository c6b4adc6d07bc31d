using System.Runtime.InteropServices;

namespace SupervisionBot.Sqlite;

/// <summary>What the bot writes is for the account that it runs under: files 0600, folders 0700. On Windows the folder's own rights decide.</summary>
public static partial class PrivateFiles
{
    const UnixFileMode ForOthers =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>From now on whatever this process makes is private, also what SQLite makes beside its file.</summary>
    public static void ByDefault()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask((uint)ForOthers);
    }

    /// <summary>Takes the rights of others from a file, or from a folder with all that lies in it, which an earlier version made.</summary>
    public static void Tighten(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (File.Exists(path))
            Close(path);
        // Nobody gets past a closed folder, so that what lies within was closed with it.
        if (!Directory.Exists(path) || (File.GetUnixFileMode(path) & ForOthers) == 0)
            return;
        foreach (
            var inside in Directory.EnumerateFileSystemEntries(
                path,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
            )
        )
            Close(inside);
        Close(path);
    }

    static void Close(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var mode = File.GetUnixFileMode(path);
        if ((mode & ForOthers) != 0)
            File.SetUnixFileMode(path, mode & ~ForOthers);
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mask);
}
