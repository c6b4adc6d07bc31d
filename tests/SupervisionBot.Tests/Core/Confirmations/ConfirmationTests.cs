using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Approval;
using SupervisionBot.Tests.Core.Hours;
using SupervisionBot.Tests.Turns;
using Confirming = SupervisionBot.Core.Confirmations.Confirmations;

namespace SupervisionBot.Tests.Core.Confirmations;

/// <summary>What a supervisee says of an entry: only of their own, only while it is as it was shown, and the supervisor sees it.</summary>
public sealed class ConfirmationTests
{
    [Theory, BothDatabases]
    public async Task The_supervisor_sees_what_the_supervisee_confirmed(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var (entry, asked) = await AskedAsync(test);
        Assert.IsType<ConfirmOutcome.Given>(await AnswerAsync(test, test.Hours.Supervisees[0], asked.Id, null));
        var seen = (await FindAsync(test, entry.Id))!;
        Assert.Equal((ConfirmationState.Confirmed, ConfirmedBy.Chat), (seen.Confirmation!.State, seen.Confirmation.By));
        Assert.Equal([new WhyLook.NewSupervisee()], seen.Why);
    }

    [Theory, BothDatabases]
    public async Task An_objection_makes_any_entry_need_a_look(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await test.ApproveAsync(ApprovalTest.Supervisor, await test.LoggedAsync());
        var (entry, asked) = await AskedAsync(test);
        Assert.True((await FindAsync(test, entry.Id))!.IsClear);
        await AnswerAsync(test, test.Hours.Supervisees[0], asked.Id, "it was one hour");
        Assert.Equal([new WhyLook.Objection("it was one hour")], (await FindAsync(test, entry.Id))!.Why);
    }

    [Theory, BothDatabases]
    public async Task What_was_said_of_an_entry_does_not_count_for_what_it_says_later(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var (entry, asked) = await AskedAsync(test);
        await AnswerAsync(test, test.Hours.Supervisees[0], asked.Id, "it was one hour");
        await test.Hours.ChangeAsync(entry, entry.Facts with { Minutes = 61 });
        Assert.Null((await FindAsync(test, entry.Id))!.Confirmation);
        Assert.IsType<AskOutcome.Asked>(await AskAsync(test, entry.Id));
    }

    [Theory, BothDatabases]
    public async Task Nobody_answers_for_another_person_and_nobody_twice(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var (_, asked) = await AskedAsync(test);
        Assert.IsType<ConfirmOutcome.Over>(await AnswerAsync(test, test.Hours.Supervisees[1], asked.Id, null));
        Assert.IsType<ConfirmOutcome.Over>(await AnswerAsync(test, test.Hours.Trainee.Id, asked.Id, null));
        Assert.IsType<ConfirmOutcome.NeedsWords>(await AnswerAsync(test, test.Hours.Supervisees[0], asked.Id, "  "));
        Assert.IsType<ConfirmOutcome.Given>(await AnswerAsync(test, test.Hours.Supervisees[0], asked.Id, null));
        Assert.IsType<ConfirmOutcome.Over>(await AnswerAsync(test, test.Hours.Supervisees[0], asked.Id, "otherwise"));
    }

    [Theory, BothDatabases]
    public async Task Another_trainees_entry_is_not_asked_about(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var entry = await test.LoggedAsync();
        var fellow = await test.Hours.AsAsync(ApprovalTest.Fellow);
        Assert.IsType<AskOutcome.NotYours>(
            await test.AsAsync<Confirming, AskOutcome>(ApprovalTest.Fellow, (confirmations, _) =>
                confirmations.AskAsync(fellow.Trainee, entry.Id, default)
            )
        );
    }

    [Theory, BothDatabases]
    public async Task Only_what_waits_and_names_somebody_is_asked_about_and_three_times_a_day(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var alone = (await test.Hours.LoggedAsync(test.Hours.Facts(30, type: "documentation"))).Entry;
        Assert.IsType<AskOutcome.NobodyToAsk>(await AskAsync(test, alone.Id));
        var seen = await test.LoggedAsync();
        for (var time = 0; time < 3; time++)
            Assert.IsType<AskOutcome.Asked>(await AskAsync(test, seen.Id));
        Assert.IsType<AskOutcome.TooOften>(await AskAsync(test, seen.Id));
        await test.ApproveAsync(ApprovalTest.Supervisor, seen);
        Assert.IsType<AskOutcome.NotWaiting>(await AskAsync(test, seen.Id));
    }

    [Theory, BothDatabases]
    public async Task An_objection_to_what_was_approved_meanwhile_is_told_to_the_supervisor(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        var (entry, asked) = await AskedAsync(test);
        await test.ApproveAsync(ApprovalTest.Supervisor, entry.Seen);
        await AnswerAsync(test, test.Hours.Supervisees[0], asked.Id, "we never met");
        var supervisor = await test.PersonAsync(ApprovalTest.Supervisor);
        var told = await test.Hosts.AskAsync(db => Task.FromResult(db.Notices.Where(n => n.Kind == Confirming.ObjectionNotice).ToList()));
        Assert.Equal([supervisor], told.Select(notice => notice.To));
    }

    [Fact]
    public void A_secret_is_read_as_it_was_written_and_in_no_other_way()
    {
        var secret = ConfirmationSecret.Of(new string('A', 43))!;
        Assert.Equal(new string('A', 43), secret.Text);
        Assert.Null(ConfirmationSecret.Of(new string('A', 42) + "B"));
        Assert.Null(ConfirmationSecret.Of(new string('A', 42)));
        Assert.Null(ConfirmationSecret.Of(new string('=', 43)));
        Assert.Null(ConfirmationSecret.Of(null));
    }

    static async Task<(HourEntry Entry, Confirmation Asked)> AskedAsync(ApprovalTest test)
    {
        var entry = (await test.Hours.LoggedAsync(test.Hours.Facts(60))).Entry;
        return (entry, Assert.IsType<AskOutcome.Asked>(await AskAsync(test, entry.Id)).Confirmation);
    }

    static Task<AskOutcome> AskAsync(ApprovalTest test, EntryId id) =>
        test.AsAsync<Confirming, AskOutcome>(TestHosts.Trainee, (confirmations, _) => confirmations.AskAsync(test.Hours.Trainee, id, default));

    static Task<ConfirmOutcome> AnswerAsync(ApprovalTest test, PersonId who, ConfirmationId id, string? objection) =>
        test.AsAsync<Confirming, ConfirmOutcome>(TestHosts.Trainee, (confirmations, _) =>
            confirmations.AnswerAsync(who, id, objection is null, objection, default)
        );

    static Task<ReviewedEntry?> FindAsync(ApprovalTest test, EntryId id) =>
        test.AsAsync<ReviewDesk, ReviewedEntry?>(ApprovalTest.Supervisor, (desk, by) => desk.FindAsync(by, id, default));
}
