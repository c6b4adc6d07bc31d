namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>DeputyConversation</c> answers.</summary>
static class DeputyVerbs
{
    public static readonly Verb End = new("deputy.end");
    public static readonly Verb Another = new("deputy.another");
    public static readonly Verb Name = new("deputy.name");
    public static readonly Verb Cancel = new("deputy.cancel");

    public static readonly IReadOnlyList<Verb> Every = [End, Another, Name, Cancel];
}
