using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Turns;

/// <summary>Turns that meet: in one talk, and of one person in two talks on two hosts.</summary>
public sealed class AtTheSameTimeTests
{
    const int Races = 60;

    [Theory, BothDatabases]
    public async Task Two_sentences_in_one_talk_at_once_are_both_answered(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider);
        var talk = hosts.TalkAs();
        await Task.WhenAll(Task.Run(() => talk.DeliverAsync(talk.Message("help"))), Task.Run(() => talk.DeliverAsync(talk.Message("my hours"))));

        Assert.Single(talk.Unread, shown => shown.Text.StartsWith("| This is what I can do", StringComparison.Ordinal));
        Assert.Single(talk.Unread, shown => shown.Text.StartsWith("You have not logged any hours yet.", StringComparison.Ordinal));
        hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Two_sentences_in_one_talk_on_two_hosts_at_once_are_both_answered_once(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider, count: 2);
        var talk = hosts.TalkAs();
        var other = new RelayedTalk(hosts, 1, talk);
        for (var race = 0; race < 10; race++)
        {
            var (help, mine) = (talk.Message("help"), talk.Message("my hours"));
            await Task.WhenAll(Task.Run(() => talk.DeliverAsync(help)), Task.Run(() => other.DeliverAsync(mine)));
            Assert.Equal(2, talk.Unread.Count);
            talk.Read();
        }
        hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task One_person_saves_overlapping_hours_in_two_talks_on_two_hosts_and_exactly_one_is_saved(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider, count: 2);
        for (var race = 0; race < Races; race++)
        {
            var (one, other) = (hosts.TalkAs(conversation: $"one-{race}"), hosts.TalkAs(conversation: $"other-{race}", host: 1));
            await one.SayAsync("log case work with Fan Xiaoyu yesterday 9:00-11:00");
            await other.SayAsync("log case work with Zhang Min yesterday 10:00-12:00");
            var answers = await Task.WhenAll(Task.Run(() => one.SayAsync("yes")), Task.Run(() => other.SayAsync("yes")));

            Assert.Single(answers, answer => answer.Contains("| Saved: 2 h case work", StringComparison.Ordinal));
            Assert.Single(answers, answer => answer.Contains("You already logged", StringComparison.Ordinal));
            Assert.Equal(120, (await hosts.AskAsync(db => db.Ledgers.SingleAsync())).Totals.Lines.Sum(line => line.Waiting));
            await (answers[0].Contains("| Saved", StringComparison.Ordinal) ? one : other).SayAsync("undo");
        }
        hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task One_person_fills_the_day_in_two_talks_on_two_hosts_and_the_cap_holds(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider, count: 2);
        var (one, other) = (hosts.TalkAs(conversation: "one"), hosts.TalkAs(conversation: "other", host: 1));
        await one.SayAsync("log 6 h case work with Fan Xiaoyu yesterday");
        await other.SayAsync("log 6 h case work with Zhang Min yesterday");
        var answers = await Task.WhenAll(Task.Run(() => one.SayAsync("yes")), Task.Run(() => other.SayAsync("yes")));

        Assert.Single(answers, answer => answer.Contains("| Saved: 6 h case work", StringComparison.Ordinal));
        Assert.Single(answers, answer =>
            answer.Contains("That day already has 6 h, and a day takes 10 h at most: 4 h are still free.", StringComparison.Ordinal)
        );
    }

    [Theory, BothDatabases]
    public async Task Undo_pressed_in_two_talks_at_once_takes_back_one_act(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider, count: 2);
        var (one, other) = (hosts.TalkAs(conversation: "one"), hosts.TalkAs(conversation: "other", host: 1));
        await one.SayAsync("log 1 h case work with Fan Xiaoyu yesterday");
        await one.SayAsync("yes");
        Assert.StartsWith("| Take this back?", await other.SayAsync("undo"), StringComparison.Ordinal);
        var answers = await Task.WhenAll(Task.Run(() => one.SayAsync("undo")), Task.Run(() => other.SayAsync("yes")));

        Assert.Single(answers, answer =>
            answer.Contains("| Taken back: 1 h case work with Fan Xiaoyu is no longer logged", StringComparison.Ordinal)
        );
        Assert.Equal(EntryState.Withdrawn, (await hosts.AskAsync(db => db.HourEntries.SingleAsync())).State);
        Assert.Equal(0, (await hosts.AskAsync(db => db.Ledgers.SingleAsync())).Totals.Lines.Sum(line => line.Waiting));
    }
}
