using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Talks;
using SupervisionBot.Delivery;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Delivery;

/// <summary>What becomes of notices that the channel does not take.</summary>
public sealed class StoppedTests
{
    [Fact]
    public async Task Once_the_bot_was_removed_nothing_is_told_there_until_the_person_is_seen_again()
    {
        await using var test = await NoticeTest.StartAsync();
        var talk = await test.MetAsync();
        await talk.ReceiveAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" });
        test.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await test.TellAsync("a");
        await test.Bot.DeliverNoticesAsync();
        Assert.Equal((NoticeState.NotReached, ""), (Assert.Single(await test.NoticesAsync()).State, talk.Read()));

        test.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await talk.SayAsync("help");
        await test.Bot.DeliverNoticesAsync();
        Assert.Equal("| English Help: a", talk.Read());
    }

    [Theory, BothDatabases]
    public async Task After_a_403_nothing_is_sent_there_until_the_person_is_seen_again_and_then_what_is_still_true(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        await test.SayAsync("help");
        test.Channel.Answer = _ => FakeChannel.Status(HttpStatusCode.Forbidden, "ConversationBlockedByUser");
        await TellAsync(test, "first");
        await UntilAsync(test, NoticeState.NotReached);
        var asked = test.Channel.Calls.Count;
        await TellAsync(test, "second");
        await UntilAsync(test, NoticeState.NotReached);
        Assert.Equal(asked, test.Channel.Calls.Count);
        Assert.Equal([NotReachedBecause.Stopped, NotReachedBecause.NoPlace], await BecauseAsync(test));
        test.Channel.Answer = _ => null;
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(10));
        await test.SayAsync("my hours");
        await UntilAsync(test, NoticeState.Sent);

        Assert.Equal(
            ["This is what I can do", "You have not logged any hours yet. The first entry takes a minute.", "first", "second"],
            test.Channel.Titles
        );
    }

    [Theory, BothDatabases]
    public async Task What_was_given_up_is_sent_when_the_person_is_seen_again(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        await test.SayAsync("help");
        test.Channel.Answer = _ => FakeChannel.Status(HttpStatusCode.ServiceUnavailable);
        await TellAsync(test, "first");
        await UntilAsync(test, NoticeState.NotReached, step: 5000);
        Assert.Equal([NotReachedBecause.GivenUp], await BecauseAsync(test));
        test.Channel.Answer = _ => null;
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        await test.SayAsync("my hours");
        await UntilAsync(test, NoticeState.Sent);

        Assert.Equal("first", test.Channel.Titles[^1]);
        Assert.Single(test.Channel.Titles, "first");
    }

    [Theory, BothDatabases]
    public async Task A_message_on_its_way_longer_than_a_lease_is_nobody_elses(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider, count: 2);
        await test.SayAsync("help");
        var taken = new TaskCompletionSource();
        test.Channel.Takes = taken.Task;
        await TellAsync(test, "slow");
        await test.Hosts.UntilAsync(_ => Task.FromResult(test.Channel.Calls.Any(call => call.Says("slow"))));
        for (var second = 0; second < 90; second++)
        {
            test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(15);
        }
        taken.SetResult();
        await UntilAsync(test, NoticeState.Sent);

        Assert.Single(test.Channel.Titles, "slow");
    }

    static async Task<DeliveryTest> StartAsync(DatabaseProvider provider, int count = 1)
    {
        var test = await DeliveryTest.StartAsync(provider, count, services: services => services.AddNotice<Echo>());
        for (var host = 0; host < count; host++)
            await test.Hosts[host].GetRequiredService<NoticeDispatcher>().StartAsync(default);
        return test;
    }

    static async Task TellAsync(DeliveryTest test, string subject)
    {
        await using var scope = test.Hosts[0].CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var person = await db.People.Where(p => p.Email == TestHosts.Trainee).Select(p => p.Id).SingleAsync();
        scope.ServiceProvider.GetRequiredService<Notices>().Tell(person, await db.Batches.Select(b => b.Id).SingleAsync(), "echo", subject);
        await db.SaveChangesAsync();
    }

    static Task UntilAsync(DeliveryTest test, NoticeState state, int step = 100) =>
        test.Hosts.UntilAsync(db => db.Notices.AllAsync(n => n.State == state), step);

    static Task<List<NotReachedBecause?>> BecauseAsync(DeliveryTest test) =>
        test.Hosts.AskAsync(db => db.Notices.OrderBy(n => n.Subject).Select(n => n.Because).ToListAsync());

    sealed class Echo : NoticeWriter, INoticeWriter
    {
        public static NoticeDescription Description { get; } = new(typeof(Echo), "echo");

        public override Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
            Task.FromResult<Card?>(new Card("").Text(string.Join(", ", subjects)));
    }
}
