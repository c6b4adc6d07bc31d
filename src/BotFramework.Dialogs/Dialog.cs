using System.Diagnostics;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that can be put on a dialog stack and takes part in the conversation while it is on top.</summary>
[DebuggerDisplay("{Id}")]
public abstract class Dialog
{
    /// <summary>"I am waiting for the next message": shared by all dialogs, so never change it.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    protected Dialog(string dialogId = null) => _id = dialogId;

    /// <summary>The name by which a dialog set finds this dialog; without one it is the name of the class.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    public virtual IBotTelemetryClient TelemetryClient { get; set; } = NullBotTelemetryClient.Instance;

    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>A dialog that waits for nothing ends on the next activity.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Called when the dialog above this one has ended; the default passes the result on downwards.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object result = null,
        CancellationToken cancellationToken = default
    )
    {
        Misuse.ThrowIfToken(result, nameof(result));
        return dc.EndDialogAsync(result, cancellationToken);
    }

    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public virtual Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    /// <summary>Changes whenever state that was stored by an older build may no longer fit.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers the event to this dialog, then to the parents, then to this dialog again; true as soon as one has handled it.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false)
        || (e.Bubble && dc.Parent is { } parent && await parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken).ConfigureAwait(false))
        || await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);

    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected virtual string OnComputeId() => GetType().Name;
}
