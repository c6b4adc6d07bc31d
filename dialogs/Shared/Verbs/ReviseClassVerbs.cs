namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ReviseClassConversation</c> answers.</summary>
static class ReviseClassVerbs
{
    public static readonly Verb Save = new("class.revise");
    public static readonly Verb Keep = new("class.revise-not");

    public static readonly IReadOnlyList<Verb> Every = [Save, Keep];
}
