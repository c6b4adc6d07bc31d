namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>SnoozeConversation</c> answers.</summary>
static class SnoozeVerbs
{
    public static readonly Verb Ask = new("snooze.ask");

    public static readonly IReadOnlyList<Verb> Every = [Ask];
}
