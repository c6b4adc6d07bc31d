using CsCheck;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Tests.Core.Standing;

/// <summary>A batch from 1 November 2021 to 3 July 2022 in which nothing is closed, unless a test closes days.</summary>
public sealed class ForecastTests
{
    static readonly DateOnly Start = new(2021, 11, 1);
    static readonly DateOnly Today = new(2022, 3, 2);

    [Fact]
    public void At_an_hour_a_day_what_is_missing_takes_as_many_days()
    {
        var expected = Expect(needed: 6000, done: 5400, EachDay(60));

        Assert.Equal(
            (new DateOnly(2022, 3, 12), new DateOnly(2022, 3, 12), new DateOnly(2022, 3, 12)),
            (expected.Day, expected.Earliest, expected.Latest)
        );
        Assert.Equal((420, 0, true), (expected.Pace.PerWeek, expected.ShortAtEnd, expected.InTime));
    }

    [Fact]
    public void What_is_planned_is_reached_on_the_day_of_the_class_that_fills_it_and_falls_short_without_one()
    {
        DayAmount[] classes = [new(new DateOnly(2022, 4, 3), 4), new(new DateOnly(2022, 3, 13), 4), new(new DateOnly(2022, 5, 8), 8)];

        var enough = Assert.IsType<Forecast.Planned>(Forecast.ByCalendar(40, 33, classes, Days()));
        Assert.Equal((new DateOnly(2022, 4, 3), 16, 7, 0), (enough.Day, enough.Ahead, enough.Missing, enough.Short));
        var few = Assert.IsType<Forecast.Planned>(Forecast.ByCalendar(60, 33, classes, Days()));
        Assert.Equal((null, 27, 11), (few.Day, few.Missing, few.Short));
        Assert.IsType<Forecast.Reached>(Forecast.ByCalendar(33, 33, [], Days()));
    }

    [Fact]
    public void Closed_days_ahead_move_the_day_and_those_behind_do_not_slow_the_pace()
    {
        var days = Days(Closed("2022-02-01", "2022-02-10"), Closed("2022-03-05", "2022-03-07"));
        var worked = EachDay(60).Where(amount => amount.Day is not { Month: 2, Day: <= 10 });

        var expected = Expect(needed: 6000, done: 5400, worked, days);

        Assert.Equal(new DateOnly(2022, 3, 15), expected.Day);
        Assert.Equal(420, expected.Pace.PerWeek);
    }

    [Fact]
    public void Better_and_slower_weeks_make_the_range()
    {
        // Weeks of two hours and weeks of four, by turns.
        var byTurns = Enumerable.Range(0, 6).Select(week => new DayAmount(Today.AddDays(-7 * week), week % 2 == 0 ? 240 : 120));

        var expected = Expect(needed: 1800, done: 1080, byTurns);

        Assert.Equal((180, new DateOnly(2022, 3, 30)), (expected.Pace.PerWeek, expected.Day));
        Assert.Equal((new DateOnly(2022, 3, 23), new DateOnly(2022, 4, 13)), (expected.Earliest, expected.Latest));
    }

    [Fact]
    public void A_pace_that_is_too_slow_says_what_will_be_missing_and_what_each_week_needs()
    {
        var expected = Expect(needed: 13200, done: 3000, EachDay(30));

        Assert.False(expected.InTime);
        Assert.Equal(10200 - 123 * 30, expected.ShortAtEnd);
        Assert.Equal(581, expected.WeekNeeded);
        Assert.Equal(Today.AddDays(340), expected.Day);
    }

    [Fact]
    public void One_week_is_too_little_to_go_by() =>
        Assert.Equal(new Forecast.TooLittle(12000, 683), Forecast.AtLastWeeksPace(13200, 1200, [new DayAmount(Today, 1200)], Days()));

    [Fact]
    public void In_the_second_week_of_the_batch_nothing_is_foretold() =>
        Assert.IsType<Forecast.TooLittle>(Forecast.AtLastWeeksPace(13200, 1200, EachDay(60), new OpenDays(Batch(), Start.AddDays(12))));

    [Fact]
    public void What_is_reached_is_reached_also_after_the_end() =>
        Assert.IsType<Forecast.Reached>(Forecast.AtLastWeeksPace(60, 60, [], new OpenDays(Batch(), new DateOnly(2022, 8, 1))));

    [Fact]
    public void After_the_end_nothing_is_foretold() =>
        Assert.Equal(new Forecast.Over(30), Forecast.AtPace(60, 30, new Pace(480, 7), new OpenDays(Batch(), new DateOnly(2022, 8, 1))));

    [Fact]
    public void On_the_last_day_no_week_is_left_to_spread_over()
    {
        var expected = Assert.IsType<Forecast.Expected>(Forecast.AtPace(600, 0, new Pace(420, 7), new OpenDays(Batch(), new DateOnly(2022, 7, 3))));

        Assert.Equal((null, 600L), (expected.WeekNeeded, expected.ShortAtEnd));
    }

    [Fact]
    public void Eight_hours_a_week_are_supposed()
    {
        var expected = Assert.IsType<Forecast.Expected>(Forecast.AtPace(13200, 3600, new Pace(480, 7), Days()));

        Assert.Equal((Today.AddDays(140), 547L), (expected.Day, expected.WeekNeeded));
    }

