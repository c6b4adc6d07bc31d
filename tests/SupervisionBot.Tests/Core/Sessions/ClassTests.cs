using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>The programme's calendar: planned by an administrator, attended by whoever is expected, credited by one answer.</summary>
public sealed class ClassTests
{
    const string Administrator = "he.huimin@example.org";
    const string Teacher = "lyu.shufen@example.org";
    const string At = "2022-03-06 09:00";

    [Theory, BothDatabases]
    public async Task Every_trainee_is_expected_from_the_moment_it_is_planned_and_nobody_books_or_cancels_it(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (planned, trainee) = (await PlanAsync(test), test.Trainees[0]);
        Assert.Equal(16, planned.Expected);
        Assert.Equal(16, await test.Hosts.AskAsync(db => db.Bookings.CountAsync(b => b.SessionId == planned.Session.Id)));
        await test.NothingIsDoubleAsync();
        var booking = await BookingAsync(test, planned.Session, trainee.Id);
        Assert.IsType<BookOutcome.NotThere>(await test.DeskAsync(desk => desk.CancelAsync(trainee, booking.Id, default)));
        Assert.IsType<BookOutcome.NotThere>(await test.DeskAsync(desk => desk.HoldAsync(trainee, planned.Session.Id, default)));
        Assert.Null(booking.OpenNumber);
        Assert.Empty(await test.DoAsync<SessionBoard, IReadOnlyList<SessionView>>(board => board.BookableAsync(trainee, null, default)));
        Assert.Empty(await test.DoAsync<SessionBoard, IReadOnlyList<BookingView>>(board => board.MineAsync(trainee.Id, trainee.BatchId, default)));
    }

    [Theory, BothDatabases]
    public async Task Only_an_administrator_plans_moves_and_calls_off(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var plan = Plan(await IdAsync(test, Teacher));
        foreach (var other in (SessionHost[])[test.Host, await HostAsync(test, "chen.jing@example.org")])
            Assert.IsType<LessonOutcome.NotAllowed>(
                await test.DoAsync<LessonPlanning, LessonOutcome>(planning => planning.PlanAsync(other, plan, default))
            );
        var session = (await PlanAsync(test)).Session;
        var teacher = await HostAsync(test, Teacher);
        var later = new SessionChange(Day: new DateOnly(2022, 3, 13));
        Assert.IsType<HostOutcome.NotThere>(
            await test.DoAsync<Rescheduling, HostOutcome>(r => r.ChangeAsync(teacher, session.Id, later, false, default))
        );
        Assert.IsType<HostOutcome.NotThere>(await test.DoAsync<Withdrawing, HostOutcome>(w => w.WithdrawAsync(teacher, session.Id, false, default)));
    }

