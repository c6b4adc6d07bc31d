namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>StoppingConversation</c> answers.</summary>
static class StoppingVerbs
{
    public static readonly Verb Show = new("stopping.show");

    public static readonly IReadOnlyList<Verb> Every = [Show];
}
