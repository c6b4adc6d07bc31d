using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Batches;

/// <summary>The rules of a batch in one version: its requirements, and the activity types that were practicum then. Immutable.</summary>
public sealed record RuleVersion(BatchId BatchId, int Version, IReadOnlyList<RequirementFigure> Requirements, IReadOnlySet<string> PracticumTypes);

/// <summary>The versions of all batches' rules. A version never changes, so it is kept in memory once it was read.</summary>
public sealed class RuleBook
{
    readonly ConcurrentDictionary<(BatchId, int), RuleVersion> versions = new();

    /// <exception cref="InvalidOperationException">The batch has no such version.</exception>
    public async ValueTask<RuleVersion> ReadAsync(SupervisionDb db, BatchId batch, int version, CancellationToken cancellationToken) =>
        versions.TryGetValue((batch, version), out var known)
            ? known
            : versions.GetOrAdd((batch, version), await FetchAsync(db, batch, version, cancellationToken));

    /// <summary>The version that applied at an instant; the first one before there was any.</summary>
    public static async Task<int> VersionAtAsync(SupervisionDb db, BatchId batch, DateTimeOffset at, CancellationToken cancellationToken) =>
        await db
            .BatchRevisions.Where(revision => revision.BatchId == batch && revision.At <= at)
            .OrderByDescending(revision => revision.Revision)
            .Select(revision => (int?)revision.RequirementVersion)
            .FirstOrDefaultAsync(cancellationToken)
        ?? 1;

    static async Task<RuleVersion> FetchAsync(SupervisionDb db, BatchId batch, int version, CancellationToken cancellationToken)
    {
        var description = await db
            .BatchRevisions.AsNoTracking()
            .Where(revision => revision.BatchId == batch && revision.RequirementVersion == version)
            .OrderBy(revision => revision.Revision)
            .Select(revision => revision.Description)
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException($"Batch {batch.Value} has no requirements of version {version}.");
        var requirements = await db
            .Requirements.AsNoTracking()
            .Where(requirement => requirement.BatchId == batch && requirement.Version == version)
            .OrderBy(requirement => requirement.Ordinal)
            .Select(requirement => requirement.Figure)
            .ToListAsync(cancellationToken);
        return new RuleVersion(
            batch,
            version,
            requirements,
            description.ActivityTypes.Where(type => type.Practicum).Select(type => type.Key).ToHashSet()
        );
    }
}
