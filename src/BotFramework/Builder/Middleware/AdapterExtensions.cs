namespace Microsoft.Bot.Builder;

/// <summary>Makes storage and state known to every turn of an adapter.</summary>
public static class AdapterExtensions
{
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage));
    }

    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var state in botStates)
            botAdapter.Use(new RegisterClassMiddleware<BotState>(state, state.GetType().FullName));
        return botAdapter;
    }
}
