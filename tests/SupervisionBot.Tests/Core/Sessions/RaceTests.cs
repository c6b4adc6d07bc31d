using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>Many people – two hundred in the full run – want one place at once, on every way to a place: one gets it, and nobody an error.</summary>
public sealed class RaceTests
{
    static readonly int People = Much.Of(200, some: 60);

    [Theory, BothDatabases]
    public async Task Booking_gives_one_the_place_and_all_others_the_waiting_list(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var session = await test.PublishAsync("2022-03-10 14:00");
        var outcomes = await test.RaceAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) => desk.HoldAsync(who, session.Id, default));
        Assert.Single(outcomes.OfType<BookOutcome.Held>());
        Assert.Equal(People - 1, outcomes.OfType<BookOutcome.Full>().Count());

        var waiting = await test.RaceAsync<WaitingList, BookOutcome>(test.Trainees.Where((_, n) => outcomes[n] is BookOutcome.Full), (list, who) =>
            list.JoinAsync(who, session.Id, default)
        );
        Assert.All(waiting, outcome => Assert.IsType<BookOutcome.Waits>(outcome));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Eight_places_are_all_taken_and_nobody_else_gets_one(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var session = await test.PublishAsync("2022-03-10 14:00", places: 8);
        var outcomes = await test.RaceAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) => desk.HoldAsync(who, session.Id, default));
        Assert.Equal(8, outcomes.OfType<BookOutcome.Held>().Count());
        Assert.Equal(People - 8, outcomes.OfType<BookOutcome.Full>().Count());
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Of_those_who_confirm_too_late_one_still_gets_the_place(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var session = await test.PublishAsync("2022-03-10 14:00", places: People);
        var held = await test.EachAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) => desk.HoldAsync(who, session.Id, default));
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(11));
        await CloseAllButOneAsync(test, session);
        var outcomes = await test.RaceAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) =>
            desk.ConfirmAsync(who, held.OfType<BookOutcome.Held>().Single(h => h.Booking.PersonId == who.Id).Booking.Id, Subject.Open, default)
        );
        Assert.Single(outcomes.OfType<BookOutcome.Booked>());
        Assert.Equal(People - 1, outcomes.OfType<BookOutcome.RanOut>().Count());
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task A_freed_place_is_the_first_ones_who_waits_however_many_look_for_it_and_want_it(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var session = await test.PublishAsync("2022-03-10 14:00");
        await test.DeskAsync(desk => desk.HoldAsync(test.Trainees[0], session.Id, default));
        await test.RaceAsync<WaitingList, BookOutcome>(test.Trainees.Skip(1), (list, who) => list.JoinAsync(who, session.Id, default));
        var first = (await test.Hosts.AskAsync(db => db.Waitings.OrderBy(w => w.Since).ThenBy(w => w.Id).FirstAsync())).PersonId;
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(11));
        var looking = test.RaceAsync<FreedPlaces, bool>(test.Trainees.Take(People / 2), (work, _) => work.RunAsync(default));
        var outcomes = await test.RaceAsync<BookingDesk, BookOutcome>(test.Trainees.Where(who => who.Id != first), (desk, who) =>
            desk.HoldAsync(who, session.Id, default)
        );
        await looking;
        Assert.All(outcomes, outcome => Assert.IsType<BookOutcome.Full>(outcome));
        Assert.Equal(first, (await test.Hosts.AskAsync(db => db.Bookings.SingleAsync(b => b.State == BookingState.Offered))).PersonId);
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Of_all_who_would_swap_with_one_person_one_does(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var wanted = await test.PublishAsync("2022-03-10 14:00");
        var common = await test.PublishAsync("2022-03-11 14:00", places: People);
        var mine = await test.BookAsync(test.Trainees[0], wanted);
        var others = test.Trainees[1..];
        var theirs = await test.EachAsync<BookingDesk, BookOutcome>(others, (desk, who) => desk.HoldAsync(who, common.Id, default));
        await test.EachAsync<BookingDesk, BookOutcome>(others, (desk, who) => desk.ConfirmAsync(who, HeldBy(theirs, who.Id), Subject.Open, default));
        var asked = await test.EachAsync<Swapping, SwapOutcome>(others, (swapping, who) =>
            swapping.AskAsync(who, HeldBy(theirs, who.Id), mine.Id, default)
        );
        var answers = await test.RaceAsync<Swapping, SwapOutcome>(others, (swapping, who) =>
            swapping.AnswerAsync(
                test.Trainees[0],
                asked.Cast<SwapOutcome.Asked>().Single(a => a.Swap.FromId == HeldBy(theirs, who.Id)).Swap.Id,
                true,
                default
            )
        );
        Assert.Single(answers.OfType<SwapOutcome.Swapped>());
        Assert.Equal(others.Length - 1, answers.OfType<SwapOutcome.NotPossible>().Count());
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Of_all_who_move_to_one_place_one_gets_it_and_the_others_keep_theirs(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var wanted = await test.PublishAsync("2022-03-10 14:00");
        var common = await test.PublishAsync("2022-03-11 14:00", places: People);
        var held = await test.EachAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) => desk.HoldAsync(who, common.Id, default));
        await test.EachAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) =>
            desk.ConfirmAsync(who, HeldBy(held, who.Id), Subject.Open, default)
        );
        var outcomes = await test.RaceAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) =>
            desk.MoveAsync(who, HeldBy(held, who.Id), wanted.Id, default)
        );
        Assert.Single(outcomes.OfType<BookOutcome.Moved>());
        Assert.Equal(People - 1, outcomes.OfType<BookOutcome.Full>().Count());
        Assert.Equal(
            People - 1,
            await test.Hosts.AskAsync(db => db.Bookings.CountAsync(b => b.SessionId == common.Id && b.State == BookingState.Booked))
        );
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Of_all_sessions_published_for_one_time_one_is(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, People).Select(n => Task.Run(() => test.TryPublishAsync($"2022-03-10 14:{n % 12 * 5:00}", on: n % 2)))
        );
        Assert.Single(outcomes.OfType<PublishOutcome.Published>());
        Assert.All(outcomes.OfType<PublishOutcome.Changed>(), outcome => Assert.IsType<PlanProblem.Taken>(outcome.Plan[0].Problem));
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task While_all_want_one_place_nothing_is_published_over_it_and_moving_the_session_doubles_nothing(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var session = await test.PublishAsync("2022-03-10 14:00");
        var publishing = Task.WhenAll(
            Enumerable.Range(0, People / 2).Select(n => Task.Run(() => test.TryPublishAsync("2022-03-10 14:30", on: n % 2)))
        );
        var moving = Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(n =>
                    Task.Run(() =>
                        test.DoAsync<Rescheduling, HostOutcome>(
                            desk => desk.ChangeAsync(test.Host, session.Id, new SessionChange(From: new TimeOnly(14, n % 6 * 5)), false, default),
                            n % 2
                        )
                    )
                )
        );
        var outcomes = await test.RaceAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) => desk.HoldAsync(who, session.Id, default));
        Assert.All(await publishing, outcome => Assert.IsType<PlanProblem.Taken>(Assert.IsType<PublishOutcome.Changed>(outcome).Plan[0].Problem));
        Assert.All(await moving, outcome => Assert.IsType<HostOutcome.Changed>(outcome));
        Assert.Single(outcomes.OfType<BookOutcome.Held>());
        Assert.Equal(People - 1, outcomes.OfType<BookOutcome.Full>().Count());
        await test.NothingIsDoubleAsync();
    }

    [Theory, BothDatabases]
    public async Task Of_all_who_take_a_cancellation_back_one_has_the_place_again(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, People);
        var session = await test.PublishAsync("2022-03-10 14:00", places: People);
        var held = await test.EachAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) => desk.HoldAsync(who, session.Id, default));
        await test.EachAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) =>
            desk.ConfirmAsync(who, HeldBy(held, who.Id), Subject.Open, default)
        );
        await test.EachAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) => desk.CancelAsync(who, HeldBy(held, who.Id), default));
        await CloseAllButOneAsync(test, session);
        var outcomes = await test.RaceAsync<BookingDesk, BookOutcome>(test.Trainees, (desk, who) =>
            desk.RestoreAsync(who, HeldBy(held, who.Id), default)
        );
        Assert.Single(outcomes.OfType<BookOutcome.Booked>());
        Assert.Equal(People - 1, outcomes.OfType<BookOutcome.Full>().Count());
        await test.NothingIsDoubleAsync();
    }

    static SupervisionBot.Core.BookingId HeldBy(BookOutcome[] outcomes, SupervisionBot.Core.PersonId who) =>
        outcomes.OfType<BookOutcome.Held>().Single(held => held.Booking.PersonId == who).Booking.Id;

    /// <summary>As if the session had always had one place.</summary>
    static async Task CloseAllButOneAsync(SessionsTest test, Session session)
    {
        await using var db = test.Hosts.OpenDatabase();
        await db
            .Seats.Where(seat => seat.SessionId == session.Id && seat.Number > 1)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(seat => seat.Closed, true).SetProperty(seat => seat.BookingId, (SupervisionBot.Core.BookingId?)null)
            );
    }
}