    [Theory, BothDatabases]
    public async Task Who_was_there_is_credited_the_class_hours_and_who_was_not_has_missed_them(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = (await PlanAsync(test)).Session;
        var (there, away) = (test.Trainees[0], test.Trainees[1]);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        var teacher = await HostAsync(test, Teacher);
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, teacher, session, 0, [there.Id]));
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 180, 4), await TotalAsync(test, there));
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, TimesMissed: 1, ClassHoursMissed: 4), await TotalAsync(test, away));
        var missed = await test.DoAsync<ClassBoard, IReadOnlyList<LessonView>>(board => board.MissedAsync(away.Id, away.BatchId, default));
        Assert.Equal(session.Id, Assert.Single(missed).Session.Id);
        Assert.IsType<AttendanceOutcome.DidNotHappen>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.DidNotHappenAsync(teacher, session.Id, 1, default))
        );
        Assert.Null(await TotalAsync(test, there));
    }

    [Theory, BothDatabases]
    public async Task What_is_planned_before_the_defence_is_foretold_to_whom_is_expected_until_it_is_said_who_came(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (session, trainee) = ((await PlanAsync(test)).Session, test.Trainees[0]);
        Assert.Equal((4, 60, null), await ForetoldAsync());
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        Assert.Equal((4, 60, null), await ForetoldAsync());
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, await HostAsync(test, Teacher), session, 0, [trainee.Id]));
        Assert.Equal((0, 56, null), await ForetoldAsync());

        async Task<(long Ahead, long Missing, DateOnly? Day)> ForetoldAsync()
        {
            var outlook = await test.DoAsync<Outlooks, Outlook>(outlooks => outlooks.OwnAsync(trainee, new DateOnly(2022, 3, 6), default));
            var planned = Assert.IsType<Forecast.Planned>(outlook.ClassHours?.Forecast);
            return (planned.Ahead, planned.Missing, planned.Day);
        }
    }

    [Theory, BothDatabases]
    public async Task For_a_guest_the_administrator_says_who_came_and_a_supervisor_does_not(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = (await PlanAsync(test, guest: "赵启明")).Session;
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        Assert.IsType<AttendanceOutcome.NotThere>(await ConfirmAsync(test, test.Host, session, 0, null));
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, await HostAsync(test, Administrator), session, 0, null));
    }

    [Theory, BothDatabases]
    public async Task What_moves_takes_everybody_along_and_tells_each_of_them_and_the_teacher_once(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = (await PlanAsync(test)).Session;
        await test.PublishAsync("2022-03-13 09:00");
        var administrator = await HostAsync(test, Administrator);
        var changed = Assert.IsType<HostOutcome.Changed>(
            await test.DoAsync<Rescheduling, HostOutcome>(r =>
                r.ChangeAsync(administrator, session.Id, new SessionChange(Day: new DateOnly(2022, 3, 13)), false, default)
            )
        );
        Assert.Equal((16, 0), (changed.Told, changed.Dropped));
        Assert.Equal(16, await ToldAsync(test, SessionNews.NewTime));
        Assert.Equal(2, await ToldAsync(test, SessionNews.TeacherNews));
        await test.NothingIsDoubleAsync();
        Assert.IsType<HostOutcome.Withdrawn>(
            await test.DoAsync<Withdrawing, HostOutcome>(w => w.WithdrawAsync(administrator, session.Id, false, default))
        );
        Assert.Equal(16, await ToldAsync(test, SessionNews.Withdrawal));
    }

    [Theory, BothDatabases]
    public async Task Who_joins_later_is_expected_too_and_who_leaves_is_no_more(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = (await PlanAsync(test)).Session;
        var leaves = test.Trainees[3];
        await using (var db = test.Hosts.OpenDatabase())
        {
            await db.Memberships.Where(m => m.PersonId == leaves.Id).ExecuteDeleteAsync();
            await db.Bookings.Where(b => b.PersonId == test.Trainees[2].Id).ExecuteUpdateAsync(b => b.SetProperty(x => x.State, BookingState.Lapsed));
        }
        while (await test.DoAsync<ClassRolls, bool>(rolls => rolls.RunAsync(default))) { }
        var expected = await test.Hosts.AskAsync(db =>
            db.Bookings.Where(b => b.SessionId == session.Id && b.State == BookingState.Booked).Select(b => b.PersonId).ToListAsync()
        );
        Assert.Contains(test.Trainees[2].Id, expected);
        Assert.DoesNotContain(leaves.Id, expected);
    }

    [Theory, BothDatabases]
    public async Task Who_cannot_come_says_why_once_and_only_of_what_they_are_expected_at(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (session, trainee) = ((await PlanAsync(test)).Session, test.Trainees[0]);
        foreach (var _ in (int[])[1, 2])
            Assert.IsType<ExcuseOutcome.Noted>(await test.DoAsync<Excuses, ExcuseOutcome>(e => e.SayAsync(trainee, session.Id, "ill", default)));
        var supervision = await test.PublishAsync("2022-03-08 09:00");
        Assert.IsType<ExcuseOutcome.NotThere>(await test.DoAsync<Excuses, ExcuseOutcome>(e => e.SayAsync(trainee, supervision.Id, "ill", default)));
        Assert.Equal(1, await ToldAsync(test, SessionNews.Excuse));
        var teacher = await IdAsync(test, Teacher);
        var seen = await ExpectedAsync(test, teacher, session);
        Assert.Equal("ill", Assert.Single(seen, one => one.Why is not null).Why);
        Assert.Empty(await ExpectedAsync(test, test.Host.Id, session));
        Assert.Empty(await ExpectedAsync(test, test.Trainees[1].Id, session));
    }

    [Theory, BothDatabases]
    public async Task A_class_is_no_supervision_anywhere(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = (await PlanAsync(test)).Session;
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        var teacher = await HostAsync(test, Teacher);
        await ConfirmAsync(test, teacher, session, 0, null);
        Assert.Empty(
            await test.DoAsync<HostLoads, Dictionary<PersonId, HostLoad>>(loads => loads.OfAsync([teacher.Id], teacher.BatchId, null, default))
        );
        var kinds = await test.Hosts.AskAsync(db => db.Credits.Select(c => c.Kind).Distinct().ToListAsync());
        Assert.Equal([CreditKind.ClassHours], kinds);
    }

    static LessonPlan Plan(PersonId? teacher, string guest = "") =>
        new(
            SessionKind.Class,
            "case-work",
            new Span(TestBot.InShanghai(At).ToUniversalTime(), TestBot.InShanghai(At).AddHours(3).ToUniversalTime()),
            new LessonFacts(4, guest),
            teacher
        );

    static async Task<LessonOutcome.Planned> PlanAsync(SessionsTest test, string guest = "")
    {
        var administrator = await HostAsync(test, Administrator);
        var plan = Plan(guest.Length > 0 ? null : await IdAsync(test, Teacher), guest);
        return Assert.IsType<LessonOutcome.Planned>(
            await test.DoAsync<LessonPlanning, LessonOutcome>(planning => planning.PlanAsync(administrator, plan, default))
        );
    }

    static Task<AttendanceOutcome> ConfirmAsync(
        SessionsTest test,
        SessionHost host,
        Session session,
        int version,
        IReadOnlyCollection<PersonId>? there
    ) => test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, session.Id, version, there, null, default));

    static Task<IReadOnlyList<ExpectedPerson>> ExpectedAsync(SessionsTest test, PersonId who, Session session) =>
        test.DoAsync<ClassBoard, IReadOnlyList<ExpectedPerson>>(board => board.ExpectedAsync(who, session.BatchId, session.Id, default));

    static Task<Booking> BookingAsync(SessionsTest test, Session session, PersonId person) =>
        test.Hosts.AskAsync(db => db.Bookings.SingleAsync(b => b.SessionId == session.Id && b.PersonId == person));

    static async Task<CreditTotal?> TotalAsync(SessionsTest test, Trainee trainee) =>
        (await test.Hosts.AskAsync(db => db.Ledgers.Where(l => l.TraineeId == trainee.Id).ToListAsync()))
            .SelectMany(ledger => ledger.Totals.Credits)
            .SingleOrDefault(total => total.Kind == CreditKind.ClassHours);

    static Task<int> ToldAsync(SessionsTest test, string kind) => test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == kind));

    static Task<PersonId> IdAsync(SessionsTest test, string email) =>
        test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());

    static async Task<SessionHost> HostAsync(SessionsTest test, string email) => test.Host with { Id = await IdAsync(test, email) };
}