    [Fact]
    public void A_constant_pace_gives_the_arithmetic_answer() =>
        Gen.Select(Gen.Int[1, 600], Gen.Int[1, 20000], GenBatch, GenToday)
            .Sample(
                (perDay, missing, batch, today) =>
                {
                    var days = new OpenDays(batch, today);
                    var worked = Enumerable
                        .Range(0, today.DayNumber - Start.DayNumber + 1)
                        .Select(Start.AddDays)
                        .Where(batch.IsOpen)
                        .Select(day => new DayAmount(day, perDay))
                        .ToList();
                    if (Forecast.AtLastWeeksPace(missing, 0, worked, days) is not Forecast.Expected expected)
                        return days.Gone < 14;
                    var count = (missing + perDay - 1) / perDay;
                    // Ten years ahead nothing is in sight.
                    if (count > 3650)
                        return expected is { Day: null, Earliest: null, Latest: null, InTime: false };
                    var day = today;
                    while (count > 0)
                        if (batch.IsOpen(day = day.AddDays(1)))
                            count--;
                    return (expected.Day, expected.Earliest, expected.Latest) == ((DateOnly?)day, (DateOnly?)day, (DateOnly?)day)
                        && expected.InTime == (day <= batch.EndsOn)
                        && expected.ShortAtEnd == Math.Max(0, missing - (long)days.Left * perDay);
                }
            );

    [Fact]
    public void More_hours_never_finish_later() =>
        Gen.Select(GenHistory, GenHistory, GenBatch, GenToday)
            .Sample(
                (history, more, batch, today) =>
                {
                    var days = new OpenDays(batch, today);
                    if (At(history) is not Forecast.Expected before)
                        return true;
                    return At([.. history, .. more]) switch
                    {
                        Forecast.Reached => true,
                        Forecast.Expected after => NotLater(after.Day, before.Day)
                            && NotLater(after.Earliest, before.Earliest)
                            && NotLater(after.Latest, before.Latest)
                            && after.ShortAtEnd <= before.ShortAtEnd
                            && (after.WeekNeeded ?? 0) <= (before.WeekNeeded ?? 0),
                        _ => false,
                    };

                    Forecast At(DayAmount[] all)
                    {
                        DayAmount[] done = [.. all.Where(amount => amount.Day <= today)];
                        return Forecast.AtLastWeeksPace(13200, done.Sum(amount => amount.Amount), done, days);
                    }
                }
            );

    [Fact]
    public void The_day_lies_in_its_range() =>
        Gen.Select(GenHistory, GenBatch, GenToday)
            .Sample(
                (history, batch, today) =>
                    Forecast.AtLastWeeksPace(13200, 0, history.Where(amount => amount.Day <= today), new OpenDays(batch, today))
                        is not Forecast.Expected expected
                    || (NotLater(expected.Earliest, expected.Day) && NotLater(expected.Day, expected.Latest))
            );

    [Fact]
    public void The_pace_that_is_needed_is_enough() =>
        Gen.Select(Gen.Int[1, 20000], GenBatch, GenToday)
            .Sample(
                (missing, batch, today) =>
                {
                    var days = new OpenDays(batch, today);
                    return Forecast.AtPace(missing, 0, new Pace(1, 7), days) is not Forecast.Expected { WeekNeeded: { } needed }
                        || Forecast.AtPace(missing, 0, new Pace(needed, 7), days) is Forecast.Expected { InTime: true };
                }
            );

    static readonly Gen<DateOnly> GenToday = Gen.Int[0, 244].Select(day => Start.AddDays(day));

    static readonly Gen<DayAmount[]> GenHistory = Gen.Select(Gen.Int[0, 244], Gen.Int[1, 600])
        .Select((day, minutes) => new DayAmount(Start.AddDays(day), minutes))
        .Array[0, 60];

    static readonly Gen<BatchDescription> GenBatch = Gen.Select(Gen.Int[1, 40], Gen.Int[1, 12])
        .Array[0, 6]
        .Select(breaks =>
        {
            var closed = new List<ClosedDays>();
            var day = Start;
            foreach (var (after, length) in breaks)
            {
                closed.Add(new ClosedDays(day.AddDays(after), day.AddDays(after + length - 1), new Wording("Break", "假期")));
                day = closed[^1].To.AddDays(1);
            }
            return Batch([.. closed.Where(one => one.To <= new DateOnly(2022, 7, 3))]);
        });

    static bool NotLater(DateOnly? a, DateOnly? b) => b is null || a <= b;

    static Forecast.Expected Expect(long needed, long done, IEnumerable<DayAmount> history, OpenDays? days = null) =>
        Assert.IsType<Forecast.Expected>(Forecast.AtLastWeeksPace(needed, done, history, days ?? Days()));

    static IEnumerable<DayAmount> EachDay(int minutes) =>
        Enumerable.Range(0, Today.DayNumber - Start.DayNumber + 1).Select(day => new DayAmount(Start.AddDays(day), minutes));

    static OpenDays Days(params ClosedDays[] closed) => new(Batch(closed), Today);

    static ClosedDays Closed(string from, string to) =>
        new(
            DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
            new Wording("Break", "假期")
        );

    static BatchDescription Batch(params ClosedDays[] closed) =>
        new(new Wording("Batch", "批次"), Start, new DateOnly(2022, 7, 3), "Asia/Shanghai", new HourLimits(600, 14), [], [], closed);
}
