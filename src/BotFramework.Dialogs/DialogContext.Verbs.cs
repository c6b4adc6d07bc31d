namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    private const string ActivityReceivedKey = "activityReceivedEmitted";

    /// <summary>Puts a dialog on top of the stack and starts it.</summary>
    /// <exception cref="ArgumentException">Neither this set nor a parent's has the dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default) =>
        NoteStackOnFailure(BeginAsync(dialogId, options, cancellationToken));

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default) =>
        NoteStackOnFailure(PromptCoreAsync(dialogId, options, cancellationToken));

    /// <summary>Gives the turn to the active dialog; with an empty stack nothing happens and the status is Empty.</summary>
    /// <exception cref="InvalidOperationException">The stored stack names a dialog that does not exist (any more).</exception>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        NoteStackOnFailure(ContinueAsync(cancellationToken));

    /// <summary>Ends the active dialog and resumes the one below with the result.</summary>
    /// <exception cref="InvalidOperationException">The dialog below does not exist (any more).</exception>
    public Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default) =>
        NoteStackOnFailure(EndAsync(result, cancellationToken));

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>
    /// Ends all dialogs of this stack, and with <paramref name="cancelParents"/> those below it. From the second one on, each dialog is first
    /// sent the event (<see cref="DialogEvents.CancelDialog"/> by default) and stops the cancelling by handling it.
    /// </summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents,
        string eventName = null,
        object eventValue = null,
        CancellationToken cancellationToken = default
    ) => NoteStackOnFailure(CancelAllAsync(cancelParents, eventName ?? DialogEvents.CancelDialog, eventValue, cancellationToken));

    /// <summary>Ends the active dialog without resuming the one below, and begins another (or the same) in its place.</summary>
    public Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default) =>
        NoteStackOnFailure(ReplaceAsync(dialogId, options, cancellationToken));

    /// <summary>Asks the active dialog to repeat its question.</summary>
    /// <exception cref="InvalidOperationException">The active dialog does not exist (any more).</exception>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default) => NoteStackOnFailure(RepromptAsync(cancellationToken));

    /// <summary>Sends an event to the active dialog, or to the innermost active one.</summary>
    /// <returns>True when a dialog handled it.</returns>
    public Task<bool> EmitEventAsync(
        string name,
        object value = null,
        bool bubble = true,
        bool fromLeaf = false,
        CancellationToken cancellationToken = default
    ) => NoteStackOnFailure(EmitAsync(name, value, bubble, fromLeaf, cancellationToken));

    private async Task<DialogTurnResult> BeginAsync(string dialogId, object options, CancellationToken cancellationToken)
    {
        Misuse.ThrowIfEmpty(dialogId, nameof(dialogId));
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException(
                $"There is no dialog '{dialogId}' in this dialog set or a parent's; a component adds its dialogs in its constructor.",
                nameof(dialogId)
            );
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> PromptCoreAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken)
    {
        Misuse.ThrowIfEmpty(dialogId, nameof(dialogId));
        ArgumentNullException.ThrowIfNull(options);
        return await BeginAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> ContinueAsync(CancellationToken cancellationToken)
    {
        if (!Context.TurnState.ContainsKey(ActivityReceivedKey))
        {
            Context.TurnState[ActivityReceivedKey] = true;
            await EmitAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken).ConfigureAwait(false);
        }

        if (ActiveDialog is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        return await FindActive("continue").ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> EndAsync(object result, CancellationToken cancellationToken)
    {
        Misuse.ThrowIfToken(result, nameof(result));
        await PopAsync(DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
        if (ActiveDialog is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Complete, result);
        }

        return await FindActive("resume").ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> CancelAllAsync(bool parentsToo, string eventName, object eventValue, CancellationToken cancellationToken)
    {
        Misuse.ThrowIfToken(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var first = true;
        for (var dc = this; dc is not null; first = false)
        {
            if (dc.Stack.Count == 0)
            {
                dc = parentsToo ? dc.Parent : null;
                continue;
            }

            if (!first && await dc.EmitEventAsync(eventName, eventValue, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
            {
                break;
            }

            await dc.PopAsync(DialogReason.CancelCalled, null, cancellationToken).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    private async Task<DialogTurnResult> ReplaceAsync(string dialogId, object options, CancellationToken cancellationToken)
    {
        Misuse.ThrowIfToken(options, nameof(options));
        await PopAsync(DialogReason.ReplaceCalled, null, cancellationToken).ConfigureAwait(false);
        TurnMemory.Set(Context, TurnMemory.RepeatDialogId, dialogId);
        return await BeginAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> RepromptAsync(CancellationToken cancellationToken)
    {
        if (await EmitAsync(DialogEvents.RepromptDialog, null, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (ActiveDialog is { } active)
        {
            await FindActive("reprompt").RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    private async Task<bool> EmitAsync(string name, object value, bool bubble, bool fromLeaf, CancellationToken cancellationToken)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
        {
            dc = child;
        }

        if (dc.ActiveDialog is not { } active || dc.FindDialog(active.Id) is not { } dialog)
        {
            return false;
        }

        var dialogEvent = new DialogEvent
        {
            Name = name,
            Value = value,
            Bubble = bubble,
        };
        return await dialog.OnDialogEventAsync(dc, dialogEvent, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the active dialog off. One that belongs to a parent's set is not told, as it is not of this set.</summary>
    private async Task PopAsync(DialogReason reason, object result, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (Dialogs.Find(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.RemoveAt(0);
        TurnMemory.Set(Context, TurnMemory.LastResult, result);
    }

    private Dialog FindActive(string verb) =>
        FindDialog(ActiveDialog.Id)
        ?? throw new InvalidOperationException($"Cannot {verb} the dialog '{ActiveDialog.Id}' of the stored stack: no dialog set has it.");
}
