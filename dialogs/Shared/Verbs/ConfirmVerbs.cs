using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AskToConfirmConversation</c> answers.</summary>
static class ConfirmVerbs
{
    public static readonly Verb<EntryId> Ask = Verb.With<EntryId>("confirm.ask");
    public static readonly Verb<ConfirmationId> Yes = Verb.With<ConfirmationId>("confirm.yes");
    public static readonly Verb<ConfirmationId> No = Verb.With<ConfirmationId>("confirm.no");
    public static readonly Verb Next = new("confirm.next");
}
