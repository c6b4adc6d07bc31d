namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ReflectionsConversation</c> answers.</summary>
static class ReflectionsVerbs
{
    public static readonly Verb List = new("reflections.list");
    public static readonly Verb<string> Choose = Verb.WithText("reflections.choose");

    public static readonly IReadOnlyList<Verb> Every = [List, Choose];
}
