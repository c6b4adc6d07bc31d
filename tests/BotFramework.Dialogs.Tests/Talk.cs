using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Dialogs.Tests;

/// <summary>A conversation with a bot that has these dialogs and begins the first when nothing is going on; its state is in a store.</summary>
internal sealed class Talk
{
    private readonly Dialog[] _dialogs;
    private readonly TestAdapter _adapter;

    private Talk(IStorage storage, string channelId, Dialog[] dialogs)
    {
        _dialogs = dialogs;
        State = new ConversationState(storage);
        Stack = State.CreateProperty<DialogState>("DialogState");
        _adapter = new TestAdapter(channelId).Use(new AutoSaveStateMiddleware(State));
    }

    public ConversationState State { get; }

    public IStatePropertyAccessor<DialogState> Stack { get; }

    /// <summary>Of the last turn.</summary>
    public DialogTurnResult? Result { get; private set; }

    /// <summary>As the last turn left it.</summary>
    public DialogContext? Context { get; private set; }

    /// <summary>What to do in a turn instead of going on.</summary>
    public Func<DialogContext, Task<DialogTurnResult?>>? Before { get; set; }

    public object? Options { get; set; }

    public static Talk With(params Dialog[] dialogs) => new(new MemoryStorage(), "test", dialogs);

    public static Talk On(string channelId, params Dialog[] dialogs) => new(new MemoryStorage(), channelId, dialogs);

    public static Talk StoredIn(IStorage storage, params Dialog[] dialogs) => new(storage, "test", dialogs);

    public TestFlow In(string locale)
    {
        _adapter.Locale = locale;
        return Start();
    }

    public TestFlow Start() => new(_adapter, TurnAsync);

    public static PromptOptions Ask(string question, string? again = null) =>
        new() { Prompt = MessageFactory.Text(question), RetryPrompt = again is null ? null : MessageFactory.Text(again) };

    public static Dialog Waterfall(string id, params WaterfallStep[] steps) => new WaterfallDialog(id, steps);

    /// <summary>A last step: what came in is the result.</summary>
    public static Task<DialogTurnResult> PassOn(WaterfallStepContext step, CancellationToken token) => step.EndDialogAsync(step.Result, token);

    /// <summary>A waterfall that asks with the dialog <c>prompt</c> and repeats the answer.</summary>
    public static Dialog AskAndEcho(PromptOptions question, Func<object?, string> echo) =>
        Waterfall(
            "main",
            (step, token) => step.PromptAsync("prompt", question, token),
            async (step, token) =>
            {
                await step.Context.SendActivityAsync(echo(step.Result), cancellationToken: token);
                return await step.EndDialogAsync(step.Result, token);
            }
        );

    private async Task TurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(Stack);
        foreach (var dialog in _dialogs)
        {
            dialogs.Add(dialog);
        }

        Context = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        Result = Before is null ? null : await Before(Context);
        Result ??= await Context.ContinueDialogAsync(cancellationToken);
        if (Result.Status == DialogTurnStatus.Empty)
        {
            Result = await Context.BeginDialogAsync(_dialogs[0].Id, Options, cancellationToken);
        }
    }
}
