using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do by which a class that was missed is made up: a trainee's, and those of whoever decides.</summary>
static class MakeUpVerbs
{
    public static readonly Verb<SessionId> Begin = Verb.With<SessionId>("make-up.begin");
    public static readonly Verb List = new("make-up.list");

    /// <summary>These are about a class, a person and a piece of work.</summary>
    public static readonly Verb<string> Open = Verb.WithText("make-up.open");
    public static readonly Verb<string> File = Verb.WithText("make-up.file");
    public static readonly Verb<string> Accept = Verb.WithText("make-up.accept");
    public static readonly Verb<string> Return = Verb.WithText("make-up.return");

    public static readonly IReadOnlyList<Verb> OfTrainee = [Begin];
    public static readonly IReadOnlyList<Verb> OfTeacher = [List, Open, File, Accept, Return];
}
