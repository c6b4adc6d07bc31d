using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>GroupProgressConversation</c> answers.</summary>
static class TraineesVerbs
{
    public static readonly Verb List = new("trainees.list");
    public static readonly Verb<PersonId> Open = Verb.With<PersonId>("trainees.open");
    public static readonly Verb Behind = new("trainees.behind");

    public static readonly IReadOnlyList<Verb> Every = [List, Open, Behind];
}
