using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace SupervisionBot.Turns;

/// <summary>The dialog stack of the turn that is running; the pipeline loads and saves it with everything else of the turn.</summary>
sealed class DialogStateOfTurn(DialogState state) : IStatePropertyAccessor<DialogState>
{
    public DialogState State { get; private set; } = state;

    public string Name => nameof(DialogState);

    public Task<DialogState> GetAsync(
        ITurnContext turnContext,
        Func<DialogState>? defaultValueFactory = null,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(State);

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        State = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        State = new DialogState();
        return Task.CompletedTask;
    }
}
