using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>RecordsConversation</c> answers.</summary>
static class RecordVerbs
{
    public static readonly Verb<SessionId> Open = Verb.With<SessionId>("record.open");
    public static readonly Verb<string> Sign = Verb.WithText("record.sign");
    public static readonly Verb<SessionId> File = Verb.With<SessionId>("record.file");
    public static readonly Verb<SessionId> History = Verb.With<SessionId>("record.history");
    public static readonly Verb List = new("record.list");

    public static readonly IReadOnlyList<Verb> Every = [Open, Sign, File, History, List];
}
