using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.MyBookings;

/// <summary>The days that are named of a booking: when it is, and when it is to be.</summary>
static class BookingDays
{
    /// <summary>The days of the booking that is meant; null when none are named.</summary>
    public static DaysSought? From(Turn turn) =>
        SessionReader.Sought(SessionReader.FromTo(turn.Words).From, turn.Today, turn.Language == Language.Chinese);

    /// <summary>An hour later is looked for on the day of the booking.</summary>
    public static DaysSought? Same(Turn turn, BookingView one) =>
        SessionReader.Shifts(turn.Words)
            ? LocalSpan.Of(one.Session.Span, turn.Speaker.Zone).Day is var day
                ? new DaysSought(day, day, 0, 24)
                : null
            : null;

    /// <summary>The days that a booking is to be moved to.</summary>
    public static DaysSought? To(Turn turn) =>
        SessionReader.Sought(SessionReader.FromTo(turn.Words).To, turn.Today, turn.Language == Language.Chinese);
}
