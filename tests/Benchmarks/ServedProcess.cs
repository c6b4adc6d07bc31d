using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>A program from this directory that serves on loopback, as a process of its own.</summary>
sealed class ServedProcess : IDisposable
{
    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly long began;

    ServedProcess(Process process, Uri address, long began) => (this.process, Address, this.began) = (process, address, began);

    public Uri Address { get; }

    /// <summary>Since the process was started.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(began);

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<ServedProcess> StartAsync(
        string program,
        IEnumerable<string> arguments,
        Dictionary<string, string> environment,
        CancellationToken cancellationToken
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        environment["ASPNETCORE_URLS"] = address.ToString();
        var began = Stopwatch.GetTimestamp();
        var served = new ServedProcess(Start(program, arguments, environment, new StringBuilder()), address, began);
        while (!await ListensAsync(address.Port, cancellationToken))
        {
            if (served.process.HasExited || served.Elapsed > LongestStart)
                throw new InvalidOperationException($"{program} did not start.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }
        return served;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunAsync(
        string program,
        IEnumerable<string> arguments,
        Dictionary<string, string> environment,
        CancellationToken cancellationToken
    )
    {
        var said = new StringBuilder();
        using var process = Start(program, arguments, environment, said);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
    }

    static Process Start(string program, IEnumerable<string> arguments, Dictionary<string, string> environment, StringBuilder said)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static void Keep(StringBuilder said, string? line)
    {
        lock (said)
        {
            if (said.Length < 20_000)
                said.AppendLine(line);
        }
    }

    static async Task<bool> ListensAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Kill()
    {
        if (process.HasExited)
            return;
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }
}
