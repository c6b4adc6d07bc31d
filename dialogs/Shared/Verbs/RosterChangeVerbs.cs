namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>RosterChangeConversation</c> answers.</summary>
static class RosterChangeVerbs
{
    public static readonly Verb Make = new("roster.make");
    public static readonly Verb Cancel = new("roster.leave");

    public static readonly IReadOnlyList<Verb> Every = [Make, Cancel];
}
