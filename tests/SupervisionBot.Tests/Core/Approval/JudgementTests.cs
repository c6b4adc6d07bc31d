using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Hours;
using Span = SupervisionBot.Speech.Times.Span;

namespace SupervisionBot.Tests.Core.Approval;

/// <summary>Which entries need a look, and why; and what becomes of those that nobody looks at.</summary>
public sealed class JudgementTests
{
    [Theory, BothDatabases]
    public async Task An_entry_with_a_supervisee_of_whom_nothing_was_approved_needs_a_look(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var first = await test.LoggedAsync();
        Assert.Equal([new WhyLook.NewSupervisee()], (await FindAsync(test, first.Id))!.Why);
        await test.ApproveAsync(ApprovalTest.Supervisor, first);
        Assert.True((await FindAsync(test, (await test.LoggedAsync()).Id))!.IsClear);
    }

    [Theory, BothDatabases]
    public async Task Late_and_long_entries_need_a_look_and_those_at_the_limit_do_not(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await test.ApproveAsync(ApprovalTest.Supervisor, await test.LoggedAsync());
        Assert.True((await FindAsync(test, (await test.LoggedAsync(240, HoursTest.Today.AddDays(-14))).Id))!.IsClear);
        var late = (await test.Hours.LoggedAsync(test.Hours.Facts(241, HoursTest.Today.AddDays(-19), reason: "ill"))).Entry;
        Assert.Equal([new WhyLook.LoggedLate(19), new WhyLook.UnusualLength(240)], (await FindAsync(test, late.Id))!.Why);
    }

    [Theory, BothDatabases]
    public async Task What_a_colleague_logged_with_the_same_supervisee_at_the_same_time_is_found(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var fellow = await test.Hours.AsAsync(ApprovalTest.Fellow);
        var supervisee = test.Hours.Supervisees[0];
        await using (var db = test.Hosts.OpenDatabase())
        {
            db.AllMemberships.Add(
                new Membership(
                    TypedId.New<MembershipId>(test.Hosts.Clock),
                    test.Hours.Trainee.BatchId,
                    supervisee,
                    Role.Supervisee,
                    trainee: fellow.Trainee.Id
                )
            );
            await db.SaveChangesAsync();
        }
        await fellow.LoggedAsync(fellow.Facts(60, from: "10:00") with { SuperviseeId = supervisee });
        var clash = (await test.Hours.LoggedAsync(test.Hours.Facts(60, from: "10:30"))).Entry;
        var after = (await test.Hours.LoggedAsync(test.Hours.Facts(60, from: "11:30"))).Entry;
        Assert.Contains(new WhyLook.OverlapsColleague(fellow.Trainee.Id), (await FindAsync(test, clash.Id))!.Why);
        Assert.DoesNotContain((await FindAsync(test, after.Id))!.Why, why => why is WhyLook.OverlapsColleague);
    }

    [Theory, BothDatabases]
    public async Task What_comes_from_a_session_as_it_was_planned_needs_no_look_and_longer_hours_do(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var (trainee, from) = (test.Hours.Trainee, TestBot.InShanghai("2022-03-03 09:00").ToUniversalTime());
        var session = Assert
            .IsType<OwnOutcome.Done>(
                await test.AsAsync<OwnSessions, OwnOutcome>(ApprovalTest.Supervisor, (own, _) =>
                    own.PlanAsync(trainee, test.Hours.Supervisees[0], new Span(from, from.AddMinutes(300)), "individual-supervision", default)
                )
            )
            .Session;
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 20:00"));
        var host = new SessionHost(trainee.Id, trainee.BatchId, trainee.Batch, trainee.Zone);
        await test.AsAsync<AfterSession, AttendanceOutcome>(ApprovalTest.Supervisor, (after, _) =>
            after.ConfirmAsync(host, session.Id, 0, null, null, default)
        );
        var entry = await test.Hosts.AskAsync(db => Task.FromResult(db.HourEntries.Single(e => e.SessionId == session.Id)));
        Assert.True((await FindAsync(test, entry.Id))!.IsClear);
        await test.AsAsync<AfterSession, AttendanceOutcome>(ApprovalTest.Supervisor, (after, _) =>
            after.ConfirmAsync(host, session.Id, 1, null, 330, default)
        );
        Assert.False((await FindAsync(test, entry.Id))!.IsClear);
    }

