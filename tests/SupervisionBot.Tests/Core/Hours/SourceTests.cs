using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Approval;

namespace SupervisionBot.Tests.Core.Hours;

/// <summary>How an entry came to be logged is kept apart from when it happened.</summary>
public sealed class SourceTests
{
    [Theory, BothDatabases]
    public async Task What_an_administrator_brings_in_waits_like_any_other_and_says_who_put_it_in(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var administrator = await test.PersonAsync(ApprovalTest.Administrator);
        var longAgo = HoursTest.Today.AddDays(-90);
        var done = await LogAsync(test, test.Hours.Facts(60, longAgo), new EntrySource.Imported(administrator));
        Assert.Equal((SourceKind.Imported, EntryState.Submitted, longAgo), (done.Entry.Source, done.Entry.State, done.Entry.Day));
        var change = await test.LastChangeAsync(done.Entry.Id);
        Assert.Equal((administrator, Capacity.Administrator), (change.By, change.As));
        Assert.IsType<UndoOutcome.Nothing>(await test.Hours.UndoAsync());
    }

    [Theory, BothDatabases]
    public async Task A_balance_brought_along_is_approved_and_stands_outside_the_limits_of_a_day(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var administrator = await test.PersonAsync(ApprovalTest.Administrator);
        var done = await LogAsync(test, test.Hours.Facts(4800), new EntrySource.Opening(administrator, "from the paper file"));
        Assert.Equal(new HourTotals(4800, 0, 13200), done.Totals);
        Assert.Equal("from the paper file", (await test.LastChangeAsync(done.Entry.Id)).Why);
        Assert.IsType<LogOutcome.Done>(await test.Hours.LogAsync(test.Hours.Facts(600)));
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task A_session_gives_its_hours_once(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var session = TypedId.New<SessionId>(test.Hosts.Clock);
        var first = await LogAsync(test, test.Hours.Facts(60), new EntrySource.FromSession(session));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => LogAsync(test, test.Hours.Facts(60), new EntrySource.FromSession(session)));
        await test.Hours.WithdrawAsync(first.Entry.Id);
        Assert.Equal(session, (await LogAsync(test, test.Hours.Facts(60), new EntrySource.FromSession(session))).Entry.SessionId);
    }

    static async Task<LogOutcome.Done> LogAsync(ApprovalTest test, EntryFacts facts, EntrySource source) =>
        Assert.IsType<LogOutcome.Done>(
            await test.AsAsync<HourLog, LogOutcome>(ApprovalTest.Administrator, (log, _) => log.LogAsync(test.Hours.Trainee, facts, source, default))
        );
}
