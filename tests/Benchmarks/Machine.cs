using System.Globalization;
using System.Runtime.InteropServices;

namespace Benchmarks;

/// <summary>What the figures were measured on.</summary>
static class Machine
{
    public static string Describe()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim()
            : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({model ?? "unknown"}), {memory} GB, {RuntimeInformation.OSDescription.Trim()}, "
                + $"{RuntimeInformation.FrameworkDescription}; client and bot on the same machine"
        );
    }

    /// <summary>How busy the machine was; with more than the client and the bot on it, times on the clock mean little.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? $"load average {File.ReadAllText("/proc/loadavg").Trim()}" : "";
}
