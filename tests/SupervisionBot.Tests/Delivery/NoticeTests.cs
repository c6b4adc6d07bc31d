using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Notices;
using SupervisionBot.Delivery;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Delivery;

/// <summary>What the bot says of its own accord: when, in which language, and once.</summary>
public sealed class NoticeTests
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Theory, BothDatabases]
    public async Task A_notice_arrives_in_the_persons_language(DatabaseProvider provider)
    {
        await using var test = await NoticeTest.StartAsync(provider);
        var (english, chinese) = (await test.MetAsync(), await test.MetAsync("chen.jing@example.org", "other"));
        await test.TellAsync("a");
        await test.TellAsync("b", to: "chen.jing@example.org");
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal("| English Help: a", english.Read());
        Assert.Equal("| Chinese 帮助: b", chinese.Read());
        Assert.All(await test.NoticesAsync(), notice => Assert.Equal(NoticeState.Sent, notice.State));
    }

    [Fact]
    public async Task A_notice_is_written_in_the_language_that_the_talk_went_over_to()
    {
        await using var test = await NoticeTest.StartAsync();
        var talk = await test.MetAsync();
        await talk.SayAsync("我的时数有多少");
        await test.TellAsync("a");
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal("| Chinese 帮助: a", talk.Read());
    }

    [Fact]
    public async Task A_notice_comes_at_its_time_and_not_before()
    {
        await using var test = await NoticeTest.StartAsync();
        var talk = await test.MetAsync();
        await test.TellAsync("a", new NoticeTiming(At: test.Bot.Clock.GetUtcNow() + TimeSpan.FromHours(1)));
        await test.Bot.WaitAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(talk.Read());
        await test.Bot.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("| English Help: a", talk.Read());
    }

    [Fact]
    public async Task Notices_that_gather_come_as_one_message_when_the_first_has_waited_long_enough()
    {
        await using var test = await NoticeTest.StartAsync();
        var talk = await test.MetAsync();
        foreach (var subject in (string[])["a", "b", "a"])
        {
            await test.TellAsync(subject, new NoticeTiming(Gather: TimeSpan.FromMinutes(10)));
            await test.Bot.WaitAsync(TimeSpan.FromMinutes(3));
        }
        Assert.Empty(talk.Read());
        await test.Bot.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("| English Help: a, b", talk.Read());
        await test.Bot.WaitAsync(TimeSpan.FromHours(1));

        Assert.Empty(talk.Read());
    }

    [Theory, BothDatabases]
    public async Task What_is_told_twice_while_it_waits_is_said_once(DatabaseProvider provider)
    {
        await using var test = await NoticeTest.StartAsync(provider);
        var talk = await test.MetAsync();
        await test.TellAsync("a");
        await test.TellAsync("a");
        test.Bot.Clock.Advance(Moment);
        await test.TellAsync("b");
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal("| English Help: a\n| English Help: b", talk.Read());
    }

    [Fact]
    public async Task What_is_no_longer_true_or_comes_too_late_is_not_said()
    {
        await using var test = await NoticeTest.StartAsync();
        var talk = await test.MetAsync();
        await test.TellAsync("untrue");
        await test.TellAsync("late", new NoticeTiming(Until: test.Bot.Clock.GetUtcNow() + Moment));
        test.Bot.Clock.Advance(Moment);
        await test.Bot.DeliverNoticesAsync();

        Assert.Empty(talk.Read());
        Assert.All(await test.NoticesAsync(), notice => Assert.Equal(NoticeState.NotNeeded, notice.State));
    }

    [Theory, BothDatabases]
    public async Task Somebody_who_never_wrote_is_told_when_they_do_if_it_is_still_true(DatabaseProvider provider)
    {
        await using var test = await NoticeTest.StartAsync(provider);
        await test.TellAsync("a");
        await test.Bot.DeliverNoticesAsync();
        var missed = Assert.Single(await test.NoticesAsync());
        Assert.Equal((NoticeState.NotReached, NotReachedBecause.NoPlace), (missed.State, missed.Because));
        test.Bot.Clock.Advance(Moment);
        var talk = await test.MetAsync();
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal("| English Help: a", talk.Read());
    }

    [Fact]
    public async Task A_notice_goes_to_the_place_where_the_person_was_last_met_and_never_to_a_group()
    {
        await using var test = await NoticeTest.StartAsync();
        var (first, second) = (await test.MetAsync(), await test.MetAsync(conversation: "second"));
        test.Bot.Clock.Advance(Moment);
        await second.SayAsync("help");
        var group = test.Bot.TalkAs(NoticeTest.Trainee, "group");
        var asked = group.Message("help");
        asked.Conversation.IsGroup = true;
        test.Bot.Clock.Advance(Moment);
        await group.DeliverAsync(asked);
        group.Read();
        await test.TellAsync("a");
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal(("", "| English Help: a", ""), (first.Read(), second.Read(), group.Read()));
    }

    [Theory, BothDatabases]
    public async Task Two_hosts_that_look_at_once_say_it_once(DatabaseProvider provider)
    {
        await using var test = await NoticeTest.StartAsync(provider);
        var talk = await test.MetAsync();
        for (var subject = 0; subject < 20; subject++)
            await test.TellAsync($"{subject}", new NoticeTiming(Gather: TimeSpan.Zero));
        var dispatcher = test.Bot.Services.GetRequiredService<NoticeDispatcher>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => dispatcher.RoundAsync(default))));
        await test.Bot.DeliverNoticesAsync();

        var told = talk.Read()["| English Help: ".Length..].Split(", ").Select(int.Parse);
        Assert.Equal(Enumerable.Range(0, 20), told.Order());
        await using var db = test.Bot.OpenDatabase();
        Assert.Equal(1, await db.Outbox.CountAsync(message => message.CausedBy == null));
    }

    [Fact]
    public async Task What_cannot_be_written_keeps_nobody_else_waiting_and_is_tried_again_later()
    {
        await using var test = await NoticeTest.StartAsync();
        await test.MetAsync();
        var other = await test.MetAsync("chen.jing@example.org", "other");
        await test.TellAsync("broken");
        await test.TellAsync("b", to: "chen.jing@example.org");
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal("| Chinese 帮助: b", other.Read());
        Assert.True((await test.NoticesAsync()).Single(notice => notice.Subject == "broken").DueAt > test.Bot.Clock.GetUtcNow());
        Assert.Single(test.Bot.Errors);
        test.Bot.Errors.Clear();
    }
}
