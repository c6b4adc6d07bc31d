using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Library;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>Visits for which trainees sign up: places, waiting, what people need, who comes, and the report by which a visit counts.</summary>
public sealed class VisitTests
{
    const string Administrator = "he.huimin@example.org";
    const string Supervisor = "situ.guohua@example.org";
    const string Other = "lyu.shufen@example.org";

    [Theory, BothDatabases]
    public async Task Nobody_is_expected_and_of_many_who_sign_up_at_once_as_many_as_there_are_places_get_one(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, trainees: 8);
        var visit = await PlanAsync(test, places: 3);
        await RunAsync<ClassRolls>(test);
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.Bookings.CountAsync(b => b.SessionId == visit.Id)));
        var outcomes = await test.RaceAsync<Visits, SignUpOutcome>(test.Trainees.Concat(test.Trainees), (visits, who) =>
            visits.WaitAsync(who, visit.Id, default)
        );
        Assert.Equal(3, await test.Hosts.AskAsync(db => db.Bookings.CountAsync(b => b.SessionId == visit.Id && b.State == BookingState.Booked)));
        Assert.Equal(5, await test.Hosts.AskAsync(db => db.Waitings.CountAsync(w => w.SessionId == visit.Id && w.EndedAt == null)));
        Assert.All(outcomes, outcome => Assert.True(outcome is SignUpOutcome.SignedUp or SignUpOutcome.Waits));
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Who_gives_up_a_place_late_says_why_and_the_next_has_it(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var visit = await PlanAsync(test, places: 1);
        Assert.IsType<SignUpOutcome.SignedUp>(await SignUpAsync(test, 0, visit));
        Assert.IsType<SignUpOutcome.Full>(await SignUpAsync(test, 1, visit));
        Assert.IsType<SignUpOutcome.Waits>(await WaitAsync(test, 1, visit));
        await SayAsync(test, 0, visit, "coach", "no pork");
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-10 10:00"));
        Assert.IsType<SignUpOutcome.NeedsWhy>(await GiveUpAsync(test, 0, visit, null));
        Assert.IsType<SignUpOutcome.NeedsWhy>(await GiveUpAsync(test, 0, visit, "  "));
        Assert.IsType<SignUpOutcome.Withdrawn>(await GiveUpAsync(test, 0, visit, "my child is ill"));
        var board = await BoardAsync(test, test.Trainees[1].Id, visit);
        Assert.NotNull(board!.Booking);
        // What they needed is nobody's business any more.
        Assert.Empty(await test.Hosts.AskAsync(db => db.Travellers.ToListAsync()));
        var (administrator, given) = (
            (await HostAsync(test, Administrator)).Id,
            await test.Hosts.AskAsync(db => db.Bookings.SingleAsync(b => b.State == BookingState.Cancelled))
        );
        var told = await test.DoAsync<Visits, (Session, PersonName Who, string Why)?>(v => v.GivenUpAsync(administrator, given.Id, default));
        Assert.Equal("my child is ill", told!.Value.Why);
        Assert.Null(await test.DoAsync<Visits, (Session, PersonName, string)?>(v => v.GivenUpAsync(test.Trainees[2].Id, given.Id, default)));
    }

    [Theory, BothDatabases]
    public async Task Early_a_place_is_given_up_without_a_reason_and_can_be_had_again(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var visit = await PlanAsync(test, places: 1);
        await SignUpAsync(test, 0, visit);
        Assert.IsType<SignUpOutcome.Withdrawn>(await GiveUpAsync(test, 0, visit, null));
        Assert.IsType<SignUpOutcome.NotThere>(await GiveUpAsync(test, 0, visit, null));
        Assert.IsType<SignUpOutcome.SignedUp>(await SignUpAsync(test, 0, visit));
        Assert.Empty(await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == SessionNews.VisitGivenUp).ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task What_people_need_is_seen_by_the_administrators_alone_and_gone_a_month_after(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var visit = await PlanAsync(test, places: 2);
        await SignUpAsync(test, 0, visit);
        Assert.True(await SayAsync(test, 0, visit, "coach", "no pork"));
        // Nobody says it for a visit at which they have no place, nor more than is kept.
        Assert.False(await SayAsync(test, 1, visit, "coach", "nuts"));
        Assert.False(await SayAsync(test, 0, visit, null, new string('x', Traveller.LongestNeeds + 1)));
        foreach (var who in (string[])[Supervisor, Other, "trainee001@example.org", "trainee000@example.org"])
            Assert.Null(await ListAsync(test, await HostAsync(test, who), visit));
        var administrator = await HostAsync(test, Administrator);
        var list = (await ListAsync(test, administrator, visit))!;
        Assert.Equal(("coach", "no pork"), (Assert.Single(list.Coming).Travel, list.Coming[0].Needs));
        await using (var scope = test.Hosts[0].CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            var file = await scope
                .ServiceProvider.GetRequiredService<FileStore>()
                .KeepAsync(administrator.Id, administrator.BatchId, "list.pdf", "application/pdf", new byte[] { 1 }, default);
            scope.ServiceProvider.GetRequiredService<Visits>().Written(list, file);
            await db.SaveChangesAsync();
        }
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-04-11 16:00"));
        await RunAsync<ForgetNeeds>(test);
        Assert.Single(await test.Hosts.AskAsync(db => db.Travellers.ToListAsync()));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-04-11 17:30"));
        await RunAsync<ForgetNeeds>(test);
        Assert.Empty(await test.Hosts.AskAsync(db => db.Travellers.ToListAsync()));
        Assert.Empty(await test.Hosts.AskAsync(db => db.VisitSheets.ToListAsync()));
        Assert.Empty(await test.Hosts.AskAsync(db => db.StoredFiles.Where(f => f.Name == "list.pdf").ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_visit_counts_once_its_report_is_accepted_by_the_supervisor_whatever_came_first(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var visit = await PlanAsync(test, places: 3);
        for (var who = 0; who < 3; who++)
            await SignUpAsync(test, who, visit);
        Assert.IsType<MakeUpOutcome.NotMissed>(await HandInAsync(test, 0, visit, "before it was"));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-12 18:00"));
        // One writes before it is told who came.
        Assert.IsType<MakeUpOutcome.HandedIn>(await HandInAsync(test, 0, visit, "what I saw"));
        Assert.IsType<MakeUpDecision.NotThere>(await DecideAsync(test, Other, 0, visit, null));
        Assert.IsType<MakeUpDecision.NotThere>(await DecideAsync(test, "trainee001@example.org", 0, visit, null));
        Assert.IsType<MakeUpDecision.Decided>(await DecideAsync(test, Supervisor, 0, visit, null));
        Assert.Null(await TotalAsync(test, 0));
        await ConfirmAsync(test, visit, 0, [0, 1]);
        Assert.Equal(1, (await TotalAsync(test, 0))!.Times);
        Assert.Equal(0, (await TotalAsync(test, 1))?.Times ?? 0);
        // Who stayed away has nothing to write of.
        Assert.IsType<MakeUpOutcome.NotMissed>(await HandInAsync(test, 2, visit, "as if"));
        Assert.IsType<MakeUpOutcome.HandedIn>(await HandInAsync(test, 1, visit, "short"));
        Assert.IsType<MakeUpDecision.Decided>(await DecideAsync(test, Supervisor, 1, visit, "more, please"));
        Assert.Equal(0, (await TotalAsync(test, 1))?.Times ?? 0);
        Assert.IsType<MakeUpOutcome.HandedIn>(await HandInAsync(test, 1, visit, "longer"));
        Assert.IsType<MakeUpDecision.Decided>(await DecideAsync(test, Supervisor, 1, visit, null, round: 2));
        Assert.Equal(1, (await TotalAsync(test, 1))!.Times);
        // It is put right: the second was not there after all.
        await ConfirmAsync(test, visit, 1, [0]);
        Assert.Equal(0, (await TotalAsync(test, 1))?.Times ?? 0);
        Assert.Equal(1, (await TotalAsync(test, 0))!.Times);
    }

    [Theory, BothDatabases]
    public async Task More_places_are_for_those_who_wait_and_a_group_s_visit_is_for_nobody_else(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var visit = await PlanAsync(test, places: 1);
        await SignUpAsync(test, 0, visit);
        await WaitAsync(test, 1, visit);
        var administrator = await HostAsync(test, Administrator);
        var plan = Plan(places: 2);
        Assert.IsType<LessonOutcome.Revised>(
            await test.DoAsync<LessonRevision, LessonOutcome>(r => r.ReviseAsync(administrator, visit.Id, plan, default))
        );
        await RunAsync<FreedPlaces>(test);
        Assert.NotNull((await BoardAsync(test, test.Trainees[1].Id, visit))!.Booking);
        var group = await test.Hosts.AskAsync(db => db.Groups.Where(g => g.Name == "第二小组").Select(g => g.Id).SingleAsync());
        var theirs = await PlanAsync(test, places: 5, group, "2022-03-19 09:00");
        Assert.IsType<SignUpOutcome.NotThere>(await SignUpAsync(test, 0, theirs));
        Assert.Null(await BoardAsync(test, test.Trainees[0].Id, theirs));
    }

    [Fact]
    public async Task Places_are_for_visits_and_only_so_many()
    {
        await using var test = await SessionsTest.StartAsync();
        var administrator = await HostAsync(test, Administrator);
        foreach (var plan in (LessonPlan[])[Plan(places: 5) with { Kind = SessionKind.Closing }, Plan(places: 5000), Plan(places: -1)])
            Assert.IsType<LessonOutcome.NotSo>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.CheckAsync(administrator, plan, default)));
    }

    [Theory, BothDatabases]
    public async Task A_report_is_read_by_who_supervises_its_writer_alone(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var visit = await PlanAsync(test, places: 3);
        await SignUpAsync(test, 0, visit);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-12 18:00"));
        var file = await test.DoAsync<FileStore, StoredFile>(store =>
            store.KeepAsync(test.Trainees[0].Id, test.Host.BatchId, "report.docx", "application/pdf", new byte[] { 1, 2 }, default)
        );
        Assert.IsType<MakeUpOutcome.HandedIn>(
            await test.DoAsync<MakeUps, MakeUpOutcome>(m => m.HandInAsync(test.Trainees[0], visit.Id, "", file.Id, default))
        );
        foreach (
            var (email, sees) in ((string, bool)[])[(Supervisor, true), (Administrator, true), (Other, false), ("trainee001@example.org", false)]
        )
        {
            var who = (await HostAsync(test, email)).Id;
            Assert.Equal((email, sees), (email, await test.DoAsync<FileRights, bool>(rights => rights.MaySeeAsync(who, file, default))));
        }
    }

    [Theory, BothDatabases]
    public async Task After_the_last_day_of_signing_up_nobody_new_does_and_hears_whom_to_ask(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var administrator = await HostAsync(test, Administrator);
        var plan = Plan(places: 2) with { Facts = Plan(places: 2).Facts with { SignUpUntil = new DateOnly(2022, 3, 8) } };
        var visit = Assert
            .IsType<LessonOutcome.Planned>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default)))
            .Session;
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-08 23:59"));
        Assert.IsType<SignUpOutcome.SignedUp>(await SignUpAsync(test, 0, visit));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-09 00:00"));
        var closed = Assert.IsType<SignUpOutcome.Closed>(await SignUpAsync(test, 1, visit));
        Assert.Equal((new DateOnly(2022, 3, 8), administrator.Id), (closed.LastDay, closed.Holder.Id));
        Assert.Equal(new DateOnly(2022, 3, 8), (await BoardAsync(test, test.Trainees[1].Id, visit))!.SignUp!.Over);
        Assert.IsType<SignUpOutcome.Closed>(await WaitAsync(test, 1, visit));
        // Who has a place keeps it.
        Assert.True(Assert.IsType<SignUpOutcome.SignedUp>(await SignUpAsync(test, 0, visit)).Again);
    }

    [Theory, BothDatabases]
    public async Task A_visit_over_two_days_is_over_on_its_last_day(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var administrator = await HostAsync(test, Administrator);
        var plan = Plan(places: 2);
        plan = plan with { Span = plan.Span.UntilDay(new DateOnly(2022, 3, 13), test.Host.Zone) };
        var visit = Assert
            .IsType<LessonOutcome.Planned>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default)))
            .Session;
        await SignUpAsync(test, 0, visit);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-12 18:00"));
        Assert.IsType<AttendanceOutcome.TooEarly>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(administrator, visit.Id, 0, null, null, default))
        );
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-13 18:00"));
        var told = Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(administrator, visit.Id, 0, null, null, default))
        );
        // From nine to five on each day, and not through the night.
        Assert.Equal((16 * 60, 16 * 60), (told.View.Planned, told.View.Report!.Minutes));
    }

    [Theory]
    [InlineData("2022-03-13 16:00", 0, "", 14 * 60)]
    [InlineData("2022-03-13 16:00", 8, "", 8 * 45)]
    [InlineData("2022-03-13 16:00", 0, "9:00-11:30 the station; 14:00–16:00 talks\nSunday 9：00到11：00参观", 390)]
    [InlineData("2022-03-13 16:00", 0, "9:00 the station", 14 * 60)]
    [InlineData("2022-03-13 08:00", 0, "", 24 * 60 - 60)]
    [InlineData("2022-03-12 16:00", 8, "9:00-11:30", 7 * 60)]
    public async Task A_visit_over_several_days_counts_by_its_class_hours_its_programme_or_the_hours_of_its_days(
        string until,
        int classHours,
        string programme,
        int minutes
    )
    {
        await using var test = await SessionsTest.StartAsync(DatabaseProvider.Sqlite);
        var span = new Span(TestBot.InShanghai("2022-03-12 09:00").ToUniversalTime(), TestBot.InShanghai(until).ToUniversalTime());
        var plan = Plan(places: 2) with { Span = span, Facts = new LessonFacts(classHours, Programme: programme) };
        var administrator = await HostAsync(test, Administrator);
        var visit = Assert
            .IsType<LessonOutcome.Planned>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default)))
            .Session;
        Assert.Equal(Math.Min(minutes, 2 * test.Host.Batch.Limits.MinutesPerDay), VisitDays.Minutes(visit, plan.Facts, test.Host.Batch));
    }

    [Theory]
    [InlineData(17, null, 2, VisitDayFault.TooManyDays)]
    [InlineData(13, 13, 2, VisitDayFault.SignUpAfterFirst)]
    [InlineData(13, 10, 0, VisitDayFault.SignUpWithoutPlaces)]
    public async Task Days_that_cannot_be_are_not_planned(int last, int? until, int places, VisitDayFault fault)
    {
        await using var test = await SessionsTest.StartAsync(DatabaseProvider.Sqlite);
        var administrator = await HostAsync(test, Administrator);
        var plan = Plan(places);
        plan = plan with
        {
            Span = plan.Span.UntilDay(new DateOnly(2022, 3, last), test.Host.Zone),
            Facts = plan.Facts with { SignUpUntil = until is { } day ? new DateOnly(2022, 3, day) : null },
        };
        var wrong = await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default));
        Assert.Equal(fault, Assert.IsType<LessonOutcome.WrongDays>(wrong).Fault);
        var alone = plan with { Kind = SessionKind.Class, Facts = new LessonFacts(4), Teacher = test.Host.Id };
        wrong = await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, alone, default));
        Assert.Equal(VisitDayFault.NoVisit, Assert.IsType<LessonOutcome.WrongDays>(wrong).Fault);
    }

    static LessonPlan Plan(int places, GroupId? group = null, string at = "2022-03-12 09:00")
    {
        var from = TestBot.InShanghai(at).ToUniversalTime();
        return new LessonPlan(
            SessionKind.Visit,
            "宁波 Ningbo",
            new Span(from, from.AddHours(8)),
            new LessonFacts(City: "宁波 Ningbo", Places: places, Programme: "9:00 the station", Travel: "coach, own car", Stay: "Bay Hotel"),
            GroupId: group
        );
    }

    static async Task<Session> PlanAsync(SessionsTest test, int places, GroupId? group = null, string at = "2022-03-12 09:00")
    {
        var administrator = await HostAsync(test, Administrator);
        var outcome = await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, Plan(places, group, at), default));
        return Assert.IsType<LessonOutcome.Planned>(outcome).Session;
    }

    static Task<SignUpOutcome> SignUpAsync(SessionsTest test, int who, Session visit) =>
        test.DoAsync<Visits, SignUpOutcome>(visits => visits.SignUpAsync(test.Trainees[who], visit.Id, default));

    static Task<SignUpOutcome> WaitAsync(SessionsTest test, int who, Session visit) =>
        test.DoAsync<Visits, SignUpOutcome>(visits => visits.WaitAsync(test.Trainees[who], visit.Id, default));

    static Task<SignUpOutcome> GiveUpAsync(SessionsTest test, int who, Session visit, string? why) =>
        test.DoAsync<Visits, SignUpOutcome>(visits => visits.WithdrawAsync(test.Trainees[who], visit.Id, why, default));

    static Task<bool> SayAsync(SessionsTest test, int who, Session visit, string? travel, string? needs) =>
        test.DoAsync<Visits, bool>(visits => visits.SayAsync(test.Trainees[who], visit.Id, travel, needs, default));

    static Task<VisitList?> ListAsync(SessionsTest test, SessionHost host, Session visit) =>
        test.DoAsync<Visits, VisitList?>(visits => visits.ListAsync(host, visit.Id, default));

    static Task<LessonView?> BoardAsync(SessionsTest test, PersonId who, Session visit) =>
        test.DoAsync<ClassBoard, LessonView?>(board => board.OneAsync(who, test.Host.BatchId, visit.Id, default));

    static Task<MakeUpOutcome> HandInAsync(SessionsTest test, int who, Session visit, string words) =>
        test.DoAsync<MakeUps, MakeUpOutcome>(makeUps => makeUps.HandInAsync(test.Trainees[who], visit.Id, words, null, default));

    static async Task<MakeUpDecision> DecideAsync(SessionsTest test, string email, int who, Session visit, string? why, int round = 1)
    {
        var host = await HostAsync(test, email);
        return await test.DoAsync<MakeUps, MakeUpDecision>(makeUps =>
            makeUps.DecideAsync(host, visit.Id, test.Trainees[who].Id, round, why, default)
        );
    }

    static async Task ConfirmAsync(SessionsTest test, Session visit, int version, int[] came)
    {
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        var host = await HostAsync(test, Administrator);
        PersonId[] there = [.. came.Select(n => test.Trainees[n].Id)];
        Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, visit.Id, version, there, null, default))
        );
    }

    static async Task<CreditTotal?> TotalAsync(SessionsTest test, int who) =>
        (await test.Hosts.AskAsync(db => db.Ledgers.Where(l => l.TraineeId == test.Trainees[who].Id).ToListAsync()))
            .SelectMany(ledger => ledger.Totals.Credits)
            .SingleOrDefault(total => total.Kind == CreditKind.Visit);

    static Task<bool> RunAsync<TWork>(SessionsTest test)
        where TWork : RecurringWork => test.DoAsync<IEnumerable<RecurringWork>, bool>(all => all.OfType<TWork>().Single().RunAsync(default));

    static async Task<SessionHost> HostAsync(SessionsTest test, string email) =>
        test.Host with
        {
            Id = await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
        };
}
