using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace SupervisionBot.Core.Sessions;

/// <summary>A session as somebody's calendar shows it.</summary>
/// <param name="Id">Stays the same when it is moved.</param>
/// <param name="Sequence">Rises with each change.</param>
/// <param name="Summary">In the reader's language.</param>
/// <param name="IsOver">It is to be no more.</param>
public sealed record CalendarLine(Guid Id, int Sequence, Session Session, string Summary, string Description, bool IsOver)
{
    /// <summary>A booking's version rises also when its session is moved, and never falls when it goes to another session.</summary>
    public static CalendarLine Of(Booking booking, Session session, string summary) =>
        new(booking.Id.Value, booking.Version, session, summary, booking.Topic, booking.State != BookingState.Booked);

    /// <summary>The supervisor's own session.</summary>
    public static CalendarLine Of(Session session, string summary) =>
        new(session.Id.Value, session.Version, session, summary, session.Topic, session.State != SessionState.Open);
}

/// <summary>
/// Sessions as iCalendar (RFC 5545, 5546). Each keeps its UID, and SEQUENCE rises with each change, so a calendar that took it in once follows: to
/// another time, or away.
/// </summary>
public static class SessionCalendar
{
    const string Product = "-//Supervision Bot//EN";

    /// <summary>One session to take in; one that is over is taken out again (METHOD CANCEL).</summary>
    public static string Invitation(CalendarLine line, DateTimeOffset now)
    {
        var calendar = Empty(line.IsOver ? "CANCEL" : "REQUEST");
        Add(calendar, line, now);
        return Text(calendar);
    }

    /// <summary>
    /// All sessions that are to come or were, for a calendar that asks again from time to time and then shows nothing else: what is over is not in
    /// it.
    /// </summary>
    public static string Feed(IEnumerable<CalendarLine> lines, DateTimeOffset now)
    {
        var calendar = Empty("PUBLISH");
        foreach (var line in lines.Where(line => !line.IsOver))
            Add(calendar, line, now);
        return Text(calendar);
    }

    static Calendar Empty(string method) => new() { ProductId = Product, Method = method };

    static void Add(Calendar calendar, CalendarLine line, DateTimeOffset now)
    {
        var zone = line.Session.TimeZone;
        if (calendar.TimeZones.All(known => known.TzId != zone))
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone, line.Session.StartsAt.UtcDateTime.AddYears(-1), false));
        calendar.Events.Add(
            new CalendarEvent
            {
                Uid = $"{line.Id:N}@supervision-bot",
                Sequence = line.Sequence,
                DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
                Start = At(line.Session.StartsAt, zone),
                End = At(line.Session.EndsAt, zone),
                Summary = line.Summary,
                Description = line.Description,
                Location = line.Session.Place,
                Status = line.IsOver ? EventStatus.Cancelled : EventStatus.Confirmed,
            }
        );
    }

    static CalDateTime At(DateTimeOffset at, string zone) =>
        new(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime, zone);

    static string Text(Calendar calendar) => new CalendarSerializer().SerializeToString(calendar)!;
}
