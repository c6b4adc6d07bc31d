using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What is stored while a prompt waits: its options and the number of answers so far.</summary>
internal readonly record struct PromptState(IDictionary<string, object> State, PromptOptions Options)
{
    public const string AttemptCount = "AttemptCount";
    private const string OptionsKey = "options";
    private const string StateKey = "state";

    /// <exception cref="ArgumentOutOfRangeException">A prompt cannot begin without <see cref="PromptOptions"/>.</exception>
    public static PromptState Begin(DialogInstance instance, object options)
    {
        Misuse.ThrowIfToken(options, nameof(options));
        if (options is not PromptOptions prompt)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt is begun with PromptOptions.");
        }

        ExpectInput(prompt.Prompt);
        ExpectInput(prompt.RetryPrompt);
        var state = new Dictionary<string, object> { [AttemptCount] = 0 };
        var stored = StoredState.Of(instance);
        stored[OptionsKey] = prompt;
        stored[StateKey] = state;
        return new PromptState(state, prompt);
    }

    public static PromptState Of(DialogInstance instance)
    {
        var stored = StoredState.Of(instance);
        return new PromptState(StoredState.Section(stored, StateKey), StoredState.Options(stored, OptionsKey));
    }

    public void CountAnswer() => State[AttemptCount] = StoredState.Number(State, AttemptCount, otherwise: 0) + 1;

    private static void ExpectInput(Activity question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
        {
            question.InputHint = InputHints.ExpectingInput;
        }
    }
}
