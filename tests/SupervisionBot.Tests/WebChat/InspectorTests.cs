using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SupervisionBot.Tests.WebChat;

/// <summary>What goes and comes in a conversation, opened up beside it, and sending anything.</summary>
public sealed class InspectorTests : PageTest
{
    [Fact]
    public async Task Every_activity_is_there_with_its_json_and_size_and_cards_are_checked()
    {
        var page = await OpenedAsync("Li Qiang", "personal");
        await TypeAsync(page, "card");
        await EntryAsync(page, "card");
        await page.Locator(".entry", new() { HasTextString = "3.5 hours" }).Locator("summary").First.ClickAsync();
        await Assertions.Expect(page.Locator(".fits")).ToHaveTextAsync("Fits version 1.5, which this channel shows.");
        await TypeAsync(page, "wrong card");
        var wrong = page.Locator(".entry").Nth(3);
        await wrong.Locator("summary").First.ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(wrong.Locator(".wrong")).ToContainTextAsync("version 1.7");
        await Assertions.Expect(wrong.Locator(".wrong")).ToContainTextAsync("Carousel2");
        await wrong.GetByText("JSON").ClickAsync();
        await Assertions.Expect(wrong.Locator("pre")).ToContainTextAsync("\"channelId\": \"msteams\"");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task What_was_said_is_sent_again_and_changed_and_twice()
    {
        var page = await OpenedAsync("Li Qiang", "webChat");
        await SayAsync(page, "one");
        var entry = await EntryAsync(page, "one");
        await Assertions.Expect(entry.Locator(".turn")).ToContainTextAsync("statements in");
        await entry.GetByRole(AriaRole.Button, new() { Name = "Send again, same id" }).ClickAsync();
        await Assertions.Expect(page.Locator(".entry", new() { HasTextString = "echo: one" })).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await page.GetByText("Send an activity").ClickAsync();
        await entry.GetByRole(AriaRole.Button, new() { Name = "Change and send" }).ClickAsync();
        var box = page.GetByLabel("Activity as JSON");
        await box.FillAsync((await box.InputValueAsync()).Replace("one", "two", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send twice" }).ClickAsync();
        await Assertions.Expect(page.Locator(".entry", new() { HasTextString = "echo: two" })).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        Assert.Equal(["one", "one", "two", "two"], Host.Bot.Heard.Where(one => one.Type == "message").Select(one => one.Text));
        await box.FillAsync("{");
        await page.Locator("#inspector").GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".complaint")).ToHaveTextAsync("That is no JSON: {");
        await box.FillAsync("{ \"type\": \"invoke\" }");
        await page.Locator("#inspector").GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".complaint")).ToContainTextAsync("Refused:");
    }

    [Fact]
    public async Task What_is_held_goes_out_last_first()
    {
        var page = await OpenedAsync("Li Qiang", "webChat");
        await page.GetByText("Send an activity").ClickAsync();
        await page.GetByLabel("Hold what is sent").CheckAsync();
        foreach (var words in new[] { "first", "second", "third" })
            await TypeAsync(page, words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the 3 held, last first" }).ClickAsync();
        await SeesAsync(page, "echo: first");
        Assert.Equal(["third", "second", "first"], Host.Bot.Heard.Where(one => one.Type == "message").Select(one => one.Text));
    }

    [Fact]
    public async Task What_only_Teams_sends_is_sent_there()
    {
        var page = await OpenedAsync("Li Qiang", "personal");
        await SayAsync(page, "one");
        await page.GetByText("Send an activity").ClickAsync();
        foreach (var name in new[] { "editLast", "deleteLast", "reaction", "memberAdded", "memberRemoved", "uninstall", "install" })
        {
            var before = Host.Bot.Heard.Count;
            await page.SelectOptionAsync("#inspector-ready", name);
            await page.Locator("#inspector").GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
            while (Host.Bot.Heard.Count == before)
                await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.Equal(
            [
                "messageUpdate",
                "messageDelete",
                "messageReaction",
                "conversationUpdate",
                "conversationUpdate",
                "installationUpdate",
                "installationUpdate",
            ],
            Host.Bot.Heard.Skip(2).Select(one => one.Type)
        );
    }

    [Fact]
    public async Task It_is_about_the_conversation_that_somebody_is_in_and_is_asked_for_when_it_is_opened()
    {
        var asked = new List<string>();
        var page = await OpenAsync(before: page =>
        {
            page.Request += (_, request) => asked.Add(request.Url);
            return Task.CompletedTask;
        });
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "here");
        Assert.DoesNotContain(asked, address =>
            address.Contains("inspector", StringComparison.Ordinal) || address.Contains("/turns/", StringComparison.Ordinal)
        );
        await page.ClickAsync("#inspect");
        await EntryAsync(page, "here");
        await page.ClickAsync("#beside");
        await SignInAsync(page, "Wang Fang");
        await Assertions.Expect(page.Locator("#inspector h2")).ToHaveTextAsync("Inspector: Wang Fang");
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(0);
        await page.Locator(".tab-name").First.ClickAsync();
        await Assertions.Expect(page.Locator("#inspector h2")).ToHaveTextAsync("Inspector: Li Qiang");
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(2);
        await page.ClickAsync("#inspect");
        await Assertions.Expect(page.Locator("#inspector")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(320, "en", ColorScheme.Dark, Contrast.NoPreference)]
    [InlineData(320, "zh-CN", ColorScheme.Light, Contrast.More)]
    [InlineData(1280, "zh-CN", ColorScheme.Dark, Contrast.More)]
    [InlineData(1280, "en", ColorScheme.Light, Contrast.NoPreference)]
    public async Task Nothing_is_cut_off_axe_finds_nothing_and_the_keyboard_is_enough(
        int width,
        string language,
        ColorScheme scheme,
        Contrast contrast
    )
    {
        var page = await OpenAsync("?lang=" + language, width, scheme);
        await page.EmulateMediaAsync(new() { Contrast = contrast });
        await SignInAsync(page, "李强");
        await SayAsync(page, "one");
        await TypeAsync(page, "card");
        await Assertions.Expect(page.Locator(".ac-pushButton").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.FocusAsync("#inspect");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(4, new() { Timeout = 30_000 });
        await page.Locator(".tools > summary").First.PressAsync("Enter");
        await page.Locator(".tools > summary").Last.PressAsync("Enter");
        foreach (var line in await page.Locator(".entry > summary").AllAsync())
        {
            await line.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }
        foreach (var json in await page.Locator(".entry > details > summary").AllAsync())
            await json.PressAsync("Enter");
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Equal(0, await page.EvaluateAsync<int>("(one => one.scrollWidth - one.clientWidth)(document.getElementById('inspector'))"));
        var found = (await page.RunAxe()).Violations;
        Assert.Empty(found.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }

    async Task<IPage> OpenedAsync(string name, string flavour)
    {
        var page = await OpenAsync();
        await page.SelectOptionAsync("#flavour", flavour);
        await SignInAsync(page, name);
        var looked = page.WaitForResponseAsync(answer => answer.Url.Contains("/turns/", StringComparison.Ordinal));
        await page.ClickAsync("#inspect");
        await looked;
        return page;
    }

    static async Task TypeAsync(IPage page, string words)
    {
        await page.FillAsync(SendBox, words);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The line of what was said, opened.</summary>
    static async Task<ILocator> EntryAsync(IPage page, string words)
    {
        var entry = page.Locator(".entry", new() { Has = page.Locator(".words").GetByText(words, new() { Exact = true }) }).First;
        await entry.Locator("summary").First.ClickAsync(new() { Timeout = 30_000 });
        return entry;
    }
}
