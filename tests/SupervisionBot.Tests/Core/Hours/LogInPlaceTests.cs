using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Approval;

namespace SupervisionBot.Tests.Core.Hours;

/// <summary>An administrator logs in a trainee's place: nobody else may, and they do not approve it themselves.</summary>
public sealed class LogInPlaceTests
{
    [Theory, BothDatabases]
    public async Task What_an_administrator_logs_waits_for_the_supervisor_and_says_who_logged_it(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var done = Assert.IsType<LogOutcome.Done>(await LogAsync(test, ApprovalTest.Administrator));
        Assert.Equal(
            (SourceKind.Administrator, EntryState.Submitted, new HourTotals(0, 60, 13200)),
            (done.Entry.Source, done.Entry.State, done.Totals)
        );
        Assert.Equal(await test.PersonAsync(ApprovalTest.Administrator), (await test.LastChangeAsync(done.Entry.Id)).By);
        Assert.Equal(
            1,
            await test.Hosts.AskAsync(db => db.Notices.CountAsync(notice => notice.Kind == LogInPlace.Notice && notice.To == test.Hours.Trainee.Id))
        );
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task Nobody_but_an_administrator_logs_for_a_trainee(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        foreach (var email in (string[])[ApprovalTest.Supervisor, ApprovalTest.Fellow, Turns.TestHosts.Trainee])
            Assert.IsType<LogOutcome.NotYours>(await LogAsync(test, email));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.HourEntries.CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task An_administrator_logs_neither_for_themselves_nor_for_another_batch(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var administrator = await test.PersonAsync(ApprovalTest.Administrator);
        Assert.IsType<LogOutcome.NotYours>(
            await test.AsAsync<LogInPlace, LogOutcome>(ApprovalTest.Administrator, (log, by) =>
                log.LogAsync(by, administrator, test.Hours.Facts(60), default)
            )
        );
        Assert.IsType<LogOutcome.NotYours>(
            await test.AsAsync<LogInPlace, LogOutcome>(ApprovalTest.Administrator, (log, by) =>
                log.LogAsync(by with { BatchId = TypedId.New<BatchId>(test.Hosts.Clock) }, test.Hours.Trainee.Id, test.Hours.Facts(60), default)
            )
        );
    }

    [Theory, BothDatabases]
    public async Task Who_logged_it_does_not_approve_it_and_the_supervisor_does(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var seen = ((LogOutcome.Done)await LogAsync(test, ApprovalTest.Administrator)).Entry.Seen;
        Assert.IsType<DecisionOutcome.EnteredByYou>(await test.ApproveAsync(ApprovalTest.Administrator, seen));
        Assert.IsType<DecisionOutcome.EnteredByYou>(Assert.Single(await test.ApproveAllAsync(ApprovalTest.Administrator, seen)));
        Assert.IsType<DecisionOutcome.Done>(await test.ApproveAsync(ApprovalTest.Supervisor, seen));
    }

    [Theory, BothDatabases]
    public async Task Undo_takes_it_back_once_and_not_after_it_was_approved(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var first = (LogOutcome.Done)await LogAsync(test, ApprovalTest.Administrator);
        Assert.Equal(0, Assert.IsType<OpeningOutcome.TakenBack>(await UndoAsync(test, first.Act)).Totals.WaitingMinutes);
        Assert.IsType<OpeningOutcome.MovedOn>(await UndoAsync(test, first.Act));
        var second = (LogOutcome.Done)await LogAsync(test, ApprovalTest.Administrator);
        await test.ApproveAsync(ApprovalTest.Supervisor, second.Entry.Seen);
        Assert.IsType<OpeningOutcome.MovedOn>(await UndoAsync(test, second.Act));
        await test.Hours.EverythingAgreesAsync();
    }

    static Task<LogOutcome> LogAsync(ApprovalTest test, string email) =>
        test.AsAsync<LogInPlace, LogOutcome>(email, (log, by) => log.LogAsync(by, test.Hours.Trainee.Id, test.Hours.Facts(60), default));

    static Task<OpeningOutcome?> UndoAsync(ApprovalTest test, ActId act) =>
        test.AsAsync<OpeningBalances, OpeningOutcome?>(ApprovalTest.Administrator, (balances, by) =>
            balances.UndoAsync(by, act, again: false, default)
        );
}
