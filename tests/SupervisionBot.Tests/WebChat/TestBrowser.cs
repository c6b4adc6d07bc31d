using Microsoft.Playwright;
using SupervisionBot.Tests.WebChat;

[assembly: AssemblyFixture(typeof(TheBrowser))]

namespace SupervisionBot.Tests.WebChat;

/// <summary>Pages of a test's own in the Chromium of the machine. Without one, the test that asks for it shows as skipped.</summary>
sealed class TestBrowser : IAsyncDisposable
{
    readonly IBrowser browser;
    readonly List<IBrowserContext> contexts = [];

    TestBrowser(IBrowser browser) => this.browser = browser;

    public static async Task<TestBrowser> StartAsync()
    {
        Assert.SkipWhen(
            TheBrowser.Program is null,
            "There is no Chromium on this machine: install the package \"chromium\" to run the tests of the page."
        );
        return new TestBrowser(await TheBrowser.OfTheRunAsync());
    }

    /// <summary>For pages that know nothing of others: no cookie, nothing stored.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options);
        contexts.Add(context);
        return context;
    }

    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null) => await (await NewContextAsync(options)).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.CloseAsync();
    }
}

/// <summary>Started once in a run, when the first test asks for it.</summary>
public sealed class TheBrowser : IAsyncDisposable
{
    static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];
    static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Started = new(StartAsync);

    internal static string? Program { get; } = Programs.Select(OnPath).FirstOrDefault(path => path is not null);

    internal static async Task<IBrowser> OfTheRunAsync() => (await Started.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (!Started.IsValueCreated)
            return;
        var (playwright, browser) = await Started.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        // In a container there is neither a sandbox for the browser nor much shared memory.
        return (
            playwright,
            await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-dev-shm-usage"] })
        );
    }

    static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
