namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>PublishConversation</c> answers.</summary>
static class PublishVerbs
{
    public static readonly Verb Another = new("publish.another");
    public static readonly Verb Save = new("publish.save");
    public static readonly Verb Change = new("publish.change");
    public static readonly Verb Cancel = new("publish.cancel");

    public static readonly IReadOnlyList<Verb> Every = [Another, Save, Change, Cancel];
}
