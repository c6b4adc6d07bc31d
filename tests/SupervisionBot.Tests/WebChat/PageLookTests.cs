using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SupervisionBot.Tests.WebChat;

/// <summary>What is on the screen, at several widths, light and dark, in both languages.</summary>
public sealed class PageLookTests : PageTest
{
    [Theory]
    [InlineData(320, "en", ColorScheme.Light)]
    [InlineData(320, "zh-CN", ColorScheme.Dark)]
    [InlineData(1280, "zh-CN", ColorScheme.Light)]
    [InlineData(1280, "en", ColorScheme.Dark)]
    public async Task Nothing_is_cut_off_and_axe_finds_nothing(int width, string language, ColorScheme scheme)
    {
        var page = await OpenAsync("?lang=" + language, width, scheme);
        await page.Locator("#people button").First.WaitForAsync();
        await IsSoundAsync(page);
        await SignInAsync(page, "王芳");
        await AskAsync(page, "card");
        await Assertions.Expect(page.Locator(".ac-pushButton").First).ToBeVisibleAsync();
        await IsSoundAsync(page);
    }

    [Fact]
    public async Task A_long_answer_shows_its_top()
    {
        var page = await OpenAsync(width: 390);
        await SignInAsync(page, "Li Qiang");
        for (var said = 1; said <= 8; said++)
            await SayAsync(page, $"{said}");
        await AskAsync(page, "long");
        await Assertions.Expect(page.GetByText("Line 1", new() { Exact = true })).ToBeInViewportAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByText("Line 60", new() { Exact = true })).Not.ToBeInViewportAsync();
        await AskAsync(page, "next");
        await Assertions.Expect(page.GetByText("echo: next", new() { Exact = true }).Last).ToBeInViewportAsync(new() { Timeout = 30_000 });
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(245, 247, 249)", "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Dark, "rgb(19, 26, 34)", "rgb(28, 37, 48)")]
    public async Task Light_and_dark_follow_the_system_on_the_page_in_the_chat_and_on_cards(ColorScheme scheme, string ground, string paper)
    {
        var page = await OpenAsync(scheme: scheme);
        await Assertions.Expect(page.Locator("html")).ToHaveCSSAsync("background-color", ground);
        await SignInAsync(page, "Li Qiang");
        await AskAsync(page, "card");
        await Assertions.Expect(page.Locator(".ac-adaptiveCard")).ToHaveCSSAsync("background-color", paper, new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".ac-pushButton").Last).ToHaveCSSAsync("background-color", paper);
    }

    [Fact]
    public async Task Who_asks_the_system_for_more_contrast_gets_it()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await page.EmulateMediaAsync(new() { Contrast = Contrast.More });
        await Assertions.Expect(page.Locator("html")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await page.EmulateMediaAsync(new() { Contrast = Contrast.NoPreference, ForcedColors = ForcedColors.Active });
        await Assertions.Expect(page.Locator("#switch-person")).ToHaveCSSAsync("border-color", "rgb(0, 0, 0)");
    }

    static async Task AskAsync(IPage page, string words)
    {
        await page.FillAsync(SendBox, words);
        await page.Keyboard.PressAsync("Enter");
    }

    static async Task IsSoundAsync(IPage page)
    {
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        var found = (await page.RunAxe()).Violations;
        Assert.Empty(found.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }
}
