using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>
/// A time that is said of a session is by the speaker's clock or by the session's: "the 2pm with Ms Lyu" is 14:00 in Shanghai to somebody in London.
/// </summary>
static class EitherClock
{
    /// <summary>Those that fit by the speaker's clock; where none does, those that fit by the session's own.</summary>
    public static IReadOnlyList<T> Of<T>(this DaysSought sought, Turn turn, string words, IReadOnlyList<T> all, Func<T, Session> session) =>
        sought.Of(words, all, one => LocalSpan.Of(session(one).Span, turn.Speaker.Zone)) is { Count: > 0 } here
            ? here
            : sought.Of(words, all, one => Own(session(one)));

    /// <summary>Whether the session is in those days and hours, by either clock.</summary>
    public static bool Fits(this DaysSought sought, Turn turn, Session session) =>
        sought.Fits(LocalSpan.Of(session.Span, turn.Speaker.Zone)) || sought.Fits(Own(session));

    static LocalSpan Own(Session session) => LocalSpan.Of(session.Span, TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone));
}
