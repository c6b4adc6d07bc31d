using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>UndoConversation</c> answers.</summary>
static class UndoVerbs
{
    public static readonly Verb<ActId> Act = Verb.With<ActId>("undo.act");

    public static readonly IReadOnlyList<Verb> Every = [Act];
}
