namespace Microsoft.Bot.Builder;

public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>Hands out accessors to named properties.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

/// <summary>One named property of a state, in the turn at hand.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The live value: changes to it are saved without a set. A missing value that the factory makes is kept.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
