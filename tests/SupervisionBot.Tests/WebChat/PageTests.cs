using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SupervisionBot.Tests.Channels.DirectLine;
using Xunit;

namespace SupervisionBot.Tests.WebChat;

/// <summary>The page in a real browser: the Chromium of the machine.</summary>
public sealed class PageTests : IAsyncLifetime
{
    const string SendBox = ".webchat__send-box-text-box__input";

    static readonly string[] Words = ["changed", "change it", "one"];

    readonly List<string> complaints = [];
    DirectLineHost host = null!;
    TestBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        browser = await TestBrowser.StartAsync();
        host = await DirectLineHost.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (host is not null) await host.DisposeAsync();
    }

    [Fact]
    public async Task A_person_signs_in_and_gets_an_answer()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "hello");
        await Assertions.Expect(page.Locator("#who")).ToHaveTextAsync("Li Qiang 李强, Trainee");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connected");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_reload_keeps_the_conversation()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "before");
        await page.ReloadAsync();
        await SeesAsync(page, "echo: before");
        await SayAsync(page, "after");
        Assert.Single(host.Bot.Heard, activity => activity.Type == "conversationUpdate");
    }

    [Fact]
    public async Task A_restart_of_the_bot_is_survived_by_an_open_page()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "before");
        await host.StopAsync();
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connection lost, trying again…");
        await host.RunAsync();
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connected", new() { Timeout = 60_000 });
        await SayAsync(page, "after");
        await SeesAsync(page, "echo: before");
    }

    [Fact]
    public async Task A_token_that_is_over_is_replaced_and_the_conversation_goes_on()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "before");
        host.Time.Advance(TimeSpan.FromHours(1));
        await page.FillAsync(SendBox, "lost on the way");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("lost on the way")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connected");
        await SayAsync(page, "after");
        await SeesAsync(page, "echo: before");
    }

    [Fact]
    public async Task A_new_conversation_is_empty_and_another_person_can_take_over()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "before");
        await page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();
        await Assertions.Expect(page.GetByText("echo: before")).ToHaveCountAsync(0);
        await SayAsync(page, "fresh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch person" }).ClickAsync();
        await SignInAsync(page, "Maria Rossi");
        await SayAsync(page, "me now");
        await Assertions.Expect(page.Locator("#who")).ToHaveTextAsync("Maria Rossi, Administrator");
    }

    [Fact]
    public async Task The_page_speaks_the_persons_language_until_one_is_chosen()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Wang Fang");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Assertions.Expect(page.GetByPlaceholder("键入消息")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.GetByPlaceholder("Type your message")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "New conversation" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_address_can_ask_for_a_language()
    {
        var page = await OpenAsync("?lang=zh-CN");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("今天以谁的身份登录？");
    }

    [Fact]
    public async Task A_person_is_found_and_chosen_with_the_keyboard_alone()
    {
        var page = await OpenAsync();
        await page.GetByLabel("Search by name or group").FocusAsync();
        await page.Keyboard.TypeAsync("静怡");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 person found");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#who")).ToContainTextAsync("陈静怡");
    }

    [Fact]
    public async Task A_file_is_sent_and_a_refused_one_is_explained()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "案例.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });
        await page.FillAsync(SendBox, "here");
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(page, "echo: here (1 files)");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "tool.exe", MimeType = "application/pdf", Buffer = "MZ"u8.ToArray() });
        await page.FillAsync(SendBox, "and this");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("A file was not accepted.");
    }

    [Fact]
    public async Task A_message_that_the_bot_changes_is_replaced_in_place()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "one");
        await page.FillAsync(SendBox, "change it");
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(page, "changed");
        await Assertions.Expect(page.GetByText("echo: one", new() { Exact = true })).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await SeesAsync(page, "changed");
        var order = await page.Locator(".webchat__basic-transcript__activity").AllInnerTextsAsync();
        Assert.Equal("one changed change it", string.Join(" ", order.Select(text => Words.First(text.Contains))));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Nothing_is_cut_off_and_axe_finds_nothing_serious(int width)
    {
        var page = await OpenAsync(width: width);
        await IsSoundAsync(page);
        await SignInAsync(page, "Wang Fang");
        await page.FillAsync(SendBox, "card");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".ac-pushButton").First).ToBeVisibleAsync();
        await IsSoundAsync(page);
    }

    static async Task IsSoundAsync(IPage page)
    {
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }

    static async Task SignInAsync(IPage page, string name)
    {
        await page.Locator("#people button", new() { HasTextString = name }).ClickAsync();
        await Assertions.Expect(page.Locator("#state")).ToHaveAttributeAsync("data-state", "online", new() { Timeout = 30_000 });
    }

    static async Task SayAsync(IPage page, string text)
    {
        await page.FillAsync(SendBox, text);
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(page, $"echo: {text}");
    }

    static Task SeesAsync(IPage page, string text) => Assertions.Expect(page.GetByText(text, new() { Exact = true }).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    async Task<IPage> OpenAsync(string query = "", int width = 1280)
    {
        var page = await browser!.Browser.NewPageAsync(new() { Locale = "en-US", ViewportSize = new() { Width = width, Height = 800 } });
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Port != host.Address.Port) complaints.Add("asked elsewhere: " + request.Url);
        };
        await page.GotoAsync(host.Address + query);
        return page;
    }
}
