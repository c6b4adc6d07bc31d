using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>Open classes: places for former trainees, from the day that the batch names, apart from everything of the batch.</summary>
public sealed class OpenClassTests
{
    const string Administrator = "he.huimin@example.org";
    const string Teacher = "lyu.shufen@example.org";

    /// <summary>A week and some before the class, which is on the thirteenth.</summary>
    const string TooEarly = "2022-03-05 23:59";
    const string Opened = "2022-03-06 00:00";
    const string Over = "2022-03-13 12:30";

    [Theory, BothDatabases]
    public async Task Nobody_signs_up_before_the_day_that_the_batch_names_and_only_former_trainees_do(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test, places: 2);
        var alumni = await AlumniAsync(test, 2);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(TooEarly));
        Assert.IsType<SignUpOutcome.NotYet>(await SignUpAsync(test, alumni[0], session));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        Assert.False(Assert.IsType<SignUpOutcome.SignedUp>(await SignUpAsync(test, alumni[0], session)).Again);
        Assert.True(Assert.IsType<SignUpOutcome.SignedUp>(await SignUpAsync(test, alumni[0], session)).Again);
        foreach (var other in (string[])["chen.jing@example.org", Teacher, Administrator, "li.ming@example.org", "dong.xuemei@example.org"])
        {
            Assert.IsType<SignUpOutcome.NotThere>(await SignUpAsync(test, await IdAsync(test, other), session));
            Assert.Empty(await ListAsync(test, await IdAsync(test, other)));
        }
        // What is not open to them is none of theirs either.
        Assert.IsType<SignUpOutcome.NotThere>(await SignUpAsync(test, alumni[0], await PlanAsync(test, 0, "2022-03-14 09:00")));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task The_last_place_goes_to_one_of_two_on_two_hosts(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test, places: 1);
        var alumni = await AlumniAsync(test, 8);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        var outcomes = await Task.WhenAll(alumni.Select((who, n) => Task.Run(() => SignUpAsync(test, who, session, n % 2))));
        Assert.Single(outcomes.OfType<SignUpOutcome.SignedUp>());
        Assert.Equal(7, outcomes.OfType<SignUpOutcome.Full>().Count());
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Who_signs_up_ten_times_at_once_has_one_place(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test, places: 5);
        var who = (await AlumniAsync(test, 1))[0];
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => SignUpAsync(test, who, session, n % 2))));
        Assert.Equal(4, (await ListAsync(test, who))[0].Free);
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task A_trainee_who_comes_before_the_day_takes_a_place_and_one_who_comes_later_displaces_nobody(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test, places: 2);
        var alumni = await AlumniAsync(test, 2);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-04 09:00"));
        await JoinAsync(test, "early@example.org");
        Assert.Equal(1, (await ListAsync(test, alumni[0]))[0].Free);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        Assert.IsType<SignUpOutcome.SignedUp>(await SignUpAsync(test, alumni[0], session));
        await JoinAsync(test, "late@example.org");
        Assert.True((await ListAsync(test, alumni[0]))[0].HasPlace);
        Assert.IsType<SignUpOutcome.Full>(await SignUpAsync(test, alumni[1], session));
        Assert.Equal(18, await test.Hosts.AskAsync(db => db.Bookings.CountAsync(b => b.SessionId == session.Id && b.State == BookingState.Booked)));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Who_waits_has_the_place_that_is_given_up_and_is_told(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test, places: 1);
        var alumni = await AlumniAsync(test, 3);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        await SignUpAsync(test, alumni[0], session);
        Assert.Equal(1, Assert.IsType<SignUpOutcome.Waits>(await WaitAsync(test, alumni[1], session)).Position);
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, Assert.IsType<SignUpOutcome.Waits>(await WaitAsync(test, alumni[2], session)).Position);
        Assert.Equal(1, Assert.IsType<SignUpOutcome.Waits>(await WaitAsync(test, alumni[1], session)).Position);
        Assert.IsType<SignUpOutcome.Withdrawn>(await WithdrawAsync(test, alumni[0], session));
        Assert.True((await ListAsync(test, alumni[1]))[0].HasPlace);
        Assert.Equal(1, (await ListAsync(test, alumni[2]))[0].Position);
        Assert.IsType<SignUpOutcome.Full>(await SignUpAsync(test, alumni[0], session));
        Assert.IsType<SignUpOutcome.WaitsNoMore>(await WithdrawAsync(test, alumni[2], session));
        Assert.IsType<SignUpOutcome.NotThere>(await WithdrawAsync(test, alumni[2], session));
        Assert.Equal(
            alumni[1],
            await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == SessionNews.GuestPlace).Select(n => n.To).SingleAsync())
        );
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Guests_come_by_the_code_or_a_tick_and_are_in_no_figure_of_the_batch(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test, places: 3);
        var alumni = await AlumniAsync(test, 3);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        foreach (var who in alumni)
            await SignUpAsync(test, who, session);
        var teacher = await HostAsync(test, Teacher);
        Assert.False(await TickAsync(test, teacher, session, alumni[1], true));

        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-13 08:55"));
        await test.DoAsync<CheckIns, CheckInOutcome>(c => c.OpenAsync(teacher, session.Id, default));
        var checkIn = await test.Hosts.AskAsync(db => db.CheckIns.SingleAsync(c => c.SessionId == session.Id));
        var code = CheckInCode.At(checkIn, test.Hosts.Clock.GetUtcNow());
        var guest = test.Trainees[0] with { Id = alumni[0] };
        Assert.IsType<ArrivalOutcome.In>(await test.DoAsync<CheckIns, ArrivalOutcome>(c => c.EnterAsync(guest, code, default)));
        // Nobody ticks but who holds the class, and nobody but a guest is ticked here.
        Assert.False(await TickAsync(test, test.Host, session, alumni[1], true));
        Assert.False(await TickAsync(test, teacher, session, test.Trainees[0].Id, true));
        Assert.True(await TickAsync(test, teacher, session, alumni[1], true));
        Assert.True(await TickAsync(test, teacher, session, alumni[2], true));
        Assert.True(await TickAsync(test, teacher, session, alumni[2], false));
        var guests = (await test.DoAsync<GuestRoll, IReadOnlyList<ClassGuest>?>(roll => roll.OfAsync(teacher, session.Id, default)))!;
        Assert.Equal(2, guests.Count(one => one.IsThere));
        Assert.Null(await test.DoAsync<GuestRoll, IReadOnlyList<ClassGuest>?>(roll => roll.OfAsync(test.Host, session.Id, default)));

        // Only guests have checked in: everybody who is expected is still presumed to have been there.
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Over));
        var view = (await test.DoAsync<AfterSession, AttendanceView?>(a => a.HostedAsync(teacher, session.Id, default)))!;
        Assert.Equal((16, false, 16), (view.Booked.Count, view.CheckedIn, view.Presumed.Count));
        Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(a => a.ConfirmAsync(teacher, session.Id, 0, null, null, default))
        );
        Assert.Equal(16, await test.Hosts.AskAsync(db => db.Credits.CountAsync(c => c.SourceId == session.Id.Value)));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.Ledgers.CountAsync(l => alumni.Contains(l.TraineeId))));
        foreach (var (who, hours) in alumni.Zip((int[])[4, 4, 0]))
            Assert.Equal(hours, (await VisitsAsync(test, who)).Sum(visit => visit.ClassHours));
        Assert.Empty(await VisitsAsync(test, test.Trainees[0].Id));
    }

    [Theory, BothDatabases]
    public async Task What_moves_or_falls_out_takes_the_guests_along_and_comes_back_with_them(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test, places: 2);
        var who = (await AlumniAsync(test, 1))[0];
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        await SignUpAsync(test, who, session);
        var administrator = await HostAsync(test, Administrator);
        var later = new SessionChange(Day: new DateOnly(2022, 3, 20));
        Assert.IsType<HostOutcome.Changed>(
            await test.DoAsync<Rescheduling, HostOutcome>(r => r.ChangeAsync(administrator, session.Id, later, false, default))
        );
        Assert.Equal(20, (await ListAsync(test, who))[0].Session.StartsAt.Day);
        Assert.Equal(1, await ToldAsync(test, who, SessionNews.NewTime));
        var off = Assert.IsType<HostOutcome.Withdrawn>(
            await test.DoAsync<Withdrawing, HostOutcome>(w => w.WithdrawAsync(administrator, session.Id, false, default))
        );
        Assert.Equal(17, off.Told);
        Assert.DoesNotContain(await ListAsync(test, who), view => view.Session.Id == session.Id);
        Assert.Equal(1, await ToldAsync(test, who, SessionNews.Withdrawal));
        Assert.IsType<RestoreOutcome.OnAgain>(
            await test.DoAsync<WithdrawalUndo, RestoreOutcome>(undo => undo.OneAsync(administrator, off.Act, default))
        );
        Assert.True((await ListAsync(test, who))[0].HasPlace);
        Assert.Equal(16, await test.Hosts.AskAsync(db => db.Bookings.CountAsync(b => b.SessionId == session.Id && b.State == BookingState.Booked)));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Each_hears_of_open_classes_as_often_as_they_like_and_of_nothing_twice(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test, places: 2);
        var alumni = await AlumniAsync(test, 3);
        await OftenAsync(test, alumni[1], OpenClassNews.Each);
        await OftenAsync(test, alumni[2], OpenClassNews.Off);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(TooEarly));
        await TellAsync(test);
        await TellAsync(test);
        Assert.Equal((1, 0, 0), (await WeeklyAsync(0), await WeeklyAsync(1), await WeeklyAsync(2)));
        Assert.Equal(0, await ToldAsync(test, alumni[1], TellOpenClasses.EachNotice));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        await TellAsync(test);
        await TellAsync(test);
        Assert.Equal((1, 1), (await WeeklyAsync(0), await ToldAsync(test, alumni[1], TellOpenClasses.EachNotice)));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-07 09:00"));
        await TellAsync(test);
        Assert.Equal((2, 0, 0), (await WeeklyAsync(0), await WeeklyAsync(1), await WeeklyAsync(2)));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.To == alumni[2])));
        Assert.Equal(0, await ToldAsync(test, test.Trainees[0].Id, TellOpenClasses.WeeklyNotice));

        Task<int> WeeklyAsync(int n) => ToldAsync(test, alumni[n], TellOpenClasses.WeeklyNotice);
    }

    [Theory, BothDatabases]
    public async Task Many_former_trainees_and_classes_are_listed_and_told_in_bounded_memory(DatabaseProvider provider)
    {
        var (people, classes) = (Much.Of(2000, 300), Much.Of(60, 8));
        await using var test = await SessionsTest.StartAsync(provider);
        for (var n = 0; n < classes; n++)
            await PlanAsync(test, places: 30, at: $"{new DateTime(2022, 3, 13, 9, 0, 0).AddDays(n % 15):yyyy-MM-dd HH:mm}", hour: n / 15 * 3);
        var alumni = await AlumniAsync(test, people);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(Opened));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Equal(classes, (await ListAsync(test, alumni[^1])).Count);
        var runs = 1;
        while (await TellOnceAsync(test))
            runs++;
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 * 1024 * 1024);
        Assert.Equal(
            people,
            await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == TellOpenClasses.WeeklyNotice && alumni.Contains(n.To)))
        );
        Assert.True(runs <= people / TellOpenClasses.Portion + 2, $"{runs} portions");
    }

    static async Task<Session> PlanAsync(SessionsTest test, int places, string at = "2022-03-13 09:00", int hour = 0)
    {
        var (administrator, from) = (await HostAsync(test, Administrator), TestBot.InShanghai(at).ToUniversalTime().AddHours(hour));
        var plan = new LessonPlan(
            SupervisionBot.Core.Batches.SessionKind.Class,
            "case-work",
            new SupervisionBot.Speech.Times.Span(from, from.AddHours(3)),
            new LessonFacts(ClassHours: 4, OpenPlaces: places),
            await IdAsync(test, Teacher)
        );
        return Assert
            .IsType<LessonOutcome.Planned>(
                await test.DoAsync<LessonPlanning, LessonOutcome>(planning => planning.PlanAsync(administrator, plan, default))
            )
            .Session;
    }

    static async Task<PersonId[]> AlumniAsync(SessionsTest test, int count)
    {
        await using var db = test.Hosts.OpenDatabase();
        var rows = Enumerable.Range(0, count).Select(n => $"往届{n:0000},Former {n},former{n:0000}@example.org,,alumnus,,,,en,,\n");
        await db.ImportRosterAsync("seventh", TestPlans.Roster(string.Concat(rows)), new ImportOptions(), test.Hosts.Clock);
        return [.. await db.People.Where(p => p.Email.StartsWith("former")).OrderBy(p => p.Email).Select(p => p.Id).ToListAsync()];
    }

    /// <summary>Somebody becomes a trainee, and has their place in what is planned.</summary>
    static async Task JoinAsync(SessionsTest test, string email)
    {
        await using (var db = test.Hosts.OpenDatabase())
            await db.ImportRosterAsync(
                "seventh",
                TestPlans.Roster($"新学员,New,{email},,trainee,第一小组,,,en,,\n"),
                new ImportOptions(),
                test.Hosts.Clock
            );
        await test.DoAsync<ClassRolls, bool>(rolls => rolls.RunAsync(default));
    }

    static Task<SignUpOutcome> SignUpAsync(SessionsTest test, PersonId who, Session session, int on = 0) =>
        test.DoAsync<OpenClasses, SignUpOutcome>(classes => classes.SignUpAsync(who, session.Id, default), on);

    static Task<SignUpOutcome> WaitAsync(SessionsTest test, PersonId who, Session session) =>
        test.DoAsync<OpenClasses, SignUpOutcome>(classes => classes.WaitAsync(who, session.Id, default));

    static Task<SignUpOutcome> WithdrawAsync(SessionsTest test, PersonId who, Session session) =>
        test.DoAsync<OpenClasses, SignUpOutcome>(classes => classes.WithdrawAsync(who, session.Id, default));

    static Task<IReadOnlyList<OpenClassView>> ListAsync(SessionsTest test, PersonId who) =>
        test.DoAsync<OpenClasses, IReadOnlyList<OpenClassView>>(classes => classes.ToComeAsync(who, default));

    static Task<IReadOnlyList<GuestVisit>> VisitsAsync(SessionsTest test, PersonId who) =>
        test.DoAsync<GuestRoll, IReadOnlyList<GuestVisit>>(roll => roll.VisitsAsync(who, default));

    static Task<bool> TickAsync(SessionsTest test, SessionHost host, Session session, PersonId who, bool there) =>
        test.DoAsync<GuestRoll, bool>(roll => roll.TickAsync(host, session.Id, who, there, default));

    static Task<PreferenceOutcome> OftenAsync(SessionsTest test, PersonId who, OpenClassNews often) =>
        test.DoAsync<Preferences, PreferenceOutcome>(preferences => preferences.TellOfOpenClassesAsync(who, often, default));

    static async Task TellAsync(SessionsTest test)
    {
        while (await TellOnceAsync(test)) { }
    }

    static async Task<bool> TellOnceAsync(SessionsTest test)
    {
        await using var scope = test.Hosts[0].CreateAsyncScope();
        var work = scope.ServiceProvider.GetServices<SupervisionBot.Core.Jobs.RecurringWork>().OfType<TellOpenClasses>().Single();
        var more = await work.RunAsync(default);
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return more;
    }

    static Task<int> ToldAsync(SessionsTest test, PersonId who, string kind) =>
        test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.To == who && n.Kind == kind));

    static async Task<SessionHost> HostAsync(SessionsTest test, string email) => test.Host with { Id = await IdAsync(test, email) };

    static Task<PersonId> IdAsync(SessionsTest test, string email) =>
        test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());
}
