using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace SupervisionBot.Core.Sessions;

/// <summary>A booking as a calendar shows it.</summary>
/// <param name="Summary">In the reader's language.</param>
public sealed record CalendarLine(Booking Booking, Session Session, string Summary, string Description);

/// <summary>
/// Bookings as iCalendar (RFC 5545). A booking keeps its UID, and SEQUENCE rises with each change of it or of its session, so a calendar that
/// took it in once follows: to another time, or away.
/// </summary>
public static class SessionCalendar
{
    const string Product = "-//Supervision Bot//EN";

    /// <summary>One booking to take in; one that is over is taken out again (METHOD CANCEL).</summary>
    public static string Invitation(CalendarLine line, DateTimeOffset now)
    {
        var calendar = Empty(IsOver(line) ? "CANCEL" : "REQUEST");
        Add(calendar, line, now);
        return Text(calendar);
    }

    /// <summary>All bookings that are to come or were, for a calendar that asks again from time to time. Those that are over are in it as cancelled.</summary>
    public static string Feed(IEnumerable<CalendarLine> lines, DateTimeOffset now)
    {
        var calendar = Empty("PUBLISH");
        foreach (var line in lines) Add(calendar, line, now);
        return Text(calendar);
    }

    static Calendar Empty(string method) => new() { ProductId = Product, Method = method };

    static void Add(Calendar calendar, CalendarLine line, DateTimeOffset now)
    {
        var zone = line.Session.TimeZone;
        if (calendar.TimeZones.All(known => known.TzId != zone)) calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone, line.Session.StartsAt.UtcDateTime.AddYears(-1), false));
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{line.Booking.Id.Value:N}@supervision-bot",
            Sequence = line.Booking.Version + line.Session.Version,
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Start = At(line.Session.StartsAt, zone),
            End = At(line.Session.EndsAt, zone),
            Summary = line.Summary,
            Description = line.Description,
            Location = line.Session.Place,
            Status = IsOver(line) ? EventStatus.Cancelled : EventStatus.Confirmed,
        });
    }

    static bool IsOver(CalendarLine line) => line.Booking.State != BookingState.Booked;

    static CalDateTime At(DateTimeOffset at, string zone) => new(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime, zone);

    static string Text(Calendar calendar) => new CalendarSerializer().SerializeToString(calendar)!;
}
