using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Alumni;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Sessions;

namespace SupervisionBot.Tests.Core.Rosters;

/// <summary>Somebody leaves a batch and comes back: what follows, what stays, and who may do it.</summary>
public sealed class PresenceTests
{
    [Theory, BothDatabases]
    public async Task Who_has_left_is_in_no_list_keeps_what_they_did_and_is_as_before_when_it_is_taken_back(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var before = await test.RolesAsync();
        var ma = await test.IdAsync("ma.chao@example.org");
        await MakeAsync(test, RosterEditKind.Leave, ma);

        Assert.DoesNotContain(await test.RolesAsync(), line => line.StartsWith("ma.chao@", StringComparison.Ordinal));
        var found = await test.DoAsync<PersonFinder, Participant?>(finder => finder.FindAsync(null, "ma.chao@example.org"));
        Assert.Equal((0, test.Hosts.Clock.GetUtcNow().Date), (found!.Roles.Count, found.LeftAt!.Value.UtcDateTime.Date));
        Assert.Single(await test.DoAsync<PersonRecords, IReadOnlyList<PersonRecord>>(records => records.OfAsync(ma, default)));
        Assert.Empty(
            await test.DoAsync<Authority, List<PersonId>>(authority =>
                authority.TraineesOf(test.Admin, test.Batch).Where(one => one == ma).ToListAsync()
            )
        );
        Assert.True(await test.UndoAsync());
        Assert.Equal(before, await test.RolesAsync());
        // What follows from leaving is shown first, so that nobody leaves by "put it back".
        Assert.False(await test.UndoAsync(again: true));
        await MakeAsync(test, RosterEditKind.Leave, ma);
        await MakeAsync(test, RosterEditKind.Return, ma);
        Assert.Equal(before, await test.RolesAsync());
        Assert.Null((await test.DoAsync<PersonFinder, Participant?>(finder => finder.FindAsync(ma)))!.LeftAt);
    }

