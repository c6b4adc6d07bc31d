using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>A class that was missed is made up by a later one of the same topic, once, and not any more when that is put right.</summary>
public sealed class ClassMadeUpTests
{
    static readonly CreditTotal Missed = new(CreditKind.ClassHours, TimesMissed: 1, ClassHoursMissed: 4);
    static readonly CreditTotal Once = new(CreditKind.ClassHours, 1, 180, 4);
    static readonly CreditTotal Both = new(CreditKind.ClassHours, 2, 360, 8);

    [Theory, BothDatabases]
    public async Task Who_is_at_the_next_of_the_topic_has_made_it_up_once_and_hears_so(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (first, second) = (await PlanAsync(test, "2022-03-06"), await PlanAsync(test, "2022-03-08"));
        await ConfirmAsync(test, first, 0, [1]);
        Assert.Equal(Missed, await TotalAsync(test, 0));
        var told = await ConfirmAsync(test, second, 0, [0, 1]);
        Assert.Equal(first.Id, told.View.Booked.Single(one => one.Who.Id == test.Trainees[0].Id).MakesUp?.Id);
        Assert.Equal(Once, await TotalAsync(test, 0));
        Assert.Equal(Both, await TotalAsync(test, 1));
        Assert.Equal(1, await ToldAsync(test, 0));
        Assert.Equal(0, await ToldAsync(test, 1));
        Assert.Empty(await MissedAsync(test, 0));
        var made = Assert.Single(await MadeUpAsync(test, 0));
        Assert.Equal((first.Id, (SessionId?)second.Id), (made.Missed.Id, made.By?.Id));
        // Told once more as it stands, of the one and of the other: nothing is given or taken for it.
        var written = await test.Hosts.AskAsync(db => db.Credits.CountAsync());
        await ConfirmAsync(test, second, 1, [0, 1]);
        await ConfirmAsync(test, first, 1, [1]);
        Assert.Equal(written, await test.Hosts.AskAsync(db => db.Credits.CountAsync()));
        Assert.Equal(Once, await TotalAsync(test, 0));
        Assert.Equal(1, await ToldAsync(test, 0));
        Assert.Empty(await DifferencesAsync(test));
    }

    [Theory, BothDatabases]
    public async Task Work_that_waits_for_a_class_which_is_made_up_otherwise_wants_no_decision_any_more(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (first, second) = (await PlanAsync(test, "2022-03-06"), await PlanAsync(test, "2022-03-08"));
        await ConfirmAsync(test, first, 0, [1]);
        Assert.IsType<MakeUpOutcome.HandedIn>(
            await test.DoAsync<MakeUps, MakeUpOutcome>(work => work.HandInAsync(test.Trainees[0], first.Id, "what I read", null, default))
        );
        Assert.Equal(1, await WaitingAsync());
        await ConfirmAsync(test, second, 0, [0]);
        Assert.Equal(0, await WaitingAsync());
        await ConfirmAsync(test, second, 1, [1]);
        Assert.Equal(1, await WaitingAsync());

        async Task<int> WaitingAsync()
        {
            var host = await HostAsync(test);
            return (await test.DoAsync<MakeUps, IReadOnlyList<MakeUpView>>(work => work.WaitingAsync(host, default))).Count;
        }
    }

    [Theory, BothDatabases]
    public async Task It_is_missed_again_when_who_was_there_is_put_right(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (first, second) = (await PlanAsync(test, "2022-03-06"), await PlanAsync(test, "2022-03-08"));
        await ConfirmAsync(test, first, 0, [1]);
        await ConfirmAsync(test, second, 0, [0]);
        await ConfirmAsync(test, second, 1, [1]);
        Assert.Equal(Missed with { TimesMissed = 2, ClassHoursMissed = 8 }, await TotalAsync(test, 0));
        Assert.Equal([second.Id, first.Id], await MissedAsync(test, 0));
        await ConfirmAsync(test, second, 2, [0]);
        Assert.Equal(Once, await TotalAsync(test, 0));
        await DidNotHappenAsync(test, second, 3);
        Assert.Equal(Missed, await TotalAsync(test, 0));
        await ConfirmAsync(test, second, 4, [0]);
        // Who was there after all has both.
        await ConfirmAsync(test, first, 1, [0, 1]);
        Assert.Equal(Both, await TotalAsync(test, 0));
        Assert.Empty(await MadeUpAsync(test, 0));
        await DidNotHappenAsync(test, first, 2);
        Assert.Equal(Once, await TotalAsync(test, 0));
        Assert.Empty(await DifferencesAsync(test));
    }

    [Theory, BothDatabases]
    public async Task One_class_makes_up_one_and_only_a_later_one_of_no_fewer_class_hours_does(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var before = await PlanAsync(test, "2022-03-04");
        var (first, second) = (await PlanAsync(test, "2022-03-06"), await PlanAsync(test, "2022-03-08"));
        var (less, other) = (await PlanAsync(test, "2022-03-10", hours: 2), await PlanAsync(test, "2022-03-12", topic: "group-work"));
        var last = await PlanAsync(test, "2022-03-14");
        await ConfirmAsync(test, before, 0, [0]);
        foreach (var missed in (Session[])[first, second])
            await ConfirmAsync(test, missed, 0, [1]);
        foreach (var attended in (Session[])[less, other])
            await ConfirmAsync(test, attended, 0, [0]);
        Assert.Equal([second.Id, first.Id], await MissedAsync(test, 0));
        await ConfirmAsync(test, last, 0, [0]);
        Assert.Equal([second.Id], await MissedAsync(test, 0));
        // It is told later that the first was not missed: the last makes up the second.
        await ConfirmAsync(test, first, 1, [0, 1]);
        Assert.Empty(await MissedAsync(test, 0));
        Assert.Equal(second.Id, Assert.Single(await MadeUpAsync(test, 0)).Missed.Id);
        Assert.Empty(await DifferencesAsync(test));
    }

