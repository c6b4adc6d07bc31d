using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Approval;

/// <summary>Approving and returning: what it does to the entry, its history and the totals, and who is kept from it.</summary>
public sealed class DecisionTests
{
    [Theory, BothDatabases]
    public async Task An_approved_entry_counts_as_approved_and_its_history_says_by_whom(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var seen = await test.LoggedAsync(90);
        var done = Assert.IsType<DecisionOutcome.Done>(await test.ApproveAsync(ApprovalTest.Supervisor, seen));
        Assert.Equal(new HourTotals(90, 0, 13200), done.Totals);
        var change = await test.LastChangeAsync(seen.Id);
        Assert.Equal(
            (await test.PersonAsync(ApprovalTest.Supervisor), Capacity.Supervisor, EntryState.Approved),
            (change.By, change.As, change.After.State)
        );
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task A_returned_entry_waits_no_longer_and_comes_back_when_it_is_changed(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var seen = await test.LoggedAsync(90);
        var done = Assert.IsType<DecisionOutcome.Done>(await test.ReturnAsync(ApprovalTest.Supervisor, seen, " which safety plan? "));
        Assert.Equal(new HourTotals(0, 0, 13200), done.Totals);
        Assert.Equal("which safety plan?", (await test.LastChangeAsync(seen.Id)).Why);
        var again = Assert.IsType<LogOutcome.Done>(await test.Hours.ChangeAsync(done.Entry, test.Hours.Facts(60)));
        Assert.Equal(EntryState.Submitted, again.Entry.State);
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task An_entry_is_not_returned_without_a_reason(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        Assert.IsType<DecisionOutcome.NeedsReason>(await test.ReturnAsync(ApprovalTest.Supervisor, await test.LoggedAsync(), "  "));
    }

    [Theory, BothDatabases]
    public async Task For_others_the_entry_does_not_exist(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var seen = await test.LoggedAsync();
        foreach (var stranger in (string[])[ApprovalTest.OtherSupervisor, ApprovalTest.Fellow, ApprovalTest.Deputy, "lin.xiaoyan@example.org"])
        {
            Assert.IsType<DecisionOutcome.NotYours>(await test.ApproveAsync(stranger, seen));
            Assert.IsType<DecisionOutcome.NotYours>(await test.ReturnAsync(stranger, seen, "no"));
        }
        Assert.Equal(1, (await test.LastChangeAsync(seen.Id)).Version);
    }

    [Theory, BothDatabases]
    public async Task A_deputy_and_an_administrator_decide_under_their_own_name(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await test.DeputyAsync(ApprovalTest.Supervisor, ApprovalTest.Deputy, test.Hosts.Clock.GetUtcNow().AddDays(1));
        var (one, other) = (await test.LoggedAsync(), await test.LoggedAsync());
        await test.ApproveAsync(ApprovalTest.Deputy, one);
        await test.ApproveAsync(ApprovalTest.Administrator, other);
        var (byDeputy, byAdministrator) = (await test.LastChangeAsync(one.Id), await test.LastChangeAsync(other.Id));
        Assert.Equal((Capacity.Deputy, await test.PersonAsync(ApprovalTest.Supervisor)), (byDeputy.As, byDeputy.InPlaceOf!.Value));
        Assert.Equal(
            (Capacity.Administrator, await test.PersonAsync(ApprovalTest.Supervisor), await test.PersonAsync(ApprovalTest.Administrator)),
            (byAdministrator.As, byAdministrator.InPlaceOf!.Value, byAdministrator.By)
        );
    }

    [Theory, BothDatabases]
    public async Task What_changed_since_it_was_seen_is_left_as_it_is(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var (seen, other) = (await test.LoggedAsync(60), await test.LoggedAsync(30));
        var changed = (await test.Hours.LoggedAsync(test.Hours.Facts(20))).Entry;
        await test.Hours.ChangeAsync(changed, test.Hours.Facts(25));
        var outcomes = await test.ApproveAllAsync(ApprovalTest.Supervisor, seen, new SeenEntry(changed.Id, 1), other);
        Assert.Equal(["Done", "MovedOn", "Done"], outcomes.Select(outcome => outcome.GetType().Name));
        Assert.Single(outcomes.OfType<DecisionOutcome.Done>().Select(done => done.Act).Distinct());
        Assert.Equal(new HourTotals(90, 25, 13200), ((DecisionOutcome.Done)outcomes[2]).Totals);
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task A_second_press_approves_nothing_again(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var seen = await test.LoggedAsync();
        await test.ApproveAsync(ApprovalTest.Supervisor, seen);
        Assert.Equal(EntryState.Approved, Assert.IsType<DecisionOutcome.MovedOn>(await test.ApproveAsync(ApprovalTest.Supervisor, seen)).Entry.State);
        Assert.IsType<DecisionOutcome.MovedOn>(await test.ReturnAsync(ApprovalTest.Administrator, seen, "no"));
        Assert.Equal(2, (await test.LastChangeAsync(seen.Id)).Version);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_decide_at_once_one_is_refused_by_the_database(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var seen = await test.LoggedAsync();
        await using var one = test.Hosts[0].CreateAsyncScope();
        await using var other = test.Hosts[0].CreateAsyncScope();
        Assert.IsType<DecisionOutcome.Done>(
            await one.ServiceProvider.GetRequiredService<Decisions>().ApproveAsync(await test.ReviewerAsync(ApprovalTest.Supervisor), seen, default)
        );
        Assert.IsType<DecisionOutcome.Done>(
            await other
                .ServiceProvider.GetRequiredService<Decisions>()
                .ReturnAsync(await test.ReviewerAsync(ApprovalTest.Administrator), seen, "which plan?", default)
        );
        await one.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync());
        await test.Hours.EverythingAgreesAsync();
    }
}
