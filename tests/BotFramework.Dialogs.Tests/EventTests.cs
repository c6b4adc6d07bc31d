using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

/// <summary>What dialogs are told about, and what they are not.</summary>
public class EventTests
{
    [Fact]
    public async Task A_message_is_announced_once_per_turn_to_the_innermost_dialog_and_then_from_the_outside_inwards()
    {
        var heard = new List<string>();
        var outer = new HearingDialog("outer", heard).AddDialog(new HearingDialog("inner", heard).AddDialog(new WaitingDialog("waiting", heard)));
        await Talk.With(outer).Start().Send("hi").Send("go").StartTestAsync();
        Assert.Equal(["waiting", "outer", "inner"], heard);
    }

    [Theory]
    [InlineData("a", new string[0])]
    [InlineData("something else", new[] { "outer" })]
    public async Task A_choice_that_was_recognised_is_not_offered_as_an_interruption(string answer, string[] expected)
    {
        var heard = new List<string>();
        var question = Talk.Ask("Which?");
        question.Choices = ChoiceFactory.ToChoices(["a", "b"]);
        var outer = new HearingDialog("outer", heard)
            .AddDialog(Talk.Waterfall("main", (step, token) => step.PromptAsync("choice", question, token), Talk.PassOn))
            .AddDialog(new ChoicePrompt("choice"));
        await Talk.With(outer).Start().Send("hi").Send(answer).StartTestAsync();
        Assert.Equal(expected, heard);
    }

    [Fact]
    public async Task Any_text_is_offered_as_an_interruption_before_a_text_prompt_takes_it()
    {
        var heard = new List<string>();
        var outer = new HearingDialog("outer", heard).AddDialog(Talk.AskAndEcho(Talk.Ask("Name?"), _ => "ok")).AddDialog(new TextPrompt("prompt"));
        await Talk.With(outer).Start().Test("hi", "Name?").Test("Bo", "ok").StartTestAsync();
        Assert.Equal(["outer"], heard);
    }

    [Fact]
    public async Task A_parents_dialog_on_an_inner_stack_is_not_told_that_it_ended()
    {
        var ended = new List<string>();
        var component = new ComponentDialog("component").AddDialog(
            Talk.Waterfall("main", (step, token) => step.BeginDialogAsync("outside", null, token), Talk.PassOn)
        );
        await Talk.With(component, new EndingDialog("outside", ended)).Start().Send("hi").StartTestAsync();
        await Talk.With(new EndingDialog("own", ended)).Start().Send("hi").StartTestAsync();
        Assert.Equal(["own"], ended);
    }

    [Fact]
    public async Task A_repeated_question_inside_a_component_must_be_the_components_own()
    {
        var component = new ComponentDialog("component").AddDialog(
            Talk.Waterfall("main", (step, token) => step.PromptAsync("outside", Talk.Ask("Outside?"), token), Talk.PassOn)
        );
        var talk = Talk.With(component, new TextPrompt("outside"));
        talk.Before = async dc =>
        {
            if (dc.ActiveDialog is not null)
            {
                await dc.RepromptDialogAsync();
            }

            return null;
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.Start().Test("hi", "Outside?").Send("what?").StartTestAsync());
    }

    [Fact]
    public async Task Complete_and_wait_from_inside_ends_the_component()
    {
        var component = new ComponentDialog("component").AddDialog(
            Talk.Waterfall("main", (_, _) => Task.FromResult(new DialogTurnResult(DialogTurnStatus.CompleteAndWait, "r")))
        );
        var talk = Talk.With(component);
        await talk.Start().Send("hi").StartTestAsync();
        Assert.Equal((DialogTurnStatus.Complete, "r"), (talk.Result!.Status, talk.Result.Result));
    }

    [Fact]
    public async Task Cancelling_with_the_parents_empties_the_outer_stack_too()
    {
        var component = new ComponentDialog("component").AddDialog(
            Talk.Waterfall(
                "main",
                (_, _) => Task.FromResult(Dialog.EndOfTurn),
                (step, token) => step.CancelAllDialogsAsync(true, cancellationToken: token)
            )
        );
        var talk = Talk.With(component);
        await talk.Start().Send("hi").Send("stop").StartTestAsync();
        Assert.Empty(talk.Context!.Stack);
    }

    [Fact]
    public async Task Replacing_notes_the_repeated_dialog_and_ending_notes_the_last_result_for_the_turn()
    {
        var seen = string.Empty;
        var loop = Talk.Waterfall("loop", (step, token) => step.EndDialogAsync("r", token));
        var main = Talk.Waterfall("main", (step, token) => step.ReplaceDialogAsync("loop", null, token));
        var state = new ConversationState(new MemoryStorage());
        await new TestFlow(new TestAdapter(), async (turn, token) =>
        {
            var dc = await new DialogSet(state.CreateProperty<DialogState>("d")).Add(main).Add(loop).CreateContextAsync(turn, token);
            await dc.BeginDialogAsync("main", null, token);
            seen = $"{dc.State.GetValue<string>("turn.__repeatDialogId")} {dc.State.GetValue<string>("turn.lastresult")}";
        }).Send("hi").StartTestAsync();
        Assert.Equal("loop r", seen);
    }

    private sealed class HearingDialog(string id, List<string> heard) : ComponentDialog(id)
    {
        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.ActivityReceived)
            {
                heard.Add(Id);
            }

            return Task.FromResult(false);
        }
    }

    private sealed class WaitingDialog(string id, List<string> heard) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(EndOfTurn);

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            heard.Add(Id);
            return Task.FromResult(false);
        }
    }

    private sealed class EndingDialog(string id, List<string> ended) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        ) => dc.EndDialogAsync(null, cancellationToken);

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default
        )
        {
            ended.Add(Id);
            return Task.CompletedTask;
        }
    }
}
