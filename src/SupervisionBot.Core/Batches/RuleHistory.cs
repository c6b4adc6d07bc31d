using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Batches;

/// <summary>Since when a requirement is as it is.</summary>
/// <param name="Version">The first version of the rules that says so.</param>
/// <param name="Before">How it was before; null when it has not been otherwise.</param>
/// <param name="By">Who made it so, as they are called where it was done; null when the program did.</param>
public sealed record RuleSince(RequirementFigure Figure, int Version, DateTimeOffset At, RequirementFigure? Before, string? By, string? Why);

/// <summary>The requirements of a batch as they apply now, each with its history.</summary>
public sealed class RuleHistory(SupervisionDb db)
{
    /// <summary>In the order of the batch file.</summary>
    public async Task<(int Version, IReadOnlyList<RuleSince> Rules)> OfAsync(BatchId batch, CancellationToken cancellationToken)
    {
        var version = await db.Batches.Where(b => b.Id == batch).Select(b => b.RequirementVersion).FirstAsync(cancellationToken);
        var rows = await db
            .Requirements.AsNoTracking()
            .Where(r => r.BatchId == batch)
            .OrderBy(r => r.Version)
            .ThenBy(r => r.Ordinal)
            .Select(r => new { r.Version, r.Figure })
            .ToListAsync(cancellationToken);
        var revisions = await db
            .BatchRevisions.AsNoTracking()
            .Where(r => r.BatchId == batch)
            .OrderBy(r => r.Revision)
            .Select(r => new
            {
                r.RequirementVersion,
                r.At,
                r.By,
                r.Why,
            })
            .ToListAsync(cancellationToken);
        List<RuleSince> all = [];
        foreach (var now in rows.Where(row => row.Version == version))
        {
            var name = now.Figure.Name();
            var (since, before) = (version, (RequirementFigure?)null);
            for (var earlier = version - 1; earlier >= 1; earlier--)
            {
                var then = rows.Find(row => row.Version == earlier && row.Figure.Name() == name)?.Figure;
                if (then is null || Json.Write(then) != Json.Write(now.Figure))
                {
                    before = then;
                    break;
                }
                since = earlier;
            }
            var made = revisions.Find(revision => revision.RequirementVersion == since)!;
            all.Add(new RuleSince(now.Figure, since, made.At, before, made.By, made.Why));
        }
        return (version, all);
    }
}
