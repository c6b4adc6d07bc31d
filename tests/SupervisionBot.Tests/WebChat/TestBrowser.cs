using Microsoft.Playwright;

namespace SupervisionBot.Tests.WebChat;

/// <summary>The Chromium of the machine. Without one, the test that asks for it shows as skipped.</summary>
sealed class TestBrowser : IAsyncDisposable
{
    static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    readonly IPlaywright playwright;

    TestBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<TestBrowser> StartAsync()
    {
        var chromium = Programs.Select(OnPath).FirstOrDefault(path => path is not null);
        Assert.SkipWhen(chromium is null, "There is no Chromium on this machine: install the package \"chromium\" to run the tests of the page.");
        var playwright = await Playwright.CreateAsync();
        // In a container there is neither a sandbox for the browser nor much shared memory.
        return new TestBrowser(
            playwright,
            await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-dev-shm-usage"] })
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
