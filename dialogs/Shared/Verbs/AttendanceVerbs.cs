using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AttendanceConversation</c> answers.</summary>
static class AttendanceVerbs
{
    public static readonly Verb<string> Yes = Verb.WithText("attendance.yes");
    public static readonly Verb<string> Change = Verb.WithText("attendance.change");
    public static readonly Verb<string> No = Verb.WithText("attendance.no");
    public static readonly Verb<PersonId> Tick = Verb.With<PersonId>("attendance.tick");

    public static readonly IReadOnlyList<Verb> Every = [Yes, Change, No, Tick];
}
