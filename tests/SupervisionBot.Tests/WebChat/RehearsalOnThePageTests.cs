using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SupervisionBot.Tests.Requests;

namespace SupervisionBot.Tests.WebChat;

/// <summary>A rehearsal as somebody at the page has it: the whole program with the sample, a copy of it, and its clock set forward.</summary>
public sealed class RehearsalOnThePageTests : IAsyncLifetime
{
    const string SendBox = ".webchat__send-box-text-box__input";

    TestBrowser? browser;
    WholeBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        browser = await TestBrowser.StartAsync();
        bot = await WholeBot.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (bot is not null)
            await bot.DisposeAsync();
    }

    [Theory]
    [InlineData(
        "en",
        1280,
        "Copy everything as it is now",
        "Next Monday, 8:00",
        "Your summary",
        "summary",
        "End the rehearsal",
        "The rehearsal is over, and its copy is deleted."
    )]
    [InlineData("zh", 320, "复制现在的全部内容", "下周一 8:00", "摘要", "摘要", "结束预演", "预演已结束，副本已删除。")]
    public async Task Monday_comes_in_the_copy_and_nothing_of_it_stays(
        string language,
        int width,
        string begin,
        string monday,
        string summary,
        string asked,
        string end,
        string over
    )
    {
        var page = await OpenAsync(language, width);
        await page.ClickAsync("#open-rehearsal");
        await page.GetByRole(AriaRole.Button, new() { Name = begin }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = monday }).ClickAsync(new() { Timeout = 60_000 });

        var told = page.Locator(".told li", new() { HasTextString = summary }).First;
        await Assertions.Expect(told).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator("#rehearsal button", new() { HasTextString = monday })).ToBeEnabledAsync(new() { Timeout = 120_000 });
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        await told.Locator(".told-who").ClickAsync();
        await Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.FillAsync(SendBox, asked);
        await page.Keyboard.PressAsync("Enter");
        await using (var real = bot.Database.Open())
        {
            Assert.Empty(await real.Talks.ToListAsync());
            Assert.Empty(await real.WebChatConversations.ToListAsync());
        }

        await page.GetByRole(AriaRole.Button, new() { Name = end }).ClickAsync();
        await Assertions.Expect(page.GetByText(over)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("#sign-in-title")).ToBeVisibleAsync();
    }

    async Task<IPage> OpenAsync(string language, int width)
    {
        var page = await browser!.NewPageAsync(
            new()
            {
                Locale = "en-GB",
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        using var http = bot.CreateClient();
        await page.GotoAsync($"{http.BaseAddress}?lang={language}");
        return page;
    }
}
