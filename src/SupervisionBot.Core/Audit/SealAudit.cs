using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Jobs;

namespace SupervisionBot.Core.Audit;

/// <summary>
/// Numbers and chains what was written down since, in the order of its time. So no two saves wait for each other; until then, for a minute and what
/// this takes, a record that is taken away is not missed, while one that is changed or put in is found at any time by its own digest.
/// </summary>
public sealed class SealAudit(SupervisionDb db, AuditKey key) : RecurringWork
{
    const int Portion = 500;

    public override string Name => "seal-audit";

    public override TimeSpan Every => TimeSpan.FromMinutes(1);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        // Two who seal at once have the head in common: the second to save fails and begins anew. It is read first, so that whatever another seals
        // while the rest is read makes this save fail, too.
        var head = await db.AuditHeads.FirstOrDefaultAsync(cancellationToken);
        var open = await db
            .AuditRecords.Where(r => r.Number == null)
            .OrderBy(r => r.At)
            .ThenBy(r => r.Id)
            .Take(Portion)
            .ToListAsync(cancellationToken);
        if (open.Count == 0)
            return false;
        var last = await db
            .AuditRecords.Where(r => r.Number != null)
            .OrderByDescending(r => r.Number)
            .Select(r => new { r.Number, r.Seal })
            .FirstOrDefaultAsync(cancellationToken);
        head ??= db.AuditHeads.Add(new AuditHead()).Entity;
        // A number that was given once is not given again, also where the last records are gone: the gap stays.
        var (number, seal) = (Math.Max(last?.Number ?? 0, head.Number), last?.Seal ?? []);
        foreach (var record in open)
        {
            seal = key.Seal(++number, record, seal);
            record.SealAs(number, seal);
        }
        head.Move(number, key.Head(number, seal));
        return open.Count == Portion;
    }
}
