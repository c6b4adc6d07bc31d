namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What dialogs remember for the length of one turn, under <c>turn</c> in the turn's state.</summary>
internal static class TurnMemory
{
    public const string Scope = "turn";
    public const string LastResult = "lastresult";
    public const string RepeatDialogId = "__repeatDialogId";

    public static IDictionary<string, object> Of(ITurnContext context)
    {
        if (context.TurnState.TryGetValue(Scope, out var memory) && memory is IDictionary<string, object> known)
        {
            return known;
        }

        var made = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["activity"] = context.Activity };
        context.TurnState[Scope] = made;
        return made;
    }

    public static object? Find(ITurnContext context, string name) =>
        context.TurnState.TryGetValue(Scope, out var memory) && memory is IDictionary<string, object> known ? known.TryGetValue(name, out var value) ? value : null : null;

    public static void Set(ITurnContext context, string name, object? value) => Of(context)[name] = value;
}
