using System.Runtime.InteropServices;

namespace SupervisionBot.Sqlite;

/// <summary>
/// Puts the names in a folder on the disk: until then a file that was made or renamed may be gone after a power cut, although its bytes are there.
/// </summary>
static partial class FolderSync
{
    const int ReadOnly = 0;

    /// <summary>What a file system answers that has nothing to sync here.</summary>
    const int NotSupported = 22;

    public static void Sync(string folder)
    {
        // It writes its names through by itself.
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw new IOException($"{folder}: {Marshal.GetLastPInvokeErrorMessage()}");
        try
        {
            if (FSync(descriptor) != 0 && Marshal.GetLastPInvokeError() != NotSupported)
                throw new IOException($"{folder}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
