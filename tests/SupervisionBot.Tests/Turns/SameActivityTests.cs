using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Turns;

/// <summary>Channels deliver an activity again when they have not heard that it arrived.</summary>
public sealed class SameActivityTests
{
    const string Line = "log 2 h case work with Fan Xiaoyu yesterday";

    [Theory, BothDatabases]
    public async Task An_activity_that_comes_five_times_one_after_the_other_saves_one_entry_and_is_answered_once(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider);
        var talk = await ReadyToSaveAsync(hosts);
        var yes = talk.Message("yes");
        for (var time = 0; time < 5; time++)
            await talk.DeliverAsync(yes);

        await SavedOnceAsync(hosts, talk);
    }

    [Theory, BothDatabases]
    public async Task An_activity_that_comes_five_times_at_once_saves_one_entry_and_is_answered_once(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider);
        var talk = await ReadyToSaveAsync(hosts);
        var yes = talk.Message("yes");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => talk.DeliverAsync(yes))));

        await SavedOnceAsync(hosts, talk);
    }

    [Theory, BothDatabases]
    public async Task An_activity_that_comes_to_two_hosts_at_once_saves_one_entry_and_is_answered_once(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider, count: 2);
        var talk = await ReadyToSaveAsync(hosts);
        var yes = talk.Message("yes");
        var onTheOther = new RelayedTalk(hosts, 1, talk);
        await Task.WhenAll(
            Task.Run(() => talk.DeliverAsync(yes)),
            Task.Run(() => onTheOther.DeliverAsync(yes)),
            Task.Run(() => onTheOther.DeliverAsync(yes))
        );

        await SavedOnceAsync(hosts, talk);
    }

    [Theory, BothDatabases]
    public async Task The_first_activity_of_a_talk_that_comes_to_two_hosts_at_once_is_answered_once(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider, count: 2);
        var talk = hosts.TalkAs();
        var hello = talk.Complete(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount(TestHosts.Trainee)] });
        await Task.WhenAll(Task.Run(() => talk.DeliverAsync(hello)), Task.Run(() => new RelayedTalk(hosts, 1, talk).DeliverAsync(hello)));

        Assert.StartsWith("Hello Lin Xiaoyan.", Assert.Single(talk.Unread).Text, StringComparison.Ordinal);
        hosts.NothingWentWrong();
    }

    static async Task<TestTalk> ReadyToSaveAsync(TestHosts hosts)
    {
        var talk = hosts.TalkAs();
        Assert.StartsWith("| Is this right?", await talk.SayAsync(Line), StringComparison.Ordinal);
        return talk;
    }

    static async Task SavedOnceAsync(TestHosts hosts, TestTalk talk)
    {
        Assert.Single(talk.Unread, shown => shown.Text.StartsWith("| Saved: 2 h case work with Fan Xiaoyu", StringComparison.Ordinal));
        Assert.Equal(2, talk.Unread.Count); // the card that loses its buttons, and the one that says "Saved"
        Assert.Equal(120, (await hosts.AskAsync(db => db.HourEntries.SingleAsync())).Minutes);
        Assert.Equal(120, (await hosts.AskAsync(db => db.Ledgers.SingleAsync())).Totals.Lines.Sum(line => line.Waiting));
        Assert.Equal(1, await hosts.AskAsync(db => db.HourChanges.CountAsync()));
        hosts.NothingWentWrong();
    }
}
