using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Batches;

/// <summary>A batch with the requirements that apply now, as it stood at one revision. Immutable.</summary>
public sealed record BatchPage(
    BatchId Id,
    string Key,
    int Revision,
    BatchDescription Description,
    int RequirementVersion,
    IReadOnlyList<RequirementFigure> Requirements
)
{
    public RequirementFigure? Requirement(RequirementKind kind) => Requirements.FirstOrDefault(figure => figure.Kind == kind);
}

/// <summary>
/// The batches, kept in memory by id and revision. The database decides: whoever asks names the revision that the database has now
/// (every query for a person brings it along), so a change made by another process is seen with the next turn.
/// </summary>
public sealed class BatchBook
{
    static readonly CompiledQuery<Func<SupervisionDb, BatchId, CancellationToken, Task<Batch?>>> BatchById = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, BatchId id, CancellationToken cancellation) => db.Batches.AsNoTracking().FirstOrDefault(batch => batch.Id == id)
        )
    );

    readonly ConcurrentDictionary<BatchId, BatchPage> pages = new();

    /// <summary>The batch at this revision or a later one.</summary>
    public ValueTask<BatchPage> ReadAsync(SupervisionDb db, BatchId id, int revision, CancellationToken cancellation = default) =>
        pages.TryGetValue(id, out var page) && page.Revision >= revision ? new(page) : new(FetchAsync(db, id, cancellation));

    async Task<BatchPage> FetchAsync(SupervisionDb db, BatchId id, CancellationToken cancellation)
    {
        var batch = await BatchById.For(db)(db, id, cancellation) ?? throw new InvalidOperationException($"There is no batch {id.Value}.");
        var requirements = await CurrentRequirementsAsync(db, batch, cancellation);
        var fresh = new BatchPage(id, batch.Key, batch.Revision, batch.Description, batch.RequirementVersion, requirements);
        return pages.AddOrUpdate(id, fresh, (_, kept) => kept.Revision > fresh.Revision ? kept : fresh);
    }

    internal static Task<List<RequirementFigure>> CurrentRequirementsAsync(SupervisionDb db, Batch batch, CancellationToken cancellation) =>
        db
            .Requirements.AsNoTracking()
            .Where(requirement => requirement.BatchId == batch.Id && requirement.Version == batch.RequirementVersion)
            .OrderBy(requirement => requirement.Ordinal)
            .Select(requirement => requirement.Figure)
            .ToListAsync(cancellation);
}
