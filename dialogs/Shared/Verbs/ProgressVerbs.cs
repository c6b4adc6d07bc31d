namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ProgressConversation</c> answers.</summary>
static class ProgressVerbs
{
    public static readonly Verb Show = new("progress.show");
    public static readonly Verb<string> Go = Verb.WithText("progress.go");
    public static readonly Verb All = new("progress.all");

    public static readonly IReadOnlyList<Verb> Every = [Show, Go, All];
}
