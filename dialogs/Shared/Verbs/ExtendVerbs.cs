namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ExtendMaterialsConversation</c> answers.</summary>
static class ExtendVerbs
{
    public static readonly Verb Give = new("extend.give");
    public static readonly Verb Cancel = new("extend.cancel");

    public static readonly IReadOnlyList<Verb> Every = [Give, Cancel];
}
