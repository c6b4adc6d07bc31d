using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>SummaryConversation</c> answers.</summary>
static class SummaryVerbs
{
    public static readonly Verb All = new("summary.all");
    public static readonly Verb<SheetId> Approve = Verb.With<SheetId>("summary.approve");
    public static readonly Verb<string> Open = Verb.WithText("summary.open");

    public static readonly IReadOnlyList<Verb> Every = [All, Approve, Open];
}
