namespace Microsoft.Bot.Builder;

/// <summary>Puts an object into every turn's state, under a key or under its type's name.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string key;

    public RegisterClassMiddleware(T service)
        : this(service, typeof(T).FullName)
    {
    }

    public RegisterClassMiddleware(T service, string key)
    {
        Service = service;
        this.key = key ?? typeof(T).FullName;
    }

    public T Service { get; set; }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Add(key, Service);
        return nextTurn(cancellationToken);
    }
}
