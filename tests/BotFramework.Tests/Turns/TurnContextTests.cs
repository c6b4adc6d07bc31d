using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Tests.Turns;

public sealed class TurnContextTests : IDisposable
{
    private readonly TestAdapter adapter = new();
    private readonly TurnContext turn;
    private readonly List<string> seen = [];

    public TurnContextTests()
    {
        turn = new TurnContext(adapter, new Activity("message")
        {
            Id = "1",
            ChannelId = "test",
            ServiceUrl = "https://test",
            Locale = "zh-CN",
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "c"),
        });
    }

    public void Dispose() => turn.Dispose();

    [Fact]
    public async Task What_is_sent_is_addressed_to_where_the_turn_came_from()
    {
        await turn.SendActivityAsync("hello");
        var sent = adapter.ActiveQueue.Dequeue();
        Assert.Equal(("bot", "user", "c", "1", "zh-CN"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId, sent.Locale));
    }

    [Fact]
    public async Task Handlers_run_in_the_order_in_which_they_came()
    {
        turn.OnSendActivities(Note("one")).OnSendActivities(Note("two"));
        await turn.SendActivityAsync("hello");
        Assert.Equal(["one", "two"], seen);
    }

    [Fact]
    public async Task Around_another_activity_the_turn_keeps_its_handlers_and_its_state()
    {
        turn.OnSendActivities(Note("one"));
        turn.TurnState.Add("colour", "blue");
        using var other = new TurnContext(turn, new Activity("message") { Conversation = new ConversationAccount(id: "d") });
        await other.SendActivityAsync("hello");
        Assert.Equal(("one", "d", "blue"), (Assert.Single(seen), adapter.ActiveQueue.Dequeue().Conversation.Id, other.TurnState.Get<string>("colour")));
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_the_message_from_being_sent()
    {
        turn.OnSendActivities((_, activities, _) => Task.FromResult(activities.Select(_ => new ResourceResponse("held")).ToArray()));
        Assert.Equal("held", (await turn.SendActivityAsync("hello")).Id);
        Assert.Empty(adapter.ActiveQueue);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Updates_and_deletions_have_handlers_too()
    {
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add($"update {activity.Id}");
            return next();
        });
        turn.OnDeleteActivity((_, reference, _) =>
        {
            seen.Add($"delete {reference.ActivityId}");
            return Task.CompletedTask;
        });
        await turn.SendActivityAsync("hello");
        var sent = adapter.ActiveQueue.Peek().Id;
        await turn.UpdateActivityAsync(new Activity("message") { Id = sent });
        await turn.DeleteActivityAsync("x");
        Assert.Equal([$"update {sent}", "delete x"], seen);
    }

    [Fact]
    public async Task After_the_turn_nothing_can_be_sent()
    {
        turn.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("too late"));
    }

    [Fact]
    public async Task Nothing_to_send_is_a_mistake()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public void The_turns_language_can_be_changed()
    {
        turn.Locale = "en";
        Assert.Equal("en", turn.Locale);
    }

    private SendActivitiesHandler Note(string name) => (_, _, next) =>
    {
        seen.Add(name);
        return next();
    };
}