    [Theory, BothDatabases]
    public async Task Those_whom_it_touches_are_told_and_nobody_else(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var ma = await test.IdAsync("ma.chao@example.org");
        var supervisees = await test.Hosts.AskAsync(db => db.Memberships.Where(m => m.TraineeId == ma).Select(m => m.PersonId).ToListAsync());
        await MakeAsync(test, RosterEditKind.Leave, ma);
        var told = await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == RosterNews.ChangedNotice).Select(n => n.To).ToListAsync());
        Assert.Equal(
            supervisees.Append(ma).Append(await test.IdAsync("lyu.shufen@example.org")).OrderBy(one => one.Value),
            told.OrderBy(one => one.Value)
        );
    }

    [Theory, BothDatabases]
    public async Task A_trainee_who_leaves_gives_up_places_and_turns_which_others_get(DatabaseProvider provider)
    {
        await using var sessions = await SessionsTest.StartAsync(provider);
        var (leaves, stays) = (sessions.Trainees[0], sessions.Trainees[1]);
        var (full, other) = (await sessions.PublishAsync("2022-03-09 10:00"), await sessions.PublishAsync("2022-03-10 10:00"));
        var booking = await sessions.BookAsync(leaves, full);
        await sessions.BookAsync(stays, other);
        await sessions.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(stays, full.Id, default));
        await sessions.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(leaves, other.Id, default));

        var admin = await AdministratorAsync(sessions);
        var departure = await sessions.DoAsync<Departures, Departure>(all => all.LookAsync(sessions.Host.BatchId, leaves.Id, default));
        Assert.Equal((full.Id, 1), (Assert.Single(departure.GivenUp).Id, departure.Queues));
        await LeaveAsync(sessions, admin, leaves.Id);

        await using var db = sessions.Hosts.OpenDatabase();
        Assert.Equal(BookingState.Cancelled, (await db.Bookings.SingleAsync(b => b.Id == booking.Id)).State);
        Assert.Equal(stays.Id, (await db.Bookings.SingleAsync(b => b.SessionId == full.Id && b.State == BookingState.Offered)).PersonId);
        Assert.False(await db.Waitings.AnyAsync(w => w.PersonId == leaves.Id && w.EndedAt == null));
        await sessions.NothingIsDoubleAsync();
        // Another batch's trainee, or one who has left, has no place to take.
        Assert.IsType<BookOutcome.NotThere>(await sessions.DeskAsync(desk => desk.HoldAsync(leaves, full.Id, default)));
    }

    [Theory, BothDatabases]
    public async Task A_supervisor_who_leaves_holds_nothing_more_and_no_deputy_acts_in_their_place(DatabaseProvider provider)
    {
        await using var sessions = await SessionsTest.StartAsync(provider);
        var (trainee, deputy) = (sessions.Trainees[0], await sessions.TraineeAsync("lyu.shufen@example.org"));
        var session = await sessions.PublishAsync("2022-03-09 10:00");
        var booking = await sessions.BookAsync(trainee, session);
        await sessions.DoAsync<Deputies, object>(async all =>
            await all.NameAsync(sessions.Host.Id, deputy.Id, sessions.Host.BatchId, null, new DateOnly(2022, 3, 20), default)
        );
        var admin = await AdministratorAsync(sessions);
        var departure = await sessions.DoAsync<Departures, Departure>(all => all.LookAsync(sessions.Host.BatchId, sessions.Host.Id, default));
        Assert.Equal(
            (session.Id, 1, true),
            (departure.CalledOff[0].Session.Id, departure.CalledOff[0].Booked, departure.Groups.Any(one => one.IsLeftAlone))
        );
        await LeaveAsync(sessions, admin, sessions.Host.Id);

        await using var db = sessions.Hosts.OpenDatabase();
        Assert.Equal(SessionState.Withdrawn, (await db.Sessions.SingleAsync(s => s.Id == session.Id)).State);
        Assert.Equal(BookingState.Withdrawn, (await db.Bookings.SingleAsync(b => b.Id == booking.Id)).State);
        Assert.Contains(trainee.Id, await db.Notices.Where(n => n.Kind == SessionNews.Withdrawal).Select(n => n.To).ToListAsync());
        Assert.Empty(
            await sessions.DoAsync<Authority, List<PersonId>>(authority =>
                authority.SupervisedBy(deputy.Id, sessions.Host.BatchId).Where(one => one == trainee.Id).ToListAsync()
            )
        );
        Assert.False(await db.Deputyships.AnyAsync(d => d.EndedAt == null));
    }

    [Fact]
    public async Task Neither_oneself_nor_the_last_administrator_and_by_nobody_but_one()
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var (ma, dong) = (await test.IdAsync("ma.chao@example.org"), await test.IdAsync("dong.xuemei@example.org"));
        Assert.Equal(RosterEditFault.LastAdministrator, await FaultAsync(test, test.Admin, RosterEditKind.Leave, test.Admin));
        Assert.Equal(RosterEditFault.NotAllowed, await FaultAsync(test, dong, RosterEditKind.Leave, ma));
        Assert.Equal(RosterEditFault.AlreadySo, await FaultAsync(test, test.Admin, RosterEditKind.Return, ma));
        await EditAsync(test, new RosterEdit(RosterEditKind.GiveRole, dong, Role: Role.Administrator));
        Assert.Equal(RosterEditFault.Oneself, await FaultAsync(test, test.Admin, RosterEditKind.Leave, test.Admin));
        await MakeAsync(test, RosterEditKind.Leave, ma);
        Assert.Equal(RosterEditFault.AlreadySo, await FaultAsync(test, test.Admin, RosterEditKind.Leave, ma));
        Assert.Equal(RosterEditFault.HasLeft, await FaultAsync(test, new RosterEdit(RosterEditKind.GiveRole, ma, Role: Role.Examiner)));
    }

    /// <summary>Whoever has left administers nothing: neither what was begun nor what is taken back.</summary>
    [Theory, BothDatabases]
    public async Task An_administrator_who_has_left_changes_nothing_more(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var (ma, dong) = (await test.IdAsync("ma.chao@example.org"), await test.IdAsync("dong.xuemei@example.org"));
        await EditAsync(test, new RosterEdit(RosterEditKind.GiveRole, dong, Role: Role.Administrator));
        await EditAsync(test, new RosterEdit(RosterEditKind.Leave, ma));
        var leaves = new RosterEdit(RosterEditKind.Leave, test.Admin);
        var seal = Assert
            .IsType<RosterEditOutcome.Fine>(
                await test.DoAsync<RosterEdits, RosterEditOutcome>(edits => edits.CheckAsync(dong, test.Batch, leaves, default))
            )
            .Seal;
        Assert.True(
            (await test.DoAsync<RosterEdits, (bool Done, RosterEditOutcome)>(edits => edits.ApplyAsync(dong, test.Batch, leaves, seal, default))).Done
        );
        Assert.Equal(RosterEditFault.NotAllowed, await FaultAsync(test, test.Admin, RosterEditKind.Return, ma));
        var act = await test.Hosts.AskAsync(db => db.Acts.Where(a => a.By == test.Admin).OrderByDescending(a => a.At).FirstAsync());
        Assert.False(
            await test.DoAsync<IServiceProvider, bool>(async services =>
            {
                var tracked = (await services.GetRequiredService<Journal>().FindAsync(test.Admin, act.Id, default))!;
                return await services.GetRequiredService<RosterUndo>().TakeBackAsync(tracked, default);
            })
        );
    }

    [Theory, BothDatabases]
    public async Task A_sheet_neither_takes_out_nor_brings_back(DatabaseProvider provider)
    {
        const string Head = "姓名,邮箱,角色,小组,退出日期\n";
        await using var test = await RostersTest.StartAsync(provider);
        var ma = await test.IdAsync("ma.chao@example.org");
        var here = await test.CompareAsync(Head + "马超,ma.chao@example.org,trainee,第二小组,2022-03-01\n");
        Assert.Equal(RosterFault.IsHere, Assert.Single(here.Problems).Fault);
        await MakeAsync(test, RosterEditKind.Leave, ma);

        Assert.Equal(1, (await test.CompareAsync(Head + "马超,ma.chao@example.org,trainee,第二小组,2022-03-02\n")).Same);
        Assert.Equal(1, (await test.CompareAsync("姓名,邮箱,角色,小组\n马超,ma.chao@example.org,trainee,第二小组\n")).Same);
        Assert.Equal(
            RosterFault.HasLeft,
            Assert.Single((await test.CompareAsync(Head + "马超,ma.chao@example.org,trainee,第二小组,\n")).Problems).Fault
        );
        Assert.Equal(
            RosterFault.HasLeft,
            Assert.Single((await test.CompareAsync("姓名,邮箱,角色,小组\n马超,ma.chao@example.org,trainee,第一小组\n")).Problems).Fault
        );
        Assert.Equal(
            RosterFault.HasLeft,
            Assert.Single((await test.CompareAsync("姓名,邮箱,角色,小组\n马超,ma.chao@example.org,supervisor,第一小组\n")).Problems).Fault
        );
        var lines = await test.DoAsync<RosterBook, IReadOnlyList<RosterLine>>(book => book.AllAsync(test.Admin, test.Batch, default));
        Assert.Equal(("ma.chao@example.org", new DateOnly(2022, 3, 2)), (lines[^1].Email, lines[^1].LeftOn));
    }

    static async Task<PersonId> AdministratorAsync(SessionsTest sessions) => (await sessions.TraineeAsync(RostersTest.Administrator)).Id;

    static async Task LeaveAsync(SessionsTest sessions, PersonId admin, PersonId who)
    {
        var (edit, batch) = (new RosterEdit(RosterEditKind.Leave, who), sessions.Host.BatchId);
        var outcome = await sessions.DoAsync<RosterEdits, RosterEditOutcome>(edits => edits.CheckAsync(admin, batch, edit, default));
        var seal = Assert.IsType<RosterEditOutcome.Fine>(outcome).Seal;
        Assert.True(
            (await sessions.DoAsync<RosterEdits, (bool Done, RosterEditOutcome)>(edits => edits.ApplyAsync(admin, batch, edit, seal, default))).Done
        );
    }

    static Task MakeAsync(RostersTest test, RosterEditKind kind, PersonId who) => EditAsync(test, new RosterEdit(kind, who));

    static async Task EditAsync(RostersTest test, RosterEdit edit)
    {
        var outcome = await test.DoAsync<RosterEdits, RosterEditOutcome>(edits => edits.CheckAsync(test.Admin, test.Batch, edit, default));
        var seal = Assert.IsType<RosterEditOutcome.Fine>(outcome).Seal;
        Assert.True(
            (
                await test.DoAsync<RosterEdits, (bool Done, RosterEditOutcome)>(edits =>
                    edits.ApplyAsync(test.Admin, test.Batch, edit, seal, default)
                )
            ).Done
        );
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    static Task<RosterEditFault> FaultAsync(RostersTest test, RosterEdit edit) => FaultAsync(test, test.Admin, edit);

    static Task<RosterEditFault> FaultAsync(RostersTest test, PersonId by, RosterEditKind kind, PersonId who) =>
        FaultAsync(test, by, new RosterEdit(kind, who));

    static async Task<RosterEditFault> FaultAsync(RostersTest test, PersonId by, RosterEdit edit) =>
        Assert
            .IsType<RosterEditOutcome.Wrong>(
                await test.DoAsync<RosterEdits, RosterEditOutcome>(edits => edits.CheckAsync(by, test.Batch, edit, default))
            )
            .Fault;
}
