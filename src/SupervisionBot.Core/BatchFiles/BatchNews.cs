using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>A batch before and after one of its revisions.</summary>
public sealed record RevisedBatch(BatchPlan Before, BatchPlan After, string? By, string? Why);

/// <summary>Tells trainees and supervisors what became otherwise in their batch. A requirement, a limit, a day, a kind of work; words for one are
/// nobody's news.</summary>
public sealed class BatchNews(SupervisionDb db, Notices.Notices notices)
{
    /// <summary>Its subject is the batch and the revision.</summary>
    public const string ChangedNotice = "batch.changed";

    /// <summary>How many would hear of it.</summary>
    internal async Task<int> CountAsync(BatchId batch, BatchPlan before, BatchPlan after, PersonId by, CancellationToken cancellationToken) =>
        IsNews(before, after) ? await Those(batch, by).CountAsync(cancellationToken) : 0;

    internal async Task TellAsync(BatchId batch, BatchPlan before, BatchPlan after, int revision, PersonId by, CancellationToken cancellationToken)
    {
        if (!IsNews(before, after))
            return;
        foreach (var person in await Those(batch, by).ToListAsync(cancellationToken))
            notices.Tell(person, batch, ChangedNotice, BatchAct.Write(batch, revision));
    }

    /// <summary>Who has not heard of the revision hears nothing of it; who has, hears of the one that takes it back.</summary>
    /// <param name="now">The revision that takes it back; null when everybody is told of that one anyway.</param>
    internal async Task TakeBackAsync(BatchId batch, int revision, int? now, PersonId by, CancellationToken cancellationToken)
    {
        foreach (var person in await Those(batch, by).ToListAsync(cancellationToken))
            if (
                await notices.TakeBackAsync(person, ChangedNotice, BatchAct.Write(batch, revision), DateTimeOffset.MinValue, cancellationToken)
                && now is { } revised
            )
                notices.Tell(person, batch, ChangedNotice, BatchAct.Write(batch, revised));
    }

    /// <summary>What a notice is about; null when it is no such subject.</summary>
    public async Task<RevisedBatch?> ReadAsync(string subject, CancellationToken cancellationToken) =>
        BatchAct.Read(subject) is var (batch, revision) ? await ReadAsync(batch, revision, cancellationToken) : null;

    /// <summary>Null when there is no such revision of the batch.</summary>
    public async Task<RevisedBatch?> ReadAsync(BatchId batch, int revision, CancellationToken cancellationToken) =>
        await db.PlanOfAsync(batch, revision - 1, cancellationToken) is { } before
        && await db.PlanOfAsync(batch, revision, cancellationToken) is { } after
        && await db.BatchRevisions.AsNoTracking().FirstAsync(r => r.BatchId == batch && r.Revision == revision, cancellationToken) is { } made
            ? new RevisedBatch(before, after, made.By, made.Why)
            : null;

    static bool IsNews(BatchPlan before, BatchPlan after) =>
        BatchDifference.Between(before, after).Any(difference => !difference.Path.Contains(".synonyms.", StringComparison.Ordinal));

    IQueryable<PersonId> Those(BatchId batch, PersonId by) =>
        db
            .Memberships.Where(m => m.BatchId == batch && m.PersonId != by && (m.Role == Role.Trainee || m.Role == Role.Supervisor))
            .Select(m => m.PersonId)
            .Distinct();
}

static class BatchPlans
{
    /// <summary>A batch as it stood at a revision; null when there was none.</summary>
    internal static async Task<BatchPlan?> PlanOfAsync(this SupervisionDb db, BatchId batch, int revision, CancellationToken cancellationToken)
    {
        if (
            await db.BatchRevisions.AsNoTracking().FirstOrDefaultAsync(r => r.BatchId == batch && r.Revision == revision, cancellationToken)
            is not { } one
        )
            return null;
        var key = await db.Batches.Where(b => b.Id == batch).Select(b => b.Key).FirstAsync(cancellationToken);
        var requirements = await db
            .Requirements.AsNoTracking()
            .Where(r => r.BatchId == batch && r.Version == one.RequirementVersion)
            .OrderBy(r => r.Ordinal)
            .Select(r => r.Figure)
            .ToListAsync(cancellationToken);
        return new BatchPlan(key, one.Description, requirements);
    }
}