    [Theory, BothDatabases]
    public async Task The_later_one_may_be_told_first(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (first, second) = (await PlanAsync(test, "2022-03-06"), await PlanAsync(test, "2022-03-08"));
        await ConfirmAsync(test, second, 0, [0]);
        await ConfirmAsync(test, first, 0, [1]);
        Assert.Equal(Once, await TotalAsync(test, 0));
        Assert.Equal(1, await ToldAsync(test, 0));
    }

    [Theory, BothDatabases]
    public async Task Whoever_tells_both_at_once_on_two_hosts_credits_it_once(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (first, second) = (await PlanAsync(test, "2022-03-06"), await PlanAsync(test, "2022-03-08"));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-09 12:30"));
        var teacher = await HostAsync(test);
        var n = 0;
        var outcomes = await test.RaceAsync<AfterSession, AttendanceOutcome>(Enumerable.Repeat(test.Trainees[0], 12), (after, who) =>
            Interlocked.Increment(ref n) % 2 == 0
                ? after.ConfirmAsync(teacher, first.Id, 0, [test.Trainees[1].Id], null, default)
                : after.ConfirmAsync(teacher, second.Id, 0, [who.Id], null, default)
        );
        Assert.Equal(2, outcomes.Count(outcome => outcome is AttendanceOutcome.Credited));
        Assert.Equal(10, outcomes.Count(outcome => outcome is AttendanceOutcome.ChangedSince));
        Assert.Equal(Once, await TotalAsync(test, 0));
        Assert.Equal(first.Id, Assert.Single(await MadeUpAsync(test, 0)).Missed.Id);
        Assert.Equal(1, await ToldAsync(test, 0));
        Assert.Empty(await DifferencesAsync(test));
        test.Hosts.NothingWentWrong();
    }

    static async Task<Session> PlanAsync(SessionsTest test, string day, int hours = 4, string topic = "case-work")
    {
        var administrator = await HostAsync(test, "he.huimin@example.org");
        var from = TestBot.InShanghai($"{day} 09:00").ToUniversalTime();
        var plan = new LessonPlan(SessionKind.Class, topic, new Span(from, from.AddHours(3)), new LessonFacts(hours), (await HostAsync(test)).Id);
        return Assert
            .IsType<LessonOutcome.Planned>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default)))
            .Session;
    }

    static async Task<AttendanceOutcome.Credited> ConfirmAsync(SessionsTest test, Session session, int version, int[] came)
    {
        After(test, session);
        var teacher = await HostAsync(test);
        PersonId[] there = [.. came.Select(n => test.Trainees[n].Id)];
        return Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(teacher, session.Id, version, there, null, default))
        );
    }

    static async Task DidNotHappenAsync(SessionsTest test, Session session, int version)
    {
        After(test, session);
        var teacher = await HostAsync(test);
        Assert.IsType<AttendanceOutcome.DidNotHappen>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.DidNotHappenAsync(teacher, session.Id, version, default))
        );
    }

    static void After(SessionsTest test, Session session)
    {
        if (test.Hosts.Clock.GetUtcNow() < session.EndsAt)
            test.Hosts.Clock.SetUtcNow(session.EndsAt);
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    static Task<int> ToldAsync(SessionsTest test, int who) =>
        test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.To == test.Trainees[who].Id && n.Kind == SessionNews.ClassMadeUp));

    static async Task<List<SessionId>> MissedAsync(SessionsTest test, int who) =>
        [
            .. (
                await test.DoAsync<ClassBoard, IReadOnlyList<LessonView>>(board =>
                    board.MissedAsync(test.Trainees[who].Id, test.Host.BatchId, default)
                )
            ).Select(view => view.Session.Id),
        ];

    static Task<IReadOnlyList<MadeUp>> MadeUpAsync(SessionsTest test, int who) =>
        test.DoAsync<ClassesMadeUp, IReadOnlyList<MadeUp>>(made => made.OfAsync(test.Trainees[who].Id, test.Host.BatchId, default));

    static async Task<List<LedgerDifference>> DifferencesAsync(SessionsTest test)
    {
        await using var scope = test.Hosts[0].CreateAsyncScope();
        List<LedgerDifference> found = [];
        await foreach (
            var difference in new LedgerCheck(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), test.Hosts.Clock).VerifyAsync(default)
        )
            found.Add(difference);
        return found;
    }

    static async Task<CreditTotal?> TotalAsync(SessionsTest test, int who) =>
        (await test.Hosts.AskAsync(db => db.Ledgers.Where(l => l.TraineeId == test.Trainees[who].Id).ToListAsync()))
            .SelectMany(ledger => ledger.Totals.Credits)
            .SingleOrDefault(total => total.Kind == CreditKind.ClassHours);

    static async Task<SessionHost> HostAsync(SessionsTest test, string email = "lyu.shufen@example.org") =>
        test.Host with
        {
            Id = await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
        };
}
