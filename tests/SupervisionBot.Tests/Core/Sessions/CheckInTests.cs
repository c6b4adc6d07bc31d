using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>Being there at a class: by the code of the moment, once, and only for whom it is meant.</summary>
public sealed class CheckInTests
{
    const string Teacher = "lyu.shufen@example.org";

    [Theory, BothDatabases]
    public async Task Two_hundred_check_in_at_once_many_times_each_on_two_hosts_and_each_is_in_once(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, 200);
        var session = await PlanAsync(test);
        var code = await OpenAsync(test, session);
        var outcomes = await test.RaceAsync<CheckIns, ArrivalOutcome>(
            Enumerable.Repeat(test.Trainees, Much.Of(all: 10, some: 3)).SelectMany(all => all),
            (checkIns, who) => checkIns.EnterAsync(who, code, default)
        );
        Assert.All(outcomes, outcome => Assert.IsType<ArrivalOutcome.In>(outcome));
        Assert.Equal(200, outcomes.Cast<ArrivalOutcome.In>().Count(came => !came.Again));
        Assert.Equal(200, await test.Hosts.AskAsync(db => db.Arrivals.CountAsync()));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.CheckInTries.CountAsync()));
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task A_code_is_good_for_ninety_seconds_on_any_host_and_then_worth_nothing(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var code = await OpenAsync(test, session);
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(89));
        Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, 0, code, on: 1));
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<ArrivalOutcome.Wrong>(await EnterAsync(test, 1, code));
        Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, 1, await CodeAsync(test, session)));
        // Who is in needs no code any more, and spends no try.
        Assert.True(Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, 0, "000000")).Again);
    }

    [Theory, BothDatabases]
    public async Task Five_wrong_codes_of_whoever_is_expected_and_they_wait_whichever_host_they_ask(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        await OpenAsync(test, session);
        foreach (var left in (int[])[4, 3, 2, 1])
            Assert.Equal(left, Assert.IsType<ArrivalOutcome.Wrong>(await EnterAsync(test, 0, "12345", on: left % 2)).Left);
        Assert.IsType<ArrivalOutcome.Wait>(await EnterAsync(test, 0, "12345"));
        Assert.IsType<ArrivalOutcome.Wait>(await EnterAsync(test, 0, await CodeAsync(test, session), on: 1));
        Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, 1, await CodeAsync(test, session)));
        test.Hosts.Clock.Advance(CheckInTries.Wait);
        Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, 0, await CodeAsync(test, session)));
    }

    [Theory, BothDatabases]
    public async Task Wrong_codes_that_are_typed_all_at_once_are_counted_all_the_same(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await OpenAsync(test, await PlanAsync(test));
        var outcomes = await test.RaceAsync<CheckIns, ArrivalOutcome>(Enumerable.Repeat(test.Trainees[0], 30), (checkIns, who) =>
            checkIns.EnterAsync(who, "12345", default)
        );
        Assert.Equal([1, 2, 3, 4], outcomes.OfType<ArrivalOutcome.Wrong>().Select(wrong => wrong.Left).Order());
        Assert.Equal(26, outcomes.OfType<ArrivalOutcome.Wait>().Count());
    }

    [Theory, BothDatabases]
    public async Task A_code_is_useless_for_who_is_not_expected_and_for_another_class(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var first = (await test.DoAsync<Publishing, (GroupId? Group, int)>(p => p.GroupAsync(test.Host, default))).Group;
        var session = await PlanAsync(test, first);
        var code = await OpenAsync(test, session);
        var elsewhere = await test.TraineeAsync("ye.siyu@example.org");
        Assert.NotEqual(
            first,
            await test.Hosts.AskAsync(db => db.Memberships.Where(m => m.PersonId == elsewhere.Id).Select(m => m.GroupId).FirstAsync())
        );
        Assert.IsType<ArrivalOutcome.NoneOpen>(await test.DoAsync<CheckIns, ArrivalOutcome>(c => c.EnterAsync(elsewhere, "12345", default)));
        Assert.IsType<ArrivalOutcome.NotExpected>(await test.DoAsync<CheckIns, ArrivalOutcome>(c => c.EnterAsync(elsewhere, code, default)));
        var other = await PlanAsync(test, at: "2022-03-06 09:05", teacher: "situ.guohua@example.org");
        var codeOfOther = await OpenAsync(test, other, "situ.guohua@example.org");
        Assert.Equal(
            other.Id,
            Assert
                .IsType<ArrivalOutcome.In>(await test.DoAsync<CheckIns, ArrivalOutcome>(c => c.EnterAsync(elsewhere, codeOfOther, default)))
                .Session.Id
        );
        Assert.IsType<ArrivalOutcome.NotExpected>(await test.DoAsync<CheckIns, ArrivalOutcome>(c => c.EnterAsync(elsewhere, code, default)));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.Arrivals.CountAsync(a => a.SessionId == session.Id)));
    }

    [Theory, BothDatabases]
    public async Task It_is_opened_by_whoever_holds_it_or_an_administrator_from_a_quarter_before_to_a_quarter_after(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var (teacher, administrator) = (await HostAsync(test, Teacher), await HostAsync(test, "he.huimin@example.org"));
        Task<CheckInOutcome> Open(SessionHost host) => test.DoAsync<CheckIns, CheckInOutcome>(c => c.OpenAsync(host, session.Id, default));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 08:44"));
        Assert.IsType<CheckInOutcome.TooEarly>(await Open(teacher));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 08:45"));
        Assert.IsType<CheckInOutcome.Done>(await Open(teacher));
        foreach (var other in (SessionHost[])[test.Host, test.Host with { Id = test.Trainees[0].Id }])
        {
            Assert.IsType<CheckInOutcome.NotThere>(await Open(other));
            Assert.IsType<CheckInOutcome.NotThere>(
                await test.DoAsync<CheckIns, CheckInOutcome>(c => c.TickAsync(other, session.Id, test.Trainees[0].Id, true, default))
            );
            Assert.IsType<CheckInOutcome.NotThere>(await test.DoAsync<CheckIns, CheckInOutcome>(c => c.CloseAsync(other, session.Id, default)));
        }
        var code = await CodeAsync(test, session);
        await test.DoAsync<CheckIns, CheckInOutcome>(c => c.CloseAsync(administrator, session.Id, default));
        Assert.IsType<ArrivalOutcome.NoneOpen>(await EnterAsync(test, 0, code));
        Assert.IsType<CheckInOutcome.Done>(await Open(administrator));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:14"));
        Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, 0, await CodeAsync(test, session)));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:15"));
        Assert.IsType<CheckInOutcome.Over>(await Open(teacher));
        Assert.IsType<ArrivalOutcome.NoneOpen>(await EnterAsync(test, 1, await CodeAsync(test, session)));
    }

    [Theory, BothDatabases]
    public async Task Who_is_late_or_leaves_early_is_so_by_minutes_and_whom_the_teacher_takes_off_no_code_brings_back(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        await OpenAsync(test, session);
        var (teacher, who) = (await HostAsync(test, Teacher), test.Trainees[0]);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 09:20"));
        Assert.Equal(20, Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, 0, await CodeAsync(test, session))).LateMinutes);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 11:30"));
        Task<CheckInOutcome> Left(string at) =>
            test.DoAsync<CheckIns, CheckInOutcome>(c =>
                c.LeftAsync(teacher, session.Id, who.Id, TestBot.InShanghai($"2022-03-06 {at}").ToUniversalTime(), default)
            );
        Assert.IsType<CheckInOutcome.NotSo>(await Left("11:31"));
        Assert.IsType<CheckInOutcome.NotSo>(await Left("08:30"));
        var view = Assert.IsType<CheckInOutcome.Done>(await Left("11:00")).View;
        var arrived = view.Expected.Single(one => one.Who.Id == who.Id).Arrived!;
        Assert.Equal((20, 60), (arrived.LateBy(session.Span), arrived.EarlyBy(session.Span)));
        Assert.Equal((1, 15), (view.In.Count(), view.NotIn.Count()));

        Task<CheckInOutcome> Tick(bool there) =>
            test.DoAsync<CheckIns, CheckInOutcome>(c => c.TickAsync(teacher, session.Id, who.Id, there, default));
        await Tick(false);
        Assert.IsType<ArrivalOutcome.TakenOff>(await EnterAsync(test, 0, await CodeAsync(test, session)));
        Assert.Single(Assert.IsType<CheckInOutcome.Done>(await Tick(true)).View.In);
        Assert.Equal(2, await test.Hosts.AskAsync(db => db.Arrivals.CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Who_is_in_is_presumed_there_afterwards_and_who_comes_in_too_late_is_heard(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var code = await OpenAsync(test, session);
        await EnterAsync(test, 0, code);
        var teacher = await HostAsync(test, Teacher);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:05"));
        var told = Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(teacher, session.Id, 0, null, null, default))
        );
        Assert.Equal([test.Trainees[0].Id], told.View.Booked.Where(one => one.Host == true).Select(one => one.Who.Id));
        Assert.IsType<ArrivalOutcome.InAfterTold>(await EnterAsync(test, 1, await CodeAsync(test, session)));
        Assert.Equal(2, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == SessionNews.Disagreement)));
        Assert.IsType<CheckInOutcome.Told>(
            await test.DoAsync<CheckIns, CheckInOutcome>(c => c.TickAsync(teacher, session.Id, test.Trainees[2].Id, true, default))
        );
    }

    [Fact]
    public async Task Opened_on_two_hosts_at_once_it_has_one_secret_and_no_two_classes_have_the_same()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await PlanAsync(test);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 08:50"));
        var teacher = await HostAsync(test, Teacher);
        var opened = await test.RaceAsync<CheckIns, CheckInOutcome>(Enumerable.Repeat(test.Trainees[0], 20), (checkIns, _) =>
            checkIns.OpenAsync(teacher, session.Id, default)
        );
        Assert.Single(opened.Cast<CheckInOutcome.Done>().Select(done => done.View.CheckIn!.Link).Distinct());
        Assert.NotEqual(
            CheckInCode.At(new CheckIn(session.Id, teacher.Id, default), DateTimeOffset.UnixEpoch)
                + CheckInCode.At(new CheckIn(session.Id, teacher.Id, default), DateTimeOffset.UnixEpoch.AddMinutes(1)),
            CheckInCode.At(new CheckIn(session.Id, teacher.Id, default), DateTimeOffset.UnixEpoch)
                + CheckInCode.At(new CheckIn(session.Id, teacher.Id, default), DateTimeOffset.UnixEpoch.AddMinutes(1))
        );
    }

    static async Task<Session> PlanAsync(SessionsTest test, GroupId? group = null, string at = "2022-03-06 09:00", string teacher = Teacher)
    {
        var administrator = await HostAsync(test, "he.huimin@example.org");
        var from = TestBot.InShanghai(at).ToUniversalTime();
        var plan = new LessonPlan(
            SessionKind.Class,
            "case-work",
            new Span(from, from.AddHours(3)),
            new LessonFacts(4),
            (await HostAsync(test, teacher)).Id,
            group
        );
        var outcome = await test.DoAsync<LessonPlanning, LessonOutcome>(planning => planning.PlanAsync(administrator, plan, default));
        // So many are expected at a time.
        while (await test.DoAsync<ClassRolls, bool>(rolls => rolls.RunAsync(default))) { }
        return Assert.IsType<LessonOutcome.Planned>(outcome).Session;
    }

    /// <summary>It is ten minutes before the class.</summary>
    static async Task<string> OpenAsync(SessionsTest test, Session session, string by = Teacher)
    {
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 08:50"));
        var host = await HostAsync(test, by);
        Assert.IsType<CheckInOutcome.Done>(await test.DoAsync<CheckIns, CheckInOutcome>(c => c.OpenAsync(host, session.Id, default)));
        return await CodeAsync(test, session);
    }

    static async Task<string> CodeAsync(SessionsTest test, Session session)
    {
        var checkIn = await test.Hosts.AskAsync(db => db.CheckIns.AsNoTracking().SingleAsync(c => c.SessionId == session.Id));
        return CheckInCode.At(checkIn, test.Hosts.Clock.GetUtcNow());
    }

    static Task<ArrivalOutcome> EnterAsync(SessionsTest test, int trainee, string code, int on = 0) =>
        test.DoAsync<CheckIns, ArrivalOutcome>(c => c.EnterAsync(test.Trainees[trainee], code, default), on);

    static async Task<SessionHost> HostAsync(SessionsTest test, string email) =>
        test.Host with
        {
            Id = await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
        };
}
