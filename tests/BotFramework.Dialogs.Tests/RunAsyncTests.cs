using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

public class RunAsyncTests
{
    private static TestFlow Run(Dialog dialog, bool traces = false, RecordingTelemetry? telemetry = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var stack = state.CreateProperty<DialogState>("DialogState");
        return new TestFlow(new TestAdapter(sendTraceActivity: traces).Use(new AutoSaveStateMiddleware(state)), async (turn, token) =>
        {
            if (telemetry is not null)
            {
                turn.TurnState.Add<IBotTelemetryClient>(telemetry);
            }

            await dialog.RunAsync(turn, stack, token);
        });
    }

    private static ComponentDialog Names() =>
        new ComponentDialog("names").AddDialog(Talk.AskAndEcho(Talk.Ask("Name?"), result => $"Hello {result}")).AddDialog(new TextPrompt("prompt"));

    [Fact]
    public async Task It_begins_goes_on_and_begins_again_with_the_message_after_the_end() =>
        await Run(Names()).Test("hi", "Name?").Test("Bo", "Hello Bo").Test("hi", "Name?").StartTestAsync();

    [Fact]
    public async Task Every_type_of_activity_begins_the_dialog_so_the_bot_must_choose() =>
        await Run(Names()).SendConversationUpdate().AssertReply("Name?").StartTestAsync();

    [Fact]
    public async Task The_state_is_traced_after_the_reply() =>
        await Run(Names(), traces: true)
            .Test("hi", "Name?")
            .AssertReply(reply => Assert.Equal((ActivityTypes.Trace, "BotState"), (reply.Type, ((Activity)reply).Name)))
            .StartTestAsync();

    [Fact]
    public async Task The_dialogs_report_to_the_telemetry_of_the_turn()
    {
        var telemetry = new RecordingTelemetry();
        await Run(Names(), telemetry: telemetry).Test("hi", "Name?").Test("Bo", "Hello Bo").StartTestAsync();
        Assert.Equal(["WaterfallStart", "WaterfallStep", "WaterfallStep", "WaterfallComplete"], telemetry.Events);
    }

    [Fact]
    public async Task An_exception_that_no_dialog_handles_leaves_the_turn()
    {
        var failing = Talk.Waterfall("main", (_, _) => throw new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => Run(failing).Send("hi").StartTestAsync());
    }

    [Fact]
    public async Task A_dialog_that_handles_the_error_has_the_turn_run_again()
    {
        var dialog = new ForgivingDialog();
        await Run(dialog).Test("hi", "Second try").StartTestAsync();
        Assert.IsType<TimeoutException>(dialog.Handled);
    }

    [Fact]
    public async Task State_that_the_turn_carries_is_saved_without_the_bot_saving_it()
    {
        var storage = new MemoryStorage();
        var state = new ConversationState(storage);
        var flow = new TestFlow(new TestAdapter(), async (turn, token) =>
        {
            turn.TurnState.Add(state);
            await Names().RunAsync(turn, state.CreateProperty<DialogState>("DialogState"), token);
        });
        await flow.Test("hi", "Name?").StartTestAsync();
        Assert.NotEmpty(await storage.ReadAsync(["test/conversations/Conversation1"], CancellationToken.None));
    }

    [Fact]
    public async Task The_dialogs_find_the_turns_services_and_see_state_by_path()
    {
        var dialog = Talk.Waterfall("main", async (step, token) =>
        {
            step.State.SetValue("turn.colour", "blue");
            step.State.SetValue("this.notes.first", 7);
            var (said, colour) = (step.State.GetValue<string>("turn.activity.text"), step.State.GetStringValue("turn.colour"));
            await step.Context.SendActivityAsync($"{said}:{colour}:{step.State.GetIntValue("this.notes.first")}", cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        });
        await Run(dialog).Test("hi", "hi:blue:7").StartTestAsync();
    }

    private sealed class ForgivingDialog() : Dialog("forgiving")
    {
        public Exception? Handled { get; private set; }

        public override async Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        )
        {
            await Task.Yield();
            throw new TimeoutException();
        }

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("Second try", cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Handled = e.Name == DialogEvents.Error ? (Exception)e.Value : Handled;
            return Task.FromResult(e.Name == DialogEvents.Error);
        }
    }
}
