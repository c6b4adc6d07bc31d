using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Jobs;

/// <summary>What became of a wish to run a work now.</summary>
public enum RunNowOutcome
{
    Wanted,

    /// <summary>It is being run already.</summary>
    Running,

    NotThere,

    /// <summary>They are no administrator.</summary>
    NotAllowed,
}

/// <summary>The recurring work as an administrator sees it.</summary>
public sealed class JobBoard(SupervisionDb db, TimeProvider time)
{
    /// <summary>One that has not ended after so long went down with its host.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>By name; null for whoever is no administrator of the batch.</summary>
    public async Task<IReadOnlyList<JobRun>?> ListAsync(PersonId who, BatchId batch, CancellationToken cancellationToken) =>
        await db.AdministersAsync(who, batch, cancellationToken)
            ? await db.JobRuns.AsNoTracking().OrderBy(run => run.Name).ToListAsync(cancellationToken)
            : null;

    /// <summary>Whether it is being run now.</summary>
    public bool IsRunning(JobRun run) => run.EndedAt is null && run.StartedAt + Longest > time.GetUtcNow();

    /// <summary>The next host that looks begins it, within seconds.</summary>
    public async Task<RunNowOutcome> RunNowAsync(PersonId who, BatchId batch, string name, CancellationToken cancellationToken)
    {
        if (!await db.AdministersAsync(who, batch, cancellationToken))
            return RunNowOutcome.NotAllowed;
        if (await db.JobRuns.FirstOrDefaultAsync(run => run.Name == name, cancellationToken) is not { } run)
            return RunNowOutcome.NotThere;
        if (IsRunning(run))
            return RunNowOutcome.Running;
        run.Want(time.GetUtcNow());
        return RunNowOutcome.Wanted;
    }
}
