namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>
/// The state that a dialog sees, by path: <c>user.</c>, <c>conversation.</c>, <c>turn.</c>, <c>dialog.</c> (the container's) and <c>this.</c>
/// (the active dialog's), then names and <c>[index]</c>.
/// </summary>
public class DialogStateManager
{
    private readonly DialogContext _dc;

    public DialogStateManager(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        _dc = dc;
    }

    public T GetValue<T>(string pathExpression, Func<T> defaultValue = null) =>
        TryGetValue<T>(pathExpression, out var value) ? value
        : defaultValue is null ? default
        : defaultValue();

    public int GetIntValue(string pathExpression, int defaultValue = 0) => TryGetValue<int>(pathExpression, out var value) ? value : defaultValue;

    public bool GetBoolValue(string pathExpression, bool defaultValue = false) =>
        TryGetValue<bool>(pathExpression, out var value) ? value : defaultValue;

    public string GetStringValue(string pathExpression, string defaultValue = null) =>
        TryGetValue<string>(pathExpression, out var value) ? value : defaultValue;

    /// <returns>False when there is nothing at the path or it is of another kind.</returns>
    public bool TryGetValue<T>(string path, out T value)
    {
        var segments = Split(path);
        object found = segments is { Count: > 0 } ? MemoryOf(segments[0]) : null;
        for (var i = 1; found is not null && i < segments.Count; i++)
        {
            found = MemoryPath.Step(found, segments[i]);
        }

        return MemoryPath.TryConvert(found, out value);
    }

    /// <summary>Puts the value at the path and makes the dictionaries on the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The path does not start with a scope that this turn has, or names nothing in it.</exception>
    /// <exception cref="ArgumentException">The path leads through something that has no names.</exception>
    public void SetValue(string path, object value)
    {
        if (value is Task)
        {
            throw new ArgumentException("A task was passed as the value: was an await forgotten?", nameof(value));
        }

        var (parent, name) = Locate(path, make: true);
        parent[name] = value;
    }

    /// <exception cref="NotSupportedException">The path names a whole scope.</exception>
    public void RemoveValue(string path)
    {
        if (Split(path) is { Count: < 2 })
        {
            throw new NotSupportedException($"'{path}' is not a value in a scope; scopes cannot be removed.");
        }

        var (parent, name) = Locate(path, make: false);
        parent?.Remove(name);
    }

    public async Task LoadAllScopesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var state in BotStates())
        {
            await state.LoadAsync(_dc.Context, false, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Saves the conversation's and the user's state where they were put into the turn's state.</summary>
    public async Task SaveAllChangesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var state in BotStates())
        {
            await state.SaveChangesAsync(_dc.Context, false, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The scopes by name, live rather than copied.</summary>
    internal Dictionary<string, object> Snapshot()
    {
        var snapshot = new Dictionary<string, object>();
        foreach (var scope in (string[])["user", "conversation", "turn", "dialog", "this"])
        {
            if (MemoryOf(scope) is { } memory)
            {
                snapshot[scope] = memory;
            }
        }

        return snapshot;
    }

    private IEnumerable<BotState> BotStates()
    {
        var state = _dc.Context.TurnState;
        return new BotState[] { state.Get<UserState>(), state.Get<ConversationState>() }.OfType<BotState>();
    }

    private IDictionary<string, object> MemoryOf(string scope) =>
        scope.ToUpperInvariant() switch
        {
            "USER" => _dc.Context.TurnState.Get<UserState>()?.GetCachedState(_dc.Context)?.State,
            "CONVERSATION" => _dc.Context.TurnState.Get<ConversationState>()?.GetCachedState(_dc.Context)?.State,
            "TURN" => TurnMemory.Of(_dc.Context),
            "DIALOG" => DialogMemory(),
            "THIS" => _dc.ActiveDialog is { } active ? StoredState.Of(active) : null,
            _ => null,
        };

    private IDictionary<string, object> DialogMemory()
    {
        var active = _dc.ActiveDialog;
        var own = active is not null && _dc.FindDialog(active.Id) is DialogContainer { IgnoreMemoryScopeBinding: false };
        var owner = own ? active : _dc.Parent?.ActiveDialog ?? active;
        return owner is null ? null : StoredState.Of(owner);
    }

    private List<string> Split(string path) => MemoryPath.Split(path, inner => GetStringValue(inner));

    private (IDictionary<string, object> Parent, string Name) Locate(string path, bool make)
    {
        var segments = Split(path);
        var memory = segments is { Count: > 1 } ? MemoryOf(segments[0]) : null;
        if (memory is null)
        {
            throw new ArgumentOutOfRangeException(nameof(path), $"'{path}' does not match memory scope and value of this turn.");
        }

        foreach (var segment in segments[1..^1])
        {
            var name = MemoryPath.NameIn(memory, segment);
            memory.TryGetValue(name, out var next);
            if (next is null && !make)
            {
                return (null, string.Empty);
            }

            memory = next is null or System.Text.Json.JsonElement
                ? StoredState.Section(memory, name)
                : next as IDictionary<string, object> ?? throw new ArgumentException($"'{segment}' of '{path}' has no names inside.", nameof(path));
        }

        return (memory, MemoryPath.NameIn(memory, segments[^1]));
    }
}
