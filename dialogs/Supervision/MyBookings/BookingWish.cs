using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.MyBookings;

/// <summary>What a trainee wants of a booking that is there, or of a place on a waiting list.</summary>
/// <param name="Elsewhere">Another day or time is named to which it is to go.</param>
sealed record BookingWish(string Words, string Intent, bool Asks, bool Elsewhere)
{
    static readonly Texts Texts = new(typeof(BookingWish));

    public static BookingWish Of(Turn turn) =>
        new(
            turn.Words,
            turn.Intent,
            SessionReader.IsQuestion(turn.Words) || MusingSaid.Is(turn.Words),
            SessionReader.Sought(SessionReader.FromTo(turn.Words).To, turn.Today, turn.Language == Language.Chinese) is not null
        );

    public bool AboutWaiting => Has("WaitingWords");

    public bool LeavesWaiting => AboutWaiting && !Asks && Has("LeaveWords");

    public bool Cancels =>
        !Asks
        && !Moves
        && !Swaps
        && (Intent is "cancel_booking" or "withdraw_session" || SessionReader.TakesDown(Words))
        && !IsLate
        && !AsksForCalendar
        && !BookingSaid.ComesAfterAll(Words);

    public bool Moves =>
        !Swaps
        && !AsksForCalendar
        && (Has("MoveWords") || SessionReader.Shifts(Words) || (Elsewhere && Intent is "move_booking" or "change_session"));

    public bool Swaps => Has("SwapWords");

    public bool AsksForCalendar => Has("CalendarWords");

    public bool IsLate => Intent == "late_for_session" && Has("LateWords");

    public bool AddsTopic => Has("TopicWords");

    public bool NamesOne =>
        Cancels || Moves || Swaps || AsksForCalendar || IsLate || AddsTopic || Intent is "move_booking" or "change_session" or "late_for_session";

    /// <summary>"Cancel Thursday", 取消12月3号的督导, 候补不要了: more than the word by which anything is cancelled.</summary>
    public static double Fits(Turn turn)
    {
        if (turn.Input is not Input.Said || SessionReader.IsQuestion(turn.Words))
            return 0;
        var wish = new BookingWish(turn.Words, "", false, false);
        if (MovesOne(wish, turn))
            return Phrase.Whole;
        if (wish.LeavesWaiting)
            return Understood;
        return
            SessionReader.TakesDown(turn.Words)
            && wish.Has("CancelWords")
            && SessionReader.FromTo(turn.Words).To.Length == 0
            && (SaidOnce.Sought(turn)?.To >= turn.Today || (wish.Has("BookingWords") && turn.Words.Length < 40))
            ? Understood
            : 0;
    }

    /// <summary>A session to come is to be so much later: what was done before keeps its time.</summary>
    static bool MovesOne(BookingWish wish, Turn turn) =>
        SessionReader.Shifts(turn.Words)
        && (wish.Has("BookingWords") || turn.AnsweredBefore == MyBookingsConversation.Description.Id)
        && SessionReader.Sought(SessionReader.ShiftedIn(turn.Words), turn.Today, turn.Language == Language.Chinese)?.To >= turn.Today;

    /// <summary>The bookings that the words can mean.</summary>
    public (IReadOnlyList<BookingView> Meant, bool SaysWhen) Of(IReadOnlyList<BookingView> mine, Turn turn)
    {
        var words =
            !Moves ? Words
            : SessionReader.Shifts(Words) && !Elsewhere ? SessionReader.ShiftedIn(Words)
            : SessionReader.FromTo(Words).From;
        var chinese = turn.Language == Language.Chinese;
        var (sought, group) = (SessionReader.Sought(words, turn.Today, chinese), SessionReader.Read(words, turn.Today, chinese).ForGroup);
        return (
            [
                .. (sought?.Of(turn, words, mine, view => view.Session) ?? mine).Where(view =>
                    // A place that is only kept can be let go, too.
                    (view.Booking.State == BookingState.Booked || Cancels)
                    && (group is null || (view.Session.Kind == Core.Batches.SessionKind.Group) == group)
                ),
            ],
            sought is not null
        );
    }

    /// <summary>More than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    bool Has(string key) => Texts.SaidIn(key, Phrase.Fold(Words));
}