    [Theory, BothDatabases]
    public async Task A_sheet_approves_what_was_shown_and_nothing_that_came_later(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await test.ApproveAsync(ApprovalTest.Supervisor, await test.LoggedAsync());
        var (one, changed) = (await test.LoggedAsync(30), (await test.Hours.LoggedAsync(test.Hours.Facts(45))).Entry);
        var page = await test.AsAsync<ReviewDesk, ReviewPage>(ApprovalTest.Supervisor, (desk, by) => desk.OpenAsync(by, new ReviewOf(), default));
        await test.Hours.ChangeAsync(changed, test.Hours.Facts(50));
        await test.LoggedAsync(20);
        Assert.Null(await SheetAsync(test, ApprovalTest.OtherSupervisor, page.Sheet!.Value));
        var outcome = (await SheetAsync(test, ApprovalTest.Supervisor, page.Sheet!.Value))!;
        Assert.Equal([one.Id], outcome.Approved.Select(entry => entry.Id));
        Assert.Equal([changed.Id], outcome.Left.Select(left => left.Entry.Id));
        Assert.Empty((await SheetAsync(test, ApprovalTest.Supervisor, page.Sheet!.Value))!.Approved);
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task What_waits_too_long_goes_once_to_the_deputy_or_the_administrators(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await test.LoggedAsync();
        await EscalateAsync(test);
        Assert.Empty(await ToldAsync(test));
        test.Hosts.Clock.Advance(TimeSpan.FromDays(7));
        await EscalateAsync(test);
        await EscalateAsync(test);
        HashSet<PersonId> expected = [await test.PersonAsync(ApprovalTest.Administrator), await test.PersonAsync(ApprovalTest.Supervisor)];
        Assert.Equal(expected, (await ToldAsync(test)).ToHashSet());
        await test.DeputyAsync(ApprovalTest.Supervisor, ApprovalTest.Deputy, test.Hosts.Clock.GetUtcNow().AddDays(30));
        await test.LoggedAsync(day: HoursTest.Today);
        test.Hosts.Clock.Advance(TimeSpan.FromDays(8));
        await EscalateAsync(test);
        Assert.Contains(await test.PersonAsync(ApprovalTest.Deputy), await ToldAsync(test));
        Assert.Equal(4, (await ToldAsync(test)).Count);
    }

    static Task<ReviewedEntry?> FindAsync(ApprovalTest test, EntryId id) =>
        test.AsAsync<ReviewDesk, ReviewedEntry?>(ApprovalTest.Supervisor, (desk, by) => desk.FindAsync(by, id, default));

    static Task<SheetOutcome?> SheetAsync(ApprovalTest test, string email, SheetId sheet) =>
        test.AsAsync<ReviewDesk, SheetOutcome?>(email, (desk, by) => desk.ApproveAsync(by, sheet, default));

    static Task<bool> EscalateAsync(ApprovalTest test) =>
        test.AsAsync<IEnumerable<SupervisionBot.Core.Jobs.RecurringWork>, bool>(ApprovalTest.Supervisor, (works, _) =>
            works.OfType<EscalateWaiting>().Single().RunAsync(default)
        );

    static Task<List<PersonId>> ToldAsync(ApprovalTest test) =>
        test.Hosts.AskAsync(db =>
            db.Set<Notice>().Where(notice => notice.Kind == EscalateWaiting.OverdueNotice).Select(notice => notice.To).ToListAsync()
        );
}
