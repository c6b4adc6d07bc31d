using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Audit;

/// <summary>What is asked of the audit.</summary>
/// <param name="Asker">Who asks, in this batch.</param>
/// <param name="Side">Whether these people did it, or it was done with what is theirs.</param>
/// <param name="People">Only what has to do with them; with everybody when none is named.</param>
/// <param name="Matters">Only of these; of all when none is named.</param>
/// <param name="Acts">Likewise.</param>
/// <param name="Days">Both included, by the clocks of <paramref name="Zone"/>; null for as long as there are records.</param>
public sealed record AuditQuestion(
    PersonId Asker,
    BatchId Batch,
    AuditSide Side,
    IReadOnlyList<PersonId> People,
    IReadOnlyList<AuditMatter> Matters,
    IReadOnlyList<ActKind> Acts,
    (DateOnly From, DateOnly To)? Days,
    TimeZoneInfo Zone
);

/// <summary>Some of the records, the latest first, and how many there are in all.</summary>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Records, int Count);

/// <summary>
/// Who may read what of the audit: an administrator all of their batch, a supervisor what was done with the hours of those whom they supervise now,
/// everybody what is theirs and what they did.
/// </summary>
public sealed class AuditDesk(SupervisionDb db, Authority authority)
{
    /// <summary>On one page.</summary>
    public const int MostRecords = 5;

    public async Task<AuditPage> ReadAsync(AuditQuestion asked, int skip, CancellationToken cancellationToken)
    {
        var records = Readable(asked.Asker, asked.Batch);
        if (asked.Days is var (first, last))
        {
            var (from, until) = (LocalTime.Start(first, asked.Zone), LocalTime.Start(last.AddDays(1), asked.Zone));
            records = records.Where(r => r.At >= from && r.At < until);
        }
        if (asked.People.Count > 0)
        {
            var (doer, owner) = (asked.Side != AuditSide.Owner, asked.Side != AuditSide.Doer);
            records = records.Where(r =>
                (doer && r.By != null && asked.People.Contains(r.By.Value)) || (owner && r.For != null && asked.People.Contains(r.For.Value))
            );
        }
        if (asked.Matters.Count > 0)
            records = records.Where(r => asked.Matters.Contains(r.Matter));
        if (asked.Acts.Count > 0)
            records = records.Where(r => r.Act != null && asked.Acts.Contains(r.Act.Value));
        var page = await records
            .AsNoTracking()
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .Skip(skip)
            .Take(MostRecords)
            .ToListAsync(cancellationToken);
        return new AuditPage(page, await records.CountAsync(cancellationToken));
    }

    /// <summary>Whether they may ask what was done with somebody's things: their own, those of the batch that they administer, hours of those whom
    /// they supervise.</summary>
    public async Task<bool> MayAskAsync(PersonId asker, PersonId about, BatchId batch, CancellationToken cancellationToken) =>
        asker == about
        || (
            await db.AdministersAsync(asker, batch, cancellationToken)
                ? await db.AllMemberships.AnyAsync(m => m.PersonId == about && m.BatchId == batch, cancellationToken)
                : await authority.SupervisedBy(asker, batch).ContainsAsync(about, cancellationToken)
        );

    /// <summary>Since when there are records; null when there is none.</summary>
    public async Task<DateTimeOffset?> SinceAsync(CancellationToken cancellationToken) =>
        await db.AuditRecords.Where(r => r.Number == 1).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(cancellationToken)
        ?? await db.AuditRecords.OrderBy(r => r.At).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(cancellationToken);

    IQueryable<AuditRecord> Readable(PersonId asker, BatchId batch)
    {
        var supervised = authority.SupervisedBy(asker, batch);
        return db.AuditRecords.Where(r =>
            r.For == asker
            || r.By == asker
            || (
                r.BatchId == batch
                && (
                    db.Memberships.Any(m => m.PersonId == asker && m.BatchId == batch && m.Role == Role.Administrator)
                    || (r.Matter == AuditMatter.Hours && r.For != null && supervised.Contains(r.For.Value))
                )
            )
        );
    }
}
