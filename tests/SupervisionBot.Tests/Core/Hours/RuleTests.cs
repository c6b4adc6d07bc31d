using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Hours;

/// <summary>Each rule of the batch with its boundary: the last that is accepted and the first that is not.</summary>
public sealed class RuleTests
{
    static readonly DateOnly Today = HoursTest.Today;

    [Theory, BothDatabases]
    public async Task Less_than_a_minute_is_too_short(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        Assert.IsType<LogOutcome.TooShort>(await test.CheckAsync(test.Facts(0)));
        Assert.IsType<LogOutcome.TooShort>(await test.CheckAsync(test.Facts(-60)));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(1)));
    }

    [Theory, BothDatabases]
    public async Task A_type_that_the_batch_does_not_have_is_unknown(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        Assert.IsType<LogOutcome.UnknownType>(await test.CheckAsync(test.Facts(60, type: "skydiving")));
    }

    [Theory, BothDatabases]
    public async Task The_day_after_today_is_to_come(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        Assert.Equal(new LogOutcome.FutureDay(Today), await test.CheckAsync(test.Facts(60, Today.AddDays(1))));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, Today)));
    }

    [Theory, BothDatabases]
    public async Task A_time_today_must_be_over_to_the_minute(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        Assert.Equal(
            new LogOutcome.NotOverYet(new TimeOnly(20, 16), new TimeOnly(20, 15)),
            WithoutSeconds(await test.CheckAsync(test.Facts(76, Today, "19:00")))
        );
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(75, Today, "19:00")));
    }

    [Theory, BothDatabases]
    public async Task The_first_day_of_the_batch_counts_and_the_day_before_it_does_not(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var (first, last) = (test.Trainee.Batch.StartsOn, test.Trainee.Batch.EndsOn);
        Assert.Equal(new LogOutcome.OutsideBatch(first, last), await test.CheckAsync(test.Facts(60, first.AddDays(-1), reason: "late")));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, first, reason: "late")));
    }

    [Theory, BothDatabases]
    public async Task The_last_day_of_the_batch_counts_and_the_day_after_it_does_not(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var (first, last) = (test.Trainee.Batch.StartsOn, test.Trainee.Batch.EndsOn);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai($"{last.AddDays(5):yyyy-MM-dd} 12:00"));
        Assert.Equal(new LogOutcome.OutsideBatch(first, last), await test.CheckAsync(test.Facts(60, last.AddDays(1))));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, last)));
    }

    [Theory, BothDatabases]
    public async Task Longer_ago_than_the_batch_allows_needs_a_reason(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var oldest = Today.AddDays(-14);
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, oldest)));
        Assert.Equal(new LogOutcome.NeedsReason(14, oldest), await test.CheckAsync(test.Facts(60, oldest.AddDays(-1))));
        Assert.Equal(new LogOutcome.NeedsReason(14, oldest), await test.CheckAsync(test.Facts(60, oldest.AddDays(-1), reason: " ")));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, oldest.AddDays(-1), reason: "ill")));
    }

    [Theory, BothDatabases]
    public async Task An_entry_may_end_at_midnight_and_not_after_it(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(1, from: "23:59")));
        Assert.Equal(new LogOutcome.PastMidnight(new TimeOnly(23, 59), 1), await test.CheckAsync(test.Facts(2, from: "23:59")));
        Assert.Equal(new LogOutcome.PastMidnight(new TimeOnly(23, 0), 60), await test.CheckAsync(test.Facts(int.MaxValue, from: "23:00")));
    }

    [Theory, BothDatabases]
    public async Task Times_that_touch_are_fine_and_times_that_overlap_by_a_minute_are_not(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        await test.LoggedAsync(test.Facts(60, from: "10:00"));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, from: "09:00")));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, from: "11:00")));
        var refused = Assert.IsType<LogOutcome.Overlaps>(await test.CheckAsync(test.Facts(61, from: "09:00")));
        Assert.Equal((new TimeOnly(10, 0), 60), (refused.Other.From, refused.Other.Minutes));
        Assert.IsType<LogOutcome.Overlaps>(await test.CheckAsync(test.Facts(1, from: "10:59")));
        Assert.IsType<LogOutcome.Overlaps>(await test.CheckAsync(test.Facts(300, from: "08:00")));
    }

    [Theory, BothDatabases]
    public async Task Without_a_time_or_on_another_day_or_after_a_withdrawal_nothing_overlaps(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var logged = await test.LoggedAsync(test.Facts(60, from: "10:00"));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60)));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, Today, "10:00")));
        await test.WithdrawAsync(logged.Entry.Id);
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, from: "10:00")));
    }

    [Theory, BothDatabases]
    public async Task A_day_takes_its_cap_and_not_a_minute_more(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        await test.LoggedAsync(test.Facts(400));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(200)));
        var refused = Assert.IsType<LogOutcome.OverDailyCap>(await test.CheckAsync(test.Facts(201)));
        Assert.Equal((600, 400, 200), (refused.CapMinutes, refused.UsedMinutes, refused.LeftMinutes));
        Assert.IsType<LogOutcome.OverDailyCap>(await test.CheckAsync(test.Facts(int.MaxValue)));
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(600, Today)));
    }

    [Theory, BothDatabases]
    public async Task A_type_with_supervisee_needs_one_of_the_trainees_own(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        await using var other = await HoursTest.StartAsync(email: "chen.jing@example.org");
        Assert.IsType<LogOutcome.NeedsSupervisee>(await test.CheckAsync(test.Facts(60) with { SuperviseeId = null }));
        Assert.IsType<LogOutcome.NeedsSupervisee>(await test.CheckAsync(test.Facts(60) with { SuperviseeId = other.Supervisees[0] }));
        Assert.IsType<LogOutcome.NeedsSupervisee>(
            await test.CheckAsync(test.Facts(60, type: "documentation") with { SuperviseeId = test.Trainee.Id })
        );
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(60, type: "documentation")));
    }

    [Theory]
    [InlineData("Europe/London", "2022-03-02 07:30", "2022-03-01")] // still yesterday evening there
    [InlineData("Asia/Shanghai", "2022-03-02 00:00", "2022-03-02")]
    [InlineData("Asia/Shanghai", "2022-03-01 23:59", "2022-03-01")]
    [InlineData("America/New_York", "2022-03-13 15:30", "2022-03-13")] // the clocks went forward an hour before
    public async Task Today_is_the_day_where_the_trainee_is(string zone, string now, string today)
    {
        await using var test = await HoursTest.StartAsync(now: now, zone: zone);
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(1, day)));
        Assert.Equal(new LogOutcome.FutureDay(day), await test.CheckAsync(test.Facts(1, day.AddDays(1))));
    }

    [Fact]
    public async Task After_the_clocks_went_forward_a_time_is_over_by_the_clock_on_the_wall()
    {
        // 03:30 there, an hour and a half after 02:00 stood still
        await using var test = await HoursTest.StartAsync(now: "2022-03-13 15:30", zone: "America/New_York");
        var day = new DateOnly(2022, 3, 13);
        Assert.IsType<LogOutcome.Fine>(await test.CheckAsync(test.Facts(30, day, "03:00")));
        Assert.Equal(
            new LogOutcome.NotOverYet(new TimeOnly(3, 31), new TimeOnly(3, 30)),
            WithoutSeconds(await test.CheckAsync(test.Facts(31, day, "03:00")))
        );
    }

    static LogOutcome WithoutSeconds(LogOutcome outcome) =>
        outcome is LogOutcome.NotOverYet early ? early with { Now = new TimeOnly(early.Now.Hour, early.Now.Minute) } : outcome;
}
