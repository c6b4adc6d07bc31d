using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Library;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>What the batch says of booking, and who may do what. It is Wednesday 2 March 2022, 20:15.</summary>
public sealed class RuleTests
{
    [Theory, BothDatabases]
    public async Task Nobody_has_more_open_bookings_than_the_batch_allows(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        for (var day = 8; day <= 10; day++)
            await test.BookAsync(test.Trainees[0], await test.PublishAsync($"2022-03-{day:00} 14:00"));
        var fourth = await test.PublishAsync("2022-03-11 14:00");
        Assert.Equal(new BookOutcome.TooMany(3), await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[0], fourth.Id, default)));
    }

    [Theory, BothDatabases]
    public async Task Nobody_has_two_sessions_at_a_time(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (first, other) = (await test.PublishAsync("2022-03-10 14:00"), await test.AsOtherSupervisorAsync("2022-03-10 14:30"));
        await test.BookAsync(test.Trainees[0], first);
        var clash = Assert.IsType<BookOutcome.Clash>(await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[0], other.Id, default)));
        Assert.Equal(first.Id, clash.Other.Id);
    }

    [Fact]
    public async Task It_is_too_late_to_book_a_few_hours_before_and_too_early_months_before()
    {
        await using var test = await SessionsTest.StartAsync();
        var (soon, far) = (await test.PublishAsync("2022-03-02 23:00"), await test.PublishAsync("2022-05-12 14:00"));
        Assert.Equal(new BookOutcome.TooLate(4), await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[0], soon.Id, default)));
        Assert.Equal(new BookOutcome.TooFar(60), await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[0], far.Id, default)));
    }

    [Fact]
    public async Task Moving_keeps_the_longer_of_both_windows_while_cancelling_is_still_free()
    {
        await using var test = await SessionsTest.StartAsync();
        var (session, other) = (await test.PublishAsync("2022-03-04 10:00"), await test.PublishAsync("2022-03-08 10:00"));
        var booking = await test.BookAsync(test.Trainees[0], session);
        var must = Assert.IsType<BookOutcome.MustAsk>(await test.DeskAsync(desk => desk.MoveAsync(test.Trainees[0], booking.Id, other.Id, default)));
        Assert.Equal(48, must.Hours);
        Assert.IsType<BookOutcome.Cancelled>(await test.DeskAsync(desk => desk.CancelAsync(test.Trainees[0], booking.Id, default)));
    }

    [Fact]
    public async Task A_trainee_of_another_group_does_not_see_a_groups_session()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishForGroupAsync("2022-03-10 14:00");
        var stranger = await test.TraineeAsync("sarah.miller@example.org");
        Assert.IsType<BookOutcome.NotThere>(await test.DeskAsync(desk => desk.HoldAsync(stranger, session.Id, default)));
        Assert.IsType<BookOutcome.NotThere>(await test.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(stranger, session.Id, default)));
        Assert.Empty(await test.DoAsync<SessionBoard, IReadOnlyList<SessionView>>(board => board.BookableAsync(stranger, null, default)));
        Assert.IsType<BookOutcome.Held>(await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[0], session.Id, default)));
    }

    [Fact]
    public async Task Nobody_confirms_cancels_or_moves_what_another_person_holds()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-10 14:00");
        var held = Assert.IsType<BookOutcome.Held>(await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[0], session.Id, default)));
        foreach (
            var act in (Func<BookingDesk, Task<BookOutcome>>[])
                [
                    desk => desk.ConfirmAsync(test.Trainees[1], held.Booking.Id, Subject.Open, default),
                    desk => desk.CancelAsync(test.Trainees[1], held.Booking.Id, default),
                    desk => desk.DeclineAsync(test.Trainees[1], held.Booking.Id, default),
                    desk => desk.MoveAsync(test.Trainees[1], held.Booking.Id, session.Id, default),
                ]
        )
            Assert.IsType<BookOutcome.NotThere>(await test.DeskAsync(act));
        Assert.IsType<BookOutcome.Booked>(await test.DeskAsync(desk => desk.ConfirmAsync(test.Trainees[0], held.Booking.Id, Subject.Open, default)));
    }

    [Fact]
    public async Task Nobody_is_moved_up_after_the_session_began()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-10 14:00");
        await test.BookAsync(test.Trainees[0], session);
        await test.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(test.Trainees[1], session.Id, default));
        test.Hosts.Clock.SetUtcNow(session.StartsAt.AddMinutes(1));
        await test.DoAsync<FreedPlaces, bool>(work => work.RunAsync(default));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.Bookings.CountAsync(b => b.State == BookingState.Offered)));
    }

    [Fact]
    public async Task An_offer_that_nobody_takes_goes_to_the_next_who_waits()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-10 14:00");
        var booking = await test.BookAsync(test.Trainees[0], session);
        foreach (var who in test.Trainees[1..3])
        {
            await test.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(who, session.Id, default));
            test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        await test.DeskAsync(desk => desk.CancelAsync(test.Trainees[0], booking.Id, default));
        Assert.Equal(test.Trainees[1].Id, (await OfferedAsync(test)).PersonId);
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(241));
        await test.DoAsync<FreedPlaces, bool>(work => work.RunAsync(default));
        Assert.Equal(test.Trainees[2].Id, (await OfferedAsync(test)).PersonId);
        Assert.IsType<BookOutcome.Full>(await test.DeskAsync(desk => desk.RestoreAsync(test.Trainees[0], booking.Id, default)));
    }

    [Fact]
    public async Task Booking_for_the_group_passes_nobody_who_waits()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishForGroupAsync("2022-03-10 14:00", places: 2);
        await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[0], session.Id, default));
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(6));
        var held = Assert.IsType<BookOutcome.Held>(await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[1], session.Id, default)));
        await test.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(test.Trainees[3], session.Id, default));
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(5));
        var (_, group) = await test.DoAsync<GroupBooking, (BookOutcome, GroupBooked?)>(groups =>
            groups.ConfirmAsync(test.Trainees[1], held.Booking.Id, Subject.Open, default)
        );
        Assert.Equal(test.Trainees[3].Id, Assert.Single(group!.Booked).Id);
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.Waitings.CountAsync(w => w.EndedAt == null)));
        await test.NothingIsDoubleAsync();
    }

    [Fact]
    public async Task A_supervisor_cancels_a_booking_at_any_time_it_is_logged_and_nobody_elses()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-10 14:00");
        var booking = await test.BookAsync(test.Trainees[0], session);
        test.Hosts.Clock.SetUtcNow(session.StartsAt.AddHours(-1));
        var other = test.Host with { Id = (await test.TraineeAsync("lyu.shufen@example.org")).Id };
        Assert.IsType<HostOutcome.NotThere>(await test.DoAsync<Withdrawing, HostOutcome>(w => w.DropAsync(other, booking.Id, default)));
        Assert.IsType<HostOutcome.Withdrawn>(await test.DoAsync<Withdrawing, HostOutcome>(w => w.DropAsync(test.Host, booking.Id, default)));
        var last = await test.Hosts.AskAsync(db => db.BookingChanges.OrderByDescending(c => c.Version).FirstAsync(c => c.BookingId == booking.Id));
        Assert.Equal((BookingState.Withdrawn, test.Host.Id), (last.After, last.By!.Value));
        await test.NothingIsDoubleAsync();
    }

    [Fact]
    public async Task A_file_goes_with_the_booking_of_whoever_sent_it_and_only_its_supervisor_sees_it()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-10 14:00", places: 2);
        var file = await test.DoAsync<FileStore, StoredFile>(store =>
            store.KeepAsync(test.Trainees[0].Id, test.Host.BatchId, "plan.pdf", "application/pdf", new byte[] { 1 }, default)
        );
        foreach (var who in test.Trainees[..2])
        {
            var held = Assert.IsType<BookOutcome.Held>(await test.DeskAsync(desk => desk.HoldAsync(who, session.Id, default)));
            var booked = Assert.IsType<BookOutcome.Booked>(
                await test.DeskAsync(desk => desk.ConfirmAsync(who, held.Booking.Id, new Subject("", file.Id), default))
            );
            Assert.Equal(who.Id == file.OwnerId ? file.Id : null, booked.Booking.FileId);
        }
        Assert.True(await test.DoAsync<FileRights, bool>(rights => rights.MaySeeAsync(test.Host.Id, file, default)));
        Assert.False(await test.DoAsync<FileRights, bool>(rights => rights.MaySeeAsync(test.Trainees[1].Id, file, default)));
    }

    [Theory, BothDatabases]
    public async Task A_series_is_moved_with_all_that_follow_and_what_cannot_be_then_stays(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var weekly = new Recurrence(new DateOnly(2022, 3, 8), new TimeOnly(14, 0), 60, [DayOfWeek.Tuesday], 1, null, 2, [], null).In(
            test.Host.Zone,
            new DateOnly(2022, 5, 1),
            60
        );
        var series = Assert
            .IsType<PublishOutcome.Published>(
                await test.DoAsync<Publishing, PublishOutcome>(p =>
                    p.PublishAsync(test.Host, weekly, new SessionTerms(SessionKind.Individual, 1, null), default)
                )
            )
            .Sessions;
        var booking = await test.BookAsync(test.Trainees[0], series[1]);
        await test.PublishAsync("2022-03-09 15:00");
        var changed = Assert.IsType<HostOutcome.Changed>(
            await test.DoAsync<Rescheduling, HostOutcome>(r =>
                r.ChangeAsync(
                    test.Host,
                    series[0].Id,
                    new SessionChange(new DateOnly(2022, 3, 9), new TimeOnly(15, 0), Place: "Room 2"),
                    true,
                    default
                )
            )
        );
        Assert.Equal([TestBot.InShanghai("2022-03-16 15:00")], changed.Sessions.Select(session => session.StartsAt));
        Assert.IsType<PlanProblem.Taken>(Assert.Single(changed.Left).Problem);
        Assert.Equal(1, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == SessionNews.NewTime && n.To == booking.PersonId)));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task One_confirmation_credits_all_who_came_and_did_not_happen_takes_it_back(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await test.PublishAsync("2022-03-10 14:00", places: 4, minutes: 120);
        foreach (var who in test.Trainees)
            await test.BookAsync(who, session);
        Assert.IsType<AttendanceOutcome.TooEarly>(await ConfirmAsync(test, session, 0));
        test.Hosts.Clock.SetUtcNow(session.EndsAt);
        Assert.IsType<AttendanceOutcome.Credited>(await ConfirmAsync(test, session, 0));
        Assert.IsType<AttendanceOutcome.ChangedSince>(await ConfirmAsync(test, session, 0));
        Assert.Equal([(120, false), (120, false), (120, false), (0, true)], await CreditsAsync(test));
        await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.DidNotHappenAsync(test.Host, session.Id, 1, default));
        Assert.Empty(await CreditsAsync(test));
    }

    [Fact]
    public async Task Another_supervisor_and_a_trainee_cannot_confirm_a_session()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-10 14:00");
        await test.BookAsync(test.Trainees[0], session);
        test.Hosts.Clock.SetUtcNow(session.EndsAt);
        foreach (var id in new[] { test.Trainees[0].Id, (await test.TraineeAsync("lyu.shufen@example.org")).Id })
            Assert.IsType<AttendanceOutcome.NotThere>(
                await test.DoAsync<AfterSession, AttendanceOutcome>(after =>
                    after.ConfirmAsync(test.Host with { Id = id }, session.Id, 0, null, null, default)
                )
            );
    }

    static Task<AttendanceOutcome> ConfirmAsync(SessionsTest test, Session session, int version) =>
        test.DoAsync<AfterSession, AttendanceOutcome>(after =>
            after.ConfirmAsync(test.Host, session.Id, version, [.. test.Trainees.Take(3).Select(who => who.Id)], null, default)
        );

    static Task<List<(int, bool)>> CreditsAsync(SessionsTest test) =>
        test.Hosts.AskAsync(async db =>
            (await db.Credits.Where(credit => credit.VoidedAt == null).ToListAsync())
                .Select(credit => (credit.Minutes, credit.Missed))
                .OrderBy(credit => credit.Missed)
                .ToList()
        );

    static Task<Booking> OfferedAsync(SessionsTest test) => test.Hosts.AskAsync(db => db.Bookings.SingleAsync(b => b.State == BookingState.Offered));
}
