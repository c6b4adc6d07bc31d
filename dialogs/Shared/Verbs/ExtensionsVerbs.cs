namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ExtensionsConversation</c> answers.</summary>
static class ExtensionsVerbs
{
    public static readonly Verb List = new("extensions.list");

    public static readonly IReadOnlyList<Verb> Every = [List];
}
