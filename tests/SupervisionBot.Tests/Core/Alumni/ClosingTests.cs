using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Alumni;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Sessions;

namespace SupervisionBot.Tests.Core.Alumni;

/// <summary>Closing a batch: who becomes an alumnus, what is refused from then on, and what stays.</summary>
public sealed class ClosingTests
{
    const string Administrator = "he.huimin@example.org";
    const string Finished = "chen.jing@example.org";
    const string Unfinished = "wang.jianguo@example.org";

    [Theory, BothDatabases]
    public async Task Who_meets_every_rule_becomes_an_alumnus_and_nobodys_record_changes(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        var before = await RecordAsync(test, Finished);
        var seen = (await LookAsync(test))!;
        Assert.Equal([Finished], seen.Alumni.Select(one => one.Email));
        Assert.Equal(9, seen.Others.Single(one => one.Email == Unfinished).Open.Count());
        Assert.Null(seen.ClosedOn);
        Assert.True(seen.IsEarly);

        var closed = Assert.IsType<ClosingOutcome.Closed>(await CloseAsync(test, seen.Mark));

        Assert.Equal([Finished], closed.View.Alumni.Select(one => one.Email));
        Assert.Equal(new DateOnly(2022, 3, 2), closed.View.ClosedOn);
        var after = await RecordAsync(test, Finished);
        Assert.True(after.IsAlumnus);
        Assert.Equal(before.Hours.Select(one => (one.Type.Key, one.Minutes)), after.Hours.Select(one => (one.Type.Key, one.Minutes)));
        Assert.Equal(before.Credits, after.Credits);
        Assert.Equal([Role.Alumnus], await RolesAsync(test, Finished));
        Assert.Equal([Role.Trainee], await RolesAsync(test, Unfinished));
        Assert.Equal(16, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == Closing.Notice)));
    }

    [Theory, BothDatabases]
    public async Task Closing_twice_at_once_is_closing_once(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        var mark = (await LookAsync(test))!.Mark;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => CloseAsync(test, mark, n % 2))));
        Assert.Single(outcomes.OfType<ClosingOutcome.Closed>());
        Assert.Equal(5, outcomes.OfType<ClosingOutcome.Already>().Count());
        var who = await IdAsync(test, Finished);
        Assert.Equal(1, await test.Hosts.AskAsync(db => db.Memberships.CountAsync(m => m.Role == Role.Alumnus && m.PersonId == who)));
        Assert.Equal(16, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == Closing.Notice)));
    }

    [Theory, BothDatabases]
    public async Task Nobody_but_an_administrator_of_the_batch_sees_or_closes_it(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        var mark = (await LookAsync(test))!.Mark;
        foreach (var other in (string[])[Finished, "situ.guohua@example.org", "dong.xuemei@example.org", "qian.duofu@example.org"])
        {
            Assert.Null(await LookAsync(test, other));
            Assert.IsType<ClosingOutcome.NotAllowed>(await CloseAsync(test, mark, by: other));
        }
        Assert.Null((await LookAsync(test))!.ClosedOn);
    }

    [Theory, BothDatabases]
    public async Task What_was_shown_before_somebody_fared_otherwise_closes_nothing(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        var stale = (await LookAsync(test))!.Mark;
        await FinishAsync(test, Unfinished);
        var changed = Assert.IsType<ClosingOutcome.ChangedSince>(await CloseAsync(test, stale));
        Assert.Equal(2, changed.View.Alumni.Count);
        Assert.Equal([Role.Trainee], await RolesAsync(test, Finished));
        Assert.IsType<ClosingOutcome.Closed>(await CloseAsync(test, changed.View.Mark));
    }

    [Theory, BothDatabases]
    public async Task In_a_closed_batch_nothing_is_logged_booked_published_or_handed_in(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        var session = await test.PublishAsync("2022-03-10 09:00");
        var (open, supervisees) = await TestHistory.TraineeAsync(test.Hosts[0], Unfinished);
        var logged = new EntryFacts(new DateOnly(2022, 3, 1), null, 60, "case-work", supervisees[0].Id, "", "");
        Assert.IsType<LogOutcome.Done>(await test.DoAsync<HourLog, LogOutcome>(log => log.LogAsync(open, logged, new EntrySource.Typed(), default)));
        await CloseAsync(test, (await LookAsync(test))!.Mark);
        var closed = await TestHistory.TraineeAsync(test.Hosts[0], Unfinished);
        var (trainee, on) = (closed.Trainee, new DateOnly(2022, 3, 2));
        Assert.Equal(on, trainee.Batch.ClosedOn);
        var facts = new EntryFacts(on.AddDays(-1), null, 60, "case-work", closed.Supervisees[0].Id, "", "");
        Assert.Equal(
            new LogOutcome.Closed(on),
            await test.DoAsync<HourLog, LogOutcome>(log => log.LogAsync(trainee, facts, new EntrySource.Typed(), default))
        );
        Assert.IsType<UndoOutcome.Nothing>(await test.DoAsync<HourUndo, UndoOutcome>(undo => undo.LastAsync(trainee, default)));
        Assert.Equal(new BookOutcome.Closed(on), await test.DeskAsync(desk => desk.HoldAsync(trainee, session.Id, default)));
        Assert.Equal(new BookOutcome.Closed(on), await test.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(trainee, session.Id, default)));
        Assert.Equal(
            new HandInOutcome.Closed(on),
            await test.DoAsync<Handins, HandInOutcome>(handins => handins.HandInAsync(trainee, new HandIn("portfolio", []), default))
        );
        var host = test.Host with { Batch = trainee.Batch };
        var plan = await test.DoAsync<Publishing, IReadOnlyList<Planned>>(publishing =>
            publishing.CheckAsync(host, [session.Span with { From = session.StartsAt.AddDays(1), To = session.EndsAt.AddDays(1) }], 0, default)
        );
        Assert.Equal(new PlanProblem.Closed(on), plan[0].Problem);
    }

    [Theory, BothDatabases]
    public async Task It_is_opened_again_and_one_person_put_right_with_a_reason_that_is_kept(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        var id = (await LookAsync(test))!.Id;
        Assert.IsType<ClosingOutcome.NotClosed>(await PutRightAsync(test, id, Unfinished, true, "why"));
        await CloseAsync(test, (await LookAsync(test))!.Mark);

        Assert.IsType<ClosingOutcome.NeedsWhy>(await PutRightAsync(test, id, Unfinished, true, " "));
        Assert.IsType<ClosingOutcome.NoTrainee>(await PutRightAsync(test, id, "qian.duofu@example.org", true, "why"));
        Assert.True(Assert.IsType<ClosingOutcome.PutRight>(await PutRightAsync(test, id, Unfinished, true, "hours on paper")).IsAlumnus);
        Assert.IsType<ClosingOutcome.Same>(await PutRightAsync(test, id, Unfinished, true, "hours on paper"));
        Assert.Equal([Role.Alumnus], await RolesAsync(test, Unfinished));
        Assert.False(Assert.IsType<ClosingOutcome.PutRight>(await PutRightAsync(test, id, Finished, false, "left")).IsAlumnus);
        Assert.Equal([Role.Trainee], await RolesAsync(test, Finished));

        Assert.IsType<ClosingOutcome.NeedsWhy>(await ReopenAsync(test, id, null));
        Assert.Equal(1, Assert.IsType<ClosingOutcome.Reopened>(await ReopenAsync(test, id, "too early")).Alumni);
        Assert.Equal([Role.Trainee], await RolesAsync(test, Unfinished));
        // Who was taken into the roster as an alumnus stays one.
        Assert.Equal([Role.Alumnus], await RolesAsync(test, "qian.duofu@example.org"));
        var whys = await test.Hosts.AskAsync(db => db.BatchRevisions.OrderBy(r => r.Revision).Select(r => r.Why).ToListAsync());
        Assert.Equal(["closed", $"{Unfinished}: hours on paper", $"{Finished}: left", "too early"], whys.Skip(1));
        Assert.Null((await LookAsync(test))!.ClosedOn);
    }

    [Theory, BothDatabases]
    public async Task A_batch_file_that_is_applied_again_opens_nothing_and_a_copy_is_open(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        await CloseAsync(test, (await LookAsync(test))!.Mark);
        await using var db = test.Hosts.OpenDatabase();
        var plan = TestPlans.Seventh with { Description = TestPlans.Seventh.Description with { Name = new Wording("The seventh", "第七批") } };
        Assert.IsType<ApplyOutcome.Changed>(await db.ApplyBatchAsync(plan, null, test.Hosts.Clock));
        Assert.NotNull((await LookAsync(test))!.ClosedOn);
        var copy = new BatchCopy("seventh", "eighth", new DateOnly(2022, 11, 1), null, null);
        Assert.IsType<CopyOutcome.Copied>(await db.CopyBatchAsync(copy, null, test.Hosts.Clock));
        Assert.Null((await db.Batches.SingleAsync(b => b.Key == "eighth")).ClosedOn);
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_told_week_by_week_what_is_missing_in_a_batch_that_is_closed(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        await RunJobsAsync(test);
        Assert.NotEqual(0, await test.Hosts.AskAsync(db => db.SummaryPlans.CountAsync()));
        await CloseAsync(test, (await LookAsync(test))!.Mark);
        var before = await SummariesAsync();
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-12 20:00"));
        await RunJobsAsync(test);
        Assert.Equal(before, await SummariesAsync());
        var id = (await LookAsync(test))!.Id;
        await ReopenAsync(test, id, "too early");
        await RunJobsAsync(test);
        Assert.True(await SummariesAsync() > before);

        Task<int> SummariesAsync() => test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == SummaryPlans.NoticeKind));
    }

    static async Task RunJobsAsync(SessionsTest test)
    {
        for (var more = true; more; )
        {
            await using var scope = test.Hosts[0].CreateAsyncScope();
            more = await scope.ServiceProvider.GetServices<RecurringWork>().OfType<AnnounceSummaries>().Single().RunAsync(default);
            await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        }
    }

    [Theory, BothDatabases]
    public async Task A_record_holds_what_is_ones_own_and_is_read_by_nobody_else(DatabaseProvider provider)
    {
        await using var test = await StartAsync(provider);
        var record = await RecordAsync(test, Finished);
        Assert.Equal(("case-work", 13800L), (Assert.Single(record.Hours).Type.Key, record.Hours[0].Minutes));
        Assert.Equal([60, 0], record.Attended.OrderByDescending(one => one.ClassHours).Select(one => one.ClassHours));
        Assert.Empty((await RecordAsync(test, Unfinished)).Hours);
        var nobody = await IdAsync(test, "qian.duofu@example.org");
        Assert.Empty(await test.DoAsync<PersonRecords, IReadOnlyList<PersonRecord>>(records => records.OfAsync(nobody, default)));
    }

    static async Task<SessionsTest> StartAsync(DatabaseProvider provider)
    {
        var test = await SessionsTest.StartAsync(provider);
        await FinishAsync(test, Finished);
        return test;
    }

    static async Task FinishAsync(SessionsTest test, string email)
    {
        var services = test.Hosts[0];
        await TestHistory.LogAsync(services, email, "600 case-work 2022-01-04 2022-02-17 every 2 approved");
        foreach (
            var credit in (string[])
                [
                    "ClassHours 2022-02-01 2700 60",
                    "Visit 2022-02-02 480",
                    "Checklist 2022-02-03",
                    "IndividualDefence 2022-02-04",
                    "GroupDefence 2022-02-05",
                    .. Enumerable.Range(1, 10).Select(day => $"GroupSession 2022-02-{day + 10} 300"),
                ]
        )
            await TestHistory.CreditAsync(services, email, credit);
    }

    static async Task<ClosingView?> LookAsync(SessionsTest test, string by = Administrator)
    {
        var (who, batch) = (await IdAsync(test, by), test.Host.BatchId);
        return await test.DoAsync<Closing, ClosingView?>(closing => closing.LookAsync(who, batch, default));
    }

    static async Task<ClosingOutcome> CloseAsync(SessionsTest test, string mark, int on = 0, string by = Administrator)
    {
        var (who, batch) = (await IdAsync(test, by), test.Host.BatchId);
        return await test.DoAsync<Closing, ClosingOutcome>(closing => closing.CloseAsync(who, batch, mark, default), on);
    }

    static Task<ClosingOutcome> ReopenAsync(SessionsTest test, BatchId id, string? why) =>
        test.DoAsync<Closing, ClosingOutcome>(closing => closing.ReopenAsync(id, "test", why, default));

    static Task<ClosingOutcome> PutRightAsync(SessionsTest test, BatchId id, string email, bool alumnus, string? why) =>
        test.DoAsync<Closing, ClosingOutcome>(closing => closing.PutRightAsync(id, email, alumnus, "test", why, default));

    static async Task<PersonRecord> RecordAsync(SessionsTest test, string email)
    {
        var who = await IdAsync(test, email);
        return Assert.Single(await test.DoAsync<PersonRecords, IReadOnlyList<PersonRecord>>(records => records.OfAsync(who, default)));
    }

    static async Task<IReadOnlyList<Role>> RolesAsync(SessionsTest test, string email)
    {
        await using var scope = test.Hosts[0].CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<PersonFinder>().FindAsync(null, email))!.Roles.Select(held => held.Role)];
    }

    static Task<PersonId> IdAsync(SessionsTest test, string email) =>
        test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());
}
