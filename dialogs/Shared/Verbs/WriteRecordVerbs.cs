using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>WriteRecordConversation</c> answers.</summary>
static class WriteRecordVerbs
{
    public static readonly Verb<SessionId> Begin = Verb.With<SessionId>("write-record.begin");
    public static readonly Verb Save = new("write-record.save");
    public static readonly Verb Change = new("write-record.change");
    public static readonly Verb Cancel = new("write-record.cancel");
    public static readonly Verb Sign = new("write-record.sign");
    public static readonly Verb<SessionId> ChangeIt = Verb.With<SessionId>("write-record.change-it");

    public static readonly IReadOnlyList<Verb> Every = [Begin, Save, Change, Cancel, Sign, ChangeIt];
}
