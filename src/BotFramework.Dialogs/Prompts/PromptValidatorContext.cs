namespace Microsoft.Bot.Builder.Dialogs;

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options
    )
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    /// <summary>The validator may replace the value in here; what it leaves is the prompt's result.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Stored while the prompt waits; a place for what the validator wants to remember between answers.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers there have been, this one included.</summary>
    public int AttemptCount => StoredState.Number(State, PromptState.AttemptCount, otherwise: 0);
}
