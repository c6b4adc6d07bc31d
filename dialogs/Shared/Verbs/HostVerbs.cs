using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>SupervisorSessionsConversation</c> answers.</summary>
static class HostVerbs
{
    public static readonly Verb List = new("host.list");
    public static readonly Verb<SessionId> Open = Verb.With<SessionId>("host.open");
    public static readonly Verb<SessionId> WithdrawOne = Verb.With<SessionId>("host.withdraw-one");
    public static readonly Verb<SessionId> WithdrawAll = Verb.With<SessionId>("host.withdraw-all");
    public static readonly Verb<BookingId> DropNow = Verb.With<BookingId>("host.drop-now");
    public static readonly Verb<BookingId> Attender = Verb.With<BookingId>("host.attender");
    public static readonly Verb<BookingId> File = Verb.With<BookingId>("host.file");
    public static readonly Verb<BookingId> Drop = Verb.With<BookingId>("host.drop");
    public static readonly Verb<string> Grant = Verb.WithText("host.grant");
    public static readonly Verb<string> Refuse = Verb.WithText("host.refuse");
    public static readonly Verb<SessionId> Withdraw = Verb.With<SessionId>("host.withdraw");

    /// <summary>Several, by their ids.</summary>
    public static readonly Verb<string> WithdrawThese = Verb.WithText("host.withdraw-these");
    public static readonly Verb<SessionId> Move = Verb.With<SessionId>("host.move");

    public static readonly IReadOnlyList<Verb> Every =
    [
        List,
        Open,
        WithdrawOne,
        WithdrawAll,
        DropNow,
        Attender,
        File,
        Drop,
        Grant,
        Refuse,
        Withdraw,
        WithdrawThese,
        Move,
    ];
}
