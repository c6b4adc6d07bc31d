using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;
using SessionHost = SupervisionBot.Core.Sessions.Host;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>A trainee's own sessions with supervisees: planned, answered for by the trainee alone, and practicum with that.</summary>
public sealed class OwnSessionTests
{
    const string Holder = "chen.jing@example.org";

    [Theory, BothDatabases]
    public async Task One_answer_makes_the_session_an_hour_entry_and_another_takes_it_back(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (chen, session) = await PlannedAsync(test, "2022-03-03 14:00", minutes: 90);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:00"));
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, chen, session, 0));
        var entry = Assert.Single(await EntriesAsync(test, chen));
        Assert.Equal((90, new TimeOnly(14, 0), SourceKind.Session, EntryState.Submitted), (entry.Minutes, entry.From!.Value, entry.Source, entry.State));
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, chen, session, 1, minutes: 60));
        Assert.Equal(60, Assert.Single(await EntriesAsync(test, chen)).Minutes);
        Assert.IsType<AttendanceOutcome.DidNotHappen>(await DenyAsync(test, chen, session, 2));
        Assert.Empty(await EntriesAsync(test, chen));
        Assert.Empty(await test.Hosts.AskAsync(db => db.Credits.ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task An_answer_pressed_twice_or_before_the_end_gives_nothing_more(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (chen, session) = await PlannedAsync(test, "2022-03-03 14:00");
        Assert.IsType<AttendanceOutcome.TooEarly>(await ConfirmAsync(test, chen, session, 0));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:00"));
        var outcomes = await test.RaceAsync<AfterSession, AttendanceOutcome>([chen, chen, chen, chen], (after, by) => after.ConfirmAsync(HostOf(by), session.Id, 0, null, null, default));
        Assert.Single(outcomes.OfType<AttendanceOutcome.Credited>());
        Assert.IsType<AttendanceOutcome.ChangedSince>(await ConfirmAsync(test, chen, session, 0));
        Assert.Single(await EntriesAsync(test, chen));
    }

    [Theory, BothDatabases]
    public async Task Nobody_else_books_answers_for_or_calls_off_what_is_a_trainees_own(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (chen, session) = await PlannedAsync(test, "2022-03-03 14:00");
        var (other, supervisee) = (test.Trainees[0], await SuperviseeAsync(test, chen));
        Assert.IsType<OwnOutcome.NotYours>(await PlanAsync(test, other, supervisee, "2022-03-04 14:00"));
        Assert.IsType<HostOutcome.NotThere>(await CallOffAsync(test, other, session));
        Assert.IsType<BookOutcome.NotThere>(await test.DeskAsync(desk => desk.HoldAsync(other, session.Id, default)));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:00"));
        foreach (var host in new[] { HostOf(other), test.Host, HostOf(chen) with { Id = supervisee } })
            Assert.IsType<AttendanceOutcome.NotThere>(await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, session.Id, 0, null, null, default)));
        Assert.Empty(await EntriesAsync(test, chen));
    }

    [Theory, BothDatabases]
    public async Task A_trainee_cannot_hold_a_session_while_they_are_at_one(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var chen = await test.TraineeAsync(Holder);
        var (with, published) = (await SuperviseeAsync(test, chen), await test.PublishAsync("2022-03-10 14:00"));
        await test.BookAsync(chen, published);
        Assert.IsType<PlanProblem.Taken>(Assert.IsType<OwnOutcome.Wrong>(await PlanAsync(test, chen, with, "2022-03-10 14:30")).Planned.Problem);
        var (_, own) = await PlannedAsync(test, "2022-03-10 16:00");
        var later = await test.PublishAsync("2022-03-10 16:30");
        Assert.Equal(own.Id, Assert.IsType<BookOutcome.Clash>(await test.DeskAsync(desk => desk.HoldAsync(chen, later.Id, default))).Other.Id);
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task The_same_hour_planned_many_times_at_once_is_planned_once(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var chen = await test.TraineeAsync(Holder);
        var with = await SuperviseeAsync(test, chen);
        var outcomes = await test.RaceAsync<OwnSessions, OwnOutcome>(Enumerable.Repeat(chen, 12), (own, by) => own.PlanAsync(by, with, SpanAt("2022-03-03 14:00", 60), default));
        Assert.Single(outcomes.OfType<OwnOutcome.Done>());
        Assert.Equal(11, outcomes.Count(outcome => outcome is OwnOutcome.Wrong or OwnOutcome.SuperviseeBusy));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task A_session_that_is_called_off_frees_the_hour_and_gives_nothing(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (chen, session) = await PlannedAsync(test, "2022-03-03 14:00");
        Assert.IsType<HostOutcome.Withdrawn>(await CallOffAsync(test, chen, session));
        await PlannedAsync(test, "2022-03-03 14:00");
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:00"));
        Assert.IsType<AttendanceOutcome.NotThere>(await ConfirmAsync(test, chen, session, 0));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Hours_that_are_approved_are_not_taken_back_by_the_trainee_alone(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (chen, session) = await PlannedAsync(test, "2022-03-03 14:00");
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:00"));
        await ConfirmAsync(test, chen, session, 0);
        await using (var db = test.Hosts.OpenDatabase())
            await db.HourEntries.Where(e => e.SessionId == session.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EntryState.Approved));
        Assert.IsType<LogOutcome.NotOpen>(Assert.IsType<AttendanceOutcome.Refused>(await DenyAsync(test, chen, session, 1)).Rule);
        Assert.Equal(EntryState.Approved, Assert.Single(await EntriesAsync(test, chen)).State);
    }

    static SessionHost HostOf(Trainee trainee) => new(trainee.Id, trainee.BatchId, trainee.Batch, trainee.Zone);

    static Span SpanAt(string at, int minutes) => new(TestBot.InShanghai(at).ToUniversalTime(), TestBot.InShanghai(at).ToUniversalTime().AddMinutes(minutes));

    static async Task<PersonId> SuperviseeAsync(SessionsTest test, Trainee of) =>
        await test.Hosts.AskAsync(db => db.Memberships.Where(m => m.TraineeId == of.Id).OrderBy(m => m.PersonId).Select(m => m.PersonId).FirstAsync());

    static Task<OwnOutcome> PlanAsync(SessionsTest test, Trainee by, PersonId with, string at, int minutes = 60) =>
        test.DoAsync<OwnSessions, OwnOutcome>(own => own.PlanAsync(by, with, SpanAt(at, minutes), default));

    static async Task<(Trainee, Session)> PlannedAsync(SessionsTest test, string at, int minutes = 60)
    {
        var chen = await test.TraineeAsync(Holder);
        return (chen, Assert.IsType<OwnOutcome.Done>(await PlanAsync(test, chen, await SuperviseeAsync(test, chen), at, minutes)).Session);
    }

    static Task<AttendanceOutcome> ConfirmAsync(SessionsTest test, Trainee by, Session session, int version, int? minutes = null) =>
        test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(HostOf(by), session.Id, version, null, minutes, default));

    static Task<AttendanceOutcome> DenyAsync(SessionsTest test, Trainee by, Session session, int version) =>
        test.DoAsync<AfterSession, AttendanceOutcome>(after => after.DidNotHappenAsync(HostOf(by), session.Id, version, default));

    static Task<HostOutcome> CallOffAsync(SessionsTest test, Trainee by, Session session) =>
        test.DoAsync<Withdrawing, HostOutcome>(withdrawing => withdrawing.WithdrawAsync(HostOf(by), session.Id, following: false, default));

    static Task<List<HourEntry>> EntriesAsync(SessionsTest test, Trainee of) =>
        test.Hosts.AskAsync(db => db.HourEntries.Where(e => e.TraineeId == of.Id && e.SessionId != null && e.State != EntryState.Withdrawn).ToListAsync());
}
