using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.BeingThere;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.BeingThere;

/// <summary>The page with a class's code: for whoever has its address, without a login, and with nothing else on it.</summary>
public sealed class CheckInPageTests : IAsyncLifetime
{
    /// <summary>It is ten minutes before the class: what recurs need not be made up for.</summary>
    readonly FakeTimeProvider clock = new(TestBot.InShanghai("2022-03-06 08:50"));
    TestDatabase database = null!;
    WebApplication app = null!;
    CheckIn checkIn = null!;
    SessionHost teacher = null!;

    string Path => $"{CheckInAddress.Path}/{checkIn.Link}";

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.WithSampleAsync(clock);
        app = await HostAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var batch = await db.Batches.SingleAsync();
        async Task<SessionHost> As(string email) =>
            new((await db.People.SingleAsync(p => p.Email == email)).Id, batch.Id, batch.Description, batch.Description.Zone);
        var from = TestBot.InShanghai("2022-03-06 09:00").ToUniversalTime();
        teacher = await As("lyu.shufen@example.org");
        var planned = Assert.IsType<LessonOutcome.Planned>(
            await scope
                .ServiceProvider.GetRequiredService<LessonPlanning>()
                .PlanAsync(
                    await As("he.huimin@example.org"),
                    new LessonPlan(SessionKind.Class, "case-work", new Span(from, from.AddHours(3)), new LessonFacts(4), teacher.Id),
                    default
                )
        );
        await db.SaveChangesAsync();
        var opened = await scope.ServiceProvider.GetRequiredService<CheckIns>().OpenAsync(teacher, planned.Session.Id, default);
        checkIn = Assert.IsType<CheckInOutcome.Done>(opened).View.CheckIn!;
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_the_code_the_class_and_how_many_are_in_and_asks_again_by_itself()
    {
        using var response = await GetAsync($"{Path}?lang=en");
        var page = await TextAsync(response);
        var code = CheckInCode.At(checkIn, clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<h1>Check in: Case work</h1>", page);
        Assert.Contains($"<p class=\"code\">{code[..3]} {code[3..]}</p>", page);
        Assert.Contains("<p class=\"in\">0 are in</p>", page);
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"10\">", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("Lyu", page);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task It_speaks_both_languages_and_offers_the_other()
    {
        using var response = await GetAsync($"{Path}?lang=zh-Hans");
        var page = await TextAsync(response);
        Assert.Contains("<h1>签到：个案工作</h1>", page);
        Assert.Contains("<p class=\"in\">已到 0 人</p>", page);
        Assert.Contains("<a href=\"?lang=en\"", page);
    }

    [Fact]
    public async Task The_code_is_another_every_half_minute_and_is_asked_for_when_it_is()
    {
        clock.Advance(TimeSpan.FromSeconds(26));
        var before = CheckInCode.At(checkIn, clock.GetUtcNow());
        using var response = await GetAsync(Path);
        Assert.Contains("content=\"4\"", await TextAsync(response));
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.NotEqual(before, CheckInCode.At(checkIn, clock.GetUtcNow()));
    }

    [Fact]
    public async Task Closed_before_its_time_no_code_is_shown()
    {
        await DoAsync(checkIns => checkIns.CloseAsync(teacher, checkIn.SessionId, default));
        using var closed = await GetAsync($"{Path}?lang=en");
        var page = await TextAsync(closed);
        Assert.Contains("Check-in is closed.", page);
        Assert.DoesNotMatch(@"class=.code.>\d", page);
    }

    [Fact]
    public async Task An_address_that_was_guessed_leads_nowhere_and_who_tries_many_waits()
    {
        foreach (var path in (string[])[new string('A', 43), $"{checkIn.Link[..42]}!", "x"])
        {
            using var nowhere = await GetAsync($"{CheckInAddress.Path}/{path}");
            Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        }
        for (var n = 0; n < CheckInLimit.PerMinute; n++)
            (await GetAsync(Path)).Dispose();
        using var refused = await GetAsync(Path);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task The_small_page_says_what_to_type_and_knows_no_more_than_its_address()
    {
        using var response = await GetAsync($"{CheckInAddress.Path}/code/482913?lang=en");
        Assert.Contains("<h1>Write to the bot: check in 482 913</h1>", await TextAsync(response));
        foreach (var other in (string[])["48291", "4829130", "48291x", "%3Cscript%3E"])
        {
            using var nowhere = await GetAsync($"{CheckInAddress.Path}/code/{other}");
            Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        }
    }

    [Fact]
    public void In_teams_the_code_opens_the_bot_with_the_words_filled_in()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = "11111111-2222-3333-4444-555555555555" })
            .Build();
        SupervisionBot.Dialogs.Shared.Turn.SetCulture(Language.English);
        Assert.Equal(
            "https://teams.microsoft.com/l/chat/0/0?users=28:11111111-2222-3333-4444-555555555555&message=check%20in%20482%20913",
            CheckInEndpoints.ScannedOf("482913", new CheckInAddress("https://bot.example.org/"), configuration)
        );
        Assert.Equal(
            "https://bot.example.org/check-in/code/482913",
            CheckInEndpoints.ScannedOf("482913", new CheckInAddress("https://bot.example.org/"), new ConfigurationBuilder().Build())
        );
    }

    async Task<WebApplication> HostAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(database.Settings);
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSupervisionDb(builder.Configuration).AddDirectLine().AddBot();
        var host = builder.Build();
        host.MapBeingThere();
        await host.StartAsync();
        return host;
    }

    async Task DoAsync(Func<CheckIns, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<CheckIns>());
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
    }

    async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = app.GetTestClient();
        return await client.GetAsync(path);
    }

    static async Task<string> TextAsync(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
