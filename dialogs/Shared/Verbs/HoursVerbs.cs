using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>MyHoursConversation</c> answers.</summary>
static class HoursVerbs
{
    public static readonly Verb<EntryId> Edit = Verb.With<EntryId>("hours.edit");
    public static readonly Verb List = new("hours.list");
    public static readonly Verb<EntryId> State = Verb.With<EntryId>("hours.state");
    public static readonly Verb<EntryId> Open = Verb.With<EntryId>("hours.open");
    public static readonly Verb<EntryId> Withdraw = Verb.With<EntryId>("hours.withdraw");

    /// <summary>Of entries that say the same: whether all but this one shall go, and that they go.</summary>
    public static readonly Verb<EntryId> AskAlike = Verb.With<EntryId>("hours.ask-alike");
    public static readonly Verb<EntryId> WithdrawAlike = Verb.With<EntryId>("hours.withdraw-alike");

    public static readonly IReadOnlyList<Verb> Every = [Edit, List, State, Open, Withdraw, AskAlike, WithdrawAlike];
}
