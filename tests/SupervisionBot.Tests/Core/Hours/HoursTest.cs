using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Core.Hours;

/// <summary>
/// A trainee of the sample and the operations on their hours, each in a transaction of its own as a turn has it. It is Wednesday 2 March 2022, 20:15.
/// </summary>
sealed class HoursTest(TestHosts hosts, Trainee trainee, PersonId[] supervisees) : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2022, 3, 2);
    public static readonly DateOnly Yesterday = Today.AddDays(-1);

    public TestHosts Hosts => hosts;

    public Trainee Trainee => trainee;

    public PersonId[] Supervisees => supervisees;

    public static async Task<HoursTest> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        string now = "2022-03-02 20:15",
        string email = TestHosts.Trainee,
        string? zone = null
    )
    {
        var hosts = await TestHosts.StartAsync(provider, now: "2022-03-01 00:00");
        var test = await OnAsync(hosts, email, zone);
        hosts.Clock.SetUtcNow(TestBot.InShanghai(now));
        return test;
    }

    /// <summary>Another trainee on the same database.</summary>
    public Task<HoursTest> AsAsync(string email) => OnAsync(hosts, email, null);

    static async Task<HoursTest> OnAsync(TestHosts hosts, string email, string? zone)
    {
        await using var scope = hosts[0].CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PersonFinder>();
        var person = (await people.FindAsync(null, email))!;
        var page = await scope
            .ServiceProvider.GetRequiredService<BatchBook>()
            .ReadAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), person.Batch, person.BatchRevision);
        var trainee = new Trainee(person.Id, person.Batch, page.Description, TimeZoneInfo.FindSystemTimeZoneById(zone ?? person.TimeZone), 13200);
        return new HoursTest(hosts, trainee, [.. (await people.SuperviseesAsync(person.Id, person.Batch)).Select(supervisee => supervisee.Id)]);
    }

    public EntryFacts Facts(int minutes, DateOnly? day = null, string? from = null, string type = "case-work", string? reason = null) =>
        new(
            day ?? Yesterday,
            from is null ? null : TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            minutes,
            type,
            trainee.Batch.TypeOf(type)?.NeedsSupervisee == true ? supervisees[0] : null,
            "",
            reason
        );

    public Task<LogOutcome> CheckAsync(EntryFacts facts) => DoAsync((log, _) => log.CheckAsync(trainee, facts, null, default));

    public Task<LogOutcome> LogAsync(EntryFacts facts) => DoAsync((log, _) => log.LogAsync(trainee, facts, new EntrySource.Typed(), default));

    public async Task<LogOutcome.Done> LoggedAsync(EntryFacts facts) => Assert.IsType<LogOutcome.Done>(await LogAsync(facts));

    public Task<LogOutcome> ChangeAsync(HourEntry entry, EntryFacts facts) =>
        DoAsync((log, _) => log.ChangeAsync(trainee, entry.Id, entry.Version, facts, default));

    public Task<LogOutcome> WithdrawAsync(EntryId id) => DoAsync((log, _) => log.WithdrawAsync(trainee, id, default));

    public Task<UndoOutcome> UndoAsync() => DoAsync((_, undo) => undo.LastAsync(trainee, default));

    public Task<UndoOutcome> UndoAsync(ActId act) => DoAsync((_, undo) => undo.OneAsync(trainee, act, default));

    /// <summary>The ledger must say what the entries say, and each entry's history must lead from nothing to what it is.</summary>
    public async Task EverythingAgreesAsync()
    {
        await using var db = hosts.OpenDatabase();
        var entries = await db.HourEntries.AsNoTracking().ToListAsync();
        var ledger = await db.Ledgers.AsNoTracking().SingleOrDefaultAsync();
        Assert.Equal(Added(entries), ledger?.Totals.Lines ?? []);
        foreach (var entry in entries)
        {
            var lines = await db.HourChanges.AsNoTracking().Where(line => line.EntryId == entry.Id).OrderBy(line => line.Version).ToListAsync();
            Assert.Equal(Enumerable.Range(1, entry.Version), lines.Select(line => line.Version));
            Assert.Equal([null, .. lines.SkipLast(1).Select(line => line.After)], lines.Select(line => line.Before));
            Assert.Equal(new EntrySnapshot(entry.Facts, entry.State), lines[^1].After);
        }
    }

    /// <summary>The lines of a ledger, added up from the entries.</summary>
    static IEnumerable<LedgerLine> Added(IEnumerable<HourEntry> entries) =>
        entries
            .GroupBy(entry => (entry.Type, entry.SuperviseeId))
            .OrderBy(line => line.Key.Type, StringComparer.Ordinal)
            .ThenBy(line => line.Key.SuperviseeId?.Value)
            .Select(line => new LedgerLine(
                line.Key.Type,
                line.Key.SuperviseeId,
                Minutes(line, EntryState.Submitted),
                Minutes(line, EntryState.Approved),
                Minutes(line, EntryState.Returned),
                Minutes(line, EntryState.Withdrawn)
            ));

    static int Minutes(IEnumerable<HourEntry> entries, EntryState state) => entries.Where(entry => entry.State == state).Sum(entry => entry.Minutes);

    async Task<T> DoAsync<T>(Func<HourLog, HourUndo, Task<T>> act)
    {
        hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var scope = hosts[0].CreateAsyncScope();
        var outcome = await act(scope.ServiceProvider.GetRequiredService<HourLog>(), scope.ServiceProvider.GetRequiredService<HourUndo>());
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return outcome;
    }

    public ValueTask DisposeAsync() => hosts.DisposeAsync();
}
