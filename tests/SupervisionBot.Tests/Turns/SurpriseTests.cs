using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Tests.Turns;

/// <summary>A conversation that throws: what the person is told, what is kept, what is logged.</summary>
public sealed class SurpriseTests
{
    const string Chinese = "chen.jing@example.org";

    [Fact]
    public async Task A_surprise_is_told_in_one_english_sentence_with_the_reference_of_the_log()
    {
        await using var hosts = await StartAsync();
        var said = await hosts.TalkAs().SayAsync("boom private words");

        Assert.Matches("^Something went wrong on my side and nothing was saved\\. Please say it again; "
            + "if it happens again, give the administrator this reference: [0-9A-F]{6}\\.$", said);
        var logged = Assert.Single(hosts.Errors);
        Assert.Contains($"the person was given the reference {said[^7..^1]}.", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("private", logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_surprise_is_told_in_chinese_to_somebody_who_speaks_chinese()
    {
        await using var hosts = await StartAsync();
        var said = await hosts.TalkAs(Chinese).SayAsync("boom");

        Assert.Matches("^我这边出了点问题，这一步没有保存。请再说一遍；如果还是不行，请把编号 [0-9A-F]{6} 告诉管理员。$", said);
        Assert.Single(hosts.Errors);
    }

    [Fact]
    public async Task After_a_surprise_the_talk_goes_on_where_it_was()
    {
        await using var hosts = await StartAsync();
        var talk = hosts.TalkAs();
        await talk.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        var said = await talk.SayAsync("boom");

        Assert.StartsWith("Something went wrong on my side and nothing was saved. What you had entered is kept. Please try again; ", said, StringComparison.Ordinal);
        Assert.Contains("| Saved: 2 h case work with Fan Xiaoyu", await talk.SayAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_surprise_saves_nothing_and_the_same_activity_may_come_again()
    {
        await using var hosts = await StartAsync();
        await hosts.TalkAs().SayAsync("boom");

        Assert.Equal(0, await hosts.AskAsync(db => db.InboundActivities.CountAsync()));
        Assert.Equal(0, await hosts.AskAsync(db => db.Talks.CountAsync()));
        Assert.Equal(0, await hosts.AskAsync(db => db.Outbox.CountAsync()));
    }

    static Task<TestHosts> StartAsync() => TestHosts.StartAsync(with: services => services.AddConversation<Broken>());
}
