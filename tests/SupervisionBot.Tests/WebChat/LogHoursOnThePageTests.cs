using Microsoft.Playwright;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.WebChat;

/// <summary>The whole program as its user has it: the bot in a process of its own with the sample batch, its page in a real browser.</summary>
public sealed class LogHoursOnThePageTests : IAsyncLifetime
{
    const string SendBox = ".webchat__send-box-text-box__input";

    readonly string folder = TestFolder.New("page").FullName;
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

    [Fact]
    public async Task A_trainee_logs_hours_in_both_languages_through_undo_reload_and_restart()
    {
        var page = await SignInAsync("Lin Xiaoyan");

        await SayAsync(page, "log 1.5 hours of case work with Fan Xiaoyu yesterday: safety plan");
        await PressAsync(page, "Save");
        await SeesAsync(page, "Saved: 1 h 30 min case work with Fan Xiaoyu");
        await SeesAsync(page, "1 h 30 min of 220 h logged, none approved yet");

        await SayAsync(page, "昨天小组督导两小时，备注：案例讨论");
        await PressAsync(page, "保存");
        await SeesAsync(page, "已登记 3 小时 30 分钟，要求 220 小时，暂无通过");

        await PressAsync(page, "撤销");
        await SeesAsync(page, "已登记 1 小时 30 分钟，要求 220 小时，暂无通过");

        await page.ReloadAsync();
        await SeesAsync(page, "已登记 1 小时 30 分钟，要求 220 小时，暂无通过");

        await bot.KillAsync();
        bot.Start();
        await Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await SayAsync(page, "show my hours");
        await SeesAsync(page, "1 h 30 min of 220 h logged, none approved yet");
        Assert.Empty(bot.Errors);
    }

    [Fact]
    public async Task The_bot_speaks_the_language_of_the_page_from_its_first_word_and_changes_it_with_the_page()
    {
        var page = await SignInAsync("林晓燕", "?lang=zh-CN");
        await SeesAsync(page, "林晓燕，您好。", exact: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "English", Exact = true }).ClickAsync();
        await SeesAsync(page, "From now on in English.");
        await SayAsync(page, "progress");
        await SeesAsync(page, "Your progress");
        Assert.Empty(bot.Errors);
    }

    [Fact]
    public async Task The_page_speaks_the_language_that_the_bot_was_brought_to_and_still_does_after_a_reload()
    {
        var page = await SignInAsync("Lin Xiaoyan");
        await SayAsync(page, "请给我看进度");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans", new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByPlaceholder("键入消息")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#switch-person")).ToHaveTextAsync("切换人员", new() { Timeout = 60_000 });
        // Before it is connected Web Chat keeps in the box what is typed, and sends nothing.
        await Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await SayAsync(page, "English");
        await Assertions.Expect(page.Locator("#switch-person")).ToHaveTextAsync("Switch person", new() { Timeout = 60_000 });
        Assert.Empty(bot.Errors);
    }

    async Task<IPage> SignInAsync(string name, string query = "")
    {
        var context = await browser!.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await OpenAsync(page, query);
        await page.GetByText(name).First.ClickAsync();
        await Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return page;
    }

    /// <summary>The bot may still be starting.</summary>
    async Task OpenAsync(IPage page, string query)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await page.GotoAsync(bot.Address + query);
                return;
            }
            catch (PlaywrightException) when (attempt < 480)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }
        }
    }

    static async Task SayAsync(IPage page, string text)
    {
        await page.FillAsync(SendBox, text);
        await page.Keyboard.PressAsync("Enter");
    }

    static Task PressAsync(IPage page, string title) =>
        page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync(new() { Timeout = 30_000 });

    static Task SeesAsync(IPage page, string text, bool exact = true) =>
        Assertions.Expect(page.GetByText(PageTest.Wording(text, whole: exact)).Last).ToBeVisibleAsync(new() { Timeout = 30_000 });
}
