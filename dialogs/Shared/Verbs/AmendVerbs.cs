using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>AmendConversation</c> answers.</summary>
static class AmendVerbs
{
    public static readonly Verb<AmendmentId> Decline = Verb.With<AmendmentId>("amend.decline");
    public static readonly Verb<AmendmentId> Agree = Verb.With<AmendmentId>("amend.agree");
    public static readonly Verb<EntryId> Start = Verb.With<EntryId>("amend.start");
    public static readonly Verb<string> Propose = Verb.WithText("amend.propose");
    public static readonly Verb<string> Cancel = Verb.WithText("amend.cancel");
    public static readonly Verb<AmendmentId> Withdraw = Verb.With<AmendmentId>("amend.withdraw");

    public static readonly IReadOnlyList<Verb> Every = [Decline, Agree, Start, Propose, Cancel, Withdraw];
}
