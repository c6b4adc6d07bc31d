namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>MoveDueConversation</c> answers.</summary>
static class DueVerbs
{
    public static readonly Verb Move = new("due.move");
    public static readonly Verb Leave = new("due.leave");

    public static readonly IReadOnlyList<Verb> Every = [Move, Leave];
}
