using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AgainConversation</c> answers.</summary>
static class AgainVerbs
{
    public static readonly Verb<EntryId> Like = Verb.With<EntryId>("again.like");

    public static readonly IReadOnlyList<Verb> Every = [Like];
}
