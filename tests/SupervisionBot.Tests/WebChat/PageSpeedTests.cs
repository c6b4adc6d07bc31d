using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;

namespace SupervisionBot.Tests.WebChat;

/// <summary>What makes the page fast, in bytes and in their order: a clock would say more about the machine.</summary>
public sealed class PageSpeedTests : PageTest
{
    const int MostBytesBeforeTheNames = 30_000;

    const int MostBytesOfTheBundle = 450_000;

    readonly TaskCompletionSource bundle = new();

    [Fact]
    public async Task The_names_can_be_used_and_one_be_chosen_before_the_chat_program_is_there()
    {
        var page = await OpenAsync(before: page => page.RouteAsync("**/webchat.js", HoldAsync));
        await page.GetByLabel("Search by name or group").FillAsync("Li");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 person found");
        await page.Locator("#people button", new() { HasTextString = "Li Qiang" }).ClickAsync();
        await Assertions.Expect(page.Locator("#who")).ToHaveTextAsync("Li Qiang 李强, Trainee");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connecting…");
        bundle.SetResult();
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("Connected", new() { Timeout = 30_000 });
        await SayAsync(page, "hello");
    }

    [Fact]
    public async Task Little_is_sent_before_the_names_and_the_chat_program_compressed_after_them()
    {
        var answers = new ConcurrentQueue<IResponse>();
        var page = await OpenAsync(before: page =>
        {
            page.Response += (_, answer) => answers.Enqueue(answer);
            return page.RouteAsync("**/webchat.js", HoldAsync);
        });
        await page.Locator("#people button").First.WaitForAsync();
        Assert.Contains(answers, answer => answer.Url.EndsWith("/people", StringComparison.Ordinal));
        Assert.InRange(await BytesOfAsync(answers), 1, MostBytesBeforeTheNames);
        bundle.SetResult();
        await SignInAsync(page, "Li Qiang");
        var program = answers.Where(answer => answer.Url.EndsWith("/webchat.js", StringComparison.Ordinal));
        Assert.InRange(await BytesOfAsync(program), 1, MostBytesOfTheBundle);
    }

    [Theory]
    [InlineData("webchat.js", "br", MostBytesOfTheBundle)]
    [InlineData("webchat.js", "gzip", 600_000)]
    [InlineData("page.js", "br", 3_400)]
    [InlineData("page.css", "gzip", 3_000)]
    public async Task A_file_travels_compressed_once_and_for_ever_under_its_version(string name, string encoding, int mostBytes)
    {
        using var http = new HttpClient { BaseAddress = Host.Address };
        var address = (await http.GetStringAsync("")).Split('"').Single(part => part.EndsWith("/" + name, StringComparison.Ordinal));
        http.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        var answer = await http.GetAsync(address);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, mostBytes);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/webchat/older/" + name)).StatusCode);
    }

    [Fact]
    public async Task A_second_visit_reads_every_file_from_the_browsers_own_store()
    {
        var page = await OpenAsync();
        await SignInAsync(page, "Li Qiang");
        await page.ReloadAsync();
        await SayAsync(page, "hello");
        Assert.Empty(
            await page.EvaluateAsync<string[]>(
                "performance.getEntriesByType('resource').filter(one => /[.](js|css)$/.test(one.name) && one.transferSize > 0).map(one => one.name)"
            )
        );
    }

    async Task HoldAsync(IRoute route)
    {
        await bundle.Task;
        await route.ContinueAsync();
    }

    static async Task<long> BytesOfAsync(IEnumerable<IResponse> answers)
    {
        long bytes = 0;
        foreach (var answer in answers)
        {
            await answer.FinishedAsync();
            bytes += (await answer.Request.SizesAsync()).ResponseBodySize;
        }
        return bytes;
    }
}
