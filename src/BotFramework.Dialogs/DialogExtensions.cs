using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    private const string TraceName = "BotState";
    private const string TraceType = "https://www.botframework.com/schemas/botState";

    /// <summary>
    /// Gives the turn to the conversation: goes on with the stored stack, or begins <paramref name="dialog"/> when nothing is going on.
    /// Call it only for activities that a dialog should see, and save the conversation's state afterwards.
    /// </summary>
    /// <remarks>
    /// An exception goes as <see cref="DialogEvents.Error"/> to the innermost dialog first; when a dialog handles it, the turn runs again.
    /// </remarks>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        var dialogs = new DialogSet(accessor)
        {
            TelemetryClient = turnContext.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient ?? NullBotTelemetryClient.Instance,
        };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        dc.TakeServicesFromTurn();
        await dc.State.LoadAllScopesAsync(cancellationToken).ConfigureAwait(false);
        turnContext.TurnState.Set(dc.State);

        while (!await TryRunAsync(dc, dialog.Id, cancellationToken).ConfigureAwait(false)) { }

        await dc.State.SaveAllChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <returns>False when a dialog has handled an exception, so that the turn is to be run again.</returns>
    private static async Task<bool> TryRunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
            if (result.Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync(dialogId, null, cancellationToken).ConfigureAwait(false);
            }

            await TraceStateAsync(dc, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure)
        {
            if (!await OfferAsync(dc, failure, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            return false;
        }
    }

    private static async Task<bool> OfferAsync(DialogContext dc, Exception failure, CancellationToken cancellationToken)
    {
        try
        {
            return await dc.EmitEventAsync(DialogEvents.Error, failure, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception second)
        {
            throw new AggregateException("The error could not be offered to the dialogs.", second, failure);
        }
    }

    /// <summary>Adapters drop traces except where a developer looks on.</summary>
    private static async Task TraceStateAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var leaf = dc;
        while (leaf.Child is { } child)
        {
            leaf = child;
        }

        var trace = new Activity
        {
            Type = ActivityTypes.Trace,
            Name = TraceName,
            Label = "Bot State",
            ValueType = TraceType,
            Value = leaf.State.Snapshot(),
        };
        await dc.Context.SendActivityAsync(trace, cancellationToken).ConfigureAwait(false);
    }
}
