using Microsoft.EntityFrameworkCore;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Sample;

/// <summary>
/// Weeks of work for the people of the sample, so that there is something to look at: hours, sessions, materials and questions in every state.
/// All of it is done by Core's own operations on a clock of its own, and is the same for everyone who looks on the same day.
/// </summary>
static class SampleLife
{
    public static async Task LiveAsync(IConfiguration configuration, TimeProvider time, CancellationToken cancellation = default)
    {
        var clock = new LifeClock(time.GetUtcNow());
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSupervisionDb(configuration)
            .AddBot()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        // One commit: either all of it is there, or the next start begins anew.
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        var stage = await LifeStage.SetAsync(scope.ServiceProvider, SampleFiles.Read<LifePlan>("life.json"), clock, cancellation);
        await LifeSessions.HoldAsync(stage, cancellation);
        await LifeClasses.TeachAsync(stage, cancellation);
        await LifeHours.LogAsync(stage, cancellation);
        await LifeMaterials.HandInAsync(stage, cancellation);
        await LifeSessions.PublishAsync(stage, cancellation);
        await ForgetNewsAsync(db, clock, cancellation);
        await whole.CommitAsync(cancellation);
    }

    /// <summary>What was to be told in all these weeks would come at once to whoever signs in first: it counts as told.</summary>
    static async Task ForgetNewsAsync(SupervisionDb db, LifeClock clock, CancellationToken cancellation)
    {
        foreach (
            var notice in await db.Notices.Where(notice => notice.State == NoticeState.Waiting && notice.DueAt <= clock.Now).ToListAsync(cancellation)
        )
            notice.Drop(clock.Now);
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>Who is in it, as Core's operations want them, and what they act with.</summary>
sealed class LifeStage(
    IServiceProvider services,
    LifePlan plan,
    LifeClock clock,
    BatchPage batch,
    DateOnly monday,
    IReadOnlyDictionary<string, Participant> people
)
{
    public LifePlan Plan { get; } = plan;

    public LifeClock Clock { get; } = clock;

    public BatchDescription Batch { get; } = batch.Description;

    public static async Task<LifeStage> SetAsync(IServiceProvider services, LifePlan plan, LifeClock clock, CancellationToken cancellation)
    {
        var finder = services.GetRequiredService<PersonFinder>();
        var people = new Dictionary<string, Participant>();
        foreach (
            var email in plan
                .Groups.SelectMany(group => group.Trainees.Select(trainee => trainee.Email).Prepend(group.Supervisor))
                .Prepend(plan.Administrator)
        )
            people[email] = await finder.FindAsync(null, email, cancellation)
                ?? throw new InvalidOperationException($"{email} of life.json is not in the sample's roster.");
        var one = people[plan.Administrator];
        var batch = await services
            .GetRequiredService<BatchBook>()
            .ReadAsync(services.GetRequiredService<SupervisionDb>(), one.Batch, one.BatchRevision, cancellation);
        var today = LocalTime.Day(clock.Now, batch.Description.Zone);
        return new LifeStage(services, plan, clock, batch, LocalTime.MondayOf(today), people);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Participant Person(string email) => people[email];

    public Trainee Trainee(string email) => new(Person(email).Id, batch.Id, Batch, Zone(email), Needed);

    public Reviewer Reviewer(string email) => new(Person(email).Id, batch.Id, Batch, Needed);

    public Core.Sessions.SessionHost Host(string email) => new(Person(email).Id, batch.Id, Batch, Zone(email));

    public BatchId BatchId => batch.Id;

    public TimeZoneInfo Zone(string email) => TimeZoneInfo.FindSystemTimeZoneById(Person(email).TimeZone);

    public string SupervisorOf(string trainee) => Plan.Groups.First(group => group.Trainees.Any(one => one.Email == trainee)).Supervisor;

    /// <param name="week">Back from this one; negative for weeks to come.</param>
    /// <param name="day">1 is Monday.</param>
    public DateOnly Day(int week, int day) => monday.AddDays(day - 1 - (7 * week));

    public DateTimeOffset At(int week, int day, TimeOnly time) => LocalTime.Instant(Day(week, day), time, Batch.Zone);

    /// <summary>
    /// What is saved is forgotten: a context that remembers thousands of rows looks through all of them at each save. <see cref="Ledgers"/> keeps the
    /// ledgers that it has read, so these stay.
    /// </summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        var db = Get<SupervisionDb>();
        await db.SaveChangesAsync(cancellation);
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is not Ledger).ToList())
            entry.State = EntityState.Detached;
        Clock.Tick();
    }

    int? Needed => batch.Requirement(RequirementKind.PracticumMinutes)?.Needed;
}
