using System.Net;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.Talks;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Delivery;

/// <summary>A card that changes in its place.</summary>
public sealed class CardUpdateTests
{
    [Fact]
    public async Task A_press_changes_the_message_that_carries_the_card()
    {
        await using var test = await DeliveryTest.StartAsync();
        await test.SayAsync("help");
        await test.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        await test.SayAsync("help");
        await PressAsync(test, "Save");

        // Help shows the open question again below itself; the press is on that one.
        var updates = test.Channel.Calls.Where(call => call.Kind == "update").ToList();
        Assert.Equal(["out-2", "out-4"], updates.Select(update => update.Target));
        Assert.True(updates[1].Says("Saved: 2 h case work with Fan Xiaoyu"));
    }

    [Fact]
    public async Task A_press_after_a_restart_changes_the_message_that_carries_the_card()
    {
        await using var test = await DeliveryTest.StartAsync(count: 2);
        await test.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        await test.UntilEmptyAsync();
        await PressAsync(test, "Save", host: 1);

        Assert.Equal("out-1", Assert.Single(test.Channel.Calls, call => call.Kind == "update").Target);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.MethodNotAllowed)]
    public async Task A_card_whose_message_is_gone_is_shown_as_a_new_message_which_the_next_press_changes(HttpStatusCode status)
    {
        await using var test = await DeliveryTest.StartAsync();
        await test.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        test.Channel.Answer = call => call is { Kind: "update", Target: "out-1" } ? FakeChannel.Status(status) : null;
        await PressAsync(test, "Save");
        Assert.Equal("Saved: 2 h case work with Fan Xiaoyu", test.Channel.Titles[^1]);
        await PressAsync(test, "Undo");
        await test.UntilEmptyAsync();

        Assert.Equal("out-2", test.Channel.Calls.Last().Target);
        Assert.All(await test.OutboxAsync(), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task A_card_that_never_arrived_is_followed_by_its_replacement_as_a_new_message()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ => FakeChannel.Status(HttpStatusCode.BadRequest);
        await test.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        await test.UntilEmptyAsync();
        test.Channel.Answer = _ => null;
        await PressAsync(test, "Save");

        Assert.Equal(["Before that, my answer did not get through: “Is this right?”", "Saved: 2 h case work with Fan Xiaoyu"], test.Channel.Titles);
    }

    static async Task PressAsync(DeliveryTest test, string title, int host = 0)
    {
        var data = test.Channel.Calls.Reverse().Select(call => CardText.Press(call.Activity, title)).First(found => found != null);
        var press = test.Message("");
        (press.Text, press.Value) = (null, data);
        await test.Channel.DeliverAsync(test.Hosts[host], press);
    }
}
