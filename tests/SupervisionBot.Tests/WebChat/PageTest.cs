using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SupervisionBot.Tests.Channels.DirectLine;

namespace SupervisionBot.Tests.WebChat;

/// <summary>The page in a real browser, the Chromium of the machine, with a small bot behind it.</summary>
public abstract class PageTest : IAsyncLifetime
{
    protected const string SendBox = ".webchat__send-box-text-box__input";

    TestBrowser? browser;

    private protected DirectLineHost Host { get; private set; } = null!;

    /// <summary>What the browser logged as an error, and what was asked of other hosts.</summary>
    protected ConcurrentQueue<string> Complaints { get; } = [];

    public async ValueTask InitializeAsync()
    {
        browser = await TestBrowser.StartAsync();
        Host = await DirectLineHost.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (Host is not null)
            await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static async Task SignInAsync(IPage page, string name)
    {
        await page.Locator("#people button", new() { HasTextString = name }).ClickAsync();
        await Assertions.Expect(page.Locator("#state")).ToHaveAttributeAsync("data-state", "online", new() { Timeout = 30_000 });
    }

    protected static async Task SayAsync(IPage page, string text)
    {
        await page.FillAsync(SendBox, text);
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(page, $"echo: {text}");
    }

    protected static Task SeesAsync(IPage page, string text) =>
        Assertions.Expect(page.GetByText(Wording(text, whole: true)).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>The words, also where those of Chinese are joined so that no line ends within one.</summary>
    internal static Regex Wording(string text, bool whole)
    {
        var joined = string.Join("\u2060?", text.Select(letter => letter == ' ' ? "[ \u00a0]" : Regex.Escape($"{letter}")));
        return new Regex(whole ? $"^{joined}$" : joined);
    }

    protected async Task<IPage> OpenAsync(
        string query = "",
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        Func<IPage, Task>? before = null
    )
    {
        var size = new ViewportSize { Width = width, Height = 800 };
        var page = await browser!.NewPageAsync(
            new()
            {
                Locale = "en-US",
                ColorScheme = scheme,
                ViewportSize = size,
            }
        );
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != Host.Address.Authority)
                Complaints.Enqueue("asked elsewhere: " + request.Url);
        };
        if (before is not null)
            await before(page);
        await page.GotoAsync(Host.Address + query);
        return page;
    }
}
