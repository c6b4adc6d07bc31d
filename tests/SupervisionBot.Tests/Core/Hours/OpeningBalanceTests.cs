using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Approval;

namespace SupervisionBot.Tests.Core.Hours;

/// <summary>
/// Hours that a trainee brings along: entered by an administrator alone, counted like any others, and taken back without a trace left in the totals.
/// </summary>
public sealed class OpeningBalanceTests
{
    [Theory, BothDatabases]
    public async Task A_balance_counts_as_approved_and_says_who_entered_it_and_why(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var entered = Assert.IsType<OpeningOutcome.Entered>(await EnterAsync(test, ApprovalTest.Administrator, 4800));
        Assert.Equal(new HourTotals(4800, 0, 13200), entered.Totals);
        Assert.Equal((SourceKind.Opening, test.Hours.Trainee.Batch.StartsOn), (entered.Entry.Source, entered.Entry.Day));
        Assert.Equal("sixth batch, by letter", (await test.LastChangeAsync(entered.Entry.Id)).Why);
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task Nobody_but_an_administrator_enters_one_and_none_for_themselves(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        foreach (var email in (string[])[ApprovalTest.Supervisor, ApprovalTest.Fellow, Turns.TestHosts.Trainee])
            Assert.IsType<OpeningOutcome.NotYours>(await EnterAsync(test, email, 60));
        Assert.Equal(0, (await test.Hosts.AskAsync(db => Task.FromResult(db.HourEntries.Count()))));
    }

    [Theory, BothDatabases]
    public async Task What_would_be_no_balance_is_refused(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        Assert.IsType<OpeningOutcome.NeedsReason>(await EnterAsync(test, ApprovalTest.Administrator, 60, why: "  "));
        Assert.IsType<OpeningOutcome.NotAnAmount>(await EnterAsync(test, ApprovalTest.Administrator, 0));
        Assert.IsType<OpeningOutcome.NotAnAmount>(await EnterAsync(test, ApprovalTest.Administrator, 3000 * 60 + 1));
        Assert.IsType<OpeningOutcome.UnknownType>(await EnterAsync(test, ApprovalTest.Administrator, 60, type: "juggling"));
    }

    [Theory, BothDatabases]
    public async Task What_is_taken_back_counts_no_longer_and_again_when_that_is_undone(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var entered = (OpeningOutcome.Entered)await EnterAsync(test, ApprovalTest.Administrator, 4800);
        var back = Assert.IsType<OpeningOutcome.TakenBack>(await TakeBackAsync(test, ApprovalTest.Administrator, entered.Entry.Seen));
        Assert.Equal(new HourTotals(0, 0, 13200), back.Totals);
        Assert.IsType<OpeningOutcome.MovedOn>(await TakeBackAsync(test, ApprovalTest.Administrator, entered.Entry.Seen));
        Assert.Equal(4800, Assert.IsType<OpeningOutcome.Entered>(await UndoAsync(test, back.Act)).Totals.ApprovedMinutes);
        Assert.IsType<OpeningOutcome.MovedOn>(await UndoAsync(test, entered.Act));
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task Undo_takes_a_balance_back_once(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var entered = (OpeningOutcome.Entered)await EnterAsync(test, ApprovalTest.Administrator, 4800);
        Assert.IsType<OpeningOutcome.TakenBack>(await UndoAsync(test, entered.Act));
        Assert.IsType<OpeningOutcome.MovedOn>(await UndoAsync(test, entered.Act));
        Assert.Null(await UndoAsync(test, default));
    }

    [Theory, BothDatabases]
    public async Task Nobody_else_takes_a_balance_back(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var entered = (OpeningOutcome.Entered)await EnterAsync(test, ApprovalTest.Administrator, 4800);
        Assert.IsType<OpeningOutcome.NotYours>(await TakeBackAsync(test, ApprovalTest.Supervisor, entered.Entry.Seen));
        var typed = (await test.Hours.LoggedAsync(test.Hours.Facts(60))).Entry;
        Assert.IsType<OpeningOutcome.NotYours>(await TakeBackAsync(test, ApprovalTest.Administrator, typed.Seen));
    }

    [Theory, BothDatabases]
    public async Task The_evaluator_and_the_check_of_the_ledger_count_it(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await EnterAsync(test, ApprovalTest.Administrator, 13200);
        var standing = await test.AsAsync<Evaluator, TraineeStanding>(ApprovalTest.Administrator, (evaluator, _) =>
            evaluator.EvaluateAsync(test.Hours.Trainee.Id, test.Hours.Trainee.BatchId, default)
        );
        Assert.True(standing.Rules[0].Met);
        Assert.Empty(await test.Hosts.AskAsync(db => new LedgerCheck(db, test.Hosts.Clock).VerifyAsync(default).ToListAsync().AsTask()));
    }

    static Task<OpeningOutcome> EnterAsync(
        ApprovalTest test,
        string email,
        int minutes,
        string type = "case-work",
        string why = "sixth batch, by letter"
    ) =>
        test.AsAsync<OpeningBalances, OpeningOutcome>(email, (balances, by) =>
            balances.EnterAsync(by, test.Hours.Trainee.Id, new BroughtAlong(minutes, type, null, why), default)
        );

    static Task<OpeningOutcome> TakeBackAsync(ApprovalTest test, string email, SeenEntry seen) =>
        test.AsAsync<OpeningBalances, OpeningOutcome>(email, (balances, by) => balances.TakeBackAsync(by, seen, default));

    static Task<OpeningOutcome?> UndoAsync(ApprovalTest test, ActId act) =>
        test.AsAsync<OpeningBalances, OpeningOutcome?>(ApprovalTest.Administrator, (balances, by) =>
            balances.UndoAsync(by, act, again: false, default)
        );
}
