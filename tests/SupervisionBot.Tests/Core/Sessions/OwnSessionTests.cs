using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>A trainee's own sessions with supervisees: planned, answered for by the trainee alone, and practicum with that.</summary>
public sealed class OwnSessionTests
{
    const string Holder = "chen.jing@example.org";
    const string Usual = "individual-supervision";

    [Theory, BothDatabases]
    public async Task One_answer_makes_the_session_an_hour_entry_and_another_takes_it_back(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (chen, session) = await PlannedAsync(test, "2022-03-03 14:00", minutes: 90);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:00"));
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, chen, session, 0));
        var entry = Assert.Single(await EntriesAsync(test, chen));
        Assert.Equal(
            (90, new TimeOnly(14, 0), SourceKind.Session, EntryState.Submitted),
            (entry.Minutes, entry.From!.Value, entry.Source, entry.State)
        );
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
        var outcomes = await test.RaceAsync<AfterSession, AttendanceOutcome>([chen, chen, chen, chen], (after, by) =>
            after.ConfirmAsync(HostOf(by), session.Id, 0, null, null, default)
        );
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
            Assert.IsType<AttendanceOutcome.NotThere>(
                await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, session.Id, 0, null, null, default))
            );
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
        var outcomes = await test.RaceAsync<OwnSessions, OwnOutcome>(Enumerable.Repeat(chen, 12), (own, by) =>
            own.PlanAsync(by, with, SpanAt("2022-03-03 14:00", 60), Usual, default)
        );
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

    [Theory, BothDatabases]
    public async Task Hours_that_are_taken_back_take_the_answer_back_and_bring_it_again(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (chen, session) = await PlannedAsync(test, "2022-03-03 14:00");
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:00"));
        await ConfirmAsync(test, chen, session, 0);
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<UndoOutcome.Undone>(await test.DoAsync<HourUndo, UndoOutcome>(undo => undo.LastAsync(chen, default)));
        Assert.Equal((false, 0, (bool?)false), await SaidAsync(test, chen, session));
        await ConfirmAsync(test, chen, session, 2);
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        await test.DoAsync<HourLog, LogOutcome>(async log =>
            await log.WithdrawAsync(
                chen,
                (await test.Hosts.AskAsync(db => db.HourEntries.SingleAsync(e => e.State == EntryState.Submitted))).Id,
                default
            )
        );
        Assert.Equal((false, 0, (bool?)false), await SaidAsync(test, chen, session));
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        await test.DoAsync<HourUndo, UndoOutcome>(undo => undo.LastAsync(chen, default));
        Assert.Equal((true, 60, (bool?)true), await SaidAsync(test, chen, session));
    }

    [Theory, BothDatabases]
    public async Task What_was_called_off_comes_back_for_both_unless_the_supervisee_has_another_then(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (chen, session) = await PlannedAsync(test, "2022-03-03 14:00");
        await CallOffAsync(test, chen, session);
        Assert.IsType<RestoreOutcome.OnAgain>(await UndoAsync(test, chen));
        Assert.IsType<OwnOutcome.Wrong>(await PlanAsync(test, chen, await SuperviseeAsync(test, chen), "2022-03-03 14:30"));
        await CallOffAsync(test, chen, session);
        await using (var db = test.Hosts.OpenDatabase())
        {
            db.BusyTimes.Add(new BusyTime(await SuperviseeAsync(test, chen), session.StartsAt, session.Id));
            await db.SaveChangesAsync();
        }
        Assert.IsType<PlanProblem.SuperviseeBusy>(Assert.IsType<RestoreOutcome.InTheWay>(await UndoAsync(test, chen)).Left[0].Problem);
    }

    [Fact]
    public async Task The_hours_are_of_the_kind_that_was_planned_and_only_work_with_a_supervisee_is()
    {
        await using var test = await SessionsTest.StartAsync();
        var chen = await test.TraineeAsync(Holder);
        var with = await SuperviseeAsync(test, chen);
        Assert.IsType<OwnOutcome.NotThatType>(
            await test.DoAsync<OwnSessions, OwnOutcome>(own =>
                own.PlanAsync(chen, with, SpanAt("2022-03-03 14:00", 60), "group-supervision", default)
            )
        );
        var done = Assert.IsType<OwnOutcome.Done>(
            await test.DoAsync<OwnSessions, OwnOutcome>(own => own.PlanAsync(chen, with, SpanAt("2022-03-03 14:00", 60), "case-work", default))
        );
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:00"));
        await ConfirmAsync(test, chen, done.Session, 0);
        Assert.Equal("case-work", Assert.Single(await EntriesAsync(test, chen)).Type);
    }

    /// <summary>What is said of the session: whether it was held, how long, and whether the supervisee came.</summary>
    static async Task<(bool, int, bool?)> SaidAsync(SessionsTest test, Trainee by, Session session)
    {
        var view = (await test.DoAsync<AfterSession, AttendanceView?>(after => after.HostedAsync(HostOf(by), session.Id, default)))!;
        return (view.Report!.Held, view.Report.Minutes, view.Booked[0].Host);
    }

    static async Task<RestoreOutcome> UndoAsync(SessionsTest test, Trainee by)
    {
        var last = await test.Hosts.AskAsync(db =>
            db.Acts.AsNoTracking()
                .Where(act => act.By == by.Id && act.UndoneAt == null && act.Kind == ActKind.SessionsWithdrawn)
                .OrderByDescending(act => act.At)
                .FirstAsync()
        );
        return await test.DoAsync<WithdrawalUndo, RestoreOutcome>(undo => undo.OneAsync(HostOf(by), last.Id, default));
    }

    static SessionHost HostOf(Trainee trainee) => new(trainee.Id, trainee.BatchId, trainee.Batch, trainee.Zone);

    static Span SpanAt(string at, int minutes) =>
        new(TestBot.InShanghai(at).ToUniversalTime(), TestBot.InShanghai(at).ToUniversalTime().AddMinutes(minutes));

    static async Task<PersonId> SuperviseeAsync(SessionsTest test, Trainee of) =>
        await test.Hosts.AskAsync(db =>
            db.Memberships.Where(m => m.TraineeId == of.Id).OrderBy(m => m.PersonId).Select(m => m.PersonId).FirstAsync()
        );

    static Task<OwnOutcome> PlanAsync(SessionsTest test, Trainee by, PersonId with, string at, int minutes = 60) =>
        test.DoAsync<OwnSessions, OwnOutcome>(own => own.PlanAsync(by, with, SpanAt(at, minutes), Usual, default));

    static async Task<(Trainee, Session)> PlannedAsync(SessionsTest test, string at, int minutes = 60)
    {
        var chen = await test.TraineeAsync(Holder);
        return (chen, Assert.IsType<OwnOutcome.Done>(await PlanAsync(test, chen, await SuperviseeAsync(test, chen), at, minutes)).Session);
    }

    static Task<AttendanceOutcome> ConfirmAsync(SessionsTest test, Trainee by, Session session, int version, int? minutes = null)
    {
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        return test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(HostOf(by), session.Id, version, null, minutes, default));
    }

    static Task<AttendanceOutcome> DenyAsync(SessionsTest test, Trainee by, Session session, int version) =>
        test.DoAsync<AfterSession, AttendanceOutcome>(after => after.DidNotHappenAsync(HostOf(by), session.Id, version, default));

    static Task<HostOutcome> CallOffAsync(SessionsTest test, Trainee by, Session session) =>
        test.DoAsync<Withdrawing, HostOutcome>(withdrawing => withdrawing.WithdrawAsync(HostOf(by), session.Id, following: false, default));

    static Task<List<HourEntry>> EntriesAsync(SessionsTest test, Trainee of) =>
        test.Hosts.AskAsync(db =>
            db.HourEntries.Where(e => e.TraineeId == of.Id && e.SessionId != null && e.State != EntryState.Withdrawn).ToListAsync()
        );
}
