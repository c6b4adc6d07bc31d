using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Talks;
using SupervisionBot.Delivery;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Delivery;

/// <summary>The order within a talk, and who sends what when there are several hosts.</summary>
public sealed class OrderTests
{
    static readonly Exception Down = FakeChannel.Status(HttpStatusCode.ServiceUnavailable);

    [Fact]
    public async Task Later_messages_of_a_talk_wait_behind_one_that_failed()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ => Down;
        await test.SayAsync("help");
        await test.SayAsync("my hours");
        test.Channel.Answer = _ => null;
        await test.SayAsync("thanks");
        Assert.Empty(test.Channel.Titles);
        await test.UntilEmptyAsync();

        Assert.Equal(
            ["This is what I can do", "You have not logged any hours yet. The first entry takes a minute.", "You're welcome."],
            test.Channel.Titles
        );
    }

    [Fact]
    public async Task A_talk_that_is_stuck_keeps_no_other_talk_waiting()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = call => call.Activity.Conversation.Id == "stuck" ? Down : null;
        await test.SayAsync("help", "stuck");
        await test.SayAsync("help", "well");

        Assert.Single(test.Channel.Titles);
    }

    [Fact]
    public async Task A_talk_whose_place_cannot_be_read_keeps_no_other_talk_waiting_and_is_given_up_in_the_end()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ => Down;
        await test.SayAsync("help", "a");
        await test.SayAsync("help", "b");
        await using (var db = test.Hosts.OpenDatabase())
            await db.Talks.Where(t => t.Key == "test/conversations/a").ExecuteUpdateAsync(t => t.SetProperty(x => x.Reference, "not JSON"));
        test.Channel.Answer = _ => null;
        await test.UntilEmptyAsync(step: 5000);

        Assert.Single(test.Channel.Titles);
        Assert.Equal(
            [OutboxState.GivenUp, OutboxState.Sent],
            (await test.OutboxAsync()).OrderBy(row => row.TalkKey, StringComparer.Ordinal).Select(row => row.State)
        );
    }

    [Fact]
    public async Task After_the_queue_is_empty_the_talk_is_answered_at_once_again()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ => Down;
        await test.SayAsync("help");
        test.Channel.Answer = _ => null;
        await test.UntilEmptyAsync();
        await test.Hosts.UntilAsync(_ => Task.FromResult(test.Hosts[0].GetRequiredService<Deliverer>().Held.Count == 0));
        await test.SayAsync("my hours");

        Assert.Equal(2, test.Channel.Titles.Count);
    }

    [Theory, BothDatabases]
    public async Task Two_hosts_that_work_on_one_outbox_send_each_message_once(DatabaseProvider provider)
    {
        await using var test = await DeliveryTest.StartAsync(provider, count: 3, running: false);
        // Both are up before there is anything to send: on SQLite a host that starts takes over all leases, as it is the only one there.
        await Task.WhenAll(Task.Run(() => test.Hosts.StartDeliveryAsync(1)), Task.Run(() => test.Hosts.StartDeliveryAsync(2)));
        test.Channel.Answer = _ => Down;
        for (var talk = 0; talk < 20; talk++)
            await test.SayAsync("help", $"talk-{talk}");
        test.Channel.Answer = _ => null;
        // The host that tried first is gone with what it knew.
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        await test.UntilEmptyAsync();

        Assert.Equal(20, test.Channel.Titles.Count);
        Assert.All(await test.OutboxAsync(), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Theory, BothDatabases]
    public async Task While_a_channel_takes_its_time_no_other_host_sends_the_message(DatabaseProvider provider)
    {
        await using var test = await DeliveryTest.StartAsync(provider, count: 2);
        var answer = new TaskCompletionSource();
        test.Channel.Takes = answer.Task;
        var saying = Task.Run(() => test.SayAsync("help"));
        await test.Hosts.UntilAsync(_ => Task.FromResult(!test.Channel.Calls.IsEmpty), step: 0);
        for (var passed = TimeSpan.Zero; passed < Deliverer.Lease * 4; passed += Deliverer.Lease / 6)
        {
            test.Hosts.Clock.Advance(Deliverer.Lease / 6);
            await test.Hosts.UntilAsync(async db =>
                (await db.Outbox.MinAsync(m => m.NextAttemptAt)) > test.Hosts.Clock.GetUtcNow() + (Deliverer.Lease / 2)
            );
        }
        answer.SetResult();
        await saying;
        await test.UntilEmptyAsync(step: 10);

        Assert.Single(test.Channel.Calls, call => call.Activity.Type == ActivityTypes.Message);
    }

    [Fact]
    public async Task What_a_killed_host_left_goes_out_before_anything_new_of_the_talk()
    {
        await using var test = await DeliveryTest.StartAsync(running: false);
        test.Channel.Answer = _ => Down;
        await test.SayAsync("help");
        test.Channel.Answer = _ => null;
        test.Hosts.Add(services => services.AddSingleton<CloudAdapter>(test.Channel));
        await test.Hosts.StartDeliveryAsync(1);
        await test.SayAsync("my hours", host: 1);
        await test.UntilEmptyAsync();

        Assert.Equal(["This is what I can do", "You have not logged any hours yet. The first entry takes a minute."], test.Channel.Titles);
    }

    [Theory, BothDatabases]
    public async Task An_activity_that_comes_again_gets_the_replies_that_failed_and_only_once(DatabaseProvider provider)
    {
        await using var test = await DeliveryTest.StartAsync(provider, count: 2);
        test.Channel.Answer = _ => Down;
        var help = await test.SayAsync("help");
        test.Channel.Answer = _ => null;
        for (var again = 0; again < 3; again++)
        {
            await Task.WhenAll(
                Task.Run(() => test.Channel.DeliverAsync(test.Hosts[0], help)),
                Task.Run(() => test.Channel.DeliverAsync(test.Hosts[1], help))
            );
            test.Hosts.Clock.Advance(TimeSpan.FromSeconds(3));
        }
        await test.UntilEmptyAsync();

        Assert.Equal("This is what I can do", Assert.Single(test.Channel.Titles));
    }
}
