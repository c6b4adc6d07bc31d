using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SupervisionBot.Tests.WebChat;

namespace SupervisionBot.Tests.SignIn;

/// <summary>The page outside Development in a real browser: in at the issuer, as oneself, into a rehearsal, and out.</summary>
public sealed class SignInOnThePageTests : IAsyncLifetime
{
    const string SendBox = ".webchat__send-box-text-box__input";

    TestBrowser? browser;
    PageRun run = null!;

    public async ValueTask InitializeAsync()
    {
        browser = await TestBrowser.StartAsync();
        run = await PageRun.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (run is not null)
            await run.DisposeAsync();
    }

    [Theory]
    [InlineData(
        "en",
        1280,
        "Sign in with your organisation’s account",
        "Go on",
        "Rehearsal",
        "Copy my batch as it is now",
        "Sign out",
        "You are signed out"
    )]
    [InlineData("zh-CN", 320, "用单位账号登录", "继续", "预演", "复制我的批次现在的内容", "退出登录", "您已退出登录")]
    public async Task In_as_oneself_into_a_rehearsal_and_out(
        string language,
        int width,
        string signIn,
        string goOn,
        string rehearsal,
        string begin,
        string signOut,
        string signedOut
    )
    {
        var page = await browser!.NewPageAsync(
            new()
            {
                Locale = language,
                ViewportSize = new() { Width = width, Height = 800 },
            }
        );
        await page.GotoAsync(run.Visit().Origin);
        await page.GetByRole(AriaRole.Link, new() { Name = signIn }).ClickAsync();
        await page.FillAsync("#code", await run.InviteAsync(PageRun.OtherAdministrator));
        await page.GetByRole(AriaRole.Button, new() { Name = goOn }).ClickAsync();

        await Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#who")).ToContainTextAsync("He Xin");
        await Assertions.Expect(page.Locator("#sign-in")).ToBeHiddenAsync();
        foreach (var hidden in (string[])["#inspect", "#beside", "#switch-person"])
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        await ShowAsync(page, $"live-{language}");
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        await page.GetByRole(AriaRole.Button, new() { Name = rehearsal }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = begin }).ClickAsync();
        var stranger = page.Locator("#people button", new() { HasTextString = "Stranger" });
        await Assertions.Expect(stranger).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal(2, await page.Locator("#people button").CountAsync());
        await stranger.ClickAsync();
        await Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#who")).ToContainTextAsync("Stranger");
        await Assertions.Expect(page.Locator("#inspect")).ToBeVisibleAsync();
        await ShowAsync(page, $"rehearsal-{language}");

        await page.GetByRole(AriaRole.Button, new() { Name = signOut }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = signedOut })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.GotoAsync(run.Visit().Origin);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = signIn })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("zh-CN", ColorScheme.Light)]
    [InlineData("zh-CN", ColorScheme.Dark)]
    public async Task Its_pages_are_readable_on_a_telephone_by_day_and_by_night(string language, ColorScheme scheme)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                Locale = language,
                ColorScheme = scheme,
                ViewportSize = new() { Width = 320, Height = 640 },
            }
        );
        var page = await context.NewPageAsync();
        var origin = run.Visit().Origin;
        await LookAsync(page, $"{origin}/sign-in", "sign-in");
        await LookAsync(page, $"{origin}/sign-in?failed=1", "failed");
        await LookAsync(page, $"{origin}/signed-out", "signed-out");
        await page.GotoAsync($"{origin}/sign-in/go");
        await LookAsync(page, $"{origin}/sign-in", "code");
        await page.FillAsync("#code", "K7MXP-4QTRC");
        await page.Locator("form[action^='/sign-in/code'] button").ClickAsync();
        await LookAsync(page, null, "wrong-code");
        await run.LinkAsync(PageRun.Trainee, run.Issuer.Subject);
        // In the person's own language, unless another is asked for.
        await LookAsync(page, $"{origin}/sign-in?lang={language}", "refused");

        async Task LookAsync(IPage page, string? address, string name)
        {
            if (address is not null)
                await page.GotoAsync(address);
            await ShowAsync(page, $"{name}-{language}-{scheme}");
            Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Id));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        }
    }

    /// <summary>To look at: <c>CARD_SHEETS=folder</c>.</summary>
    static async Task ShowAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CARD_SHEETS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }
}
