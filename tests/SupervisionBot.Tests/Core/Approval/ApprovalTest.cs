using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Hours;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Core.Approval;

/// <summary>
/// A trainee of the first group and those who decide, each step in a transaction of its own as a turn has it. It is Wednesday 2 March 2022, 20:15.
/// </summary>
sealed class ApprovalTest(HoursTest hours) : IAsyncDisposable
{
    /// <summary>Supervises the first group, the trainee's.</summary>
    public const string Supervisor = "situ.guohua@example.org";

    /// <summary>Supervises the second group.</summary>
    public const string OtherSupervisor = "lyu.shufen@example.org";

    /// <summary>A supervisor without a group.</summary>
    public const string Deputy = "shen.congshan@example.org";

    public const string Administrator = "he.huimin@example.org";

    /// <summary>A trainee of the same group.</summary>
    public const string Fellow = "chen.jing@example.org";

    public HoursTest Hours => hours;

    public TestHosts Hosts => hours.Hosts;

    public static async Task<ApprovalTest> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        new(await HoursTest.StartAsync(provider));

    public async Task<SeenEntry> LoggedAsync(int minutes = 60, DateOnly? day = null)
    {
        var entry = (await hours.LoggedAsync(hours.Facts(minutes, day))).Entry;
        return new SeenEntry(entry.Id, entry.Version);
    }

    public async Task<PersonId> PersonAsync(string email) => (await Hosts.AskAsync(db => db.People.SingleAsync(person => person.Email == email))).Id;

    public async Task<Reviewer> ReviewerAsync(string email) => new(await PersonAsync(email), hours.Trainee.BatchId, hours.Trainee.Batch, 13200);

    public Task<DecisionOutcome> ApproveAsync(string email, SeenEntry seen) =>
        AsAsync<Decisions, DecisionOutcome>(email, (decisions, by) => decisions.ApproveAsync(by, seen, default));

    public Task<IReadOnlyList<DecisionOutcome>> ApproveAllAsync(string email, params SeenEntry[] seen) =>
        AsAsync<Decisions, IReadOnlyList<DecisionOutcome>>(email, (decisions, by) => decisions.ApproveAllAsync(by, seen, default));

    public Task<DecisionOutcome> ReturnAsync(string email, SeenEntry seen, string reason) =>
        AsAsync<Decisions, DecisionOutcome>(email, (decisions, by) => decisions.ReturnAsync(by, seen, reason, default));

    public Task<Acting?> ActingAsync(string email, PersonId? trainee = null) =>
        AsAsync<Authority, Acting?>(email, (authority, by) => authority.OverAsync(by.Id, trainee ?? hours.Trainee.Id, by.BatchId, default));

    public Task<List<PersonId>> TraineesOfAsync(string email) =>
        AsAsync<Authority, List<PersonId>>(email, (authority, by) => authority.TraineesOf(by.Id, by.BatchId).ToListAsync());

    public async Task DeputyAsync(string supervisor, string deputy, DateTimeOffset until)
    {
        await using var db = Hosts.OpenDatabase();
        db.Deputyships.Add(
            new Deputyship(
                TypedId.New<DeputyshipId>(Hosts.Clock),
                hours.Trainee.BatchId,
                await PersonAsync(supervisor),
                await PersonAsync(deputy),
                Hosts.Clock.GetUtcNow(),
                until
            )
        );
        await db.SaveChangesAsync();
    }

    public async Task<HourChange> LastChangeAsync(EntryId id) =>
        await Hosts.AskAsync(db =>
            db.HourChanges.AsNoTracking().Where(change => change.EntryId == id).OrderByDescending(change => change.Version).FirstAsync()
        );

    public async Task<TOutcome> AsAsync<TService, TOutcome>(string email, Func<TService, Reviewer, Task<TOutcome>> act)
        where TService : notnull
    {
        Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        var reviewer = await ReviewerAsync(email);
        await using var scope = Hosts[0].CreateAsyncScope();
        var outcome = await act(scope.ServiceProvider.GetRequiredService<TService>(), reviewer);
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return outcome;
    }

    public ValueTask DisposeAsync() => hours.DisposeAsync();
}
