using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Tests.Dialogs;

public class TestFlowTests
{
    private static TestFlow Echo(TestAdapter? adapter = null) => new(
        adapter ?? new TestAdapter(),
        (turn, token) => turn.Activity.Text == "silence"
            ? Task.CompletedTask
            : turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: token));

    [Fact]
    public async Task A_wrong_reply_fails_with_both_texts()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Test("a", "echo b").StartTestAsync());
        Assert.Equal("echo b:\nExpected:echo b\nReceived:echo a", failure.Message);
    }

    [Fact]
    public async Task One_of_several_replies_is_enough() =>
        await Echo().Send("a").AssertReplyOneOf(["x", "echo a"]).Send("b").AssertReplyContains("b").StartTestAsync();

    [Fact]
    public async Task A_reply_where_none_may_come_fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Echo().Send("a").AssertNoReply(timeout: 1).StartTestAsync());

    [Fact]
    public async Task No_reply_where_none_may_come_passes_and_a_missing_one_fails()
    {
        await Echo().Send("silence").AssertNoReply(timeout: 1).StartTestAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => Echo().Send("silence").AssertReply("x", timeout: 1).StartTestAsync());
    }

    [Fact]
    public async Task A_transcript_is_played_by_role()
    {
        IActivity[] transcript =
        [
            new Activity { Type = ActivityTypes.Message, Text = "a", From = new ChannelAccount("u", role: RoleTypes.User) },
            new Activity { Type = ActivityTypes.Message, Text = "echo a", From = new ChannelAccount("b", role: RoleTypes.Bot) },
        ];
        await Echo().Test(transcript).StartTestAsync();
    }

    [Fact]
    public async Task What_an_activity_does_not_say_is_filled_in_from_the_conversation()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("talk", "Ann"));
        Activity? seen = null;
        await adapter.ProcessActivityAsync(new Activity { Text = "a" }, (turn, _) => Task.FromResult(seen = turn.Activity));
        Assert.Equal(("message", "test", "ann", "talk", "bot"), (seen!.Type, seen.ChannelId, seen.From.Id, seen.Conversation.Id, seen.Recipient.Id));
        Assert.NotNull(seen.Timestamp);
    }

    [Fact]
    public async Task Replies_can_be_changed_and_taken_back_until_they_are_read()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync(
            "a",
            async (turn, token) =>
            {
                var first = await turn.SendActivityAsync("one", cancellationToken: token);
                var second = await turn.SendActivityAsync("two", cancellationToken: token);
                await turn.UpdateActivityAsync(new Activity { Id = first.Id, Type = ActivityTypes.Message, Text = "uno" }, token);
                await turn.DeleteActivityAsync(second.Id, token);
            },
            CancellationToken.None);
        Assert.Equal("uno", adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task A_dialog_can_be_talked_to_alone()
    {
        var dialog = new ComponentDialog("names")
            .AddDialog(Talk.AskAndEcho(Talk.Ask("Name?"), result => $"Hello {result}")).AddDialog(new TextPrompt("prompt"));
        var client = new DialogTestClient("test", dialog);
        Assert.Equal("Name?", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("Hello Bo", (await client.SendActivityAsync<IMessageActivity>("Bo")).Text);
        Assert.Equal((DialogTurnStatus.Complete, "Bo"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }
}
