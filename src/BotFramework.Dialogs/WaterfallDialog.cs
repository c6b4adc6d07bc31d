using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Steps that run one after another, each starting where the question of the one before has been answered.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceIdKey = "instanceId";
    private const string StepIndexKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = actions is null ? [] : [.. actions];

    public override string GetVersion() => $"{Id}:{_steps.Count}";

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object options = null,
        CancellationToken cancellationToken = default
    )
    {
        Misuse.ThrowIfToken(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);
        var state = StoredState.Of(dc.ActiveDialog);
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>();
        state[InstanceIdKey] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        Track("WaterfallStart", state, step: null);
        DialogTelemetry.TrackView(TelemetryClient, Id);
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A message goes to the next step as its result; anything else leaves the step waiting.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken).ConfigureAwait(false)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object result = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = StoredState.Number(StoredState.Of(dc.ActiveDialog), StepIndexKey, otherwise: -1);
        return await RunStepAsync(dc, index + 1, reason, result, cancellationToken).ConfigureAwait(false);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    )
    {
        var state = StoredState.Of(instance);
        if (reason == DialogReason.CancelCalled)
        {
            Track("WaterfallCancel", state, StoredState.Number(state, StepIndexKey, otherwise: 0));
        }
        else if (reason == DialogReason.EndCalled)
        {
            Track("WaterfallComplete", state, step: null);
        }

        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Track("WaterfallStep", StoredState.Of(stepContext.ActiveDialog), stepContext.Index);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>The index is stored before the step runs, so a step that fails is the one that the next message is an answer to.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc,
        int index,
        DialogReason reason,
        object result,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
        }

        var state = StoredState.Of(dc.ActiveDialog);
        state[StepIndexKey] = index;
        state.TryGetValue(OptionsKey, out var options);
        var step = new WaterfallStepContext(this, dc, StoredState.Plain(options), StoredState.Section(state, ValuesKey), index, reason, result);
        return await OnStepAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private void Track(string eventName, IDictionary<string, object> state, int? step)
    {
        if (!DialogTelemetry.IsHeard(TelemetryClient))
        {
            return;
        }

        var properties = new Dictionary<string, string> { ["DialogId"] = Id };
        if (step is { } index)
        {
            properties["StepName"] = StepName(index);
        }

        properties["InstanceId"] = state.TryGetValue(InstanceIdKey, out var id) ? id as string ?? string.Empty : string.Empty;
        TelemetryClient.TrackEvent(eventName, properties);
    }

    /// <summary>The method's name; a lambda and a step that has been removed since are numbered instead.</summary>
    private string StepName(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : null;
        return string.IsNullOrWhiteSpace(name) || name.Contains('<', StringComparison.Ordinal) ? $"Step{index + 1}of{_steps.Count}" : name;
    }
}
