namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>InviteConversation</c> answers.</summary>
static class InviteVerbs
{
    public static readonly Verb Make = new("invite.make");
    public static readonly Verb Cancel = new("invite.cancel");

    public static readonly IReadOnlyList<Verb> Every = [Make, Cancel];
}
