using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using SupervisionBot.Tests;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(WhereTheTimeWent))]
[assembly: Timed]

namespace SupervisionBot.Tests;

/// <summary>Says at the end of a run, and in a file beside the tests, which classes and tests took the longest.</summary>
public sealed class WhereTheTimeWent : IDisposable
{
    const int Classes = 40;
    const int Tests = 40;

    readonly Stopwatch run = Stopwatch.StartNew();

    internal static ConcurrentQueue<(string Class, string Test, TimeSpan Took)> Taken { get; } = new();

    public void Dispose()
    {
        var report = new StringBuilder();
        report.Append(
            CultureInfo.InvariantCulture,
            $"Where the time went: {Taken.Count} tests in {run.Elapsed.TotalSeconds:0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of "
                + $"processor in this process; classes, then single tests, in seconds:\n"
        );
        var classes = Taken.GroupBy(one => one.Class, (name, all) => (name, Took: all.Sum(one => one.Took.TotalSeconds)));
        foreach (var (name, took) in classes.OrderByDescending(one => one.Took).Take(Classes))
            report.Append(CultureInfo.InvariantCulture, $"{took, 8:0.0}  {name}\n");
        report.Append('\n');
        foreach (var (_, test, took) in Taken.OrderByDescending(one => one.Took).Take(Tests))
            report.Append(CultureInfo.InvariantCulture, $"{took.TotalSeconds, 8:0.0}  {test}\n");
        TestContext.Current.SendDiagnosticMessage(report.ToString());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "where-the-time-went.txt"), report.ToString());
    }
}

[AttributeUsage(AttributeTargets.Assembly)]
sealed class TimedAttribute : BeforeAfterTestAttribute
{
    static readonly ConcurrentDictionary<string, long> Begun = new();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Begun[test.UniqueID] = Stopwatch.GetTimestamp();

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Begun.TryRemove(test.UniqueID, out var begun))
            WhereTheTimeWent.Taken.Enqueue((methodUnderTest.ReflectedType!.Name, test.TestDisplayName, Stopwatch.GetElapsedTime(begun)));
    }
}
