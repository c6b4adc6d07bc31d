using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SupervisionBot.Tests.WebChat;

/// <summary>Several conversations beside each other, each as another person and in another channel.</summary>
public sealed class BesideTests : PageTest
{
    [Fact]
    public async Task Two_people_talk_beside_each_other_and_a_reload_keeps_both()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await BesideAsync(page, "Wang Fang", "personal");
        await SayAsync(page, 0, "as Li Qiang");
        await Assertions.Expect(page.Locator("#who")).ToHaveTextAsync("Li Qiang 李强, Trainee");
        await SayAsync(page, 1, "as Wang Fang");
        await Assertions.Expect(page.Locator("#who")).ToHaveTextAsync("Wang Fang 王芳, Trainee · Teams, personal chat");
        await page.ReloadAsync();
        await SeesAsync(Talk(page, 0), "echo: as Li Qiang");
        await SeesAsync(Talk(page, 1), "echo: as Wang Fang");
        await Assertions.Expect(Talk(page, 0).GetByText("echo: as Wang Fang")).ToHaveCountAsync(0);
        Assert.Equal(["as Li Qiang", "as Wang Fang"], Host.Bot.Heard.Where(one => one.Type == "message").Select(one => one.Text));
        Assert.Equal(["webchat", "msteams"], Host.Bot.Heard.Where(one => one.Type == "message").Select(one => one.ChannelId));
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task One_is_closed_and_the_other_goes_on()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await BesideAsync(page, "Wang Fang", "webChat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close: Wang Fang" }).ClickAsync();
        await Assertions.Expect(page.Locator(".talk")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#open-talks")).ToBeHiddenAsync();
        await SayAsync(page, 0, "still here");
        await page.ClickAsync("#beside");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
        await SayAsync(page, 0, "and here");
    }

    [Theory]
    [InlineData("en", "@SupervisionBot hello")]
    [InlineData("zh-CN", "@SupervisionBot 你好")]
    public async Task In_a_group_the_bot_is_mentioned_and_the_personal_chat_stands_beside_it(string language, string shown)
    {
        var words = shown.Split(' ')[1];
        var page = await OpenAsync("?lang=" + language);
        await page.SelectOptionAsync("#flavour", "groupChat");
        await SignInAsync(page, "王芳");
        await Assertions.Expect(page.Locator(".talk")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#who")).ToContainTextAsync(language == "en" ? "Teams, group chat" : "Teams 群聊");
        await Talk(page, 1).Locator(SendBox).FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(Talk(page, 1), shown);
        await SeesAsync(Talk(page, 1), $"echo: {words}");
        var heard = Host.Bot.Heard.Last();
        Assert.Equal(("groupChat", $"<at>SupervisionBot</at> {words}"), (heard.Conversation.ConversationType, heard.Text));
        Assert.Equal(heard.Recipient.Id, Assert.Single(heard.GetMentions()).Mentioned.Id);
    }

    [Fact]
    public async Task A_press_on_a_card_of_Teams_is_an_invoke_and_what_a_card_says_is_said()
    {
        var page = await OpenAsync();
        await page.SelectOptionAsync("#flavour", "personal");
        await SignInAsync(page, "Li Qiang");
        await page.FillAsync(SendBox, "execute");
        await page.Keyboard.PressAsync("Enter");
        await PressAsync(page, "Save");
        await PressAsync(page, "Say it");
        await SeesAsync(page, "echo: said by a card");
        await SeesAsync(page, "said by a card");
        // The bot's clock is a week behind: the card is old, and looked up at once.
        Assert.Equal(
            ["automatic look c1", "manual save c1"],
            Host.Bot.Heard.Where(one => one is { Type: "invoke", Name: "adaptiveCard/action" }).Select(one => Pressed(one.Value.ToString()!))
        );
    }

    [Fact]
    public async Task What_Teams_asks_before_it_takes_a_file_can_be_declined()
    {
        var page = await OpenAsync();
        await page.SelectOptionAsync("#flavour", "personal");
        await SignInAsync(page, "Li Qiang");
        await page.FillAsync(SendBox, "consent");
        await page.Keyboard.PressAsync("Enter");
        await PressAsync(page, "Decline");
        while (Host.Bot.Heard.Last().Name != "fileConsent/invoke")
            await Task.Delay(20, TestContext.Current.CancellationToken);
        using var value = JsonDocument.Parse(Host.Bot.Heard.Last().Value.ToString()!);
        Assert.Equal("decline", value.RootElement.GetProperty("action").GetString());
    }

    [Fact]
    public async Task Whoever_writes_in_one_keeps_the_focus_when_the_other_answers()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await BesideAsync(page, "Wang Fang", "webChat");
        foreach (var talk in new[] { 0, 1, 0 })
        {
            await SayAsync(page, talk, $"in {talk}");
            await Assertions.Expect(Talk(page, talk).Locator(SendBox)).ToBeFocusedAsync();
        }
    }

    [Theory]
    [InlineData(320, "en", ColorScheme.Light, Contrast.NoPreference)]
    [InlineData(320, "zh-CN", ColorScheme.Dark, Contrast.More)]
    [InlineData(1280, "zh-CN", ColorScheme.Light, Contrast.More)]
    [InlineData(1280, "en", ColorScheme.Dark, Contrast.NoPreference)]
    public async Task Nothing_is_cut_off_and_axe_finds_nothing(int width, string language, ColorScheme scheme, Contrast contrast)
    {
        var page = await OpenAsync("?lang=" + language, width, scheme);
        await page.EmulateMediaAsync(new() { Contrast = contrast });
        await SignInAsync(page, "李强");
        await BesideAsync(page, "王芳", "channel");
        await IsSoundAsync(page);
        await page.FillAsync($".talk.current {SendBox}", "card");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".talk.current .ac-pushButton").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await IsSoundAsync(page);
        var shown = await page.Locator(".talk:visible").CountAsync();
        Assert.Equal(width == 320 ? 1 : 3, shown);
        await page.Locator(".tab-name").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".tab-name").First).ToBeFocusedAsync();
        await Assertions.Expect(Talk(page, 0)).ToBeVisibleAsync();
    }

    static Task PressAsync(IPage page, string title) =>
        page.Locator(".ac-pushButton", new() { HasTextString = title }).ClickAsync(new() { Timeout = 30_000 });

    static ILocator Talk(IPage page, int index) => page.Locator(".talk").Nth(index);

    static async Task BesideAsync(IPage page, string name, string flavour)
    {
        await page.ClickAsync("#beside");
        await page.SelectOptionAsync("#flavour", flavour);
        await SignInAsync(page, name);
    }

    static async Task SayAsync(IPage page, int talk, string text)
    {
        await Talk(page, talk).Locator(SendBox).FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(Talk(page, talk), $"echo: {text}");
    }

    static Task SeesAsync(ILocator where, string text) =>
        Assertions.Expect(where.GetByText(Wording(text, whole: true)).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    static string Pressed(string value)
    {
        using var read = JsonDocument.Parse(value);
        var action = read.RootElement.GetProperty("action");
        return $"{read.RootElement.GetProperty("trigger")} {action.GetProperty("verb")} {action.GetProperty("data").GetProperty("card")}";
    }

    static async Task IsSoundAsync(IPage page)
    {
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        var found = (await page.RunAxe()).Violations;
        Assert.Empty(found.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }
}
