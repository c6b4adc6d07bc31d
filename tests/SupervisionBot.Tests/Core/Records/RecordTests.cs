using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Records;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Sessions;

namespace SupervisionBot.Tests.Core.Records;

/// <summary>Who reads, writes, signs and corrects the record of a session. Two trainees were booked; the first came.</summary>
public sealed class RecordTests
{
    static readonly RecordText Text = new("Aim", "Discussed", "Agreed", "Next");

    [Theory, BothDatabases]
    public async Task Who_was_there_drafts_and_the_supervisor_signs_with_one_press(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await HeldAsync(test);
        var drafted = Assert.IsType<RecordOutcome.Drafted>(await WriteAsync(test, test.Trainees[0].Id, session, 0, Text));
        var signed = Assert.IsType<RecordOutcome.Signed>(await SignAsync(test, test.Host.Id, session, drafted.View.Version));
        Assert.Equal((Text, 1, true), (signed.View.Record!.Text, signed.View.Record.Edition, signed.View.Record.IsSigned));
        Assert.Equal([test.Trainees[0].Id], await ToldAsync(test, RecordDesk.SignedNotice));
        Assert.Equal([test.Host.Id], await ToldAsync(test, RecordDesk.DraftedNotice));
    }

    [Theory, BothDatabases]
    public async Task For_who_was_not_there_no_record_exists(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await HeldAsync(test);
        await WriteAsync(test, test.Host.Id, session, 0, Text);
        foreach (
            var who in (PersonId[])
                [
                    test.Trainees[1].Id,
                    test.Trainees[2].Id,
                    await IdAsync(test, "lyu.shufen@example.org"),
                    await IdAsync(test, "sarah.miller@example.org"),
                ]
        )
        {
            Assert.Null(await FindAsync(test, who, session));
            Assert.Empty(await test.DoAsync<RecordShelf, List<RecordView>>(shelf => shelf.WrittenAsync(who, test.Host.BatchId, default)));
            Assert.Empty(
                await test.DoAsync<RecordShelf, IReadOnlyList<(RecordChange, PersonName)>>(shelf =>
                    shelf.HistoryAsync(who, test.Host.BatchId, session.Id, default)
                )
            );
            Assert.Null(await test.DoAsync<RecordShelf, RecordView?>(shelf => shelf.LastAgreedAsync(who, test.Host.BatchId, null, null, default)));
            Assert.IsType<RecordOutcome.NotThere>(await WriteAsync(test, who, session, 1, Text with { Agreed = "Mine" }));
            Assert.IsType<RecordOutcome.NotThere>(await SignAsync(test, who, session, 1));
        }
    }

    [Theory, BothDatabases]
    public async Task An_administrator_reads_and_a_deputy_drafts_but_neither_signs(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await HeldAsync(test);
        var (deputy, administrator) = (await IdAsync(test, "lyu.shufen@example.org"), await IdAsync(test, "he.huimin@example.org"));
        await test.DoAsync<Deputies, DeputyOutcome>(deputies =>
            deputies.NameAsync(test.Host.Id, deputy, test.Host.BatchId, null, new DateOnly(2022, 3, 20), default)
        );
        Assert.IsType<RecordOutcome.Drafted>(await WriteAsync(test, deputy, session, 0, Text));
        Assert.IsType<RecordOutcome.NotThere>(await SignAsync(test, deputy, session, 1));
        Assert.Equal("Agreed", (await FindAsync(test, administrator, session))!.Record!.Agreed);
        Assert.IsType<RecordOutcome.AlreadySigned>(await WriteAsync(test, administrator, session, 1, Text with { Aim = "Other" }));
        Assert.IsType<RecordOutcome.NotThere>(await SignAsync(test, administrator, session, 1));
    }

    [Theory, BothDatabases]
    public async Task What_is_signed_changes_only_by_its_supervisor_for_a_reason_and_keeps_the_edition_before(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await SignedAsync(test);
        var other = Text with { Agreed = "Something else" };
        Assert.IsType<RecordOutcome.AlreadySigned>(await WriteAsync(test, test.Trainees[0].Id, session, 2, other, "because"));
        Assert.IsType<RecordOutcome.NeedsReason>(await WriteAsync(test, test.Host.Id, session, 2, other, " "));
        var corrected = Assert.IsType<RecordOutcome.Corrected>(await WriteAsync(test, test.Host.Id, session, 2, other, "because"));
        Assert.Equal((2, "because", "Something else"), (corrected.View.Record!.Edition, corrected.View.Record.Why, corrected.View.Record.Agreed));
        var history = await test.DoAsync<RecordShelf, IReadOnlyList<(RecordChange Change, PersonName By)>>(shelf =>
            shelf.HistoryAsync(test.Trainees[0].Id, test.Host.BatchId, session.Id, default)
        );
        Assert.Equal(
            [(0, "Agreed", null), (1, "Agreed", null), (2, "Something else", "because")],
            history.Select(line => (line.Change.Edition, line.Change.Text.Agreed, line.Change.Why))
        );
    }

