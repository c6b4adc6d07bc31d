using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Approval;

/// <summary>What was approved changes only when both sides say so.</summary>
public sealed class AmendmentTests
{
    const string Trainee = "lin.xiaoyan@example.org";

    [Theory, BothDatabases]
    public async Task A_change_that_the_trainee_proposes_counts_once_the_supervisor_agrees(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var entry = await ApprovedAsync(test, 120);
        var proposed = Assert.IsType<AmendmentOutcome.Proposed>(await ProposeAsync(test, Trainee, entry, entry.Facts with { Minutes = 180 }));
        Assert.IsType<AmendmentOutcome.NotYours>(await ConfirmAsync(test, Trainee, proposed.Amendment.Id));
        Assert.IsType<AmendmentOutcome.NotYours>(await ConfirmAsync(test, ApprovalTest.OtherSupervisor, proposed.Amendment.Id));
        var confirmed = Assert.IsType<AmendmentOutcome.Confirmed>(await ConfirmAsync(test, ApprovalTest.Supervisor, proposed.Amendment.Id));
        Assert.Equal(new HourTotals(180, 0, 13200), confirmed.Totals);
        Assert.Equal(
            ("the report too", 120, 180),
            (
                (await test.LastChangeAsync(entry.Id)).Why,
                (await test.LastChangeAsync(entry.Id)).Before!.Facts.Minutes,
                (await test.LastChangeAsync(entry.Id)).After.Facts.Minutes
            )
        );
        Assert.Equal(
            AmendmentState.Confirmed,
            Assert.IsType<AmendmentOutcome.MovedOn>(await ConfirmAsync(test, ApprovalTest.Supervisor, proposed.Amendment.Id)).Decided
        );
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task A_change_that_the_supervisor_proposes_is_the_trainees_to_agree_to(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var entry = await ApprovedAsync(test, 120);
        var proposed = Assert.IsType<AmendmentOutcome.Proposed>(await ProposeAsync(test, ApprovalTest.Supervisor, entry, null));
        Assert.IsType<AmendmentOutcome.NotYours>(await ConfirmAsync(test, ApprovalTest.Administrator, proposed.Amendment.Id));
        Assert.IsType<AmendmentOutcome.NotYours>(await ConfirmAsync(test, ApprovalTest.Fellow, proposed.Amendment.Id));
        Assert.Equal(
            new HourTotals(0, 0, 13200),
            Assert.IsType<AmendmentOutcome.Confirmed>(await ConfirmAsync(test, Trainee, proposed.Amendment.Id)).Totals
        );
        await test.Hours.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task Only_approved_entries_are_amended_and_one_change_at_a_time(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var waiting = (await test.Hours.LoggedAsync(test.Hours.Facts(60))).Entry;
        Assert.IsType<AmendmentOutcome.MovedOn>(await ProposeAsync(test, Trainee, waiting, waiting.Facts with { Minutes = 90 }));
        var entry = await ApprovedAsync(test, 120);
        Assert.IsType<AmendmentOutcome.Unchanged>(await ProposeAsync(test, Trainee, entry, entry.Facts));
        Assert.IsType<AmendmentOutcome.Refused>(await ProposeAsync(test, Trainee, entry, entry.Facts with { Minutes = 2000 }));
        Assert.IsType<AmendmentOutcome.NotYours>(await ProposeAsync(test, ApprovalTest.Fellow, entry, null));
        Assert.IsType<AmendmentOutcome.Proposed>(await ProposeAsync(test, Trainee, entry, null));
        Assert.IsType<AmendmentOutcome.StillOpen>(await ProposeAsync(test, ApprovalTest.Supervisor, entry, null));
    }

    [Theory, BothDatabases]
    public async Task An_approval_is_not_taken_back_under_a_proposed_change(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var entry = await ApprovedAsync(test, 120);
        await ProposeAsync(test, Trainee, entry, null);
        Assert.IsType<TakeBackOutcome.MovedOn>(await UndoAsync(test));
    }

    [Theory, BothDatabases]
    public async Task An_approval_is_taken_back_once_and_not_after_the_batchs_time(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await ApprovedAsync(test, 120);
        Assert.Equal(EntryState.Submitted, Assert.IsType<TakeBackOutcome.Undone>(await UndoAsync(test)).Entries[0].State);
        Assert.IsType<TakeBackOutcome.Nothing>(await UndoAsync(test));
        await test.Hours.EverythingAgreesAsync();
        await ApprovedAsync(test, 30);
        test.Hosts.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(new TakeBackOutcome.TooLate(24), await UndoAsync(test));
    }

    static async Task<HourEntry> ApprovedAsync(ApprovalTest test, int minutes) =>
        Assert.IsType<DecisionOutcome.Done>(await test.ApproveAsync(ApprovalTest.Supervisor, await test.LoggedAsync(minutes))).Entry;

    static Task<AmendmentOutcome> ProposeAsync(ApprovalTest test, string email, HourEntry entry, EntryFacts? after) =>
        test.AsAsync<Amendments, AmendmentOutcome>(email, (amendments, by) =>
            amendments.ProposeAsync(by, entry.Seen, after, "the report too", default)
        );

    static Task<AmendmentOutcome> ConfirmAsync(ApprovalTest test, string email, AmendmentId id) =>
        test.AsAsync<Amendments, AmendmentOutcome>(email, (amendments, by) => amendments.ConfirmAsync(by, id, default));

    static Task<TakeBackOutcome> UndoAsync(ApprovalTest test) =>
        test.AsAsync<DecisionUndo, TakeBackOutcome>(ApprovalTest.Supervisor, (undo, by) => undo.LastAsync(by, default));
}
