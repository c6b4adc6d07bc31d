using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>A deputy answers after the supervisor's session; and what the supervisor has held by that. One trainee was there for an hour.</summary>
public sealed class DeputyTests
{
    static readonly DateOnly LastDay = new(2022, 3, 20);

    [Theory, BothDatabases]
    public async Task A_deputy_answers_and_it_is_seen_who_it_was(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (session, deputy) = (await OverAsync(test), await NamedAsync(test));
        Assert.Equal([session.Id], await test.DoAsync<AfterSession, List<SessionId>>(after => after.UnansweredAsync(deputy, default)));
        var credited = Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, deputy, session));
        Assert.Equal((deputy.Id, deputy.Id, (bool?)true), (credited.View.Report!.By, credited.View.InPlace!.Id, credited.View.Booked[0].Host));
        var seen = await test.DoAsync<AfterSession, AttendanceView?>(after => after.HostedAsync(test.Host, session.Id, default));
        Assert.Equal((deputy.Id, (bool?)true), (seen!.InPlace!.Id, seen.Booked[0].Host));
        Assert.Equal(
            [test.Host.Id],
            await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == SessionNews.AnsweredInPlace).Select(n => n.To).ToListAsync())
        );
    }

    [Theory, BothDatabases]
    public async Task Whether_it_was_said_who_came_is_known_to_whom_the_session_is(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (session, deputy) = (await OverAsync(test), await NamedAsync(test));
        async Task<IReadOnlyList<HeldSession>> HeldAsync(SessionHost who, Span? within) =>
            await test.DoAsync<SessionBoard, IReadOnlyList<HeldSession>>(board => board.HeldAsync(who.Id, who.BatchId, within, default));

        Assert.Equal([(session.Id, false)], (await HeldAsync(test.Host, null)).Select(one => (one.Session.Id, one.Said)));
        Assert.Empty(await HeldAsync(test.Host, new Span(session.EndsAt, session.EndsAt.AddDays(1))));
        await ConfirmAsync(test, deputy, session);
        Assert.Equal([(session.Id, true)], (await HeldAsync(test.Host, session.Span)).Select(one => (one.Session.Id, one.Said)));
        Assert.Empty(await HeldAsync(deputy, null));
    }

    [Theory, BothDatabases]
    public async Task Whose_time_as_deputy_is_over_cannot_answer_any_more(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (session, deputy) = (await OverAsync(test), await NamedAsync(test));
        await test.DoAsync<Deputies, DeputyOutcome>(deputies => deputies.EndAsync(test.Host.Id, test.Host.BatchId, test.Host.Id, default));
        Assert.IsType<AttendanceOutcome.NotThere>(await ConfirmAsync(test, deputy, session));
        Assert.Empty(await test.DoAsync<AfterSession, List<SessionId>>(after => after.UnansweredAsync(deputy, default)));
    }

    [Theory, BothDatabases]
    public async Task A_deputy_of_a_later_day_decides_nothing_before_it(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (session, deputy) = (await OverAsync(test), await NamedAsync(test, new DateOnly(2022, 3, 10)));
        Assert.IsType<AttendanceOutcome.NotThere>(await ConfirmAsync(test, deputy, session));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-10 00:00").ToUniversalTime());
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, deputy, session));
    }

    [Theory, BothDatabases]
    public async Task An_administrator_ends_it_under_their_own_name_and_both_hear_of_it(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (deputy, administrator) = (await NamedAsync(test), (await test.TraineeAsync("he.huimin@example.org")).Id);
        await test.Hosts.AskAsync(db => db.Notices.ExecuteDeleteAsync());
        Assert.IsType<DeputyOutcome.NotAble>(await EndAsync(test, deputy.Id));
        Assert.IsType<DeputyOutcome.Ended>(await EndAsync(test, administrator));
        Assert.Equal(
            [administrator],
            await test.Hosts.AskAsync(db => db.Acts.Where(a => a.Kind == ActKind.DeputyEnded).Select(a => a.By).ToListAsync())
        );
        var told = await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == Deputies.EndedNotice).Select(n => n.To).ToListAsync());
        Assert.Equal(new[] { test.Host.Id, deputy.Id }.ToHashSet(), told.ToHashSet());
        Assert.IsType<DeputyOutcome.Nobody>(await EndAsync(test, administrator));
    }

    [Theory, BothDatabases]
    public async Task Who_has_not_heard_that_they_stand_in_does_not_hear_that_it_is_over(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await NamedAsync(test);
        Assert.IsType<DeputyOutcome.Ended>(await EndAsync(test, test.Host.Id));
        Assert.Empty(await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == Deputies.EndedNotice).ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task The_days_are_those_of_the_supervisor_whoever_names_them(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await test.Hosts.AskAsync(db =>
            db.People.Where(p => p.Id == test.Host.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.TimeZone, "Europe/London"))
        );
        await NamedAsync(test, new DateOnly(2022, 3, 10));
        var named = await test.Hosts.AskAsync(db => db.Deputyships.SingleAsync());
        Assert.Equal(
            (new DateTimeOffset(2022, 3, 10, 0, 0, 0, default), new DateTimeOffset(2022, 3, 21, 0, 0, 0, default)),
            (named.From, named.Until)
        );
        var now = await test.DoAsync<Deputies, DeputyNow?>(deputies => deputies.NowAsync(test.Host.Id, test.Host.BatchId, default));
        Assert.Equal((new DateOnly(2022, 3, 10), LastDay), (now!.FirstDay, now.LastDay));
    }

    static Task<DeputyOutcome> EndAsync(SessionsTest test, PersonId by) =>
        test.DoAsync<Deputies, DeputyOutcome>(deputies => deputies.EndAsync(test.Host.Id, test.Host.BatchId, by, default));

    [Fact]
    public async Task The_deputy_is_asked_too()
    {
        await using var test = await SessionsTest.StartAsync();
        var (_, deputy) = (await OverAsync(test), await NamedAsync(test));
        await test.DoAsync<IEnumerable<SupervisionBot.Core.Jobs.RecurringWork>, bool>(all =>
            all.OfType<AskAfterSessions>().Single().RunAsync(default)
        );
        var asked = await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == SessionNews.HostQuestion).Select(n => n.To).ToListAsync());
        Assert.Equal(new[] { test.Host.Id, deputy.Id }.ToHashSet(), asked.ToHashSet());
    }

    [Theory, BothDatabases]
    public async Task What_was_held_is_the_supervisors_load_until_it_is_taken_back(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (session, deputy) = (await OverAsync(test), await NamedAsync(test));
        await ConfirmAsync(test, deputy, session);
        Assert.Equal((new HostLoad(1, 60), new HostLoad(1, 60)), await LoadsAsync(test, new DateOnly(2022, 3, 8)));
        Assert.Equal((new HostLoad(), new HostLoad(1, 60)), await LoadsAsync(test, new DateOnly(2022, 3, 15)));
        await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.DidNotHappenAsync(test.Host, session.Id, 1, default));
        Assert.Equal((new HostLoad(), new HostLoad()), await LoadsAsync(test, new DateOnly(2022, 3, 8)));
    }

    static async Task<Session> OverAsync(SessionsTest test)
    {
        var session = await test.PublishAsync("2022-03-08 14:00");
        await test.BookAsync(test.Trainees[0], session);
        test.Hosts.Clock.SetUtcNow(session.EndsAt);
        return session;
    }

    static async Task<SessionHost> NamedAsync(SessionsTest test, DateOnly? from = null)
    {
        var deputy = test.Host with { Id = (await test.TraineeAsync("lyu.shufen@example.org")).Id };
        await test.DoAsync<Deputies, DeputyOutcome>(deputies =>
            deputies.NameAsync(test.Host.Id, deputy.Id, test.Host.BatchId, from, LastDay, default)
        );
        return deputy;
    }

    static Task<AttendanceOutcome> ConfirmAsync(SessionsTest test, SessionHost host, Session session) =>
        test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, session.Id, 0, null, null, default));

    static async Task<(HostLoad Week, HostLoad All)> LoadsAsync(SessionsTest test, DateOnly day)
    {
        var week = await test.DoAsync<HostWeeks, HostWeek>(weeks => weeks.OfAsync(test.Host, day, default));
        return (week.Held, week.HeldInAll);
    }
}
