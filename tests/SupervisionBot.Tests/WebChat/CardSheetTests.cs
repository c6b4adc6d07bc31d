using Microsoft.Bot.Schema;
using Microsoft.Playwright;
using SupervisionBot.Channels;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.WebChat;

/// <summary>
/// The cards of the talks as the page's Web Chat shows them, on a phone and on a desk, light and dark. Set CARD_SHEETS to a folder to have
/// pictures of all of them there to look at; CHATS names some talks only.
/// </summary>
public sealed class CardSheetTests
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("CARD_SHEETS");

    static readonly (string Name, int Width, ColorScheme Colours)[] Sheets =
    [
        ("320-light", 320, ColorScheme.Light),
        ("1280-light", 1280, ColorScheme.Light),
        ("320-dark", 320, ColorScheme.Dark),
        ("1280-dark", 1280, ColorScheme.Dark),
    ];

    /// <summary>Looked at in every run: those with pictures, bars, facts, links, rows, many buttons and such as destroy something.</summary>
    static readonly string[] Few =
    [
        "Progress/MyProgress/MyProgress.en.chat",
        "Hours/ReviewHours/ReviewHours.zh-Hans.chat",
        "Supervision/BookSupervision/BookSupervision.en.chat",
    ];

    [Fact]
    public async Task Every_card_is_drawn_none_is_wider_than_a_phone_and_all_on_it_can_be_read()
    {
        await using var browser = await TestBrowser.StartAsync();
        var page = await browser.NewPageAsync();
        await page.RouteAsync("**/*", AnswerAsync);
        foreach (var file in Folder is null ? Few : ChatTests.Files)
        {
            List<string> shown = [];
            await ChatFile.PlayAsync(await File.ReadAllTextAsync(Path.Combine(ChatTests.Folder, file)), activity =>
                shown.Add(ActivityJson.Write(activity))
            );
            await DrawAsync(page, file, shown);
        }
    }

    /// <summary>~ is an invisible joiner, _ a space at which no line ends.</summary>
    [Fact]
    public async Task What_belongs_together_is_not_parted_at_the_end_of_a_line()
    {
        await using var browser = await TestBrowser.StartAsync();
        var page = await browser.NewPageAsync();
        await page.RouteAsync("**/*", AnswerAsync);
        await page.GotoAsync("http://sheets.invalid/");
        foreach (
            var (text, kept) in new[]
            {
                ("2 h 30 min, 14:00–16:00", "2_h 30_min, 14:00~–~16:00"),
                ("12月10日 周四", "12~月~10~日_周~四"),
                ("Thu 10 March, 9:00-10:00", "Thu_10_March, 9:00~-~10:00"),
                ("名额够不够 · 出勤", "名~额~够~不~够_· 出~勤"),
                ("给李娜（li.na@example.org）", "给~李~娜（li.~na@~example.~org）"),
                ("https://a.example/1-2", "https://a.example/1-2"),
            }
        )
            Assert.Equal(
                kept,
                (await page.EvaluateAsync<string>("text => unbroken({ text }).text", text)).Replace('\u2060', '~').Replace('\u00a0', '_')
            );
    }

    static async Task DrawAsync(IPage page, string file, List<string> shown)
    {
        await page.SetViewportSizeAsync(320, 800);
        await page.GotoAsync("http://sheets.invalid/");
        await page.EvaluateAsync($"show([{string.Join(',', shown)}], '{(file.Contains("zh-Hans", StringComparison.Ordinal) ? "zh-Hans" : "en")}')");
        await Assertions
            .Expect(page.Locator("article.webchat__basic-transcript__activity"))
            .ToHaveCountAsync(shown.Count, new() { Timeout = 120_000 });
        foreach (var (name, width, colours) in Sheets)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            await page.SetViewportSizeAsync(width, 800);
            Assert.InRange(await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), 1, width);
            Assert.Empty(await page.EvaluateAsync<string[]>("faults()"));
            if (Folder is null)
                continue;
            var path = Path.Combine(Folder, $"{file.Replace('/', '.')}.{name}.png");
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }

    /// <summary>The page's own files, and a place for the cards.</summary>
    static Task AnswerAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        return path == "/"
            ? route.FulfillAsync(new() { ContentType = "text/html", Body = Sheet })
            : route.FulfillAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, path.TrimStart('/')) });
    }

    const string Sheet = """
        <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/webchat/page.css">
        <style>
          html, body { height: auto; overflow: visible; display: block }
          .webchat__basic-transcript, .webchat__basic-transcript__scrollable { position: static !important; height: auto !important;
            overflow: visible !important }
          .webchat__send-box { display: none !important }
        </style>
        <script src="/webchat/webchat.js"></script>
        <div class="webchat-root" id="webchat"></div>
        <script type="module">
          import * as look from '/webchat/look.js';
          import { unbroken } from '/webchat/words.js';
          const stream = values => ({ subscribe: (observer, ...others) => {
            const next = observer.next ? value => observer.next(value) : observer;
            values.forEach(value => next(value));
            return { unsubscribe() {} };
          } });
          // What reaches over the edge of its card, and a button whose words have the colour that they stand on.
          window.faults = () => [...document.querySelectorAll('.ac-adaptiveCard')].flatMap(card => [
            ...[...card.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > card.getBoundingClientRect().right + 1)
              .map(one => `cut off: ${one.innerText}`),
            ...[...card.querySelectorAll('.ac-pushButton')]
              .filter(one => getComputedStyle(one.firstElementChild ?? one).color === getComputedStyle(one).backgroundColor)
              .map(one => `not to be seen: ${one.innerText}`),
          ]);
          window.unbroken = unbroken;
          window.show = (activities, locale) => WebChat.renderWebChat({
            directLine: {
              activity$: stream(activities.map((activity, at) => ({
                ...unbroken(activity), id: `a${at}`, timestamp: new Date(Date.now() + at).toISOString(), from: { id: 'bot', role: 'bot' },
                conversation: { id: 'c' }, channelData: {},
              }))),
              connectionStatus$: stream([0, 1, 2]), postActivity: () => stream([]), getSessionId: () => stream(['']), end() {},
            },
            userID: 'person', locale, styleOptions: { ...look.styleOptions, rootHeight: 'auto' }, adaptiveCardsHostConfig: look.hostConfig,
          }, document.getElementById('webchat'));
        </script>
        """;
}
