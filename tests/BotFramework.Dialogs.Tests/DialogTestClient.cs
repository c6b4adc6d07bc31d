#nullable disable // the official API carries no annotations
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>
/// Talks to one dialog, with a state of its own: the API of the package Microsoft.Bot.Builder.Testing, which the bot does not need.
/// </summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _turn;

    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null
    )
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState) { }

    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null
    )
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _adapter.Use(middleware);
        }

        var stack = ConversationState.CreateProperty<DialogState>("DialogState");
        _turn = (turnContext, cancellationToken) => RunAsync(targetDialog, initialDialogOptions, stack, turnContext, cancellationToken);
    }

    /// <summary>The context of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>The result of the last turn.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity and takes the first reply; null when there is none.</summary>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _turn, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Sends a text and takes the first reply; null when there is none.</summary>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, _turn, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Takes the next of the replies; null when there is none.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_adapter.GetNextReply();

    private async Task RunAsync(
        Dialog dialog,
        object options,
        IStatePropertyAccessor<DialogState> stack,
        ITurnContext turnContext,
        CancellationToken cancellationToken
    )
    {
        var dialogs = new DialogSet(stack).Add(dialog);
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialog.Id, options, cancellationToken).ConfigureAwait(false);
        }
    }
}
