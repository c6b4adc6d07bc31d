using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>A supervisor withdraws what they published and takes that back. It is Wednesday 2 March 2022, 20:15.</summary>
public sealed class WithdrawalTests
{
    static readonly int People = Much.Of(200, some: 60);

    [Theory, BothDatabases]
    public async Task Who_was_booked_has_their_place_again_and_is_told_only_of_what_they_had_heard_was_off(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await test.PublishAsync("2022-03-10 14:00", places: 2);
        var bookings = new[] { await test.BookAsync(test.Trainees[0], session), await test.BookAsync(test.Trainees[1], session) };
        await WithdrawAsync(test, session);
        await ToldAsync(test, test.Trainees[1].Id);
        var on = Assert.IsType<RestoreOutcome.OnAgain>(await UndoAsync(test));
        Assert.Equal((1, 2, 0), (on.Sessions.Count, on.Back, on.Asked));
        foreach (var booking in bookings)
            Assert.Equal((BookingState.Booked, 3), await StateAsync(test, booking));
        Assert.Equal(
            [test.Trainees[1].Id],
            await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == SessionNews.Return).Select(n => n.To).ToListAsync())
        );
        Assert.False(await test.Hosts.AskAsync(db => db.Notices.AnyAsync(n => n.Kind == SessionNews.Withdrawal && n.State == NoticeState.Waiting)));
        Assert.IsType<RestoreOutcome.Already>(await UndoAsync(test));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Who_has_booked_something_else_since_is_asked_and_who_has_something_at_that_time_is_told(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await test.PublishAsync("2022-03-10 14:00", places: 2);
        var (asks, busy) = (await test.BookAsync(test.Trainees[0], session), await test.BookAsync(test.Trainees[1], session));
        await WithdrawAsync(test, session);
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(5));
        await test.BookAsync(test.Trainees[0], await test.PublishAsync("2022-03-11 14:00"));
        await test.BookAsync(test.Trainees[1], await test.AsOtherSupervisorAsync("2022-03-10 14:30"));
        Assert.Equal((0, 2), Assert.IsType<RestoreOutcome.OnAgain>(await UndoAsync(test)) is var on ? (on.Back, on.Asked) : default);
        Assert.Equal([BookingState.Offered, BookingState.Withdrawn], [(await StateAsync(test, asks)).Item1, (await StateAsync(test, busy)).Item1]);
        Assert.Equal(2, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == SessionNews.Return)));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Those_who_waited_keep_their_turn_behind_those_who_were_booked(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await test.PublishAsync("2022-03-10 14:00");
        var booking = await test.BookAsync(test.Trainees[0], session);
        await test.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(test.Trainees[1], session.Id, default));
        await WithdrawAsync(test, session);
        Assert.Equal(test.Trainees[1].Id, (await test.Hosts.AskAsync(db => db.Notices.SingleAsync(n => n.Kind == SessionNews.WaitedInVain))).To);
        await UndoAsync(test);
        Assert.Equal(BookingState.Booked, (await StateAsync(test, booking)).Item1);
        Assert.IsType<BookOutcome.Full>(await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[2], session.Id, default)));
        await test.DeskAsync(desk => desk.CancelAsync(test.Trainees[0], booking.Id, default));
        Assert.Equal(test.Trainees[1].Id, (await test.Hosts.AskAsync(db => db.Bookings.SingleAsync(b => b.State == BookingState.Offered))).PersonId);
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task A_session_does_not_come_back_over_another_until_that_is_gone(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await test.PublishAsync("2022-03-10 14:00");
        var act = await WithdrawAsync(test, session);
        var other = await test.PublishAsync("2022-03-10 14:30");
        Assert.IsType<PlanProblem.Taken>(Assert.IsType<RestoreOutcome.InTheWay>(await UndoAsync(test)).Left[0].Problem);
        await WithdrawAsync(test, other);
        Assert.IsType<RestoreOutcome.OnAgain>(await test.DoAsync<WithdrawalUndo, RestoreOutcome>(undo => undo.OneAsync(test.Host, act, default)));
        await test.NothingIsDoubleAsync();
    }

    [Fact]
    public async Task Nobody_takes_back_what_another_withdrew_and_nobody_what_has_begun()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-10 14:00");
        var act = await WithdrawAsync(test, session);
        foreach (var id in new[] { test.Trainees[0].Id, (await test.TraineeAsync("lyu.shufen@example.org")).Id })
            Assert.IsType<RestoreOutcome.Nothing>(
                await test.DoAsync<WithdrawalUndo, RestoreOutcome>(undo => undo.OneAsync(test.Host with { Id = id }, act, default))
            );
        test.Hosts.Clock.SetUtcNow(session.StartsAt);
        Assert.IsType<PlanProblem.Past>(Assert.IsType<RestoreOutcome.InTheWay>(await UndoAsync(test)).Left[0].Problem);
    }

    [Theory, BothDatabases]
    public async Task One_booking_that_was_given_up_is_booked_again_while_its_place_is_free(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await test.PublishAsync("2022-03-10 14:00");
        var booking = await test.BookAsync(test.Trainees[0], session);
        await DropAsync(test, booking);
        Assert.Equal(booking.Id, Assert.IsType<RestoreOutcome.PlaceBack>(await UndoAsync(test)).Booking.Id);
        await DropAsync(test, booking);
        await test.BookAsync(test.Trainees[1], session);
        Assert.Equal(test.Trainees[0].Id, Assert.IsType<RestoreOutcome.PlaceGone>(await UndoAsync(test)).Who.Id);
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task While_a_withdrawal_is_taken_back_many_times_many_want_the_place_and_others_the_time(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var session = await test.PublishAsync("2022-03-10 14:00", places: 8);
        foreach (var who in test.Trainees[..8])
            await test.BookAsync(who, session);
        var act = await WithdrawAsync(test, session);
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        var elsewhere = await test.AsOtherSupervisorAsync("2022-03-10 14:30", places: People);
        var undoing = test.RaceAsync<WithdrawalUndo, RestoreOutcome>(test.Trainees[..20], (undo, _) => undo.OneAsync(test.Host, act, default));
        var publishing = Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => test.TryPublishAsync("2022-03-10 14:30", on: n % 2))));
        var outcomes = await test.RaceAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) =>
            desk.HoldAsync(who, Array.IndexOf(test.Trainees, who) % 2 == 0 ? session.Id : elsewhere.Id, default)
        );
        Assert.All(outcomes, outcome =>
            Assert.True(outcome is BookOutcome.Held or BookOutcome.Full or BookOutcome.Clash or BookOutcome.NotThere, $"{outcome}")
        );
        Assert.Equal(1, (await undoing).OfType<RestoreOutcome.OnAgain>().Count() + (await publishing).OfType<PublishOutcome.Published>().Count());
        await test.NothingIsDoubleAsync();
    }

    static async Task<ActId> WithdrawAsync(SessionsTest test, Session session)
    {
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        return Assert
            .IsType<HostOutcome.Withdrawn>(
                await test.DoAsync<Withdrawing, HostOutcome>(withdrawing =>
                    withdrawing.WithdrawAsync(test.Host, session.Id, following: false, default)
                )
            )
            .Act;
    }

    static Task<HostOutcome> DropAsync(SessionsTest test, Booking booking)
    {
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        return test.DoAsync<Withdrawing, HostOutcome>(withdrawing => withdrawing.DropAsync(test.Host, booking.Id, default));
    }

    /// <summary>The last act, whether it still stands or not.</summary>
    static async Task<RestoreOutcome> UndoAsync(SessionsTest test)
    {
        var last = await test.Hosts.AskAsync(db =>
            db.Acts.Where(act => act.Kind == ActKind.SessionsWithdrawn || act.Kind == ActKind.BookingDropped)
                .OrderByDescending(act => act.At)
                .FirstAsync()
        );
        return await test.DoAsync<WithdrawalUndo, RestoreOutcome>(undo => undo.OneAsync(test.Host, last.Id, default));
    }

    /// <summary>As if the message had gone out.</summary>
    static async Task ToldAsync(SessionsTest test, PersonId to)
    {
        await using var db = test.Hosts.OpenDatabase();
        await db
            .Notices.Where(n => n.Kind == SessionNews.Withdrawal && n.To == to)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.State, NoticeState.Sent));
    }

    static Task<(BookingState, int)> StateAsync(SessionsTest test, Booking booking) =>
        test.Hosts.AskAsync(async db =>
            await db.Bookings.SingleAsync(b => b.Id == booking.Id) is var now ? (now.State, now.Version - booking.Version + 1) : default
        );
}
