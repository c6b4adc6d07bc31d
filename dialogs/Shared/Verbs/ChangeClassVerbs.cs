using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>ChangeClassConversation</c> answers.</summary>
static class ChangeClassVerbs
{
    public static readonly Verb<SessionId> Move = Verb.With<SessionId>("class.move");
    public static readonly Verb<string> MoveNow = Verb.WithText("class.move-now");
    public static readonly Verb<SessionId> Drop = Verb.With<SessionId>("class.drop");
    public static readonly Verb<SessionId> DropNow = Verb.With<SessionId>("class.drop-now");
    public static readonly Verb<SessionId> Keep = Verb.With<SessionId>("class.keep");

    public static readonly IReadOnlyList<Verb> Every = [Move, MoveNow, Drop, DropNow, Keep];
}
