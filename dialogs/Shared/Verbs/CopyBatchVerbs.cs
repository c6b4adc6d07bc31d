namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>CopyBatchConversation</c> answers.</summary>
static class CopyBatchVerbs
{
    /// <summary>With the key and the first day of the batch that is to be.</summary>
    public static readonly Verb<string> Make = Verb.WithText("batch.copy");
    public static readonly Verb Leave = new("batch.copy-none");

    public static readonly IReadOnlyList<Verb> Every = [Make, Leave];
}
