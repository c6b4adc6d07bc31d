namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>RosterChangeConversation</c> answers.</summary>
static class RosterChangeVerbs
{
    public static readonly Verb Make = new("roster.make");
    public static readonly Verb Cancel = new("roster.leave");

    /// <summary>Somebody has left: who, is asked. Likewise <see cref="Back"/>.</summary>
    public static readonly Verb Left = new("roster.left");
    public static readonly Verb Back = new("roster.back");

    public static readonly IReadOnlyList<Verb> Every = [Make, Cancel, Left, Back];
}
