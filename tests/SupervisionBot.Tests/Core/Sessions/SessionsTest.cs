using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Turns;
using SupervisionBot.Turns;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>
/// The sample's first group with as many further trainees as asked for, and operations on sessions, each in a transaction of its own as a turn has
/// it. It is Wednesday 2 March 2022, 20:15.
/// </summary>
sealed class SessionsTest(TestHosts hosts, SessionHost host, Trainee[] trainees) : IAsyncDisposable
{
    const string Supervisor = "situ.guohua@example.org";

    public TestHosts Hosts => hosts;

    public SessionHost Host => host;

    public Trainee[] Trainees => trainees;

    public static async Task<SessionsTest> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, int trainees = 4)
    {
        var hosts = await TestHosts.StartAsync(provider, count: 2);
        await using var scope = hosts[0].CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var rows = Enumerable.Range(0, trainees).Select(n => $"学员{n:000},Trainee {n},trainee{n:000}@example.org,,trainee,第一小组,,,en,,\n");
        await db.ImportRosterAsync("seventh", TestPlans.Roster(string.Concat(rows)), new ImportOptions(), hosts.Clock);
        var batch = await db.Batches.SingleAsync();
        var ids = await db.People.Where(p => p.Email.StartsWith("trainee")).OrderBy(p => p.Email).Select(p => p.Id).ToListAsync();
        var supervisor = await db.People.SingleAsync(p => p.Email == Supervisor);
        return new SessionsTest(
            hosts,
            new SessionHost(supervisor.Id, batch.Id, batch.Description, batch.Description.Zone),
            [.. ids.Select(id => new Trainee(id, batch.Id, batch.Description, batch.Description.Zone, null))]
        );
    }

    /// <summary>A session of the supervisor for the first group.</summary>
    /// <param name="at">Local time in Shanghai.</param>
    public async Task<Session> PublishAsync(string at, int places = 1, int minutes = 60) =>
        Assert.IsType<PublishOutcome.Published>(await TryPublishAsync(at, places, minutes)).Sessions[0];

    public Task<PublishOutcome> TryPublishAsync(string at, int places = 1, int minutes = 60, int on = 0)
    {
        var from = TestBot.InShanghai(at).ToUniversalTime();
        return DoAsync<Publishing, PublishOutcome>(
            p => p.PublishAsync(host, [new Span(from, from.AddMinutes(minutes))], new SessionTerms(SessionKind.Individual, places, null), default),
            on
        );
    }

    /// <summary>A session that only the supervisor's own group may book.</summary>
    public async Task<Session> PublishForGroupAsync(string at, int places = 4, int minutes = 60)
    {
        var from = TestBot.InShanghai(at).ToUniversalTime();
        var group = (await DoAsync<Publishing, (GroupId? Group, int)>(p => p.GroupAsync(host, default))).Group;
        var outcome = await DoAsync<Publishing, PublishOutcome>(p =>
            p.PublishAsync(host, [new Span(from, from.AddMinutes(minutes))], new SessionTerms(SessionKind.Group, places, group), default)
        );
        return Assert.IsType<PublishOutcome.Published>(outcome).Sessions[0];
    }

    /// <summary>A session of the second group's supervisor, for everybody.</summary>
    public async Task<Session> AsOtherSupervisorAsync(string at, int places = 1)
    {
        var other = new SessionsTest(hosts, host with { Id = (await TraineeAsync("lyu.shufen@example.org")).Id }, trainees);
        return await other.PublishAsync(at, places);
    }

    /// <summary>Anybody of the sample roster.</summary>
    public async Task<Trainee> TraineeAsync(string email)
    {
        var person = await hosts.AskAsync(db => db.People.SingleAsync(p => p.Email == email));
        return trainees[0] with { Id = person.Id };
    }

    public Task<BookOutcome> DeskAsync(Func<BookingDesk, Task<BookOutcome>> act, int on = 0) => DoAsync(act, on);

    public async Task<Booking> BookAsync(Trainee trainee, Session session)
    {
        var held = Assert.IsType<BookOutcome.Held>(await DeskAsync(desk => desk.HoldAsync(trainee, session.Id, default)));
        return Assert.IsType<BookOutcome.Booked>(await DeskAsync(desk => desk.ConfirmAsync(trainee, held.Booking.Id, Subject.Open, default))).Booking;
    }

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act, int on = 0)
        where TService : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = hosts[on].CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            var writer = scope.ServiceProvider.GetRequiredService<DatabaseWriter>();
            try
            {
                using var reading = await writer.ReadAsync(db, default);
                var outcome = await act(scope.ServiceProvider.GetRequiredService<TService>());
                await writer.SaveAsync(db, () => db.SaveChangesAsync());
                return outcome;
            }
            catch (Exception lost) when (attempt < Contest.MostAttempts && lost.IsLostRace()) { }
        }
    }

    /// <summary>All at once, on both hosts.</summary>
    public async Task<T[]> RaceAsync<TService, T>(IEnumerable<Trainee> people, Func<TService, Trainee, Task<T>> act)
        where TService : notnull =>
        await Task.WhenAll(people.Select((person, n) => Task.Run(() => DoAsync<TService, T>(service => act(service, person), n % 2))));

    /// <summary>One after the other, to prepare a race.</summary>
    public async Task<T[]> EachAsync<TService, T>(IEnumerable<Trainee> people, Func<TService, Trainee, Task<T>> act)
        where TService : notnull
    {
        List<T> outcomes = [];
        foreach (var person in people)
            outcomes.Add(await DoAsync<TService, T>(service => act(service, person)));
        return [.. outcomes];
    }

    /// <summary>
    /// Every place has at most one booking that keeps one, every such booking its place, and nobody two sessions at a time, whether they hold or
    /// attend them.
    /// </summary>
    public async Task NothingIsDoubleAsync()
    {
        await using var db = hosts.OpenDatabase();
        var keeping = await db
            .Bookings.AsNoTracking()
            .Where(b =>
                b.State == BookingState.Booked || b.State == BookingState.Guest || b.State == BookingState.Held || b.State == BookingState.Offered
            )
            .ToListAsync();
        var seats = await db.Seats.AsNoTracking().Where(s => s.BookingId != null).ToListAsync();
        Assert.Equal(
            keeping.Select(b => (b.SessionId.Value, b.Id.Value)).Order(),
            seats.Select(s => (s.SessionId.Value, s.BookingId!.Value.Value)).Order()
        );
        var sessions = await db.Sessions.AsNoTracking().ToListAsync();
        var held = sessions.Where(s => s.State == SessionState.Open).Select(s => (PersonId: s.SupervisorId, Span: s.HostSpan));
        var times = keeping.Join(sessions, b => b.SessionId, s => s.Id, (b, s) => (b.PersonId, s.Span)).Concat(held).ToList();
        Assert.DoesNotContain(times, one => times.Count(other => other.PersonId == one.PersonId && other.Span.Meets(one.Span)) > 1);
        foreach (var booking in await db.Bookings.AsNoTracking().ToListAsync())
        {
            var last = await db.BookingChanges.AsNoTracking().Where(c => c.BookingId == booking.Id).OrderByDescending(c => c.Version).FirstAsync();
            Assert.Equal((booking.Version, booking.State, booking.SessionId), (last.Version, last.After, last.ToSession));
        }
        hosts.NothingWentWrong();
    }

    public ValueTask DisposeAsync() => hosts.DisposeAsync();
}
