using Microsoft.Playwright;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.WebChat;

/// <summary>The whole program with several people of the sample beside each other: what one presses, the other has.</summary>
public sealed class BesideAsTheyAreTests : IAsyncLifetime
{
    const string SendBox = ".webchat__send-box-text-box__input";

    readonly string folder = TestFolder.New("beside").FullName;
    TestBrowser? browser;
    BotProcess bot = null!;

    public async ValueTask InitializeAsync()
    {
        browser = await TestBrowser.StartAsync();
        bot = new BotProcess(
            new Dictionary<string, string?> { ["ConnectionStrings:SupervisionBot"] = $"Data Source={Path.Combine(folder, "bot.db")}" }
        );
        bot.Start();
        await bot.WellAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        bot?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_trainees_press_in_a_private_chat_of_Teams_is_there_when_the_supervisor_looks()
    {
        var page = await (await browser!.NewContextAsync(new() { Locale = "en-GB" })).NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await EnterAsync(page, "Lin Xiaoyan", "groupChat");
        await page.ClickAsync("#beside");
        await EnterAsync(page, "Situ Guohua", "webChat");

        await SayAsync(page, 1, "log 90 min case work with Fan Xiaoyu yesterday");
        await SeesAsync(page, 1, "I’ll tell you privately.");
        await PressAsync(page, 0, "Save");
        await SeesAsync(page, 0, "Saved: 1 h 30 min case work with Fan Xiaoyu");

        // Turns are kept from the first look on.
        await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync("#inspect"),
            answer => answer.Url.Contains("/webchat/turns/", StringComparison.Ordinal)
        );
        await SayAsync(page, 0, "was it 2 h with Fan Xiaoyu on 3 November, for group 3?");
        var turn = page.Locator(".entry", new() { HasTextString = "was it 2 h" }).First;
        await turn.Locator("summary").First.ClickAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(turn.Locator(".turn")).ToContainTextAsync("Fan Xiaoyu (Person)", new() { Timeout = 120_000 });
        await Assertions.Expect(turn.Locator(".turn dd").First).ToContainTextAsync("%");
        await page.ClickAsync("#inspect");

        await SayAsync(page, 2, "看看林晓燕待审批的时数");
        await Assertions
            .Expect(Talk(page, 2).GetByText(PageTest.Wording("个案工作", whole: false)).First)
            .ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator("#new-conversation")).ToHaveTextAsync("新对话");
        await Talk(page, 0).Locator(SendBox).FocusAsync();
        await Assertions.Expect(page.Locator("#new-conversation")).ToHaveTextAsync("New conversation");
        Assert.Empty(bot.Errors);
    }

    static ILocator Talk(IPage page, int index) => page.Locator(".talk").Nth(index);

    static async Task EnterAsync(IPage page, string name, string flavour)
    {
        await page.SelectOptionAsync("#flavour", flavour);
        await page.Locator("#people button", new() { HasTextString = name }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 120_000 });
    }

    static async Task SayAsync(IPage page, int talk, string text)
    {
        await Talk(page, talk).Locator(SendBox).FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    static Task PressAsync(IPage page, int talk, string title) =>
        Talk(page, talk).GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync(new() { Timeout = 120_000 });

    static Task SeesAsync(IPage page, int talk, string text) =>
        Assertions.Expect(Talk(page, talk).GetByText(PageTest.Wording(text, whole: true)).Last).ToBeVisibleAsync(new() { Timeout = 120_000 });
}
