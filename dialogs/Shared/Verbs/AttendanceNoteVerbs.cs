namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AttendanceNoteConversation</c> answers.</summary>
static class AttendanceNoteVerbs
{
    public static readonly Verb Write = new("attendance-note.write");

    public static readonly IReadOnlyList<Verb> Every = [Write];
}
