using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>A trainee of the batch comes to the class of another group: to make one up, or as a guest.</summary>
public sealed class AdmissionTests
{
    const string Teacher = "lyu.shufen@example.org";
    const string OfAnotherGroup = "ye.siyu@example.org";

    [Theory, BothDatabases]
    public async Task By_the_code_who_missed_the_topic_is_in_and_makes_it_up(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (who, group) = (await test.TraineeAsync(OfAnotherGroup), await GroupAsync(test));
        var missed = await PlanAsync(test, "2022-03-05 09:00");
        await ConfirmAsync(test, missed, []);
        var session = await PlanAsync(test, "2022-03-06 09:00", group);
        var code = await OpenAsync(test, session, "2022-03-06 08:50");
        var let = Assert.IsType<ArrivalOutcome.LetIn>(await EnterAsync(test, who, code));
        Assert.Equal(missed.Id, let.As.Missed?.Id);
        Assert.True(Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, who, code)).Again);
        // Who comes before it begins is not taken for somebody who has left the group.
        await test.DoAsync<IEnumerable<RecurringWork>, bool>(all => all.OfType<ClassRolls>().Single().RunAsync(default));
        var (host, here) = (await HostAsync(test), await SeenAsync(test, session));
        Assert.Equal(missed.Id, here.Expected.Single(one => one.Who.Id == who.Id).MakesUp?.Id);
        test.Hosts.Clock.SetUtcNow(session.EndsAt.AddMinutes(1));
        Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, session.Id, 0, null, null, default))
        );
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 180, 4), await TotalAsync(test, who));
        Assert.Equal(session.Id, Assert.Single(await MadeUpAsync(test, who)).By?.Id);
    }

    [Theory, BothDatabases]
    public async Task Who_has_nothing_to_make_up_is_let_in_as_a_guest_by_the_teacher_and_by_the_code_where_it_is_open(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (who, group) = (await test.TraineeAsync(OfAnotherGroup), await GroupAsync(test));
        var closed = await PlanAsync(test, "2022-03-06 09:00", group);
        var code = await OpenAsync(test, closed, "2022-03-06 09:00");
        Assert.Equal((await HostAsync(test)).Id, Assert.IsType<ArrivalOutcome.NotExpected>(await EnterAsync(test, who, code)).Holder.Id);
        var named = await test.DoAsync<Admissions, PersonName?>(a => a.NamedAsync(closed, "Ye Siyu is here", default));
        Assert.Equal(who.Id, named?.Id);
        var host = await HostAsync(test);
        var let = Assert.IsType<CheckInOutcome.LetIn>(
            await test.DoAsync<CheckIns, CheckInOutcome>(c => c.LetInAsync(host, closed.Id, who.Id, default))
        );
        Assert.Null(let.As.Missed);
        Assert.Equal(who.Id, Assert.Single((await SeenAsync(test, closed)).Guests).Id);
        Assert.IsType<CheckInOutcome.InAlready>(await test.DoAsync<CheckIns, CheckInOutcome>(c => c.LetInAsync(host, closed.Id, who.Id, default)));
        Assert.Equal(1, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.To == who.Id && n.Kind == SessionNews.LetInNotice)));
        test.Hosts.Clock.SetUtcNow(closed.EndsAt.AddMinutes(1));
        await ConfirmAsync(test, closed, []);
        Assert.Null(await TotalAsync(test, who));
        var open = await PlanAsync(test, "2022-03-08 09:00", group, openPlaces: 1);
        Assert.IsType<ArrivalOutcome.LetIn>(await EnterAsync(test, who, await OpenAsync(test, open, "2022-03-08 09:00")));
        var another = await test.Hosts.AskAsync(db =>
            db.Memberships.Where(m => m.Role == Role.Trainee && m.GroupId != group && m.PersonId != who.Id).Select(m => m.PersonId).FirstAsync()
        );
        // The one place is taken.
        Assert.IsType<ArrivalOutcome.NotExpected>(await EnterAsync(test, who with { Id = another }, await CodeAsync(test, open)));
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Another_class_s_code_is_no_free_guess_and_nobody_is_in_two_classes_at_once(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (who, group) = (await test.TraineeAsync(OfAnotherGroup), await GroupAsync(test));
        await ConfirmAsync(test, await PlanAsync(test, "2022-03-05 09:00"), []);
        var ownGroup = await test.Hosts.AskAsync(db =>
            db.Memberships.Where(m => m.PersonId == who.Id && m.Role == Role.Trainee).Select(m => m.GroupId).SingleAsync()
        );
        var other = await PlanAsync(test, "2022-03-06 09:00", group);
        var own = await PlanAsync(test, "2022-03-06 09:00", ownGroup, teacher: "margaret.leung@example.org");
        await OpenAsync(test, other, "2022-03-06 09:00");
        Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, who, await OpenAsync(test, own, "2022-03-06 09:00", "margaret.leung@example.org")));
        for (var guess = 0; guess < CheckInTries.Most; guess++)
            Assert.True(Assert.IsType<ArrivalOutcome.In>(await EnterAsync(test, who, "12345")).Again);
        Assert.IsType<ArrivalOutcome.Wait>(await EnterAsync(test, who, await CodeAsync(test, other)));
        test.Hosts.Clock.Advance(CheckInTries.Wait + TimeSpan.FromSeconds(1));
        Assert.IsType<ArrivalOutcome.NotExpected>(await EnterAsync(test, who, await CodeAsync(test, other)));
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Who_was_let_in_by_mistake_and_is_taken_off_has_missed_nothing(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (who, group) = (await test.TraineeAsync(OfAnotherGroup), await GroupAsync(test));
        await ConfirmAsync(test, await PlanAsync(test, "2022-03-05 09:00"), []);
        var session = await PlanAsync(test, "2022-03-06 09:00", group);
        await OpenAsync(test, session, "2022-03-06 09:00");
        var host = await HostAsync(test);
        Assert.IsType<CheckInOutcome.LetIn>(await test.DoAsync<CheckIns, CheckInOutcome>(c => c.LetInAsync(host, session.Id, who.Id, default)));
        Assert.IsType<CheckInOutcome.Done>(await test.DoAsync<CheckIns, CheckInOutcome>(c => c.TickAsync(host, session.Id, who.Id, false, default)));
        Assert.DoesNotContain((await SeenAsync(test, session)).Expected, one => one.Who.Id == who.Id);
        await ConfirmAsync(test, session, []);
        Assert.False(await test.Hosts.AskAsync(db => db.Credits.AnyAsync(c => c.TraineeId == who.Id && c.SourceId == session.Id.Value)));
        test.Hosts.NothingWentWrong();
    }

    static async Task<GroupId?> GroupAsync(SessionsTest test) =>
        (await test.DoAsync<Publishing, (GroupId? Group, int)>(p => p.GroupAsync(test.Host, default))).Group;

    static async Task<Session> PlanAsync(SessionsTest test, string at, GroupId? group = null, int openPlaces = 0, string teacher = Teacher)
    {
        var administrator = await HostAsync(test, "he.huimin@example.org");
        var from = TestBot.InShanghai(at).ToUniversalTime();
        var plan = new LessonPlan(
            SessionKind.Class,
            "case-work",
            new Span(from, from.AddHours(3)),
            new LessonFacts(4, OpenPlaces: openPlaces),
            (await HostAsync(test, teacher)).Id,
            group
        );
        return Assert
            .IsType<LessonOutcome.Planned>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default)))
            .Session;
    }

    static async Task<string> OpenAsync(SessionsTest test, Session session, string at, string teacher = Teacher)
    {
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai(at));
        var host = await HostAsync(test, teacher);
        Assert.IsType<CheckInOutcome.Done>(await test.DoAsync<CheckIns, CheckInOutcome>(c => c.OpenAsync(host, session.Id, default)));
        return await CodeAsync(test, session);
    }

    static Task<string> CodeAsync(SessionsTest test, Session session) =>
        test.Hosts.AskAsync(async db =>
            CheckInCode.At(await db.CheckIns.SingleAsync(checkIn => checkIn.SessionId == session.Id), test.Hosts.Clock.GetUtcNow())
        );

    static Task<ArrivalOutcome> EnterAsync(SessionsTest test, Trainee who, string code) =>
        test.DoAsync<CheckIns, ArrivalOutcome>(checkIns => checkIns.EnterAsync(who, code, default));

    static async Task<CheckInView> SeenAsync(SessionsTest test, Session session)
    {
        var host = await HostAsync(test);
        return (await test.DoAsync<CheckIns, CheckInView?>(c => c.OneAsync(host, session.Id, default)))!;
    }

    static async Task ConfirmAsync(SessionsTest test, Session session, PersonId[] came)
    {
        if (test.Hosts.Clock.GetUtcNow() < session.EndsAt)
            test.Hosts.Clock.SetUtcNow(session.EndsAt.AddMinutes(1));
        var host = await HostAsync(test);
        Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, session.Id, 0, came, null, default))
        );
    }

    static Task<IReadOnlyList<MadeUp>> MadeUpAsync(SessionsTest test, Trainee who) =>
        test.DoAsync<ClassesMadeUp, IReadOnlyList<MadeUp>>(made => made.OfAsync(who.Id, test.Host.BatchId, default));

    static async Task<CreditTotal?> TotalAsync(SessionsTest test, Trainee who) =>
        (await test.Hosts.AskAsync(db => db.Ledgers.Where(l => l.TraineeId == who.Id).ToListAsync()))
            .SelectMany(ledger => ledger.Totals.Credits)
            .SingleOrDefault(total => total.Kind == CreditKind.ClassHours);

    static async Task<SessionHost> HostAsync(SessionsTest test, string email = Teacher) =>
        test.Host with
        {
            Id = await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
        };
}
