using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Standing;

public sealed class LedgerCheckTests
{
    [Theory, BothDatabases]
    public async Task What_was_logged_and_given_is_found_right(DatabaseProvider provider)
    {
        await using var test = await LoggedAsync(provider);

        Assert.Empty(await VerifyAsync(test));
    }

    [Theory, BothDatabases]
    public async Task Each_total_that_is_wrong_is_named_with_what_it_is_and_what_it_should_be(DatabaseProvider provider)
    {
        await using var test = await LoggedAsync(provider);
        await SpoilAsync(test);

        var (trainee, batch, supervisee) = (test.Hours.Trainee.Id, test.Hours.Trainee.BatchId, test.Hours.Supervisees[0]);
        Assert.Equal(
            [
                new LedgerDifference.OfHours(trainee, batch, "case-work", supervisee, LedgerColumn.Waiting, 500, 60),
                new LedgerDifference.OfHours(trainee, batch, "case-work", supervisee, LedgerColumn.Withdrawn, 0, 30),
                new LedgerDifference.OfHours(trainee, batch, "documentation", null, LedgerColumn.Waiting, 0, 45),
                new LedgerDifference.OfCredits(trainee, batch, CreditKind.GroupSession, CreditColumn.Times, 0, 1),
                new LedgerDifference.OfCredits(trainee, batch, CreditKind.GroupSession, CreditColumn.Minutes, 0, 300),
            ],
            await VerifyAsync(test)
        );
    }

    [Theory, BothDatabases]
    public async Task Repairing_sets_them_right_and_keeps_what_they_were(DatabaseProvider provider)
    {
        await using var test = await LoggedAsync(provider);
        await SpoilAsync(test);

        Assert.Equal(
            5,
            await test.Hours.Hosts.AskAsync(db =>
                new LedgerCheck(db, test.Hours.Hosts.Clock).RepairAsync("An Administrator", default).CountAsync().AsTask()
            )
        );

        Assert.Empty(await VerifyAsync(test));
        var repair = await test.Hours.Hosts.AskAsync(db => db.LedgerRepairs.SingleAsync());
        Assert.Equal(("An Administrator", 500, 60), (repair.By, repair.Before.Lines[0].Waiting, repair.After.Lines[0].Waiting));
    }

    [Theory, BothDatabases]
    public async Task A_ledger_that_is_missing_is_made(DatabaseProvider provider)
    {
        await using var test = await LoggedAsync(provider);
        await test.Hours.Hosts.AskAsync(db => db.Ledgers.ExecuteDeleteAsync());

        await test.Hours.Hosts.AskAsync(db => new LedgerCheck(db, test.Hours.Hosts.Clock).RepairAsync(null, default).CountAsync().AsTask());

        Assert.Empty(await VerifyAsync(test));
    }

    [Theory, BothDatabases]
    public async Task An_entry_that_its_history_does_not_explain_is_named(DatabaseProvider provider)
    {
        await using var test = await LoggedAsync(provider);
        await test.Hours.Hosts.AskAsync(db => db.Database.ExecuteSqlAsync($"UPDATE \"HourEntries\" SET \"Minutes\" = 46 WHERE \"Minutes\" = 45"));

        var differences = await VerifyAsync(test);

        Assert.Equal(46, Assert.Single(differences.OfType<LedgerDifference.OfHistory>()).Minutes);
        var total = Assert.Single(differences.OfType<LedgerDifference.OfHours>());
        Assert.Equal((45, 46), (total.Stored, total.Recomputed));
    }

    static async Task<StandingTest> LoggedAsync(DatabaseProvider provider)
    {
        var test = await StandingTest.StartAsync(provider);
        await test.Hours.LoggedAsync(test.Hours.Facts(60));
        await test.Hours.WithdrawAsync((await test.Hours.LoggedAsync(test.Hours.Facts(30))).Entry.Id);
        await test.Hours.LoggedAsync(test.Hours.Facts(45, type: "documentation"));
        await test.GiveAsync(StandingTest.Source(1), StandingTest.Session);
        await test.GiveAsync(StandingTest.Source(2), StandingTest.Session);
        await test.TakeAsync(StandingTest.Source(2));
        return test;
    }

    static Task SpoilAsync(StandingTest test)
    {
        var wrong = SupervisionBot.Core.Json.Write(new LedgerTotals([new LedgerLine("case-work", test.Hours.Supervisees[0], Waiting: 500)], []));
        return test.Hours.Hosts.AskAsync(db => db.Database.ExecuteSqlAsync($"UPDATE \"Ledgers\" SET \"Totals\" = {wrong}"));
    }

    static Task<List<LedgerDifference>> VerifyAsync(StandingTest test) =>
        test.Hours.Hosts.AskAsync(db => new LedgerCheck(db, test.Hours.Hosts.Clock).VerifyAsync(default).ToListAsync().AsTask());
}
