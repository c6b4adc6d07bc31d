using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Hours;

namespace SupervisionBot.Tests.Core.Approval;

/// <summary>What the supervisor said of a session speaks for the entries within it: published, booked, attended, confirmed, logged.</summary>
public sealed class SessionMatchTests
{
    static readonly DateOnly Thursday = HoursTest.Today.AddDays(1);

    [Theory, BothDatabases]
    public async Task An_entry_within_a_session_that_the_supervisor_confirmed_needs_no_look(DatabaseProvider provider)
    {
        await using var test = await AfterAsync(provider, there: true);
        var timed = await LoggedAsync(test, 90, "14:15");
        var seen = (await FindAsync(test, timed))!;
        Assert.Equal((true, true), (seen.Matches, seen.IsClear));
    }

    [Theory, BothDatabases]
    public async Task A_session_covers_its_minutes_once(DatabaseProvider provider)
    {
        await using var test = await AfterAsync(provider, there: true);
        var first = await LoggedAsync(test, 120, null);
        Assert.True((await FindAsync(test, first))!.Matches);
        var second = await LoggedAsync(test, 10, null);
        Assert.Equal((false, false), ((await FindAsync(test, first))!.Matches, (await FindAsync(test, second))!.Matches));
    }

    [Theory, BothDatabases]
    public async Task An_entry_outside_the_session_or_of_who_was_not_there_matches_nothing(DatabaseProvider provider)
    {
        await using (var test = await AfterAsync(provider, there: true))
        {
            Assert.False((await FindAsync(test, await LoggedAsync(test, 60, "15:30")))!.Matches);
            Assert.False(
                (await FindAsync(test, (await test.Hours.LoggedAsync(test.Hours.Facts(60, Thursday, "14:00", "documentation"))).Entry))!.Matches
            );
        }
        await using var missed = await AfterAsync(provider, there: false);
        Assert.False((await FindAsync(missed, await LoggedAsync(missed, 60, "14:00")))!.Matches);
    }

    [Theory, BothDatabases]
    public async Task A_session_that_did_not_take_place_after_all_speaks_for_nothing(DatabaseProvider provider)
    {
        await using var test = await AfterAsync(provider, there: true);
        var entry = await LoggedAsync(test, 60, "14:00");
        var session = (await test.Hosts.AskAsync(db => Task.FromResult(db.Sessions.Single()))).Id;
        await test.AsAsync<AfterSession, AttendanceOutcome>(ApprovalTest.Supervisor, (after, by) =>
            after.DidNotHappenAsync(HostOf(by), session, 1, default)
        );
        Assert.False((await FindAsync(test, entry))!.Matches);
    }

    /// <summary>Thursday's group session from 14:00 to 16:00 is over, and the supervisor has said who was there.</summary>
    static async Task<ApprovalTest> AfterAsync(DatabaseProvider provider, bool there)
    {
        var test = await ApprovalTest.StartAsync(provider);
        var from = TestBot.InShanghai("2022-03-03 14:00").ToUniversalTime();
        var session = Assert
            .IsType<PublishOutcome.Published>(
                await test.AsAsync<Publishing, PublishOutcome>(ApprovalTest.Supervisor, async (publishing, by) =>
                    await publishing.PublishAsync(
                        HostOf(by),
                        [new Span(from, from.AddHours(2))],
                        new SessionTerms(SessionKind.Group, 4, (await publishing.GroupAsync(HostOf(by), default)).Group),
                        default
                    )
                )
            )
            .Sessions[0];
        var held = Assert.IsType<BookOutcome.Held>(
            await test.AsAsync<BookingDesk, BookOutcome>(ApprovalTest.Supervisor, (desk, _) =>
                desk.HoldAsync(test.Hours.Trainee, session.Id, default)
            )
        );
        await test.AsAsync<BookingDesk, BookOutcome>(ApprovalTest.Supervisor, (desk, _) =>
            desk.ConfirmAsync(test.Hours.Trainee, held.Booking.Id, Subject.Open, default)
        );
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 20:00"));
        await test.AsAsync<AfterSession, AttendanceOutcome>(ApprovalTest.Supervisor, (after, by) =>
            after.ConfirmAsync(HostOf(by), session.Id, 0, there ? null : [], null, default)
        );
        return test;
    }

    static SessionHost HostOf(Reviewer by) => new(by.Id, by.BatchId, by.Batch, by.Batch.Zone);

    static async Task<HourEntry> LoggedAsync(ApprovalTest test, int minutes, string? from) =>
        (await test.Hours.LoggedAsync(test.Hours.Facts(minutes, Thursday, from, "group-supervision"))).Entry;

    static Task<ReviewedEntry?> FindAsync(ApprovalTest test, HourEntry entry) =>
        test.AsAsync<ReviewDesk, ReviewedEntry?>(ApprovalTest.Supervisor, (desk, by) => desk.FindAsync(by, entry.Id, default));
}
