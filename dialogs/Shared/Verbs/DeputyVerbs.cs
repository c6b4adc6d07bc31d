using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>
/// What the buttons do that <c>DeputyConversation</c> answers, and those of <c>WhoStandsInConversation</c>, which name the supervisor.
/// </summary>
static class DeputyVerbs
{
    public static readonly Verb End = new("deputy.end");
    public static readonly Verb Another = new("deputy.another");
    public static readonly Verb Name = new("deputy.name");
    public static readonly Verb Cancel = new("deputy.cancel");
    public static readonly Verb<PersonId> EndOf = Verb.With<PersonId>("deputy.end-of");
    public static readonly Verb<PersonId> NameOf = Verb.With<PersonId>("deputy.name-of");

    public static readonly IReadOnlyList<Verb> Every = [End, Another, Name, Cancel];

    public static readonly IReadOnlyList<Verb> OfOthers = [EndOf, NameOf];
}
