using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Delivery;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Announcements;

/// <summary>Many readers, a portion at a time: stopped, resumed, by two hosts, and taken back.</summary>
public sealed class SpreadTests
{
    static readonly Audience Alumni = new(AudienceKind.Role, Role.Alumnus);

    [Theory, BothDatabases]
    public async Task A_large_one_waits_between_portions_until_most_of_the_last_has_gone_out(DatabaseProvider provider)
    {
        await using var test = await AnnouncementTest.StartAsync(provider);
        await test.AddAlumniAsync(1_198);
        await test.AnnounceAsync(AnnouncementTest.Administrator, Alumni);
        Assert.True(await test.PortionAsync());
        Assert.False(await test.PortionAsync());
        Assert.Equal(500, await test.ToldAsync());
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal((AnnouncementState.Done, 1_200), ((await test.OneAsync()).State, await test.ToldAsync()));
        Assert.Equal(new AnnouncementProgress(1_200, 0, 0, 1_200, 0), await test.ProgressAsync());
    }

    [Theory, BothDatabases]
    public async Task Two_hosts_tell_nobody_twice(DatabaseProvider provider)
    {
        await using var test = await AnnouncementTest.StartAsync(provider);
        await test.AddAlumniAsync(698);
        await test.AnnounceAsync(AnnouncementTest.Administrator, Alumni);
        var dispatcher = test.Bot.Services.GetRequiredService<NoticeDispatcher>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => dispatcher.RoundAsync(default))));
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal(700, await test.ToldAsync());
        await using var db = test.Bot.OpenDatabase();
        Assert.Equal(700, await db.Notices.Select(n => n.To).Distinct().CountAsync());
    }

    [Theory, BothDatabases]
    public async Task One_that_was_stopped_goes_on_where_it_was_and_says_what_was_cut_off(DatabaseProvider provider)
    {
        await using var test = await AnnouncementTest.StartAsync(provider);
        var talk = test.Bot.TalkAs(AnnouncementTest.Trainee);
        await talk.SayAsync("help");
        await test.AnnounceAsync(AnnouncementTest.Administrator, new Audience(AudienceKind.Role, Role.Trainee));
        await test.PortionAsync();
        var id = (await test.OneAsync()).Id;
        await test.DoAsync(AnnouncementTest.Administrator, (all, who) => all.StopAsync(who, test.Batch, id, default));
        await test.Bot.DeliverNoticesAsync();
        Assert.Empty(talk.Read());
        await test.DoAsync(AnnouncementTest.Administrator, (all, who) => all.ResumeAsync(who, test.Batch, id, default));
        await test.Bot.DeliverNoticesAsync();

        Assert.Contains("| Bring your notes.", talk.Read(), StringComparison.Ordinal);
        Assert.Equal(AnnouncementState.Done, (await test.OneAsync()).State);
    }

    [Theory, BothDatabases]
    public async Task One_that_is_recalled_is_replaced_where_it_was_seen_and_reaches_nobody_else(DatabaseProvider provider)
    {
        await using var test = await AnnouncementTest.StartAsync(provider);
        var talk = test.Bot.TalkAs(AnnouncementTest.Trainee);
        await talk.SayAsync("help");
        await test.AnnounceAsync(AnnouncementTest.Administrator, new Audience(AudienceKind.Role, Role.Trainee));
        await test.Bot.DeliverNoticesAsync();
        var id = (await test.OneAsync()).Id;
        await test.DoAsync(AnnouncementTest.Administrator, (all, who) => all.RecallAsync(who, test.Batch, id, default));
        await test.Bot.DeliverNoticesAsync();
        Assert.DoesNotContain(talk.OnScreen, text => text.Contains("Bring your notes.", StringComparison.Ordinal));
        Assert.Single(talk.OnScreen, text => text.Contains("has taken back an announcement", StringComparison.Ordinal));
        var later = test.Bot.TalkAs("chen.jing@example.org", "later");
        test.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await later.SayAsync("help");
        await test.Bot.DeliverNoticesAsync();

        Assert.DoesNotContain(later.OnScreen, text => text.Contains("Bring your notes.", StringComparison.Ordinal));
        Assert.Equal(AnnouncementState.Recalled, (await test.OneAsync()).State);
    }

    [Theory, BothDatabases]
    public async Task Those_who_miss_something_are_those_who_do_when_it_is_announced(DatabaseProvider provider)
    {
        await using var test = await AnnouncementTest.StartAsync(provider);
        var talk = test.Bot.TalkAs(AnnouncementTest.Trainee);
        await talk.SayAsync("log 3 h documentation yesterday");
        await talk.SayAsync("yes");
        await test.AnnounceAsync(AnnouncementTest.Administrator, new Audience(AudienceKind.Quiet));
        // By the time that it goes out one of them has something, too.
        var other = test.Bot.TalkAs("chen.jing@example.org", "other");
        await other.SayAsync("登记 3小时 督导文书 昨天");
        await other.SayAsync("是");
        await test.Bot.DeliverNoticesAsync();
        Assert.Equal(11, await test.ToldAsync());
        await test.AnnounceAsync(AnnouncementTest.Administrator, new Audience(AudienceKind.MissingRule, Rule: RequirementKind.PracticumMinutes));
        await test.AnnounceAsync(AnnouncementTest.Administrator, new Audience(AudienceKind.MissingItem, Item: "nothing-like-it"));
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal(11 + 12 + 12, await test.ToldAsync());
    }
}
