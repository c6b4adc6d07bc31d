using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>What being there for a part is worth, and who puts right what was said of it.</summary>
public sealed class PresenceTests
{
    [Theory]
    [InlineData(PartCredit.QuarterHours, 0, 180)]
    [InlineData(PartCredit.QuarterHours, 15, 180)]
    [InlineData(PartCredit.QuarterHours, 16, 150)]
    [InlineData(PartCredit.QuarterHours, 30, 150)]
    [InlineData(PartCredit.QuarterHours, 170, 0)]
    [InlineData(PartCredit.QuarterHours, 360, 0)]
    [InlineData(PartCredit.None, 15, 180)]
    [InlineData(PartCredit.None, 16, 0)]
    [InlineData(PartCredit.Full, 170, 180)]
    public void Who_misses_more_than_is_let_pass_is_credited_as_the_batch_says(PartCredit part, int missed, int credited) =>
        Assert.Equal(credited, new PresenceRules(Part: part).Credited(180, missed));

    [Theory, BothDatabases]
    public async Task Who_came_late_or_left_early_has_the_class_hours_of_what_they_were_there_for(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var teacher = await HostAsync(test, "lyu.shufen@example.org");
        await TickAsync(test, teacher, session, 0, "09:00");
        await TickAsync(test, teacher, session, 3, "09:10");
        await TickAsync(test, teacher, session, 1, "09:15");
        await TickAsync(test, teacher, session, 2, "09:20");
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:05"));
        await test.DoAsync<CheckIns, CheckInOutcome>(c =>
            c.LeftAsync(teacher, session.Id, test.Trainees[3].Id, TestBot.InShanghai("2022-03-06 10:00").ToUniversalTime(), default)
        );
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, teacher, session, 0, null));
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 180, 4), await TotalAsync(test, test.Trainees[0]));
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 180, 4), await TotalAsync(test, test.Trainees[1]));
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 150, 3), await TotalAsync(test, test.Trainees[2]));
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 45, 1), await TotalAsync(test, test.Trainees[3]));
    }

    [Theory, BothDatabases]
    public async Task An_administrator_puts_right_with_a_reason_that_stays_and_whoever_holds_it_needs_none(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var (teacher, administrator) = (await HostAsync(test, "lyu.shufen@example.org"), await HostAsync(test, "he.huimin@example.org"));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        await ConfirmAsync(test, teacher, session, 0, [test.Trainees[0].Id]);
        foreach (var nothing in (string?[])[null, "", " "])
            Assert.IsType<AttendanceOutcome.NeedsWhy>(await ConfirmAsync(test, administrator, session, 1, [test.Trainees[1].Id], nothing));
        Assert.IsType<AttendanceOutcome.NeedsWhy>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.DidNotHappenAsync(administrator, session.Id, 1, default))
        );
        Assert.Equal(4, (await TotalAsync(test, test.Trainees[0]))!.ClassHours);
        var told = Assert.IsType<AttendanceOutcome.Credited>(
            await ConfirmAsync(test, administrator, session, 1, [test.Trainees[1].Id], "the names were mixed up")
        );
        Assert.Equal("the names were mixed up", told.View.Why);
        Assert.Equal(4, (await TotalAsync(test, test.Trainees[1]))!.ClassHours);
        Assert.Equal(0, (await TotalAsync(test, test.Trainees[0]))!.ClassHours);
        // It stands with those of whom it was put right, and not with all who were booked.
        Assert.Equal(2, await test.Hosts.AskAsync(db => db.Attendances.CountAsync(a => a.Why == "the names were mixed up")));
        Assert.Equal(2, await test.Hosts.AskAsync(db => db.Credits.CountAsync(c => c.VoidedWhy == "the names were mixed up")));
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, teacher, session, 2, [test.Trainees[0].Id]));
    }

    [Theory, BothDatabases]
    public async Task Late_and_early_by_minutes_are_told_afterwards_and_each_change_stands_in_the_history(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var (teacher, administrator) = (await HostAsync(test, "lyu.shufen@example.org"), await HostAsync(test, "he.huimin@example.org"));
        var (who, other) = (test.Trainees[0], test.Trainees[1]);
        await TickAsync(test, teacher, session, 0, "09:25");
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        await ConfirmAsync(test, teacher, session, 0, [who.Id, other.Id]);
        Assert.Equal(3, (await TotalAsync(test, who))!.ClassHours);
        await PartAsync(test, teacher, session, 1, [who.Id, other.Id], who.Id, new MissedPart(0, 0), null);
        Assert.Equal(4, (await TotalAsync(test, who))!.ClassHours);
        await PartAsync(test, administrator, session, 2, [who.Id, other.Id], other.Id, new MissedPart(10, 80), "he had a train to catch");
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 90, 2), await TotalAsync(test, other));
        var changes = await test.DoAsync<AttendanceHistory, IReadOnlyList<AttendanceChanges>>(h =>
            h.OfAsync(administrator, test.Host.BatchId, null, null, default)
        );
        Assert.Equal([other.Id, who.Id], changes.Select(one => one.Who.Id));
        var (last, by) = (changes[0].Answers[^1], changes[0].Answers[^1].By.Id);
        Assert.Equal((new MissedPart(10, 80), "he had a train to catch", administrator.Id), (last.Part, last.Why, by));
        Assert.Equal([new MissedPart(25, 0), new MissedPart(0, 0)], changes[1].Answers.Select(one => one.Part));
        // A trainee sees their own, and nobody who tells no attendance sees another's.
        var own = await test.DoAsync<AttendanceHistory, IReadOnlyList<AttendanceChanges>>(h =>
            h.OfAsync(null, test.Host.BatchId, [who.Id], null, default)
        );
        Assert.Equal(who.Id, Assert.Single(own).Who.Id);
        Assert.Empty(
            await test.DoAsync<AttendanceHistory, IReadOnlyList<AttendanceChanges>>(h => h.OfAsync(test.Host, test.Host.BatchId, null, null, default))
        );
    }

    [Theory, BothDatabases]
    public async Task Minutes_that_were_not_kept_are_no_change_and_of_another_day_nothing_is_named(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var (teacher, who) = (await HostAsync(test, "lyu.shufen@example.org"), test.Trainees[0]);
        await TickAsync(test, teacher, session, 0, "09:25");
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        await ConfirmAsync(test, teacher, session, 0, [who.Id]);
        await using (var db = test.Hosts.OpenDatabase())
            await db.Attendances.ExecuteUpdateAsync(set =>
                set.SetProperty(a => a.LateMinutes, (int?)null).SetProperty(a => a.EarlyMinutes, (int?)null)
            );
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        await ConfirmAsync(test, teacher, session, 1, [who.Id]);
        Assert.Empty(await ChangesAsync(test, teacher, null));
        await PartAsync(test, teacher, session, 2, [who.Id], who.Id, new MissedPart(5, 0), null);
        var changed = Assert.Single(await ChangesAsync(test, teacher, Span.OfDay(new DateOnly(2022, 3, 6), test.Host.Zone)));
        Assert.Equal([new MissedPart(25, 0), new MissedPart(5, 0)], changed.Answers.Select(one => one.Part));
        Assert.Empty(await ChangesAsync(test, teacher, Span.OfDay(new DateOnly(2022, 3, 7), test.Host.Zone)));
    }

    [Theory, BothDatabases]
    public async Task An_upgrade_makes_unknown_what_no_minutes_were_kept_of_and_keeps_the_minutes_that_were(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var (teacher, late, other) = (await HostAsync(test, "lyu.shufen@example.org"), test.Trainees[0], test.Trainees[1]);
        await TickAsync(test, teacher, session, 0, "09:25");
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        await ConfirmAsync(test, teacher, session, 0, [late.Id, other.Id]);
        await using var db = test.Hosts.OpenDatabase();
        var migrator = db.Database.GetService<IMigrator>();
        var before = db.Database.GetMigrations().Last(name => name.EndsWith("_MakeUpClasses", StringComparison.Ordinal));

        await migrator.MigrateAsync(before);
        Assert.Equal(
            0,
            await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM \"Attendances\" WHERE \"LateMinutes\" IS NULL").SingleAsync()
        );
        await migrator.MigrateAsync();

        var kept = await db.Attendances.AsNoTracking().ToDictionaryAsync(one => one.PersonId, one => one.Part);
        Assert.Equal((new MissedPart(25, 0), null), (kept[late.Id], kept[other.Id]));
    }

    static Task<IReadOnlyList<AttendanceChanges>> ChangesAsync(SessionsTest test, SessionHost host, Span? within) =>
        test.DoAsync<AttendanceHistory, IReadOnlyList<AttendanceChanges>>(h => h.OfAsync(host, test.Host.BatchId, null, within, default));

    static async Task PartAsync(
        SessionsTest test,
        SessionHost host,
        Session session,
        int version,
        PersonId[] there,
        PersonId who,
        MissedPart part,
        string? why
    )
    {
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after =>
                after.ConfirmAsync(host, session.Id, version, there, null, default, why, new Dictionary<PersonId, MissedPart> { [who] = part })
            )
        );
    }

    static async Task<Session> PlanAsync(SessionsTest test)
    {
        var administrator = await HostAsync(test, "he.huimin@example.org");
        var from = TestBot.InShanghai("2022-03-06 09:00").ToUniversalTime();
        var teacher = (await HostAsync(test, "lyu.shufen@example.org")).Id;
        var plan = new LessonPlan(SessionKind.Class, "case-work", new Span(from, from.AddHours(3)), new LessonFacts(4), teacher);
        return Assert
            .IsType<LessonOutcome.Planned>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default)))
            .Session;
    }

    static async Task TickAsync(SessionsTest test, SessionHost teacher, Session session, int trainee, string at)
    {
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai($"2022-03-06 {at}"));
        Assert.IsType<CheckInOutcome.Done>(
            await test.DoAsync<CheckIns, CheckInOutcome>(c => c.TickAsync(teacher, session.Id, test.Trainees[trainee].Id, true, default))
        );
    }

    static Task<AttendanceOutcome> ConfirmAsync(
        SessionsTest test,
        SessionHost host,
        Session session,
        int version,
        IReadOnlyCollection<PersonId>? there,
        string? why = null
    ) => test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, session.Id, version, there, null, default, why));

    static async Task<CreditTotal?> TotalAsync(SessionsTest test, Trainee trainee) =>
        (await test.Hosts.AskAsync(db => db.Ledgers.Where(l => l.TraineeId == trainee.Id).ToListAsync()))
            .SelectMany(ledger => ledger.Totals.Credits)
            .SingleOrDefault(total => total.Kind == CreditKind.ClassHours);

    static async Task<SessionHost> HostAsync(SessionsTest test, string email) =>
        test.Host with
        {
            Id = await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
        };
}
