using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Talks;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Delivery;

/// <summary>What the channel's answers do to a message.</summary>
public sealed class RefusedTests
{
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    public async Task A_message_that_the_channel_cannot_take_now_is_sent_again_later(HttpStatusCode status)
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ => test.Channel.Calls.Count <= 2 ? FakeChannel.Status(status) : null;
        await test.SayAsync("help");
        await test.UntilEmptyAsync();

        Assert.Equal("This is what I can do", Assert.Single(test.Channel.Titles));
        var row = Assert.Single(await test.OutboxAsync());
        Assert.Equal((OutboxState.Sent, 3, "out-1"), (row.State, row.Attempts, row.SentActivityId));
    }

    [Fact]
    public async Task A_channel_that_says_when_it_wants_to_be_tried_again_is_left_alone_until_then()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ => test.Channel.Calls.Count == 1 ? FakeChannel.Status(HttpStatusCode.TooManyRequests, retryAfter: 120) : null;
        var asked = test.Hosts.Clock.GetUtcNow();
        await test.SayAsync("help");
        await test.UntilEmptyAsync(step: 500);

        var row = Assert.Single(await test.OutboxAsync());
        Assert.Equal(2, row.Attempts);
        Assert.InRange(row.SentAt!.Value - asked, TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(180));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_message_that_the_channel_refuses_is_kept_with_the_reason_and_the_next_ones_go_out(HttpStatusCode status)
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = call => call.Says("This is what I can do") ? FakeChannel.Status(status) : null;
        await test.SayAsync("help");
        await test.UntilEmptyAsync();
        var refused = Assert.Single(await test.OutboxAsync());
        Assert.Equal((OutboxState.Refused, 1, $"The channel answered {(int)status}."), (refused.State, refused.Attempts, refused.Reason));

        await test.SayAsync("my hours");
        await test.UntilEmptyAsync();
        Assert.StartsWith("You have not logged any hours yet.", Assert.Single(test.Channel.Titles), StringComparison.Ordinal);
        Assert.Equal($"The channel answered {(int)status}.", (await test.OutboxAsync())[0].Reason);
    }

    [Fact]
    public async Task A_line_that_breaks_and_an_answer_that_never_comes_are_tried_again()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = _ =>
            test.Channel.Calls.Count switch
            {
                1 => new HttpRequestException("broken"),
                2 => new TaskCanceledException("late"),
                _ => null,
            };
        await test.SayAsync("help");
        await test.UntilEmptyAsync();

        Assert.Single(test.Channel.Titles);
        Assert.Equal(3, Assert.Single(await test.OutboxAsync()).Attempts);
    }

    [Fact]
    public async Task A_message_that_was_tried_ten_times_is_given_up_and_the_talk_goes_on()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = call => call.Says("This is what I can do") ? FakeChannel.Status(HttpStatusCode.ServiceUnavailable) : null;
        await test.SayAsync("help");
        await test.SayAsync("my hours");
        await test.UntilEmptyAsync(step: 5000);

        var rows = await test.OutboxAsync();
        Assert.Equal((OutboxState.GivenUp, 10, "The channel answered 503."), (rows[0].State, rows[0].Attempts, rows[0].Reason));
        Assert.Equal((OutboxState.Sent, 1), (rows[1].State, rows[1].Attempts));
    }

    [Fact]
    public async Task A_channel_that_gives_no_id_has_taken_the_message()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Id = _ => "";
        await test.SayAsync("help");
        await test.UntilEmptyAsync();

        var row = Assert.Single(await test.OutboxAsync());
        Assert.Equal((OutboxState.Sent, null), (row.State, row.SentActivityId));
    }

    [Fact]
    public async Task An_id_that_is_longer_than_any_channels_does_not_stop_the_records()
    {
        await using var test = await DeliveryTest.StartAsync(DatabaseProvider.PostgreSql);
        test.Channel.Id = _ => new string('x', 1000);
        await test.SayAsync("help");
        await test.UntilEmptyAsync();

        Assert.Null(Assert.Single(await test.OutboxAsync()).SentActivityId);
    }

    [Fact]
    public async Task A_reply_whose_question_is_gone_is_sent_as_a_message_of_its_own()
    {
        await using var test = await DeliveryTest.StartAsync();
        test.Channel.Answer = call =>
            call.Activity.ReplyToId is null ? null : FakeChannel.Status(HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
        await test.SayAsync("help");
        await test.UntilEmptyAsync();

        Assert.Equal("This is what I can do", Assert.Single(test.Channel.Titles));
        Assert.NotEqual("", (await test.Hosts.AskAsync(db => db.Talks.AsNoTracking().SingleAsync())).Reference);
    }
}
