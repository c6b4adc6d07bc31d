using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

public class ComponentTests
{
    private static Dialog Parent() =>
        Talk.Waterfall(
            "parent",
            (step, token) => step.BeginDialogAsync("names", null, token),
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"Result: {step.Result ?? "none"}", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            }
        );

    private static Talk NamesTalk() => Talk.With(Parent(), new NamesDialog());

    [Fact]
    public async Task The_first_dialog_that_was_added_begins_and_its_result_is_the_components() =>
        await NamesTalk().Start().Test("hi", "Name?").Test("Bo", "Result: Bo").StartTestAsync();

    [Fact]
    public async Task The_inner_stack_is_stored_in_the_state_of_the_outer_entry()
    {
        var talk = NamesTalk();
        await talk.Start().Test("hi", "Name?").StartTestAsync();
        Assert.Equal(["names", "parent"], talk.Context!.Stack.Select(instance => instance.Id));
        var inner = Assert.IsType<DialogState>(talk.Context.ActiveDialog!.State["dialogs"]);
        Assert.Equal(["prompt", "main"], inner.DialogStack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task An_interruption_that_returns_waiting_leaves_the_question_open() =>
        await NamesTalk().Start().Test("hi", "Name?").Test("help", "Just a name.").Test("Bo", "Result: Bo").StartTestAsync();

    [Fact]
    public async Task An_interruption_may_repeat_the_question() =>
        await NamesTalk()
            .Start()
            .Test("hi", "Name?")
            .Send("what?")
            .AssertReply("Any name.")
            .AssertReply("Name?")
            .Test("Bo", "Result: Bo")
            .StartTestAsync();

    [Fact]
    public async Task A_cancelled_component_ends_and_gives_its_parent_null() =>
        await NamesTalk().Start().Test("hi", "Name?").Test("cancel", "Result: none").StartTestAsync();

    [Fact]
    public async Task Interruptions_are_looked_at_from_the_outside_inwards()
    {
        var outer = new ListeningDialog("outer");
        outer.AddDialog(new ListeningDialog("inner").AddDialog(Talk.Waterfall("main", (_, _) => Task.FromResult(Dialog.EndOfTurn))));
        await Talk.With(outer).Start().Send("hi").Send("go").AssertReply("outer heard go").AssertReply("inner heard go").StartTestAsync();
    }

    [Fact]
    public async Task Cancelling_the_outer_stack_cancels_the_inner_one_and_tells_the_component_why()
    {
        var names = new NamesDialog();
        var talk = Talk.With(Parent(), names);
        talk.Before = async dc => dc.Context.Activity.Text == "stop" ? await dc.CancelAllDialogsAsync() : null;
        await talk.Start().Test("hi", "Name?").Send("stop").StartTestAsync();
        Assert.Equal(DialogReason.CancelCalled, names.EndReason);
    }

    [Fact]
    public async Task A_dialog_that_was_put_above_a_component_ends_and_its_question_is_asked_again()
    {
        var talk = NamesTalk();
        var help = Talk.Waterfall("aside", (step, token) => step.EndDialogAsync("not an answer", token));
        talk.Before = async dc =>
        {
            dc.Dialogs.Add(help);
            return dc.Context.Activity.Text == "aside" ? await dc.BeginDialogAsync("aside") : null;
        };
        await talk.Start().Test("hi", "Name?").Test("aside", "Name?").Test("Bo", "Result: Bo").StartTestAsync();
    }

    [Fact]
    public async Task A_dialog_inside_may_begin_one_of_the_outer_set()
    {
        var component = new ComponentDialog("component").AddDialog(
            Talk.Waterfall("main", (step, token) => step.PromptAsync("outside", Talk.Ask("Outside?"), token), Talk.PassOn)
        );
        var talk = Talk.With(component, new TextPrompt("outside"));
        await talk.Start().Test("hi", "Outside?").Send("yes").StartTestAsync();
        Assert.Equal("yes", talk.Result!.Result);
    }

    [Fact]
    public async Task Other_dialogs_than_when_the_state_was_stored_raise_version_changed_once_and_the_talk_goes_on()
    {
        var storage = new MemoryStorage();
        await Talk.StoredIn(storage, new VersionedDialog(steps: 2)).Start().Test("hi", "Step?").StartTestAsync();
        var newer = new VersionedDialog(steps: 3);
        await Talk.StoredIn(storage, newer).Start().Test("a", "Step?").Send("b").StartTestAsync();
        Assert.Equal(["versioned"], newer.Changes);
    }

    [Fact]
    public async Task An_unhandled_version_change_is_a_warning_and_a_trace()
    {
        var (storage, telemetry) = (new MemoryStorage(), new RecordingTelemetry());
        await Talk.StoredIn(storage, new VersionedDialog(steps: 2, handles: false)).Start().Test("hi", "Step?").StartTestAsync();
        var newer = Talk.StoredIn(storage, new VersionedDialog(steps: 3, handles: false));
        newer.Before = dc =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            return Task.FromResult<DialogTurnResult?>(null);
        };
        await newer.Start().Test("a", "Step?").StartTestAsync();
        Assert.Contains("Unhandled dialog event: versionChanged. Active Dialog: versioned", telemetry.Traces);
    }

    private sealed class NamesDialog : ComponentDialog
    {
        public NamesDialog()
            : base("names")
        {
            AddDialog(Talk.Waterfall("main", (step, token) => step.PromptAsync("prompt", Talk.Ask("Name?"), token), Talk.PassOn));
            AddDialog(new TextPrompt("prompt"));
        }

        public DialogReason EndReason { get; private set; }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("Just a name.", cancellationToken: cancellationToken);
                    return new DialogTurnResult(DialogTurnStatus.Waiting);
                case "what?":
                    await innerDc.Context.SendActivityAsync("Any name.", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return new DialogTurnResult(DialogTurnStatus.Waiting);
                case "cancel":
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }

        protected override Task OnEndDialogAsync(
            ITurnContext context,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default
        )
        {
            EndReason = reason;
            return Task.CompletedTask;
        }
    }

    private sealed class ListeningDialog(string id) : ComponentDialog(id)
    {
        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            await innerDc.Context.SendActivityAsync($"{Id} heard {innerDc.Context.Activity.Text}", cancellationToken: cancellationToken);
            return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }
    }

    private sealed class VersionedDialog : ComponentDialog
    {
        private readonly bool _handles;

        public VersionedDialog(int steps, bool handles = true)
            : base("versioned")
        {
            _handles = handles;
            WaterfallStep ask = (step, token) => step.PromptAsync("prompt", Talk.Ask("Step?"), token);
            AddDialog(Talk.Waterfall("main", [.. Enumerable.Repeat(ask, steps)]));
            AddDialog(new TextPrompt("prompt"));
        }

        public List<object> Changes { get; } = [];

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (!_handles || e.Name != DialogEvents.VersionChanged)
            {
                return base.OnDialogEventAsync(dc, e, cancellationToken);
            }

            Changes.Add(e.Value);
            return Task.FromResult(true);
        }
    }
}
