using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>OpenClassesConversation</c> answers.</summary>
static class OpenClassVerbs
{
    public static readonly Verb List = new("open-class.list");
    public static readonly Verb<SessionId> Open = Verb.With<SessionId>("open-class.open");
    public static readonly Verb<SessionId> SignUp = Verb.With<SessionId>("open-class.sign-up");
    public static readonly Verb<SessionId> Wait = Verb.With<SessionId>("open-class.wait");
    public static readonly Verb<SessionId> Withdraw = Verb.With<SessionId>("open-class.withdraw");

    public static readonly IReadOnlyList<Verb> Every = [List, Open, SignUp, Wait, Withdraw];
}
