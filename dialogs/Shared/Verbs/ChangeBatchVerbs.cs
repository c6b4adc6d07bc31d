namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ChangeBatchConversation</c> answers.</summary>
static class ChangeBatchVerbs
{
    public static readonly Verb Make = new("batch.change");
    public static readonly Verb Leave = new("batch.leave");

    public static readonly IReadOnlyList<Verb> Every = [Make, Leave];
}
