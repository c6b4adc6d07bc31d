using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>HistoryConversation</c> answers.</summary>
static class HistoryVerbs
{
    public static readonly Verb<EntryId> Of = Verb.With<EntryId>("history.of");

    public static readonly IReadOnlyList<Verb> Every = [Of];
}
