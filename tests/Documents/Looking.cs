using SupervisionBot.Core.FileChecks;

namespace Documents;

/// <summary>Looks through the files of a folder and prints what became of each, how long it took and what it held.</summary>
static class Looking
{
    const int Megabyte = 1024 * 1024;
    const int Small = 10;

    /// <summary>Whether each is as expected, or nothing is.</summary>
    public static async Task<bool> RunAsync(string folder, bool all)
    {
        var expected = await Expectation.ReadAsync(folder);
        var paths = expected.Count > 0 ? expected.Keys.Order(StringComparer.Ordinal) : Every(folder);
        var (count, wrong, slow) = (0, 0, 0);
        Console.WriteLine("found\texpected\tms\tMB\tsize MB\tfile\twhat");
        foreach (var path in paths)
        {
            var look = await LookAsync(folder, path);
            var isWrong = expected.TryGetValue(path, out var one) && !one.IsMetBy(look.Found);
            (count, wrong, slow) = (count + 1, wrong + (isWrong ? 1 : 0), slow + (look.IsCostly ? 1 : 0));
            if (all || isWrong || look.IsCostly || expected.Count == 0)
                Console.WriteLine(look.Line(path, one, isWrong));
        }
        Console.WriteLine($"{count} files, {wrong} otherwise than expected, {slow} that cost more than they may");
        return wrong == 0 && slow == 0;
    }

    static IEnumerable<string> Every(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Order(StringComparer.Ordinal);

    static async Task<Look> LookAsync(string folder, string path)
    {
        // What is compiled on the way is paid once.
        var look = await OnceAsync(folder, path);
        return look.IsCostly ? await OnceAsync(folder, path) : look;
    }

    static async Task<Look> OnceAsync(string folder, string path)
    {
        await using var content = new FileStream(Path.Combine(folder, path), FileMode.Open, FileAccess.Read);
        var (before, computed) = (GC.GetTotalMemory(forceFullCollection: true), Environment.CpuUsage.TotalTime);
        using var watch = new MemoryWatch();
        var verdict = await FileCheck.CheckAsync(content, Path.GetFileName(path), FileLimits.Usual, default);
        var time = Environment.CpuUsage.TotalTime - computed;
        return new Look(verdict, time, Math.Max(0, watch.Most() - before), content.Length);
    }

    /// <summary>How much memory is held at most, looked at every few milliseconds; what is garbage already counts until it is collected.</summary>
    sealed class MemoryWatch : IDisposable
    {
        readonly Timer timer;
        long most;

        public MemoryWatch() => timer = new Timer(_ => Look(), null, 0, 2);

        public long Most()
        {
            Look();
            return most;
        }

        public void Dispose() => timer.Dispose();

        void Look() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
    }

    sealed record Look(FileVerdict Verdict, TimeSpan Time, long Held, long Size)
    {
        public string Found => Verdict is FileVerdict.Bad bad ? bad.Fault.ToString() : "good";

        /// <summary>Up to ten megabytes a second and 100 MB; above, a tenth of a second a megabyte, and its size and 150 MB.</summary>
        public bool IsCostly =>
            Size <= Small * Megabyte
                ? Time > TimeSpan.FromSeconds(1) || Held > 100 * Megabyte
                : Time > TimeSpan.FromMilliseconds(100) * (Size / Megabyte) || Held > Size + 150 * Megabyte;

        public string Line(string path, Expectation? expected, bool isWrong) =>
            string.Join(
                '\t',
                Found,
                expected is null ? "" : $"{(isWrong ? "not " : "")}{expected.Verdict}",
                $"{Time.TotalMilliseconds:F0}",
                $"{Held / (double)Megabyte:F1}",
                $"{Size / (double)Megabyte:F2}",
                path,
                Verdict switch
                {
                    FileVerdict.Bad bad => $"{bad.Entry} {bad.What}".Trim(),
                    FileVerdict.Good good => $"{good.Type} {good.Pages} {good.Title}".Trim(),
                    _ => "",
                }
            );
    }
}
