using System.Text;
using Microsoft.Bot.Builder;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>A booking as a file for the person's calendar.</summary>
public sealed class SessionSheets
{
    static readonly Texts Texts = Texts.Shared;

    public Task SendAsync(ITurnContext context, Turn turn, BookingView view, CancellationToken cancellationToken)
    {
        var text = SessionCalendar.Invitation(Line(turn, view), turn.Now);
        var file = new OutgoingFile(Texts["CalendarFileName"], "text/calendar", Encoding.UTF8.GetBytes(text))
        {
            Description = new SessionWords(turn).When(view.Session),
        };
        return context.SendFileAsync(turn, file, cancellationToken);
    }

    public static CalendarLine Line(Turn turn, BookingView view) =>
        CalendarLine.Of(view.Booking, view.Session, new SessionWords(turn).What(view.Session, view.Supervisor));

    /// <summary>What the person holds: who comes is not written into a calendar elsewhere.</summary>
    public static CalendarLine Line(Turn turn, Session session, int booked) =>
        CalendarLine.Of(
            session,
            session.Kind.IsTaught() ? new SessionWords(turn).Taught(session)
                : session.Kind == SessionKind.Practicum ? SessionWords.Kind(session.Kind)
                : booked == 0 ? Texts.Say("CalendarFree", ("kind", SessionWords.Kind(session.Kind)))
                : Texts.Say("CalendarBooked", ("kind", SessionWords.Kind(session.Kind)), ("count", booked))
        );
}
