using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do by which trainees sign up for a visit, and by which administrators see who comes.</summary>
static class VisitVerbs
{
    public static readonly Verb<SessionId> SignUp = Verb.With<SessionId>("visit.sign-up");
    public static readonly Verb<SessionId> Wait = Verb.With<SessionId>("visit.wait");
    public static readonly Verb<SessionId> Say = Verb.With<SessionId>("visit.say");
    public static readonly Verb<SessionId> GiveUp = Verb.With<SessionId>("visit.give-up");

    public static readonly Verb<SessionId> List = Verb.With<SessionId>("visit.list");
    public static readonly Verb<SessionId> Sheet = Verb.With<SessionId>("visit.sheet");
    public static readonly Verb<SessionId> Print = Verb.With<SessionId>("visit.print");

    /// <summary>Likewise, with who needs what.</summary>
    public static readonly Verb<SessionId> Named = Verb.With<SessionId>("visit.list-named");
    public static readonly Verb<SessionId> SheetNamed = Verb.With<SessionId>("visit.sheet-named");
    public static readonly Verb<SessionId> PrintNamed = Verb.With<SessionId>("visit.print-named");

    public static readonly IReadOnlyList<Verb> OfTrainee = [SignUp, Wait, Say];
    public static readonly IReadOnlyList<Verb> OfLeaver = [GiveUp];
    public static readonly IReadOnlyList<Verb> OfAdministrator = [List, Sheet, Print, Named, SheetNamed, PrintNamed];
}
