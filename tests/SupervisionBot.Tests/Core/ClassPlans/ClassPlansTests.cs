using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Sessions;

namespace SupervisionBot.Tests.Core.ClassPlans;

/// <summary>A whole plan beside the calendar, compared and applied by an administrator.</summary>
public sealed class ClassPlansTests
{
    const string Administrator = "he.huimin@example.org";

    static readonly ClassPlanRow Case = Row("2", "个案工作", 12, "9:00", "12:00", "吕淑芬");
    static readonly ClassPlanRow Group = Row("3", "Group work", 13, "9:00", "12:00", "Situ Guohua");
    static readonly ClassPlanRow Guest = Row("4", "Something else", 13, "14:00", "17:00", "赵启明");

    static readonly ClassPlanRow Visit = Row("5", "宁波参访", 12, "9:00", "16:00", "") with
    {
        Kind = SessionKind.Visit,
        Places = 5,
        SignUpUntil = new DateOnly(2022, 3, 10),
        LastDay = new DateOnly(2022, 3, 13),
    };

    [Theory, BothDatabases]
    public async Task A_plan_is_applied_once_and_is_then_as_it_stands(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        ClassPlanRow[] plan = [Case, Group, Guest];
        Assert.Equal(3, (await CompareAsync(test, plan)).News.Count());
        Assert.Equal((3, 0, 0, 0), Sum(await ApplyAsync(test, plan)));
        var again = await CompareAsync(test, plan);
        Assert.Equal(3, again.Lines.OfType<ClassPlanLine.Same>().Count());
        Assert.Empty(again.Missing);
        Assert.Equal((0, 0, 0, 0), Sum(await ApplyAsync(test, plan)));
        var lessons = await test.Hosts.AskAsync(db => db.Lessons.OrderBy(l => l.Guest).ToListAsync());
        Assert.Equal(["", "", "赵启明"], lessons.Select(lesson => lesson.Guest));
        Assert.All(lessons, lesson => Assert.Equal(4, lesson.ClassHours));
        Assert.Equal(3 * 16, await test.Hosts.AskAsync(db => db.Bookings.CountAsync(b => b.State == BookingState.Booked)));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task What_moves_keeps_its_people_and_its_calendar_entry_and_may_take_the_place_of_what_moves_too(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var two = Row("3", "小组工作", 13, "9:00", "12:00", "吕淑芬");
        await ApplyAsync(test, [Case, two]);
        var before = await SessionsAsync(test);
        ClassPlanRow[] plan = [Case with { Day = two.Day }, two with { Day = Case.Day, Place = "二楼" }];
        Assert.Equal(2, (await CompareAsync(test, plan)).Changes.Count());
        Assert.Equal((0, 2, 0, 0), Sum(await ApplyAsync(test, plan)));
        var after = await SessionsAsync(test);
        Assert.Equal(before.Select(one => one.Id.Value).Order(), after.Select(one => one.Id.Value).Order());
        Assert.All(after, one => Assert.True(one.Version > before.Single(other => other.Id == one.Id).Version));
        Assert.Equal(2 * 16, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == SessionNews.NewTime)));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Another_teacher_has_the_time_taken_and_the_first_one_has_it_back(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await ApplyAsync(test, [Case]);
        var (lyu, situ) = (await IdAsync(test, "lyu.shufen@example.org"), test.Host.Id);
        Assert.Equal(lyu, (await SessionsAsync(test))[0].SupervisorId);
        Assert.Equal((0, 1, 0, 0), Sum(await ApplyAsync(test, [Case with { Teacher = "司徒国华", ClassHours = 3, Reading = "第三章" }])));
        var session = (await SessionsAsync(test))[0];
        Assert.Equal(situ, session.SupervisorId);
        Assert.Equal(
            (3, "第三章"),
            await test.Hosts.AskAsync(async db => await db.Lessons.SingleAsync() is var lesson ? (lesson.ClassHours, lesson.Reading) : default)
        );
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.BusyTimes.CountAsync(row => row.PersonId == lyu)));
        Assert.NotEqual(0, await test.Hosts.AskAsync(db => db.BusyTimes.CountAsync(row => row.PersonId == situ)));
        var told = await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == SessionNews.TeacherNews).Select(n => n.To).ToListAsync());
        Assert.Equal([lyu, lyu, situ], told.OrderBy(one => one == situ));
        await test.PublishAsync("2022-03-19 09:00");
        var taken = Assert.Single((await CompareAsync(test, [Case with { Day = new DateOnly(2022, 3, 19), Teacher = "司徒国华" }])).Wrongs);
        Assert.IsType<PlanProblem.Taken>(taken.Problem);
    }

    [Theory, BothDatabases]
    public async Task What_is_not_in_the_plan_stays_unless_it_is_called_off(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await ApplyAsync(test, [Case, Group]);
        Assert.Equal("group-work", Assert.Single((await CompareAsync(test, [Case])).Missing).Topic);
        Assert.Equal((0, 0, 0, 0), Sum(await ApplyAsync(test, [Case])));
        Assert.Equal((0, 0, 1, 0), Sum(await ApplyAsync(test, [Case], callOff: true)));
        Assert.Equal(16, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == SessionNews.Withdrawal)));
    }

    [Theory, BothDatabases]
    public async Task What_cannot_be_is_left_and_the_rest_is_done(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        ClassPlanRow[] plan =
        [
            Case,
            Case with
            {
                At = "5",
            },
            Group with
            {
                Group = "第九小组",
            },
            Guest with
            {
                Day = new DateOnly(2022, 2, 5),
            },
            Row("6", "Nobody", 20, "9:00", "10:00", ""),
            Row("7", "Overlaps", 12, "11:00", "13:00", "吕淑芬"),
        ];
        var comparison = await CompareAsync(test, plan);
        Assert.Equal(
            [ClassPlanFault.Twice, ClassPlanFault.UnknownGroup, ClassPlanFault.Time, ClassPlanFault.TeacherMissing, ClassPlanFault.Twice],
            comparison.Wrongs.Select(line => line.Fault)
        );
        Assert.Equal((1, 0, 0, 5), Sum(await ApplyAsync(test, plan)));
    }

    [Theory, BothDatabases]
    public async Task A_visit_over_two_days_stays_as_it_is_with_its_days_written_or_left_empty_and_moves_with_both(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await ApplyAsync(test, [Visit]);
        Assert.Single((await CompareAsync(test, [Visit])).Lines.OfType<ClassPlanLine.Same>());
        Assert.Single(
            (await CompareAsync(test, [Visit with { LastDay = null, SignUpUntil = null, Places = null }])).Lines.OfType<ClassPlanLine.Same>()
        );
        var later = Visit with { Day = new DateOnly(2022, 3, 15), LastDay = null, SignUpUntil = null };
        Assert.Equal((0, 1, 0, 0), Sum(await ApplyAsync(test, [later])));
        var (session, lesson) = ((await SessionsAsync(test))[0], await test.Hosts.AskAsync(db => db.Lessons.SingleAsync()));
        Assert.Equal(new DateOnly(2022, 3, 16), VisitDays.LastDay(session.Span, test.Host.Zone));
        Assert.Equal(new DateOnly(2022, 3, 10), lesson.SignUpUntil);
        // Earlier than its last day of signing up: people sign up until it begins.
        await ApplyAsync(test, [later with { Day = new DateOnly(2022, 3, 8) }]);
        Assert.Equal(new DateOnly(2022, 3, 8), (await test.Hosts.AskAsync(db => db.Lessons.SingleAsync())).SignUpUntil);
    }

    [Theory]
    [InlineData(SessionKind.Class, 13, null, 0, ClassPlanFault.NoVisit)]
    [InlineData(SessionKind.Closing, null, 10, 0, ClassPlanFault.NoVisit)]
    [InlineData(SessionKind.Visit, 11, null, 0, ClassPlanFault.LastBeforeFirst)]
    [InlineData(SessionKind.Visit, 17, null, 0, ClassPlanFault.TooManyDays)]
    [InlineData(SessionKind.Visit, 13, 10, 0, ClassPlanFault.SignUpWithoutPlaces)]
    [InlineData(SessionKind.Visit, 13, 13, 5, ClassPlanFault.SignUpAfterFirst)]
    public async Task Days_that_cannot_be_are_refused(SessionKind kind, int? last, int? until, int places, ClassPlanFault fault)
    {
        await using var test = await SessionsTest.StartAsync(DatabaseProvider.Sqlite);
        DateOnly? Day(int? day) => day is { } number ? new DateOnly(2022, 3, number) : null;
        var row = Visit with { Kind = kind, Teacher = "赵启明", LastDay = Day(last), SignUpUntil = Day(until), Places = places };
        Assert.Equal(fault, Assert.Single((await CompareAsync(test, [row])).Wrongs).Fault);
    }

    [Theory, BothDatabases]
    public async Task Nobody_but_an_administrator_of_the_batch_applies_a_plan(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await ApplyAsync(test, [Case]);
        foreach (var email in (string[])["situ.guohua@example.org", "chen.jing@example.org"])
        {
            var other = test.Host with { Id = await IdAsync(test, email) };
            ClassPlanRow[] plan = [Case with { Day = new DateOnly(2022, 3, 20) }, Group];
            var applied = await test.DoAsync<SupervisionBot.Core.ClassPlans.ClassPlans, ClassPlanApplied>(plans =>
                AppliedAsync(plans, other, plan, callOff: true)
            );
            Assert.Equal((0, 0, 0, 2), Sum(applied));
        }
        Assert.Equal(new DateOnly(2022, 3, 12), LocalTime.Day((await SessionsAsync(test))[0].StartsAt, test.Host.Zone));
    }

    static ClassPlanRow Row(string at, string topic, int day, string from, string to, string teacher) =>
        new(at, SessionKind.Class, topic, new DateOnly(2022, 3, day), TimeOnly.Parse(from), TimeOnly.Parse(to), teacher);

    static (int, int, int, int) Sum(ClassPlanApplied applied) => (applied.Planned, applied.Changed, applied.CalledOff, applied.Left.Count);

    static async Task<ClassPlanComparison> CompareAsync(SessionsTest test, IReadOnlyList<ClassPlanRow> rows)
    {
        var administrator = test.Host with { Id = await IdAsync(test, Administrator) };
        return await test.DoAsync<SupervisionBot.Core.ClassPlans.ClassPlans, ClassPlanComparison>(plans =>
            plans.CompareAsync(administrator, rows, default)
        );
    }

    static async Task<ClassPlanApplied> ApplyAsync(SessionsTest test, IReadOnlyList<ClassPlanRow> rows, bool callOff = false)
    {
        var administrator = test.Host with { Id = await IdAsync(test, Administrator) };
        return await test.DoAsync<SupervisionBot.Core.ClassPlans.ClassPlans, ClassPlanApplied>(plans =>
            AppliedAsync(plans, administrator, rows, callOff)
        );
    }

    static async Task<ClassPlanApplied> AppliedAsync(
        SupervisionBot.Core.ClassPlans.ClassPlans plans,
        SessionHost administrator,
        IReadOnlyList<ClassPlanRow> rows,
        bool callOff
    ) => await plans.ApplyAsync(administrator, await plans.CompareAsync(administrator, rows, default), callOff, default);

    static Task<List<Session>> SessionsAsync(SessionsTest test) =>
        test.Hosts.AskAsync(db => db.Sessions.Where(s => s.State == SessionState.Open).OrderBy(s => s.Topic).ToListAsync());

    static Task<PersonId> IdAsync(SessionsTest test, string email) =>
        test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());
}
