using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Sample;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Sample;

public sealed class SampleLifeTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 28, 6, 0, 0, TimeSpan.Zero);

    [Theory, BothDatabases]
    public async Task It_has_hours_sessions_materials_and_questions_in_every_state(DatabaseProvider provider)
    {
        await using var database = await LiveAsync(Now, provider);
        await using var db = database.Open();

        Assert.Equal(
            [EntryState.Submitted, EntryState.Approved, EntryState.Returned],
            (await db.HourEntries.Select(entry => entry.State).Distinct().ToListAsync()).Order()
        );
        Assert.Equal(
            (1, 2),
            (await db.EntryQuestions.CountAsync(one => one.AnsweredAt == null), await db.EntryQuestions.CountAsync(one => one.AnsweredAt != null))
        );
        Assert.Equal(3, await db.Confirmations.Select(one => one.State).Distinct().CountAsync());
        var materials = await db.Submissions.Select(one => one.State).Distinct().ToListAsync();
        Assert.Superset(
            new HashSet<SubmissionState>
            {
                SubmissionState.HandedIn,
                SubmissionState.Accepted,
                SubmissionState.ChangesAsked,
                SubmissionState.AwaitsGroup,
            },
            materials.ToHashSet()
        );
        Assert.Equal(3, await db.Sessions.CountAsync(one => one.EndsAt < Now && !db.SessionReports.Any(report => report.SessionId == one.Id)));
        Assert.True(await db.Bookings.AnyAsync(one => one.State == BookingState.Booked));
    }

    [Theory]
    [InlineData("2026-01-01T00:10:00+08:00")] // a holiday, and a week that has just begun
    [InlineData("2026-02-22T23:50:00+08:00")]
    [InlineData("2027-05-03T07:00:00+08:00")]
    [InlineData("2028-02-29T12:00:00+08:00")]
    public async Task On_any_day_all_of_it_lies_before_that_day_and_the_totals_are_right(string now)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await using var database = await LiveAsync(at, DatabaseProvider.Sqlite);
        await using var db = database.Open();

        Assert.True(await db.HourEntries.CountAsync() > 100);
        Assert.False(await db.HourEntries.AnyAsync(entry => entry.LoggedAt > at));
        Assert.False(await db.Notices.AnyAsync(notice => notice.State == NoticeState.Waiting && notice.DueAt <= at));
        Assert.Equal(0, await new LedgerCheck(db, new FakeTimeProvider(at)).RepairAsync(by: null, default).CountAsync());
    }

    [Fact]
    public async Task Closed_days_are_the_holidays_between_its_own_dates()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await SampleBatch.LoadAsync(db, new FakeTimeProvider(Now));

        var closed = (await db.Batches.SingleAsync()).Description.ClosedDays!.Select(days => $"{days.From:yyyy-MM-dd} {days.Name.En}");

        Assert.Equal(
            [
                "2026-06-19 Dragon Boat Festival",
                "2026-09-25 Mid-Autumn Festival",
                "2026-10-01 National Day",
                "2027-01-01 New Year",
                "2027-02-05 Spring Festival",
            ],
            closed
        );
    }

    static async Task<TestDatabase> LiveAsync(DateTimeOffset now, DatabaseProvider provider)
    {
        var clock = new FakeTimeProvider(now);
        var database = await TestDatabase.WithSampleAsync(clock, provider);
        await SampleLife.LiveAsync(database.Configuration, clock);
        return database;
    }
}
