namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>HelpConversation</c> answers.</summary>
static class HelpVerbs
{
    public static readonly Verb<string> Theme = Verb.WithText("help.theme");

    public static readonly IReadOnlyList<Verb> Every = [Theme];
}
