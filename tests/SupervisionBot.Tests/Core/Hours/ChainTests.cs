using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Hours;

/// <summary>Changing, withdrawing and taking back, one after another.</summary>
public sealed class ChainTests
{
    [Theory, BothDatabases]
    public async Task Undo_takes_back_one_act_after_another_until_there_is_nothing(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var logged = await test.LoggedAsync(test.Facts(60));
        await test.ChangeAsync(logged.Entry, test.Facts(90));
        await test.WithdrawAsync(logged.Entry.Id);

        Assert.Equal((ActKind.HoursWithdrawn, 90), Undone(await test.UndoAsync()));
        Assert.Equal((ActKind.HoursChanged, 60), Undone(await test.UndoAsync()));
        Assert.Equal((ActKind.HoursLogged, 0), Undone(await test.UndoAsync()));
        Assert.IsType<UndoOutcome.Nothing>(await test.UndoAsync());
        await test.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task The_same_act_is_taken_back_once(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var logged = await test.LoggedAsync(test.Facts(60));
        await test.UndoAsync(logged.Act);

        Assert.Equal(EntryState.Withdrawn, Assert.IsType<UndoOutcome.Already>(await test.UndoAsync(logged.Act)).Entry!.State);
        await test.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task An_act_before_the_last_one_of_an_entry_is_not_taken_back(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var logged = await test.LoggedAsync(test.Facts(60));
        var changed = (LogOutcome.Done)await test.ChangeAsync(logged.Entry, test.Facts(90));

        Assert.Equal(90, Assert.IsType<UndoOutcome.MovedOn>(await test.UndoAsync(logged.Act)).Entry.Minutes);
        await test.UndoAsync(changed.Act);
        Assert.Equal((ActKind.HoursLogged, 0), Undone(await test.UndoAsync(logged.Act)));
    }

    [Theory, BothDatabases]
    public async Task A_withdrawal_is_not_taken_back_when_something_else_is_at_that_time_now(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var logged = await test.LoggedAsync(test.Facts(60, from: "10:00"));
        var withdrawn = (LogOutcome.Done)await test.WithdrawAsync(logged.Entry.Id);
        await test.LoggedAsync(test.Facts(60, from: "10:30"));

        Assert.IsType<LogOutcome.Overlaps>(Assert.IsType<UndoOutcome.Refused>(await test.UndoAsync(withdrawn.Act)).Rule);
        await test.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task A_change_made_for_an_older_version_changes_nothing(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var seen = (await test.LoggedAsync(test.Facts(60))).Entry;
        var (version, id) = (seen.Version, seen.Id);
        await test.ChangeAsync(seen, test.Facts(90));
        await using var db = test.Hosts.OpenDatabase();
        var now = await db.HourEntries.SingleAsync(entry => entry.Id == id);

        Assert.NotEqual(version, now.Version);
        Assert.Equal(90, Assert.IsType<LogOutcome.NotOpen>(await test.ChangeAsync(seen, test.Facts(30))).Entry!.Minutes);
    }

    [Theory, BothDatabases]
    public async Task An_entry_can_be_moved_within_its_own_time(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var logged = await test.LoggedAsync(test.Facts(600, from: "08:00"));

        Assert.IsType<LogOutcome.Done>(await test.ChangeAsync(logged.Entry, test.Facts(600, from: "08:30")));
        await test.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task A_withdrawn_entry_is_neither_withdrawn_again_nor_changed(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var logged = await test.LoggedAsync(test.Facts(60));
        var withdrawn = (LogOutcome.Done)await test.WithdrawAsync(logged.Entry.Id);

        Assert.Equal(EntryState.Withdrawn, Assert.IsType<LogOutcome.NotOpen>(await test.WithdrawAsync(logged.Entry.Id)).Entry!.State);
        Assert.IsType<LogOutcome.NotOpen>(await test.ChangeAsync(withdrawn.Entry, test.Facts(30)));
        await test.EverythingAgreesAsync();
    }

    [Theory, BothDatabases]
    public async Task Another_trainees_entry_and_act_do_not_exist(DatabaseProvider provider)
    {
        await using var test = await HoursTest.StartAsync(provider);
        var logged = await test.LoggedAsync(test.Facts(60));
        var other = await test.AsAsync("chen.jing@example.org");

        Assert.Null(Assert.IsType<LogOutcome.NotOpen>(await other.WithdrawAsync(logged.Entry.Id)).Entry);
        Assert.Null(Assert.IsType<LogOutcome.NotOpen>(await other.ChangeAsync(logged.Entry, other.Facts(30))).Entry);
        Assert.IsType<UndoOutcome.Nothing>(await other.UndoAsync(logged.Act));
        Assert.IsType<UndoOutcome.Nothing>(await other.UndoAsync());
        await test.EverythingAgreesAsync();
    }

    static (ActKind Kind, int Counting) Undone(UndoOutcome outcome)
    {
        var undone = Assert.IsType<UndoOutcome.Undone>(outcome);
        return (undone.Kind, undone.Totals.LoggedMinutes);
    }
}
