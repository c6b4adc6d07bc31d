namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>CloseBatchConversation</c> answers.</summary>
static class CloseBatchVerbs
{
    /// <summary>With the mark of what was shown.</summary>
    public static readonly Verb<string> Close = Verb.WithText("batch.close");
    public static readonly Verb Keep = new("batch.keep-open");

    public static readonly IReadOnlyList<Verb> Every = [Close, Keep];
}
