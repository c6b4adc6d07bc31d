using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>CannotComeConversation</c> answers.</summary>
static class ExcuseVerbs
{
    public static readonly Verb<SessionId> Begin = Verb.With<SessionId>("class.cannot-come");

    public static readonly IReadOnlyList<Verb> Every = [Begin];
}
