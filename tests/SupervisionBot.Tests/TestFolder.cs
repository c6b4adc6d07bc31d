using System.Globalization;

namespace SupervisionBot.Tests;

/// <summary>Folders of a run, gone with it; those of a run that was killed go with the next one.</summary>
static class TestFolder
{
    const string Prefix = "supervisionbot-tests-";
    const string Memory = "/dev/shm";
    const long Room = 2L << 30;

    static int number;

    /// <summary>In memory where the system has room for files there: no test here cuts the power, so nothing has to reach a disk.</summary>
    public static string InMemory { get; } =
        Make(Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room ? Memory : Path.GetTempPath(), "databases");

    static readonly string OnDisk = Make(Path.GetTempPath(), "folders");

    /// <summary>A new one of a test's own.</summary>
    public static DirectoryInfo New(string name) =>
        Directory.CreateDirectory(Path.Combine(OnDisk, string.Create(CultureInfo.InvariantCulture, $"{name}-{Interlocked.Increment(ref number)}")));

    static string Make(string place, string name)
    {
        foreach (var former in Directory.EnumerateDirectories(place, $"{Prefix}*-{name}").Where(former => !Runs(former)))
            Remove(former);
        var folder = Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{name}"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder).FullName
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    static bool Runs(string folder)
    {
        var id = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
        try
        {
            using var run = System.Diagnostics.Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return !run.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            // Another run took it away at the same time, or it belongs to somebody else.
        }
    }
}
