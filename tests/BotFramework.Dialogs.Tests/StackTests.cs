using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

public class StackTests
{
    private static readonly Dialog Asks = Talk.Waterfall("main", (step, token) => step.PromptAsync("text", Talk.Ask("Name?"), token), EndAsync);

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken token)
    {
        await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: token);
        return await step.EndDialogAsync(step.Result, token);
    }

    private static TextPrompt Text() => new("text");

    [Fact]
    public async Task A_dialog_that_is_unknown_when_it_begins_is_a_bad_argument()
    {
        var talk = Talk.With(Talk.Waterfall("main", (step, token) => step.BeginDialogAsync("nobody", null, token)));
        await Assert.ThrowsAsync<ArgumentException>(() => talk.Start().Send("hi").StartTestAsync());
    }

    [Fact]
    public async Task A_stored_dialog_that_no_longer_exists_is_an_invalid_operation()
    {
        var storage = new MemoryStorage();
        await Talk.StoredIn(storage, Asks, Text()).Start().Test("hi", "Name?").StartTestAsync();
        var renamed = Talk.StoredIn(storage, Asks, new TextPrompt("other"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => renamed.Start().Send("Bo").StartTestAsync());
    }

    [Fact]
    public async Task The_result_of_a_dialog_resumes_the_one_below()
    {
        var talk = Talk.With(Asks, Text());
        await talk.Start().Test("hi", "Name?").Test("Bo", "Hello Bo").StartTestAsync();
        Assert.Equal((DialogTurnStatus.Complete, "Bo"), (talk.Result!.Status, talk.Result.Result));
    }

    [Fact]
    public async Task The_message_that_ends_the_conversation_does_not_begin_it_again_but_the_next_one_does() =>
        await Talk.With(Asks, Text()).Start().Test("hi", "Name?").Test("Bo", "Hello Bo").Test("hi", "Name?").StartTestAsync();

    [Fact]
    public async Task Replace_keeps_the_depth_and_does_not_resume_the_dialog_below()
    {
        var loop = Talk.Waterfall(
            "loop",
            (step, token) => step.PromptAsync("text", Talk.Ask("More?"), token),
            (step, token) => "yes".Equals(step.Result) ? step.ReplaceDialogAsync("loop", null, token) : step.EndDialogAsync("done", token)
        );
        var talk = Talk.With(Talk.Waterfall("main", (step, token) => step.BeginDialogAsync("loop", null, token), EndAsync), loop, Text());
        await talk.Start().Test("hi", "More?").Test("yes", "More?").Test("yes", "More?").StartTestAsync();
        Assert.Equal(["text", "loop", "main"], talk.Context!.Stack.Select(instance => instance.Id));
        await talk.Start().Test("no", "Hello done").StartTestAsync();
    }

    [Fact]
    public async Task Cancelling_ends_everything_and_cancelling_nothing_is_empty()
    {
        var talk = Talk.With(Asks, Text());
        var cancelled = new List<DialogTurnStatus>();
        talk.Before = async dc =>
        {
            if (dc.Context.Activity.Text != "stop")
            {
                return null;
            }

            cancelled.Add((await dc.CancelAllDialogsAsync()).Status);
            cancelled.Add((await dc.CancelAllDialogsAsync()).Status);
            return Dialog.EndOfTurn;
        };
        await talk.Start().Test("hi", "Name?").Send("stop").StartTestAsync();
        Assert.Equal([DialogTurnStatus.Cancelled, DialogTurnStatus.Empty], cancelled);
        Assert.Empty(talk.Context!.Stack);
    }

    [Fact]
    public async Task From_the_second_one_on_a_dialog_may_stop_the_cancelling()
    {
        var stubborn = new StubbornDialog();
        var talk = Talk.With(stubborn, Text());
        talk.Before = async dc => dc.Context.Activity.Text == "stop" ? await dc.CancelAllDialogsAsync() : null;
        await talk.Start().Test("hi", "Name?").Send("stop").StartTestAsync();
        Assert.Equal(["stubborn"], talk.Context!.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task Reprompt_repeats_the_open_question()
    {
        var talk = Talk.With(Asks, Text());
        talk.Before = async dc =>
        {
            if (dc.Context.Activity.Text != "again?")
            {
                return null;
            }

            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        };
        await talk.Start().Test("hi", "Name?").Test("again?", "Name?").Test("Bo", "Hello Bo").StartTestAsync();
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_or_a_result_is_a_bad_argument()
    {
        object token = CancellationToken.None;
        var asOptions = Talk.With(Talk.Waterfall("main", (step, real) => step.ReplaceDialogAsync("main", token, real)));
        var asResult = Talk.With(Talk.Waterfall("main", (step, real) => step.EndDialogAsync(token, real)));
        await Assert.ThrowsAsync<ArgumentException>(() => asOptions.Start().Send("hi").StartTestAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => asResult.Start().Send("hi").StartTestAsync());
    }

    [Fact]
    public void A_second_dialog_with_a_taken_id_is_renamed_and_the_same_one_is_not_added_twice()
    {
        var (first, second, third) = (Text(), Text(), Text());
        var dialogs = new DialogSet().Add(first).Add(first).Add(second).Add(third);
        Assert.Equal(["text", "text2", "text3"], dialogs.GetDialogs().Select(dialog => dialog.Id));
    }

    private sealed class StubbornDialog() : Dialog("stubborn")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        ) => dc.PromptAsync("text", Talk.Ask("Name?"), cancellationToken);

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(e.Name == DialogEvents.CancelDialog);
    }
}
