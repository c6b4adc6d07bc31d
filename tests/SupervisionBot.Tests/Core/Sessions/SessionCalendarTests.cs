using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>What is written for calendars, read back with a parser.</summary>
public sealed class SessionCalendarTests
{
    static readonly DateTimeOffset Now = new(2022, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Asia/Shanghai", "2022-03-27T06:00Z", 14)]
    [InlineData("Europe/London", "2022-03-26T14:00Z", 14)]
    [InlineData("Europe/London", "2022-03-27T13:00Z", 14)]
    [InlineData("America/New_York", "2022-11-06T19:00Z", 14)]
    public void A_booking_is_at_its_instant_in_the_zone_it_was_published_in(string zone, string at, int hour)
    {
        var start = DateTimeOffset.Parse(at);
        var read = Ical.Net.Calendar.Load(SessionCalendar.Invitation(Line(start, zone), Now))!;
        var it = Assert.Single(read.Events);
        Assert.Equal("REQUEST", read.Method);
        Assert.Equal(zone, Assert.Single(read.TimeZones).TzId);
        Assert.Equal((hour, zone), (it.Start!.Value.Hour, it.Start.TzId));
        Assert.Equal((start.UtcDateTime, start.UtcDateTime.AddHours(1)), (it.Start.AsUtc, it.End!.AsUtc));
    }

    [Fact]
    public void A_cancelled_booking_takes_its_event_away_under_the_same_name_with_a_higher_sequence()
    {
        var booked = Booked(Now.AddDays(8), "Asia/Shanghai");
        var before = Assert.Single(Ical.Net.Calendar.Load(SessionCalendar.Invitation(Of(booked), Now))!.Events);
        Become(booked.Booking, BookingState.Cancelled);
        var read = Ical.Net.Calendar.Load(SessionCalendar.Invitation(Of(booked), Now))!;
        var after = Assert.Single(read.Events);
        Assert.Equal(("CANCEL", "CANCELLED", before.Uid), (read.Method, after.Status, after.Uid));
        Assert.True(after.Sequence > before.Sequence);
    }

    [Fact]
    public void A_feed_leaves_out_what_is_over()
    {
        var (stays, goes) = (Booked(Now.AddDays(8), "Asia/Shanghai"), Booked(Now.AddDays(9), "Asia/Shanghai"));
        Become(goes.Booking, BookingState.Withdrawn);
        var read = Ical.Net.Calendar.Load(SessionCalendar.Feed([Of(stays), Of(goes)], Now))!;
        Assert.Equal($"{stays.Booking.Id.Value:N}@supervision-bot", Assert.Single(read.Events).Uid);
    }

    [Fact]
    public void What_people_type_stays_in_the_description()
    {
        var line = Of(Booked(Now.AddDays(8), "Asia/Shanghai")) with { Description = "x\r\nATTENDEE:mailto:eve@example.org\nEND:VEVENT" };
        var it = Assert.Single(Ical.Net.Calendar.Load(SessionCalendar.Invitation(line, Now))!.Events);
        Assert.Empty(it.Attendees);
        Assert.Contains("ATTENDEE:mailto:eve@example.org", it.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_has_every_booking_once_with_one_description_of_each_zone()
    {
        var read = Ical.Net.Calendar.Load(
            SessionCalendar.Feed(
                [Line(Now.AddDays(8), "Asia/Shanghai"), Line(Now.AddDays(9), "Asia/Shanghai"), Line(Now.AddDays(30), "Europe/London")],
                Now
            )
        )!;
        Assert.Equal(("PUBLISH", 3, 2), (read.Method, read.Events.Count, read.TimeZones.Count));
        Assert.Equal(3, read.Events.Select(line => line.Uid).Distinct().Count());
    }

    [Fact]
    public void Every_week_is_at_the_same_time_of_day_over_a_change_of_the_clocks()
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var weekly = new Recurrence(new DateOnly(2022, 3, 16), new TimeOnly(14, 0), 120, [DayOfWeek.Sunday], 1, null, 3, [], null);
        Assert.Equal(
            ["2022-03-20 14:00", "2022-03-27 13:00", "2022-04-03 13:00"],
            weekly.In(london, new DateOnly(2022, 6, 1), 60).Select(span => $"{span.From.UtcDateTime:yyyy-MM-dd HH:mm}")
        );
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_the_next_there_is()
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var once = new Recurrence(new DateOnly(2022, 3, 27), new TimeOnly(1, 30), 60, [], 1, null, null, [], null);
        Assert.Equal("2022-03-27 01:00", $"{once.In(london, new DateOnly(2022, 6, 1), 60)[0].From.UtcDateTime:yyyy-MM-dd HH:mm}");
    }

    static CalendarLine Line(DateTimeOffset start, string zone) => Of(Booked(start, zone));

    static CalendarLine Of((Booking Booking, Session Session) booked) =>
        CalendarLine.Of(booked.Booking, booked.Session, "Individual supervision with Situ Guohua");

    static (Booking Booking, Session Session) Booked(DateTimeOffset start, string zone)
    {
        var (person, at) = (new PersonId(Guid.CreateVersion7(Now)), new Span(start, start.AddHours(1)));
        var session = new Session(
            new SessionId(Guid.CreateVersion7(Now)),
            new BatchId(Guid.Empty),
            person,
            Guid.Empty,
            at,
            zone,
            new SessionTerms(SessionKind.Individual, 1, null, "Room 2"),
            Now
        );
        return (new Booking(new BookingId(Guid.CreateVersion7(Now)), session.Id, person, BookingState.Booked, null, Now), session);
    }

    static void Become(Booking booking, BookingState state) =>
        typeof(Booking)
            .GetMethod("Become", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
            .Invoke(booking, [state, null]);
}
