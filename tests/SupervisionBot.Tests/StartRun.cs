using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SupervisionBot.Tests.Commands;

namespace SupervisionBot.Tests;

/// <summary>One start of the real program, on a free port and in a folder of the test's.</summary>
sealed class StartRun : IAsyncDisposable
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "SupervisionBot.dll");

    readonly Process process;
    readonly List<string> lines = [];

    StartRun(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>For a start that cannot be.</summary>
    public static async Task<CommandResult> ToTheEndAsync(string folder, string[] args)
    {
        using var process = Begin(folder, "Production", args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>What it writes until it has said how it is stopped; its address and its own name are replaced.</summary>
    public static async Task<IReadOnlyList<string>> UntilItListensAsync(string folder, string environment, string[] args)
    {
        await using var run = await StartAsync(folder, environment, args);
        return
        [
            .. run.lines.Select(line =>
                line.Replace(run.Address.ToString().TrimEnd('/'), "ADDRESS", StringComparison.Ordinal)
                    .Replace($"dotnet {Program}", "PROGRAM", StringComparison.Ordinal)
            ),
        ];
    }

    public static async Task<StartRun> StartAsync(string folder, string environment, string[] args)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var run = new StartRun(Begin(folder, environment, [.. args, "--urls", address.ToString().TrimEnd('/')]), address);
        while (await run.process.StandardOutput.ReadLineAsync() is { } line)
        {
            run.lines.Add(line);
            if (line.Contains("Ctrl", StringComparison.Ordinal))
                return run;
        }
        var complaint = await run.process.StandardError.ReadToEndAsync();
        await run.DisposeAsync();
        throw new InvalidOperationException($"The bot did not start: {string.Join('\n', run.lines)}\n{complaint}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static Process Begin(string folder, string environment, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment.Remove("ASPNETCORE_URLS");
        return Process.Start(start)!;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