    [Theory, BothDatabases]
    public async Task A_press_made_for_an_older_text_signs_nothing_and_a_second_one_changes_nothing(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await HeldAsync(test);
        await WriteAsync(test, test.Host.Id, session, 0, Text);
        await WriteAsync(test, test.Trainees[0].Id, session, 1, Text with { Agreed = "Slipped in" });
        Assert.IsType<RecordOutcome.ChangedSince>(await SignAsync(test, test.Host.Id, session, 1));
        Assert.IsType<RecordOutcome.ChangedSince>(await WriteAsync(test, test.Host.Id, session, 1, Text));
        Assert.IsType<RecordOutcome.Signed>(await SignAsync(test, test.Host.Id, session, 2));
        Assert.IsType<RecordOutcome.AlreadySigned>(await SignAsync(test, test.Host.Id, session, 2));
        Assert.Equal([test.Trainees[0].Id], await ToldAsync(test, RecordDesk.SignedNotice));
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_write_at_once_one_is_kept_and_the_other_is_told(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await HeldAsync(test, came: 2);
        var outcomes = await test.RaceAsync<RecordDesk, RecordOutcome>(test.Trainees[..2], (desk, trainee) =>
            desk.WriteAsync(trainee.Id, test.Host.BatchId, session.Id, 0, Text, null, default)
        );
        Assert.Single(outcomes.OfType<RecordOutcome.Drafted>());
        Assert.Single(outcomes.OfType<RecordOutcome.ChangedSince>());
    }

    [Fact]
    public async Task What_did_not_happen_has_no_record_and_is_not_missed()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await HeldAsync(test);
        Assert.Equal([session.Id], (await UnsignedAsync(test)).Select(view => view.Session.Id));
        await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.DidNotHappenAsync(test.Host, session.Id, 1, default));
        Assert.Equal(session.Id, Assert.IsType<RecordOutcome.NotHeld>(await WriteAsync(test, test.Host.Id, session, 0, Text)).Session.Id);
        Assert.Empty(await UnsignedAsync(test));
    }

    [Fact]
    public async Task An_unsigned_record_is_listed_until_it_is_signed()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await HeldAsync(test);
        await WriteAsync(test, test.Trainees[0].Id, session, 0, Text);
        Assert.Equal([session.Id], (await UnsignedAsync(test)).Select(view => view.Session.Id));
        await SignAsync(test, test.Host.Id, session, 1);
        Assert.Empty(await UnsignedAsync(test));
    }

    [Fact]
    public async Task A_session_that_has_not_begun_has_no_record()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-10 14:00");
        await test.BookAsync(test.Trainees[0], session);
        Assert.IsType<RecordOutcome.NotThere>(await WriteAsync(test, test.Host.Id, session, 0, Text));
    }

    [Fact]
    public async Task Nothing_and_too_much_are_refused()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await HeldAsync(test);
        Assert.IsType<RecordOutcome.Empty>(await WriteAsync(test, test.Host.Id, session, 0, new RecordText()));
        Assert.IsType<RecordOutcome.TooLong>(
            await WriteAsync(test, test.Host.Id, session, 0, Text with { Aim = new string('x', RecordText.Longest + 1) })
        );
    }

    [Theory, BothDatabases]
    public async Task What_was_agreed_is_found_by_trainee_and_by_group(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await SignedAsync(test);
        Task<RecordView?> AskAsync(PersonId? with, GroupId? group) =>
            test.DoAsync<RecordShelf, RecordView?>(shelf => shelf.LastAgreedAsync(test.Host.Id, test.Host.BatchId, with, group, default));
        Assert.Equal(session.Id, (await AskAsync(null, null))!.Session.Id);
        Assert.Equal(session.Id, (await AskAsync(test.Trainees[0].Id, null))!.Session.Id);
        Assert.Null(await AskAsync(test.Trainees[1].Id, null));
        Assert.Null(await AskAsync(null, new GroupId(Guid.CreateVersion7())));
    }

    static async Task<Session> HeldAsync(SessionsTest test, int came = 1)
    {
        var session = await test.PublishAsync("2022-03-08 14:00", places: 3);
        foreach (var trainee in test.Trainees[..2])
            await test.BookAsync(trainee, session);
        test.Hosts.Clock.Advance(TimeSpan.FromDays(6));
        await test.DoAsync<AfterSession, AttendanceOutcome>(after =>
            after.ConfirmAsync(test.Host, session.Id, 0, [.. test.Trainees[..came].Select(trainee => trainee.Id)], null, default)
        );
        return session;
    }

    static async Task<Session> SignedAsync(SessionsTest test)
    {
        var session = await HeldAsync(test);
        await WriteAsync(test, test.Host.Id, session, 0, Text);
        await SignAsync(test, test.Host.Id, session, 1);
        return session;
    }

    static Task<RecordOutcome> WriteAsync(SessionsTest test, PersonId who, Session session, int version, RecordText text, string? why = null) =>
        test.DoAsync<RecordDesk, RecordOutcome>(desk => desk.WriteAsync(who, test.Host.BatchId, session.Id, version, text, why, default));

    static Task<RecordOutcome> SignAsync(SessionsTest test, PersonId who, Session session, int version) =>
        test.DoAsync<RecordDesk, RecordOutcome>(desk => desk.SignAsync(who, test.Host.BatchId, session.Id, version, default));

    static Task<RecordView?> FindAsync(SessionsTest test, PersonId who, Session session) =>
        test.DoAsync<RecordShelf, RecordView?>(shelf => shelf.FindAsync(who, test.Host.BatchId, session.Id, default));

    static Task<List<RecordView>> UnsignedAsync(SessionsTest test) =>
        test.DoAsync<RecordShelf, List<RecordView>>(shelf => shelf.UnsignedAsync(test.Host.Id, test.Host.BatchId, default));

    static async Task<PersonId> IdAsync(SessionsTest test, string email) => (await test.TraineeAsync(email)).Id;

    static Task<List<PersonId>> ToldAsync(SessionsTest test, string kind) =>
        test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == kind).Select(n => n.To).ToListAsync());
}
