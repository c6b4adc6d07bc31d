using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do that <c>MyBookingsConversation</c> answers.</summary>
static class BookingVerbs
{
    public static readonly Verb List = new("booking.list");
    public static readonly Verb<BookingId> Calendar = Verb.With<BookingId>("booking.calendar");
    public static readonly Verb<BookingId> Open = Verb.With<BookingId>("booking.open");
    public static readonly Verb<string> SwapOpen = Verb.WithText("booking.swap-open");
    public static readonly Verb<SessionId> Leave = Verb.With<SessionId>("booking.leave");
    public static readonly Verb<BookingId> Move = Verb.With<BookingId>("booking.move");
    public static readonly Verb<BookingId> Swap = Verb.With<BookingId>("booking.swap");
    public static readonly Verb<BookingId> Cancel = Verb.With<BookingId>("booking.cancel");
    public static readonly Verb<BookingId> Take = Verb.With<BookingId>("booking.take");
    public static readonly Verb<BookingId> Decline = Verb.With<BookingId>("booking.decline");
    public static readonly Verb<BookingId> Restore = Verb.With<BookingId>("booking.restore");
    public static readonly Verb<string> SwapWith = Verb.WithText("booking.swap-with");
    public static readonly Verb<BookingId> SwapAll = Verb.With<BookingId>("booking.swap-all");
    public static readonly Verb<string> SwapYes = Verb.WithText("booking.swap-yes");
    public static readonly Verb<string> SwapNo = Verb.WithText("booking.swap-no");

    public static readonly IReadOnlyList<Verb> Every =
    [
        List,
        Calendar,
        Open,
        SwapOpen,
        Leave,
        Move,
        Swap,
        Cancel,
        Take,
        Decline,
        Restore,
        SwapWith,
        SwapAll,
        SwapYes,
        SwapNo,
    ];
}
