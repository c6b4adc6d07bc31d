namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>JobsConversation</c> answers.</summary>
static class JobsVerbs
{
    public static readonly Verb<string> Open = Verb.WithText("jobs.open");
    public static readonly Verb List = new("jobs.list");
    public static readonly Verb<string> Run = Verb.WithText("jobs.run");

    public static readonly IReadOnlyList<Verb> Every = [Open, List, Run];
}
