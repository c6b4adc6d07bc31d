using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Tests.Turns;
using SupervisionBot.Turns;

namespace SupervisionBot.Tests.Channels;

/// <summary>How long a channel waits for its answer when the bot cannot go on.</summary>
public sealed class TimelyTests
{
    static readonly TimeSpan WritingDown = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task A_message_whose_answer_the_channel_does_not_take_is_answered_200_within_ten_seconds()
    {
        await using var test = await StartAsync();
        var posted = test.SayAsync("help");
        await test.Asked;
        await test.Time.PassAsync(TimelyBot.ForMessage);

        Assert.Equal((HttpStatusCode.OK, ""), await posted);
        Assert.True(TimelyBot.ForMessage + WritingDown < TimeSpan.FromSeconds(10));
        Assert.Equal(0, await test.KeptAsync());
        test.Release();
        await test.UntilAsync(() => Task.FromResult(test.Taken.Any(text => text.Contains("This is what I can do", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_message_whose_turn_has_not_begun_is_written_down_and_answered_once_it_can_be()
    {
        await using var test = await StartAsync();
        var first = test.SayAsync("help");
        await test.Asked;
        await test.Time.PassAsync(TimelyBot.ForMessage);
        await first;
        var second = test.SayAsync("my hours");
        await test.Time.PassAsync(TimelyBot.ForMessage);

        Assert.Equal((HttpStatusCode.OK, ""), await second);
        Assert.Equal(1, await test.KeptAsync());
        test.Release();
        await test.UntilAsync(() =>
            Task.FromResult(test.Taken.Any(text => text.Contains("You have not logged any hours yet.", StringComparison.Ordinal)))
        );
        await test.UntilAsync(async () => await test.KeptAsync() == 0);
    }

    [Fact]
    public async Task An_invoke_is_answered_within_five_seconds_with_a_word_that_it_goes_on()
    {
        await using var test = await StartAsync();
        var first = test.SayAsync("help");
        await test.Asked;
        await test.Time.PassAsync(TimelyBot.ForMessage);
        await first;
        var press = test.PressAsync();
        await test.Time.PassAsync(TimelyBot.ForInvoke);

        Assert.Equal(
            (
                HttpStatusCode.OK,
                """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"I am still at it; the answer comes in a moment."}"""
            ),
            await press
        );
        Assert.True(TimelyBot.ForInvoke + WritingDown < TimeSpan.FromSeconds(5));
        test.Release();
        await test.UntilAsync(async () => await test.KeptAsync() == 0);
    }

    [Fact]
    public async Task A_message_that_the_database_does_not_take_in_time_is_answered_503_and_still_has_its_turn()
    {
        await using var test = await StartAsync();
        test.Release();
        await using var other = test.Host.OpenDatabase();
        await using (await other.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable))
        {
            var posted = test.SayAsync("help");
            await test.Time.PassAsync(TimelyBot.ForMessage);
            await test.Time.PassAsync(WritingDown);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), await posted);
        }
        await test.UntilAsync(() => Task.FromResult(test.Taken.Any(text => text.Contains("This is what I can do", StringComparison.Ordinal))));
    }

    static async Task<Test> StartAsync()
    {
        var time = new AwaitedTime(TestBot.InShanghai("2022-03-02 20:15"));
        return new Test(await MessagesHost.StartAsync(time: time), time);
    }

    /// <summary>A host on a channel that takes nothing until it is released.</summary>
    sealed class Test : IAsyncDisposable
    {
        readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly HttpClient http;
        int ids;

        public Test(MessagesHost host, AwaitedTime time)
        {
            (Host, Time, http) = (host, time, host.CreateClient());
            host.Sent.Takes = async (json, cancellationToken) =>
            {
                asked.TrySetResult();
                await released.Task.WaitAsync(cancellationToken);
                Taken.Enqueue(json);
            };
        }

        public MessagesHost Host { get; }

        public AwaitedTime Time { get; }

        public ConcurrentQueue<string> Taken { get; } = new();

        /// <summary>Until the channel was asked to take something: what the turn did is saved then.</summary>
        public Task Asked => asked.Task;

        public void Release() => released.TrySetResult();

        public Task<(HttpStatusCode Status, string Body)> SayAsync(string text) =>
            PostAsync($$"""{"type":"message","text":"{{text}}",{{Rest()}} }""");

        public Task<(HttpStatusCode Status, string Body)> PressAsync() =>
            PostAsync(
                $$$"""
                {"type":"invoke","name":"adaptiveCard/action","value":{"action":
                 {"type":"Action.Execute","data":{"verb":"help.theme","card":"c","subject":"x"} } },{{{Rest()}}} }
                """
            );

        public async Task<int> KeptAsync()
        {
            await using var db = Host.OpenDatabase();
            return await db.LateActivities.CountAsync();
        }

        public async Task UntilAsync(Func<Task<bool>> so)
        {
            for (var poll = 0; poll < 6000 && !await so(); poll++)
                await Task.Delay(20);
            Assert.True(await so());
        }

        public async ValueTask DisposeAsync()
        {
            Release();
            http.Dispose();
            await Host.DisposeAsync();
            Assert.Empty(Host.Errors);
        }

        string Rest() =>
            $$"""
                "id":"in-{{Interlocked.Increment(ref ids)}}","channelId":"test","serviceUrl":"https://channel.invalid/","conversation":{"id":"talk"},
                "from":{"id":"lin.xiaoyan@example.org"},"recipient":{"id":"bot"}
                """;

        async Task<(HttpStatusCode Status, string Body)> PostAsync(string json)
        {
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("api/messages", UriKind.Relative), content);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }
}
