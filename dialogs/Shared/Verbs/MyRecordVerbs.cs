using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>MyRecordConversation</c> answers.</summary>
static class MyRecordVerbs
{
    public static readonly Verb Show = new("my-record.show");

    /// <summary>Of an earlier batch.</summary>
    public static readonly Verb<BatchId> Open = Verb.With<BatchId>("my-record.open");

    public static readonly IReadOnlyList<Verb> Every = [Show, Open];
}
