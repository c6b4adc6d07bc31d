using System.Globalization;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Tests.Speech.Times;

/// <summary>When the next summary comes, by the clock on somebody's wall.</summary>
public sealed class SummaryTimesTests
{
    [Theory]
    [InlineData("Europe/London", "2022-03-25T08:00:00Z", "2022-03-28T07:00:00Z")] // forward on Sunday 27 March
    [InlineData("Europe/London", "2022-10-28T07:00:00Z", "2022-10-31T08:00:00Z")] // back on Sunday 30 October
    [InlineData("America/New_York", "2022-03-11T13:00:00Z", "2022-03-14T12:00:00Z")]
    [InlineData("Asia/Shanghai", "2022-03-25T00:00:00Z", "2022-03-28T00:00:00Z")]
    public void Eight_in_the_morning_stays_eight_when_the_clocks_change(string zone, string last, string next) =>
        Assert.Equal(At(next), SummaryTimes.Usual.NextAfter(At(last), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void A_time_that_the_change_of_clocks_leaves_out_comes_as_soon_as_there_is_one() =>
        Assert.Equal(
            At("2022-03-27T01:00:00Z"),
            new SummaryTimes(Weekdays.Sunday, new TimeOnly(1, 30)).NextAfter(
                At("2022-03-26T12:00:00Z"),
                TimeZoneInfo.FindSystemTimeZoneById("Europe/London")
            )
        );

    [Fact]
    public void A_time_that_comes_twice_comes_once()
    {
        var (times, zone) = (new SummaryTimes(Weekdays.All, new TimeOnly(1, 30)), TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        var first = times.NextAfter(At("2022-10-29T12:00:00Z"), zone);

        Assert.Equal(At("2022-10-31T01:30:00Z"), times.NextAfter(first, zone));
    }

    [Theory]
    [InlineData("2022-03-02", "2022-03-06T16:00:00Z")]
    [InlineData("2022-03-06", "2022-03-06T16:00:00Z")]
    [InlineData("2022-03-07", "2022-03-13T16:00:00Z")]
    public void A_week_ends_on_sunday_at_midnight(string day, string end) =>
        Assert.Equal(
            At(end),
            SummaryTimes.EndOfWeek(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"))
        );

    static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
