using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SupervisionBot.Tests.Conventions;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.WebChat;

/// <summary>
/// The pictures of the README, in <c>docs/pictures</c>: a talk with the real program, with what it said beside each picture as text.
/// <c>UPDATE_PICTURES=1</c>
/// takes them anew; otherwise the page must still say what they show. Numbers and days are left out, because the sample batch moves along with the
/// calendar.
/// </summary>
public sealed partial class PicturesTests : IAsyncLifetime
{
    const string SendBox = ".webchat__send-box-text-box__input";

    static readonly bool TakenAnew = Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1";

    readonly string folder = TestFolder.New("pictures").FullName;
    TestBrowser? browser;
    BotProcess bot = null!;

    public async ValueTask InitializeAsync()
    {
        browser = await TestBrowser.StartAsync();
        bot = new BotProcess(
            new Dictionary<string, string?>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings:SupervisionBot"] = $"Data Source={Path.Combine(folder, "bot.db")}",
            }
        );
        bot.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        bot?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(
        "en",
        "Chen Jing",
        "log 1.5 hours of case work with Li Ming yesterday: safety plan",
        "Save",
        "Saved: 1 h 30 min case work with Li Ming"
    )]
    [InlineData("zh-Hans", "陈静", "昨天个案工作一个半小时 李明：安全计划", "保存", "已保存：")]
    public async Task The_page_still_says_what_the_picture_shows(string language, string person, string entry, string save, string saved)
    {
        var page = await OpenAsync(language);
        await page.GetByText(person, new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator(".webchat__bubble").First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await SayAsync(page, entry);
        await page.GetByRole(AriaRole.Button, new() { Name = save, Exact = true }).Last.ClickAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.GetByText(PageTest.Wording(saved, whole: false)).Last).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await page.Mouse.MoveAsync(0, 0);

        var shown = await ShownAsync(page);
        var picture = Path.Combine(Repository.Root, "docs", "pictures", $"chat.{language}");
        if (TakenAnew)
        {
            await page.ScreenshotAsync(new() { Path = $"{picture}.png" });
            await File.WriteAllLinesAsync($"{picture}.txt", shown);
        }
        Assert.Empty((await File.ReadAllLinesAsync($"{picture}.txt")).Except(shown));
    }

    /// <summary>Says it and waits until the bot has answered and has nothing more to add.</summary>
    static async Task SayAsync(IPage page, string text)
    {
        var before = await page.Locator(".ac-adaptiveCard").CountAsync();
        await page.FillAsync(SendBox, text);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".ac-adaptiveCard").Nth(before)).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    static async Task<IReadOnlyList<string>> ShownAsync(IPage page) =>
        [
            .. (await page.Locator(".webchat__basic-transcript__activity").AllInnerTextsAsync())
                .SelectMany(text => text.Replace("\u2060", "", StringComparison.Ordinal).Replace('\u00a0', ' ').Split('\n'))
                .Select(line => line.Trim())
                .Where(line => line.Length > 1 && !OfTheDay().IsMatch(line))
                .Distinct(),
        ];

    async Task<IPage> OpenAsync(string language)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                Locale = language == "en" ? "en-GB" : "zh-CN",
                ViewportSize = new() { Width = 480, Height = 860 },
                DeviceScaleFactor = 1.5f,
            }
        );
        var page = await context.NewPageAsync();
        // The bot may still be starting.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await page.GotoAsync($"{bot.Address}?lang={language}");
                return page;
            }
            catch (PlaywrightException) when (attempt < 600)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500));
            }
        }
    }

    [GeneratedRegex(@"[\d░▒█]|ago\b|minute|[Jj]ust now|^You said|^Bot |^您说|^机器人|刚刚|分钟|周[一二三四五六日]|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b")]
    private static partial Regex OfTheDay();
}
