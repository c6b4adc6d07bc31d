using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A question that is repeated until the answer is understood and accepted; the answer is the dialog's result.</summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    protected Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var prompt = PromptState.Begin(dc.ActiveDialog, options);
        await OnPromptAsync(dc.Context, prompt.State, prompt.Options, false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>Only a message counts as an answer. A question is not repeated when the validator has already said something.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var prompt = PromptState.Of(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, prompt.State, prompt.Options, cancellationToken).ConfigureAwait(false);
        prompt.CountAnswer();
        var accepted = _validator is null
            ? recognized.Succeeded
            : await _validator(new(dc.Context, recognized, prompt.State, prompt.Options), cancellationToken).ConfigureAwait(false);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, prompt.State, prompt.Options, true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>Something was begun above this prompt and has ended: the question is asked again, its result is not the answer.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object result = null,
        CancellationToken cancellationToken = default
    )
    {
        Misuse.ThrowIfToken(result, nameof(result));
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var prompt = PromptState.Of(instance);
        return OnPromptAsync(turnContext, prompt.State, prompt.Options, false, cancellationToken);
    }

    /// <summary>An activity that answers the question is not offered to the parents as an interruption.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var prompt = PromptState.Of(dc.ActiveDialog);
        return (await OnRecognizeAsync(dc.Context, prompt.State, prompt.Options, cancellationToken).ConfigureAwait(false)).Succeeded;
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default
    );

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    );

    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        CancellationToken cancellationToken = default
    ) => AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>The question with its choices, as a copy.</summary>
    /// <param name="toList">To whom suggested actions are shown.</param>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        string conversationType = default,
        IList<string> toList = default,
        CancellationToken cancellationToken = default
    ) => PromptQuestion.WithChoices(prompt, channelId, choices, style, options, conversationType, toList);
}
