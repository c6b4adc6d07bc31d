using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>NotHereConversation</c> answers.</summary>
static class LineVerbs
{
    /// <summary>Passes on what is shown.</summary>
    public static readonly Verb<PersonId> Send = Verb.With<PersonId>("line.send");

    public static readonly IReadOnlyList<Verb> Every = [Send];
}
