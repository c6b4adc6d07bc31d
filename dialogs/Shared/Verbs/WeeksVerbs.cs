namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>WeeksConversation</c> answers.</summary>
static class WeeksVerbs
{
    public static readonly Verb<string> Nothing = Verb.WithText("weeks.nothing");
    public static readonly Verb List = new("weeks.list");

    public static readonly IReadOnlyList<Verb> Every = [Nothing, List];
}
