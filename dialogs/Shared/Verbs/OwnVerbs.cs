using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>TraineeSessionsConversation</c> answers.</summary>
static class OwnVerbs
{
    public static readonly Verb<SessionId> Open = Verb.With<SessionId>("own.open");
    public static readonly Verb<SessionId> CallOff = Verb.With<SessionId>("own.call-off");
    public static readonly Verb List = new("own.list");

    public static readonly IReadOnlyList<Verb> Every = [Open, CallOff, List];
}
