namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step: it asks, goes on, or ends, and returns what became of the stack.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
