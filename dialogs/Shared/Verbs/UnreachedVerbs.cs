namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>NotReachedConversation</c> answers.</summary>
static class UnreachedVerbs
{
    public static readonly Verb List = new("unreached.list");

    public static readonly IReadOnlyList<Verb> Every = [List];
}
