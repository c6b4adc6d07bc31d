using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>A trainee of a list with how they stand.</summary>
public sealed record ListedStanding(PersonId Trainee, string Name, string NameEn, GroupId? Group, TraineeStanding Standing);

/// <summary>
/// How the trainees of a batch stand now, one after the other as the database gives them: a large batch needs no more memory than a small one.
/// </summary>
public sealed class StandingList(SupervisionDb db, RuleBook rules)
{
    /// <param name="whose">Whom the asker may see, for instance <see cref="Authority.TraineesOf"/>.</param>
    /// <remarks>The context can do nothing else until the list has been read.</remarks>
    public async IAsyncEnumerable<ListedStanding> ReadAsync(
        BatchId batch,
        IQueryable<PersonId> whose,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var version = await db.Batches.Where(row => row.Id == batch).Select(row => row.RequirementVersion).SingleAsync(cancellationToken);
        var applied = await rules.ReadAsync(db, batch, version, cancellationToken);
        var trainees =
            from membership in db.Memberships
            where membership.BatchId == batch && membership.Role == Role.Trainee && whose.Contains(membership.PersonId)
            join person in db.People on membership.PersonId equals person.Id
            join ledger in db.Ledgers on new { TraineeId = person.Id, BatchId = batch } equals new { ledger.TraineeId, ledger.BatchId } into ledgers
            from ledger in ledgers.DefaultIfEmpty()
            select new
            {
                person.Id,
                person.Name,
                person.NameEn,
                membership.GroupId,
                Totals = ledger == null ? null : ledger.Totals,
            };
        await foreach (var row in trainees.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new ListedStanding(row.Id, row.Name, row.NameEn, row.GroupId, RuleCheck.Of(applied, row.Totals ?? LedgerTotals.Empty));
    }
}
