using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Files;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Channels;

/// <summary>Links to files: signed, for a day, for the browser that opens them first, in parts if it likes.</summary>
public sealed class FileLinkTests
{
    static readonly byte[] Bytes = [.. Enumerable.Range(0, 5000).Select(number => (byte)number)];

    [Theory]
    [BothDatabases]
    public async Task The_file_comes_as_a_download_that_no_browser_guesses_at(DatabaseProvider provider)
    {
        await using var host = await LinkHost.StartAsync(provider);
        using var response = await host.GetAsync(host.Link, null);

        Assert.Equal(Bytes, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("学时.xlsx", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("HttpOnly", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        await using var db = host.OpenDatabase();
        Assert.Equal(db.FileOffers.Single().PersonId, db.FileReadings.Single().PersonId);
    }

    [Fact]
    public async Task By_https_the_cookie_is_this_hosts_alone()
    {
        await using var host = await LinkHost.StartAsync();
        using var response = await host.GetAsync($"https://localhost{host.Link}", null);
        Assert.Matches(
            "^__Host-supervision-files=[A-Za-z0-9_-]{43}; max-age=86400; path=/; secure; samesite=lax; httponly$",
            response.Headers.GetValues("Set-Cookie").Single()
        );
        using var again = await host.GetAsync($"https://localhost{host.Link}", Cookie(response));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Parts_can_be_asked_for_and_count_as_one_opening()
    {
        await using var host = await LinkHost.StartAsync();
        using var all = await host.GetAsync(host.Link, null);
        using var part = await host.GetAsync(host.Link, Cookie(all), range: (100, 199));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Bytes[100..200], await part.Content.ReadAsByteArrayAsync());
        await using var db = host.OpenDatabase();
        Assert.Single(db.FileReadings);
    }

    [Fact]
    public async Task A_part_behind_the_end_is_answered_with_the_length()
    {
        await using var host = await LinkHost.StartAsync();
        using var all = await host.GetAsync(host.Link, null);
        using var part = await host.GetAsync(host.Link, Cookie(all), range: (5000, 6000));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, part.StatusCode);
        Assert.Equal("bytes */5000", part.Content.Headers.ContentRange!.ToString());
    }

    [Theory]
    [InlineData(true, HttpStatusCode.PartialContent)]
    [InlineData(false, HttpStatusCode.OK)]
    public async Task A_part_is_given_of_the_very_bytes_that_were_begun_else_all(bool same, HttpStatusCode status)
    {
        await using var host = await LinkHost.StartAsync();
        using var all = await host.GetAsync(host.Link, null);
        var begun = same ? all.Headers.ETag!.ToString() : "\"another\"";
        using var part = await host.GetAsync(host.Link, Cookie(all), range: (100, 199), begun: begun);

        Assert.Equal(status, part.StatusCode);
        Assert.Equal(same ? Bytes[100..200] : Bytes, await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Nothing_on_the_way_keeps_or_frames_or_leaks_it()
    {
        await using var host = await LinkHost.StartAsync();
        using var response = await host.GetAsync(host.Link, null);

        Assert.Equal("no-store, private", response.Headers.CacheControl!.ToString());
        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bytes_that_are_not_what_was_stored_are_not_handed_out(bool gone)
    {
        await using var host = await LinkHost.StartAsync();
        var stored = Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories).Single(path => Path.GetFileName(path).Length == 64);
        if (gone)
            File.Delete(stored);
        else
            await File.WriteAllTextAsync(stored, "something else");
        using var response = await host.GetAsync(host.Link, null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(
            "“学时.xlsx” can’t be handed out: what is stored is no longer what was handed in. Please tell the administrator; the file can be brought "
                + "back from the backup.",
            await response.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task A_link_that_was_forwarded_opens_nothing_once_it_was_opened()
    {
        await using var host = await LinkHost.StartAsync();
        using var first = await host.GetAsync(host.Link, null);
        using var other = await host.GetAsync(host.Link, null);
        using var forged = await host.GetAsync(host.Link, $"supervision-files={new string('A', 43)}");
        using var again = await host.GetAsync(host.Link, Cookie(first));

        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK),
            (other.StatusCode, forged.StatusCode, again.StatusCode)
        );
        Assert.Equal(
            "This link was already opened in another browser, and it works in one only. Ask the bot for the file again.",
            await other.Content.ReadAsStringAsync()
        );
    }

    [Theory]
    [BothDatabases]
    public async Task Of_many_browsers_at_once_one_gets_it(DatabaseProvider provider)
    {
        await using var host = await LinkHost.StartAsync(provider);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        using var response = await host.GetAsync(host.Link, null);
                        return response.StatusCode;
                    })
                )
        );

        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(status => status == HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task A_link_is_over_after_a_day()
    {
        await using var host = await LinkHost.StartAsync();
        host.Clock.AdjustTime(host.Clock.GetUtcNow().AddDays(1));
        using var response = await host.GetAsync(host.Link, null, "zh-CN");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("这个链接已经失效。再跟机器人要一次文件，它会给您新的链接。", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [BothDatabases]
    public async Task A_link_of_somebody_who_is_signed_out_is_over_at_once_also_for_the_browser_that_has_it(DatabaseProvider provider)
    {
        await using var host = await LinkHost.StartAsync(provider);
        using var before = await host.GetAsync(host.Link, null);
        await using (var db = host.OpenDatabase())
            Assert.True(await new SignOut(db, host.Clock).EverywhereAsync("lin.xiaoyan@example.org"));
        using var after = await host.GetAsync(host.Link, Cookie(before));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
        Assert.Equal(
            "This link no longer works. Ask the bot for the file again and it gives you a new one.",
            await after.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task A_link_that_was_changed_anywhere_opens_nothing()
    {
        await using var host = await LinkHost.StartAsync();
        var token = host.Link.Split('/')[2];
        for (var at = 0; at < token.Length - 1; at++)
        {
            var changed = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            using var response = await host.GetAsync($"/files/{changed}/x", null);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
        foreach (var odd in (string[])["", "x", token + "A", token[1..], new string('A', 5000), "..%2F..%2Fetc%2Fpasswd"])
        {
            using var response = await host.GetAsync($"/files/{odd}/x", null);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    static string Cookie(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    /// <summary>A host with one file that is offered to one person.</summary>
    sealed class LinkHost : IAsyncDisposable
    {
        readonly TestDatabase database;
        readonly WebApplication app;

        LinkHost(TestDatabase database, WebApplication app, FakeTimeProvider clock) => (this.database, this.app, Clock) = (database, app, clock);

        public FakeTimeProvider Clock { get; }

        public string Link { get; private set; } = "";

        public static async Task<LinkHost> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
        {
            var clock = new FakeTimeProvider(TestBot.InShanghai("2022-03-02 20:15"));
            var database = await TestDatabase.WithSampleAsync(clock, provider);
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(database.Settings);
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSupervisionDb(builder.Configuration).AddDirectLine().AddBot();
            var app = builder.Build();
            app.MapFiles();
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            await app.StartAsync();
            var host = new LinkHost(database, app, clock);
            var person = db.People.Single(p => p.Email == "lin.xiaoyan@example.org").Id;
            var file = await scope
                .ServiceProvider.GetRequiredService<FileStore>()
                .KeepAsync(person, db.Batches.Single().Id, "学时.xlsx", "application/x-test", Bytes, default);
            var offer = scope.ServiceProvider.GetRequiredService<FileOffers>().Offer(file, person, Language.English, "talk");
            await db.SaveChangesAsync();
            host.Link = await app.Services.GetRequiredService<FileLinks>().WriteAsync(offer.Id, file.Name, default);
            return host;
        }

        public string Folder => app.Services.GetRequiredService<FileSettings>().Folder;

        public SupervisionDb OpenDatabase() => database.Open();

        public async Task<HttpResponseMessage> GetAsync(
            string link,
            string? cookie,
            string language = "en",
            (long From, long To)? range = null,
            string? begun = null
        )
        {
            using var client = app.GetTestClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            request.Headers.Add("Accept-Language", language);
            if (cookie != null)
                request.Headers.Add("Cookie", cookie);
            if (range is var (from, to))
                request.Headers.Range = new RangeHeaderValue(from, to);
            if (begun != null)
                request.Headers.IfRange = RangeConditionHeaderValue.Parse(begun);
            return await client.SendAsync(request);
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
