using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Delivery;
using SupervisionBot.Turns;

namespace SupervisionBot.Tests.Turns;

/// <summary>Turns that take long: what the person sees meanwhile, and what becomes of them when their host goes down.</summary>
public sealed class LateTests
{
    [Fact]
    public async Task Typing_is_shown_after_two_seconds_and_one_that_hangs_holds_nothing()
    {
        await using var test = await SlowTest.StartAsync();
        var saying = test.SayAsync(0);
        await test.Slow.Begun;
        test.Channel.Takes = new TaskCompletionSource().Task;
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Empty(test.Channel.Calls);
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(ActivityTypes.Typing, Assert.Single(test.Channel.Calls).Activity.Type);
        test.Channel.Takes = Task.CompletedTask;
        test.Slow.Go();
        await saying;

        Assert.Equal(["Done at last."], test.Channel.Titles.Where(title => title.Length > 0));
    }

    [Theory, BothDatabases]
    public async Task What_was_answered_200_before_it_was_saved_has_its_turn_on_another_host_and_only_one(DatabaseProvider provider)
    {
        await using var test = await SlowTest.AnsweredAsync(provider);
        Assert.Equal(1, await test.Hosts.AskAsync(db => db.LateActivities.CountAsync()));

        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(3));
        await test.Hosts[1].GetRequiredService<LateTurns>().StartAsync(default);
        await test.Hosts.UntilAsync(_ => Task.FromResult(test.Channel.Titles.Contains("Done at last.")), step: 0);
        test.Slow.Go();
        await test.Hosts.UntilAsync(async db => !await db.LateActivities.AnyAsync(), step: 0);
        await test.Hosts[1].GetRequiredService<LateTurns>().StopAsync(default);
        Assert.Single(test.Channel.Titles, "Done at last.");
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task What_is_said_next_comes_after_what_was_only_written_down_so_far_on_any_host(DatabaseProvider provider)
    {
        await using var test = await SlowTest.AnsweredAsync(provider);
        var first = await test.Hosts.AskAsync(db => db.LateActivities.Select(kept => kept.ActivityId).SingleAsync());

        var next = test.SayAsync(1, "next");
        for (var look = 0; look < 20; look++)
        {
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(50)));
            test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.False(next.IsCompleted);
        Assert.DoesNotContain("Done at last.", test.Channel.Titles);

        test.Slow.Go();
        await test.Hosts.UntilAsync(_ => Task.FromResult(next.IsCompleted), step: 1);
        await next;
        Assert.Equal(2, test.Channel.Titles.Count(title => title == "Done at last."));
        var had = await test.Hosts.AskAsync(db => db.InboundActivities.OrderBy(had => had.At).Select(had => had.ActivityId).ToListAsync());
        Assert.Equal(first, had[0]);
        test.Hosts.NothingWentWrong();
    }

    /// <summary>A host whose conversation waits.</summary>
    sealed class SlowTest(TestHosts hosts, FakeChannel channel, Slow slow) : IAsyncDisposable
    {
        public TestHosts Hosts => hosts;

        public FakeChannel Channel => channel;

        public Slow Slow => slow;

        public static async Task<SlowTest> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
        {
            var (channel, slow) = (new FakeChannel(), new Slow());
            var hosts = await TestHosts.StartAsync(provider, with: services =>
                services.AddSingleton<CloudAdapter>(channel).AddSingleton(slow).AddConversation<SlowConversation>()
            );
            return new SlowTest(hosts, channel, slow);
        }

        /// <summary>A message was answered 200 while its turn goes on; there is another host, whose conversation does not wait.</summary>
        public static async Task<SlowTest> AnsweredAsync(DatabaseProvider provider)
        {
            var test = await StartAsync(provider);
            test.Hosts.Add(services =>
                services.AddSingleton<CloudAdapter>(test.Channel).AddSingleton(Slow.Never).AddConversation<SlowConversation>()
            );
            var posted = test.PostAsync();
            await test.Slow.Begun;
            await test.Hosts.Clock.PassAsync(TimelyBot.ForMessage);
            await posted;
            return test;
        }

        public Task SayAsync(int host, string? id = null) =>
            Task.Run(() =>
                channel.DeliverAsync(hosts[host], hosts.TalkAs().Complete(new Activity(ActivityTypes.Message) { Text = "boom", Id = id }))
            );

        /// <summary>As the endpoint does.</summary>
        public Task PostAsync() =>
            Task.Run(async () =>
            {
                using var context = new TurnContext(channel, hosts.TalkAs().Message("boom"));
                await hosts[0].GetRequiredService<TimelyBot>().OnTurnAsync(context);
            });

        public ValueTask DisposeAsync() => hosts.DisposeAsync();
    }

    sealed class Slow
    {
        readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static Slow Never
        {
            get
            {
                var slow = new Slow();
                slow.Go();
                return slow;
            }
        }

        public Task Begun => begun.Task;

        public void Go() => go.TrySetResult();

        public Task WaitAsync()
        {
            begun.TrySetResult();
            return go.Task;
        }
    }

    sealed class SlowConversation(Slow slow) : Conversation(Description), IDescribed
    {
        public static ConversationDescription Description { get; } = new(typeof(SlowConversation), "slow") { Anywhere = true, Listed = false };

        public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
        {
            await slow.WaitAsync();
            await dialogs.Context.SayAsync("Done at last.", cancellationToken: cancellationToken);
        }
    }
}
