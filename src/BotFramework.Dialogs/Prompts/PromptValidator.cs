namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides alone whether an answer is accepted; it is asked even when nothing was recognised.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
