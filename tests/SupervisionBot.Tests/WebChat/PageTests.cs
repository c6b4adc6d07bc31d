using Microsoft.Playwright;

namespace SupervisionBot.Tests.WebChat;

/// <summary>Signing in, talking, and what survives.</summary>
public sealed class PageTests : PageTest
{
    static readonly string[] Words = ["changed", "change it", "one"];

    [Fact]
    public async Task A_person_signs_in_and_gets_an_answer()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "hello");
        await Assertions.Expect(page.Locator("#who")).ToHaveTextAsync("Li Qiang 李强, Trainee");
        await Assertions.Expect(page).ToHaveTitleAsync("Li Qiang · SupervisionBot");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connected");
        Assert.Empty(Complaints);
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
        Assert.Single(Host.Bot.Heard, activity => activity.Type == "conversationUpdate");
    }

    [Fact]
    public async Task A_restart_of_the_bot_is_survived_by_an_open_page()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await SayAsync(page, "before");
        await Host.StopAsync();
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connection lost, trying again…");
        await Host.RunAsync();
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
        Host.Time.Advance(TimeSpan.FromHours(1));
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
        await ConnectedAsync(page);
        await SayAsync(page, "fresh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch person" }).ClickAsync();
        await SignInAsync(page, "Maria Rossi");
        await ConnectedAsync(page);
        await SayAsync(page, "me now");
        await Assertions.Expect(page.Locator("#who")).ToHaveTextAsync("Maria Rossi, Administrator");
    }

    /// <summary>Until then Web Chat keeps in the box what is typed.</summary>
    static Task ConnectedAsync(IPage page) =>
        Assertions.Expect(page.Locator("#state[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 60_000 });

    [Fact]
    public async Task The_page_speaks_the_browsers_language_whoever_is_chosen_until_another_is()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Wang Fang");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.GetByPlaceholder("Type your message")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Assertions.Expect(page.GetByPlaceholder("键入消息")).ToBeVisibleAsync();
        await SeesAsync(page, "echo: 中文");
        await Assertions.Expect(page.GetByText("中文", new() { Exact = true })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "新对话" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_address_can_ask_for_a_language()
    {
        var page = await OpenAsync("?lang=zh-CN");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("今天以谁的身份登录？");
    }

    [Fact]
    public async Task The_bot_hears_in_which_language_the_page_is_when_a_conversation_begins()
    {
        var page = await OpenAsync("?lang=zh-CN");
        await SignInAsync(page, "李强");
        await SayAsync(page, "你好");
        Assert.Equal("zh-Hans", Assert.Single(Host.Bot.Heard, activity => activity.Type == "conversationUpdate").Locale);
    }

    [Fact]
    public async Task The_message_box_has_the_focus_after_signing_in_and_after_a_new_conversation()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await Assertions.Expect(page.Locator(SendBox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("at once");
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(page, "echo: at once");
        await page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();
        await Assertions.Expect(page.Locator(SendBox)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_page_says_when_the_browser_is_offline_and_when_it_is_back()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await page.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Offline");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connected", new() { Timeout = 60_000 });
        await SayAsync(page, "back");
    }

    [Fact]
    public async Task Groups_are_named_in_the_language_of_the_page_and_who_is_in_none_has_a_heading()
    {
        var page = await OpenAsync();
        var headings = page.Locator("#people section", new() { HasTextString = "Supervisors" }).Locator("h3");
        await Assertions.Expect(headings).ToHaveTextAsync(["Group 1", "Without a group"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        headings = page.Locator("#people section", new() { HasTextString = "培训督导" }).Locator("h3");
        await Assertions.Expect(headings).ToHaveTextAsync(["第一小组", "未分组"]);
        await Assertions.Expect(page.Locator("#people section", new() { HasTextString = "管理员" }).Locator("h3")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_person_is_found_and_chosen_with_the_keyboard_alone()
    {
        var page = await OpenAsync();
        // What is hidden still takes no focus, and what is typed then is lost.
        await Assertions.Expect(page.GetByLabel("Search by name or group")).ToBeVisibleAsync();
        await page.GetByLabel("Search by name or group").FocusAsync();
        await page.Keyboard.TypeAsync("静怡");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 person found", new() { Timeout = 30_000 });
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#who")).ToContainTextAsync("陈静怡");
    }

    [Fact]
    public async Task A_file_is_sent_and_a_refused_one_is_explained()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await page.SetInputFilesAsync(
            "input[type=file]",
            new FilePayload
            {
                Name = "案例.pdf",
                MimeType = "application/pdf",
                Buffer = "%PDF-1.7"u8.ToArray(),
            }
        );
        await page.FillAsync(SendBox, "here");
        await page.Keyboard.PressAsync("Enter");
        await SeesAsync(page, "echo: here (1 files)");
        await page.SetInputFilesAsync(
            "input[type=file]",
            new FilePayload
            {
                Name = "tool.exe",
                MimeType = "application/pdf",
                Buffer = "MZ"u8.ToArray(),
            }
        );
        await page.FillAsync(SendBox, "and this");
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.Locator("#notice"))
            .ToHaveTextAsync("“tool.exe” was not accepted: it is a program. Only documents, pictures and recordings are taken.");
        await RefusedAmongTwoAsync(page);
        await Assertions
            .Expect(page.Locator("#notice"))
            .ToHaveTextAsync(
                "“案例.docx” was not accepted: its name ends in .docx, but its content is of type PNG. Open it, save it anew and send that. "
                    + "The other files of this message were not sent either."
            );
        await page.ClickAsync("#switch-language");
        await RefusedAmongTwoAsync(page);
        await Assertions
            .Expect(page.Locator("#notice"))
            .ToHaveTextAsync(
                "“案例.docx”未被接收：文件名以 .docx 结尾，内容却是 PNG 格式。请打开后重新保存，再发送。这条消息里的其他文件也没有发出。"
            );
    }

    static async Task RefusedAmongTwoAsync(IPage page)
    {
        await page.SetInputFilesAsync(
            "input[type=file]",
            [
                new FilePayload
                {
                    Name = "报告.pdf",
                    MimeType = "application/pdf",
                    Buffer = HostileFiles.Pdf(),
                },
                new FilePayload
                {
                    Name = "案例.docx",
                    MimeType = "application/octet-stream",
                    Buffer = HostileFiles.Png(),
                },
            ]
        );
        await page.FillAsync(SendBox, "both");
        await page.Keyboard.PressAsync("Enter");
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
}
