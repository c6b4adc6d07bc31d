using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Tests.State;

public class StateTests
{
    private readonly Shelf shelf = new();
    private readonly ConversationState state;
    private readonly IStatePropertyAccessor<Draft> drafts;

    public StateTests()
    {
        state = new ConversationState(shelf);
        drafts = state.CreateProperty<Draft>("draft");
    }

    public static TheoryData<object> Stored =>
    [
        new Dictionary<string, object> { ["draft"] = new Draft { Minutes = 30 } },
        new Dictionary<string, object> { ["draft"] = new Dictionary<string, object> { ["Minutes"] = 30L, ["Notes"] = new List<object> { "a" } } },
        new Dictionary<string, object> { ["draft"] = JsonSerializer.SerializeToElement(new Draft { Minutes = 30 }) },
        JsonSerializer.SerializeToElement(new { draft = new Draft { Minutes = 30 } }),
    ];

    [Theory]
    [MemberData(nameof(Stored))]
    [Trait("Sdk", "InRepo")]
    public async Task What_is_done_to_a_value_is_saved_whatever_form_the_store_gave_it(object stored)
    {
        shelf.Items["test/conversations/c"] = stored;
        await TurnAsync(async turn => (await drafts.GetAsync(turn)).Minutes += 15);
        Assert.Equal(45, await ReadAsync());
    }

    [Theory]
    [MemberData(nameof(Stored))]
    [Trait("Sdk", "InRepo")]
    public async Task A_turn_that_only_reads_writes_nothing(object stored)
    {
        shelf.Items["test/conversations/c"] = stored;
        await TurnAsync(async turn => Assert.Equal(30, (await drafts.GetAsync(turn)).Minutes));
        Assert.Equal(0, shelf.Writes);
    }

    [Fact]
    public async Task What_the_factory_makes_is_kept()
    {
        await TurnAsync(async turn => await drafts.GetAsync(turn, () => new Draft { Minutes = 5 }));
        Assert.Equal(5, await ReadAsync());
    }

    [Fact]
    public async Task A_missing_value_without_a_factory_is_the_types_default_and_is_not_kept()
    {
        await TurnAsync(async turn =>
        {
            Assert.Null(await drafts.GetAsync(turn));
            Assert.Equal(0, await state.CreateProperty<int>("count").GetAsync(turn));
        });
        Assert.Equal(0, shelf.Writes);
    }

    [Fact]
    public async Task Clearing_writes_an_empty_state_and_deleting_removes_it()
    {
        await TurnAsync(async turn => await drafts.SetAsync(turn, new Draft()));
        await TurnAsync(turn => state.ClearStateAsync(turn));
        Assert.Empty((IDictionary<string, object>)shelf.Items["test/conversations/c"]);
        await TurnAsync(turn => state.DeleteAsync(turn));
        Assert.Empty(shelf.Items);
    }

    [Fact]
    public async Task The_store_is_read_once_a_turn_unless_forced()
    {
        await TurnAsync(async turn =>
        {
            await drafts.GetAsync(turn);
            await drafts.GetAsync(turn);
            await state.LoadAsync(turn, force: true);
        });
        Assert.Equal(2, shelf.Reads);
    }

    [Fact]
    public void Keys_name_the_channel_the_conversation_and_the_person()
    {
        var turn = Turn();
        Assert.Equal("test/conversations/c", new Keys(shelf).Of(turn));
        Assert.Throws<InvalidOperationException>(() => new Keys(shelf).Of(new TurnContext(new TestAdapter(), new Activity { ChannelId = "test" })));
    }

    [Fact]
    public async Task State_is_saved_after_a_turn_and_not_after_an_exception()
    {
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        var saving = new TestFlow((TestAdapter)adapter, async (turn, token) =>
        {
            await drafts.SetAsync(turn, new Draft(), token);
            if (turn.Activity.Text == "break")
                throw new InvalidOperationException();
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => saving.Send("break").StartTestAsync());
        Assert.Equal(0, shelf.Writes);
        await saving.Send("work").StartTestAsync();
        Assert.Equal(1, shelf.Writes);
    }

    private async Task<int> ReadAsync()
    {
        var minutes = -1;
        await TurnAsync(async turn => minutes = (await drafts.GetAsync(turn)).Minutes);
        return minutes;
    }

    private async Task TurnAsync(Func<ITurnContext, Task> act)
    {
        using var turn = Turn();
        await act(turn);
        await state.SaveChangesAsync(turn);
    }

    private static TurnContext Turn() => new(
        new TestAdapter(),
        new Activity("message") { ChannelId = "test", Conversation = new ConversationAccount(id: "c"), From = new ChannelAccount("u") });

    public sealed class Draft
    {
        public int Minutes { get; set; }

        public IList<string> Notes { get; set; } = [];
    }

    private sealed class Keys(IStorage storage) : ConversationState(storage)
    {
        internal string Of(ITurnContext turn) => GetStorageKey(turn);
    }

    /// <summary>Gives back the very objects that it holds, and counts.</summary>
    private sealed class Shelf : IStorage
    {
        internal Dictionary<string, object> Items { get; } = [];

        internal int Reads { get; private set; }

        internal int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Task.FromResult<IDictionary<string, object>>(Items.Where(item => keys.Contains(item.Key)).ToDictionary());
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, value) in changes)
                Items[key] = value;
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            foreach (var key in keys)
                Items.Remove(key);
            return Task.CompletedTask;
        }
    }
}
