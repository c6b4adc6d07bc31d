namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>WhoIsFreeConversation</c> answers.</summary>
static class FreeVerbs
{
    public static readonly Verb Show = new("free.show");

    public static readonly IReadOnlyList<Verb> Every = [Show];
}
