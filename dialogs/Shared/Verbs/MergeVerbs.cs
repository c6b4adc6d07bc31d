namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>MergeConversation</c> answers.</summary>
static class MergeVerbs
{
    public static readonly Verb Make = new("merge.make");
    public static readonly Verb Cancel = new("merge.cancel");

    /// <summary>The other name and address go on.</summary>
    public static readonly Verb Other = new("merge.other");

    public static readonly IReadOnlyList<Verb> Every = [Make, Cancel, Other];
}
