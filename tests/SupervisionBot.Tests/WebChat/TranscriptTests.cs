using Microsoft.Playwright;

namespace SupervisionBot.Tests.WebChat;

/// <summary>Talks that the page saves and plays, and a line that is not as it should be.</summary>
public sealed class TranscriptTests : PageTest
{
    [Theory]
    [InlineData("webChat")]
    [InlineData("personal")]
    public async Task A_talk_is_saved_as_the_tests_have_it_and_goes_the_same_when_it_is_played(string flavour)
    {
        var page = await OpenedAsync(flavour);
        await SayAsync(page, "one");
        await TypeAsync(page, "execute");
        await SeesAsync(page, "To be saved");
        if (flavour == "personal")
        {
            await page.Locator(".ac-pushButton", new() { HasTextString = "Say it" }).ClickAsync();
            await SeesAsync(page, "echo: said by a card");
        }
        await page.GetByText("Transcript", new() { Exact = true }).ClickAsync();
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save as .chat" }).ClickAsync());
        Assert.Equal("LiQiang.chat", saved.SuggestedFilename);
        var chat = await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains(
            "\nat: 2026-11-23 17:00\n\n> one\necho: one\n\n> execute\n| To be saved\n| [Save] [Say it]\n",
            chat,
            StringComparison.Ordinal
        );
        await PlayAsync(page, chat);
        await Assertions.Expect(page.GetByText(" 0 of them went otherwise.")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await PlayAsync(page, chat.Replace("echo: one", "echo: two", StringComparison.Ordinal) + "\n> [Nothing]\n");
        await Assertions.Expect(page.GetByText(" 1 of them went otherwise.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".replayed pre")).ToHaveTextAsync("− echo: two\n+ echo: one\n");
        await Assertions.Expect(page.Locator(".replayed .wrong").Last).ToContainTextAsync("no such button");
    }

    [Fact]
    public async Task A_talk_of_somebody_who_is_not_open_says_so()
    {
        var page = await OpenedAsync("webChat");
        await page.GetByText("Transcript", new() { Exact = true }).ClickAsync();
        await PlayAsync(page, "as: he.wei@example.org\nat: 2026-11-23 17:00\n\n> hello\n");
        await Assertions.Expect(page.Locator(".replayed .wrong")).ToContainTextAsync("Nobody is open as he.wei@example.org");
    }

    [Fact]
    public async Task What_is_sent_twice_on_a_bad_line_is_said_once()
    {
        var page = await OpenedAsync("webChat");
        await page.GetByText("Send an activity").ClickAsync();
        await page.SelectOptionAsync("#inspector-line", "doubled");
        await TypeAsync(page, "one");
        await Assertions.Expect(page.Locator(".entry", new() { HasTextString = "echo: one" })).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        Assert.Single(Host.Bot.Heard, activity => activity.Type == "message");
        await page.SelectOptionAsync("#inspector-line", "slow");
        await SayAsync(page, "late");
        await page.SelectOptionAsync("#inspector-line", "swapped");
        await TypeAsync(page, "twice");
        await Assertions.Expect(page.Locator(".entry .words", new() { HasTextString = "two" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var shown = await page.Locator(".entry .words").AllInnerTextsAsync();
        Assert.Equal(["two", "one"], shown.TakeLast(2));
    }

    async Task<IPage> OpenedAsync(string flavour)
    {
        var page = await OpenAsync();
        await page.SelectOptionAsync("#flavour", flavour);
        await SignInAsync(page, "Li Qiang");
        await page.ClickAsync("#inspect");
        await page.Locator(".entries").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    static async Task TypeAsync(IPage page, string words)
    {
        await page.FillAsync(SendBox, words);
        await page.Keyboard.PressAsync("Enter");
    }

    static Task PlayAsync(IPage page, string chat) =>
        page.SetInputFilesAsync(
            "#inspector-chat",
            new FilePayload
            {
                Name = "talk.chat",
                MimeType = "text/plain",
                Buffer = System.Text.Encoding.UTF8.GetBytes(chat),
            }
        );
}
