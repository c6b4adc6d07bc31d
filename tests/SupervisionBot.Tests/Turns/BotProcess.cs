using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SupervisionBot.Tests.Turns;

/// <summary>The real bot as a process of its own on a free port of this machine, which can be killed and started again.</summary>
sealed class BotProcess(IReadOnlyDictionary<string, string?> settings) : IDisposable
{
    Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>What the bot logged as an error, and what it wrote to the error stream.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>What it wrote to the output.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SupervisionBot.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Sample__Bare"] = "true";
        start.Environment["Logging__Console__FormatterName"] = "simple";
        start.Environment["Logging__Console__FormatterOptions__SingleLine"] = "true";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Said.Enqueue(line.Data ?? "");
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && (text.StartsWith("fail", StringComparison.Ordinal) || text.StartsWith("crit", StringComparison.Ordinal)))
                Errors.Enqueue(text);
        };
        process.ErrorDataReceived += (_, line) =>
        {
            if (!string.IsNullOrEmpty(line.Data))
                Errors.Enqueue(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Until it answers that it is well.</summary>
    public async Task WellAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (true)
        {
            Assert.False(process!.HasExited, string.Join('\n', Errors));
            try
            {
                if ((await http.GetAsync(new Uri("healthz", UriKind.Relative))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(100);
        }
    }

    /// <summary>For one that is expected to end by itself.</summary>
    public async Task<(int Exit, string Error)> EndAsync()
    {
        await process!.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', Errors));
    }

    /// <summary>SIGKILL: it gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        if (process is null)
            return;
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
