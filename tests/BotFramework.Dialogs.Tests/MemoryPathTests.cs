using Microsoft.Bot.Builder.Dialogs.Memory;
using Xunit;

namespace BotFramework.Dialogs.Tests;

/// <summary>The state that a dialog sees, by path.</summary>
public class MemoryPathTests
{
    [Fact]
    public Task A_path_finds_a_name_however_it_is_capitalised_quoted_or_named_by_another_value() =>
        InTurn(state =>
        {
            state.SetValue("TURN.name", "joe");
            state.SetValue("turn.NAME", "Jo.Bob");
            state.SetValue("turn.hours[turn.name]", 3);
            state.SetValue("turn.hours['full name']", 4);
            Assert.Equal((3, 4), (state.GetIntValue("turn.hours[\"jo.bob\"]"), state.GetIntValue("turn.Hours['full name']")));
            Assert.False(state.TryGetValue<int>("turn.hours[turn.nobody]", out _));
        });

    [Fact]
    public Task A_path_that_is_no_value_in_a_scope_cannot_be_set_or_removed() =>
        InTurn(state =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => state.SetValue("nowhere.x", 1));
            Assert.Throws<NotSupportedException>(() => state.RemoveValue("user"));
        });

    private static Task InTurn(Action<DialogStateManager> act) =>
        Talk.With(Talk.Waterfall("main", async (step, token) =>
                {
                    act(step.State);
                    await step.Context.SendActivityAsync("done", cancellationToken: token);
                    return await step.EndDialogAsync(null, token);
                }))
            .Start()
            .Test("hi", "done")
            .StartTestAsync();
}
