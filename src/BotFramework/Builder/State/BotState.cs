using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Properties that are read from a storage once per turn and written back when they have changed. Two turns at the same time
/// are not noticed here: whoever saves last wins, unless the storage or the caller prevents it.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        this.storage = storage ?? throw new ArgumentNullException(nameof(storage));
        this.contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));
        return new Accessor<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null)
            return;
        var key = GetStorageKey(turnContext);
        var items = await storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        turnContext.TurnState[contextServiceKey] = new CachedBotState(AsProperties(items.TryGetValue(key, out var item) ? item : null));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || !(force || cached.IsChanged()))
            return;
        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.TakeBaseline();
    }

    /// <summary>Empties the state in this turn; the next save writes that.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var empty = new CachedBotState();
        empty.ForgetBaseline();
        turnContext.TurnState[contextServiceKey] = empty;
        return Task.CompletedTask;
    }

    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        return storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    public JToken Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return NewtonsoftBridge.ToToken(GetCachedState(turnContext).State);
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>
    /// A value that the storage gave back as plain JSON becomes a <typeparamref name="T"/> once, and that object then is the
    /// state: what is done to it is saved.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such property and the type has no null.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        var cached = GetCachedState(turnContext);
        if (!cached.State.TryGetValue(propertyName, out var value))
        {
            return typeof(T).IsValueType
                ? throw new KeyNotFoundException(propertyName)
                : Task.FromResult(default(T));
        }

        return Task.FromResult(value switch
        {
            null => default,
            T live => live,
            _ => cached.Adopt<T>(propertyName, value),
        });
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        GetCachedState(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        GetCachedState(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    private static IDictionary<string, object> AsProperties(object item) => item switch
    {
        null => null,
        IDictionary<string, object> properties => properties,
        JsonElement { ValueKind: JsonValueKind.Object } or JObject => BotJson.Convert<Dictionary<string, object>>(item),
        _ => throw new InvalidOperationException($"State must be stored as an object; the storage gave a {item.GetType().Name}."),
    };

    /// <summary>The state of one turn, and what it was when it was loaded.</summary>
    public class CachedBotState
    {
        private Dictionary<string, string> baseline;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            TakeBaseline();
        }

        public IDictionary<string, object> State { get; set; }

        internal void TakeBaseline() => baseline = State.ToDictionary(property => property.Key, property => BotJson.Write(property.Value));

        internal void ForgetBaseline() => baseline = null;

        internal bool IsChanged() =>
            baseline is null
            || State.Count != baseline.Count
            || State.Any(property => !baseline.TryGetValue(property.Key, out var before) || before != BotJson.Write(property.Value));

        internal T Adopt<T>(string name, object plain)
        {
            var untouched = baseline?.GetValueOrDefault(name) == BotJson.Write(plain);
            var live = BotJson.Convert<T>(plain);
            State[name] = live;
            if (untouched)
                baseline[name] = BotJson.Write(live);
            return live;
        }
    }

    private sealed class Accessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name { get; } = name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            var missing = !botState.GetCachedState(turnContext).State.ContainsKey(Name);
            var value = missing ? default : await botState.GetPropertyValueAsync<T>(turnContext, Name, cancellationToken).ConfigureAwait(false);
            if ((missing || value is null) && defaultValueFactory is not null)
            {
                value = defaultValueFactory();
                await SetAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
            }

            return value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await botState.DeletePropertyValueAsync(turnContext, Name, cancellationToken).ConfigureAwait(false);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await botState.SetPropertyValueAsync(turnContext, Name, value, cancellationToken).ConfigureAwait(false);
        }
    }
}
