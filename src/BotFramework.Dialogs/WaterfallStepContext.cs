namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step sees of its waterfall, and the verbs of the stack that the waterfall is on.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result
    )
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    /// <summary>What the waterfall was begun with; after a turn it is what the store made of it.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the dialog ended with that the step before began, or what that step passed on, or the text of the message.</summary>
    public object Result { get; }

    /// <summary>Lives as long as the waterfall and is stored with it.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Runs the next step in this turn.</summary>
    /// <exception cref="InvalidOperationException">This step has already called it.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        Misuse.ThrowIfToken(result, nameof(result));
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' has already called NextAsync.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
