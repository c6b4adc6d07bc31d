using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Talks;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Delivery;

/// <summary>An answer that the channel refused for good is told in front of the next one.</summary>
public sealed class LostAnswerTests
{
    const string Saved = "Before that, my answer did not get through: “Saved: 2 h case work with Fan Xiaoyu”";

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    public async Task What_was_lost_is_told_with_the_next_answer_and_only_once(HttpStatusCode status)
    {
        await using var test = await DeliveryTest.StartAsync();
        await LoseAsync(test, status);
        await test.SayAsync("help");
        await test.SayAsync("my hours");
        await test.UntilEmptyAsync();

        Assert.Equal([Saved, "This is what I can do"], test.Channel.Titles.SkipWhile(title => title != Saved).Take(2));
        Assert.Single(test.Channel.Titles, Saved);
        Assert.Equal(1, await test.Hosts.AskAsync(db => db.Outbox.CountAsync(m => m.State == OutboxState.Recalled)));
    }

    [Theory, BothDatabases]
    public async Task What_was_lost_is_told_by_another_host(DatabaseProvider provider)
    {
        await using var test = await DeliveryTest.StartAsync(provider, count: 2);
        await LoseAsync(test, HttpStatusCode.InternalServerError);
        await test.SayAsync("help", host: 1);
        await test.UntilEmptyAsync();

        Assert.Equal([Saved, "This is what I can do"], test.Channel.Titles.TakeLast(2));
    }

    [Fact]
    public async Task Several_are_told_in_their_order_in_the_language_of_the_talk()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ => FakeChannel.Status(HttpStatusCode.Unauthorized);
        await test.SayAsync("我的时数");
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        await test.SayAsync("帮助");
        await LostAsync(test, 2);
        test.Channel.Answer = _ => null;
        await test.SayAsync("帮助");

        Assert.Equal(
            ["刚才有一条回复没送到：“还没有登记过时数。第一条一分钟就能记好。”", "刚才有一条回复没送到：“我可以帮您”"],
            test.Channel.Titles.Take(2)
        );
    }

    [Fact]
    public async Task What_was_told_in_vain_is_told_again_in_its_own_words_and_only_once()
    {
        await using var test = await DeliveryTest.StartAsync();
        await LoseAsync(test, HttpStatusCode.InternalServerError);
        test.Channel.Answer = call => call.Says(Saved) ? FakeChannel.Status(HttpStatusCode.InternalServerError) : null;
        await test.SayAsync("help");
        await test.UntilEmptyAsync();
        test.Channel.Answer = _ => null;
        await test.SayAsync("help");
        await test.SayAsync("help");
        await test.UntilEmptyAsync();

        Assert.Equal(["This is what I can do", Saved, "This is what I can do", "This is what I can do"], test.Channel.Titles.TakeLast(4));
    }

    [Fact]
    public async Task What_was_given_up_after_ten_attempts_is_told_as_well()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ => FakeChannel.Status(HttpStatusCode.ServiceUnavailable);
        await test.SayAsync("help");
        await test.UntilEmptyAsync(step: 5000);
        test.Channel.Answer = _ => null;
        await test.SayAsync("my hours");
        await test.UntilEmptyAsync();

        Assert.Equal("Before that, my answer did not get through: “This is what I can do”", test.Channel.Titles[0]);
    }

    static async Task LoseAsync(DeliveryTest test, HttpStatusCode status)
    {
        await test.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        test.Channel.Answer = call => call.Says("Saved: 2 h") ? FakeChannel.Status(status) : null;
        await test.SayAsync("yes");
        await LostAsync(test, 1);
        test.Channel.Answer = _ => null;
    }

    /// <summary>Until it is written down.</summary>
    static Task LostAsync(DeliveryTest test, int count) =>
        test.Hosts.UntilAsync(db =>
            db.Outbox.CountAsync(m => m.State == OutboxState.Refused).ContinueWith(refused => refused.Result == count, TaskScheduler.Default)
        );
}
