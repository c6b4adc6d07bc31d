using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Storage;

namespace SupervisionBot.Jobs;

/// <summary>One run of a <see cref="RecurringWork"/>: portion after portion, each in a transaction of its own, and what became of it.</summary>
sealed partial class WorkRunner(IServiceScopeFactory scopes, DatabaseWriter writer, TimeProvider time, ILogger<WorkRunner> logger)
{
    const int MostAttempts = 3;
    const int LongestFailure = 200;

    /// <summary>What there is to do, with the time at which each is due next.</summary>
    public async Task<IReadOnlyList<PlannedWork>> PlanAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var runs = await scope
            .ServiceProvider.GetRequiredService<SupervisionDb>()
            .JobRuns.AsNoTracking()
            .ToDictionaryAsync(run => run.Name, cancellationToken);
        return
        [
            .. scope
                .ServiceProvider.GetServices<RecurringWork>()
                .Select(work => new PlannedWork(
                    work.Name,
                    work.Every,
                    runs.TryGetValue(work.Name, out var run) ? run.WantedAt ?? (run.StartedAt + work.Every) : time.GetUtcNow()
                )),
        ];
    }

    /// <summary>Runs what an administrator wants run now.</summary>
    public async Task RunWantedAsync(CancellationToken cancellationToken)
    {
        List<string> wanted;
        await using (var scope = scopes.CreateAsyncScope())
            wanted = await scope
                .ServiceProvider.GetRequiredService<SupervisionDb>()
                .JobRuns.Where(run => run.WantedAt != null)
                .Select(run => run.Name)
                .ToListAsync(cancellationToken);
        foreach (var name in wanted)
            await RunDueAsync(name, cancellationToken);
    }

    /// <summary>Runs it if it is due or wanted; a failure is kept and logged, not thrown.</summary>
    public async Task RunDueAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            if (!await BeginAsync(name, cancellationToken))
                return;
            var (failure, reference) = ((string?)null, (string?)null);
            try
            {
                while (await PortionAsync(name, cancellationToken)) { }
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                (failure, reference) = (failed.GetType().Name, Reference());
                LogFailed(failed, name, reference);
            }
            await EndAsync(name, failure, reference, cancellationToken);
        }
        catch (Exception lost) when (lost.IsLostRace())
        {
            // Another host has begun it.
        }
    }

    /// <summary>True when there is more.</summary>
    internal async Task<bool> PortionAsync(string name, CancellationToken cancellationToken)
    {
        AuditOrigin.Be(new AuditOrigin(AuditPlace.Bot, name));
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetServices<RecurringWork>().First(known => known.Name == name);
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            try
            {
                var more = await work.RunAsync(cancellationToken);
                await writer.SaveAsync(db, () => db.SaveChangesAsync(cancellationToken));
                return more;
            }
            catch (Exception lost) when (attempt < MostAttempts && lost.IsLostRace())
            {
                LogAgain(name, attempt);
            }
        }
    }

    /// <summary>False when it has run since it was planned.</summary>
    async Task<bool> BeginAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        if (scope.ServiceProvider.GetServices<RecurringWork>().FirstOrDefault(known => known.Name == name) is not { } work)
            return false;
        var now = time.GetUtcNow();
        var run = await db.JobRuns.FirstOrDefaultAsync(known => known.Name == name, cancellationToken);
        // The scheduler's clock and ours may differ a little; two hosts that were started one after the other do not.
        if (run is { WantedAt: null } && run.StartedAt + (work.Every / 2) > now)
            return false;
        run ??= db.JobRuns.Add(new JobRun(name)).Entity;
        run.Begin(work.Every, Environment.MachineName, now);
        await writer.SaveAsync(db, () => db.SaveChangesAsync(cancellationToken));
        return true;
    }

    async Task EndAsync(string name, string? failure, string? reference, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var run = await db.JobRuns.FirstAsync(known => known.Name == name, cancellationToken);
        run.End(time.GetUtcNow(), failure is { Length: > LongestFailure } ? failure[..LongestFailure] : failure, reference);
        await writer.SaveAsync(db, () => db.SaveChangesAsync(cancellationToken));
    }

    /// <summary>Short enough to be read out.</summary>
    string Reference() => time.GetUtcNow().ToUnixTimeMilliseconds().ToString("X", CultureInfo.InvariantCulture)[^6..];

    [LoggerMessage(
        2101,
        LogLevel.Error,
        "The recurring work {Name} failed; it is run again at its time. Administrators see the reference {Reference}."
    )]
    partial void LogFailed(Exception exception, string name, string reference);

    [LoggerMessage(2102, LogLevel.Information, "Somebody else saved first; the recurring work {Name} is run again (attempt {Attempt}).")]
    partial void LogAgain(string name, int attempt);
}

/// <param name="DueAt">In the past for one that was missed.</param>
sealed record PlannedWork(string Name, TimeSpan Every, DateTimeOffset DueAt);
