namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>OpenPlacesConversation</c> answers; about a class and a number of places.</summary>
static class OpenPlacesVerbs
{
    public static readonly Verb<string> Ask = Verb.WithText("open-places.ask");
    public static readonly Verb<string> Set = Verb.WithText("open-places.set");
    public static readonly Verb Keep = new("open-places.keep");

    public static readonly IReadOnlyList<Verb> Every = [Ask, Set, Keep];
}
