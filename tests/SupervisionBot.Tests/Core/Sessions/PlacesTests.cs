using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>A published session gets more places, or fewer.</summary>
public sealed class PlacesTests
{
    [Theory, BothDatabases]
    public async Task A_place_that_comes_is_offered_to_the_first_who_waits(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await test.PublishForGroupAsync("2022-03-12 09:00", places: 1);
        await test.BookAsync(test.Trainees[0], session);
        await test.DoAsync<WaitingList, BookOutcome>(list => list.JoinAsync(test.Trainees[1], session.Id, default));
        Assert.IsType<HostOutcome.Changed>(await ResizeAsync(test, session, 2));
        var offered = await test.Hosts.AskAsync(db => db.Bookings.Where(b => b.State == BookingState.Offered).Select(b => b.PersonId).ToListAsync());
        Assert.Equal([test.Trainees[1].Id], offered);
    }

    [Theory, BothDatabases]
    public async Task There_are_never_fewer_places_than_bookings(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await test.PublishForGroupAsync("2022-03-12 09:00", places: 3);
        await test.BookAsync(test.Trainees[0], session);
        await test.BookAsync(test.Trainees[1], session);
        var refused = Assert.IsType<HostOutcome.Wrong>(await ResizeAsync(test, session, 1));
        Assert.Equal(new PlanProblem.FewerThanBooked(2), refused.Problem);
        Assert.IsType<HostOutcome.Changed>(await ResizeAsync(test, session, 2));
        Assert.Equal(2, await test.Hosts.AskAsync(db => db.Seats.CountAsync(seat => seat.SessionId == session.Id)));
    }

    [Fact]
    public async Task An_individual_session_keeps_its_one_place()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishAsync("2022-03-12 09:00");
        Assert.Equal(new PlanProblem.OnePlace(), Assert.IsType<HostOutcome.Wrong>(await ResizeAsync(test, session, 6)).Problem);
    }

    static Task<HostOutcome> ResizeAsync(SessionsTest test, Session session, int places) =>
        test.DoAsync<Rescheduling, HostOutcome>(host =>
            host.ChangeAsync(test.Host, session.Id, new SessionChange(Places: places), following: false, default)
        );
}
