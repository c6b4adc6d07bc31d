namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ChangeSessionConversation</c> answers.</summary>
static class ChangeSessionVerbs
{
    public static readonly Verb Keep = new("change-session.keep");
    public static readonly Verb One = new("change-session.one");
    public static readonly Verb All = new("change-session.all");

    public static readonly IReadOnlyList<Verb> Every = [Keep, One, All];
}
