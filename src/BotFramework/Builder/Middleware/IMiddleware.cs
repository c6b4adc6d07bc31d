namespace Microsoft.Bot.Builder;

/// <summary>The rest of the pipeline.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Runs around every turn. Not calling <c>next</c> ends the turn here.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
