namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AttendedConversation</c> answers.</summary>
static class AttendedVerbs
{
    public static readonly Verb<string> Yes = Verb.WithText("attended.yes");
    public static readonly Verb<string> No = Verb.WithText("attended.no");

    public static readonly IReadOnlyList<Verb> Every = [Yes, No];
}
