namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>CapacityConversation</c> answers.</summary>
static class CapacityVerbs
{
    public static readonly Verb Show = new("capacity.show");

    public static readonly IReadOnlyList<Verb> Every = [Show];
}
