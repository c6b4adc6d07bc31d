namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What dialogs remember for the length of one turn, under <c>turn</c> in the turn's state.</summary>
internal static class TurnMemory
{
    public const string Scope = "turn";
    public const string LastResult = "lastresult";
    public const string RepeatDialogId = "__repeatDialogId";

    public static IDictionary<string, object> Of(ITurnContext context)
    {
        if (Existing(context) is not { } memory)
        {
            memory = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
            context.TurnState[Scope] = memory;
        }

        memory.TryAdd("activity", context.Activity);
        return memory;
    }

    public static object Find(ITurnContext context, string name) =>
        Existing(context) is { } memory && memory.TryGetValue(name, out var value) ? value : null;

    public static void Set(ITurnContext context, string name, object value) => Of(context)[name] = value;

    private static IDictionary<string, object> Existing(ITurnContext context) =>
        context.TurnState.TryGetValue(Scope, out var memory) ? memory as IDictionary<string, object> : null;
}
