namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ExtensionsConversation</c> answers.</summary>
static class ExtensionsVerbs
{
    public static readonly Verb List = new("extensions.list");
    public static readonly Verb<string> Open = Verb.WithText("extensions.open");
    public static readonly Verb<string> Back = Verb.WithText("extensions.back");
    public static readonly Verb Keep = new("extensions.keep");

    public static readonly IReadOnlyList<Verb> Every = [List, Open, Back, Keep];
}
