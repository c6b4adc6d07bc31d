using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Materials;

/// <summary>What the rules see of the materials: that all items of a trainee, and of their group, are accepted.</summary>
public sealed class ChecklistCredit(SupervisionDb db, MaterialRights rights, MaterialList list, Credits credits, TimeProvider time)
{
    /// <summary>After a decision: gives or takes the credit of everybody whose version it is. True when one of them has all accepted.</summary>
    /// <param name="by">Who decided.</param>
    public async Task<bool> SettleAsync(Submission decided, BatchDescription description, PersonId by, CancellationToken cancellationToken)
    {
        var whose = await rights.OwnersOfAsync(decided, cancellationToken);
        var isAll = false;
        foreach (var (trainee, standing) in await list.OfAsync(whose, decided.BatchId, description, cancellationToken))
        {
            if (IsAll(standing))
            {
                await credits.GiveAsync(trainee, decided.BatchId, SourceOf(decided.BatchId), FactsNow(description), by, cancellationToken);
                isAll = true;
            }
            else
                await credits.TakeAsync(trainee, decided.BatchId, SourceOf(decided.BatchId), by, null, cancellationToken);
        }
        return isAll;
    }

    /// <summary>
    /// Who joins a group has what it handed in, and who leaves it has it no longer: gives the credit to whom nothing is missing any more, and
    /// takes it from whom something is.
    /// </summary>
    public async Task SettleMembersAsync(Batch batch, CancellationToken cancellationToken)
    {
        var source = SourceOf(batch.Id);
        var holders = await db
            .Credits.Where(c => c.BatchId == batch.Id && c.SourceKind == source.Kind && c.SourceId == source.Id && c.VoidedAt == null)
            .Select(c => c.TraineeId)
            .ToListAsync(cancellationToken);
        // Nobody has everything who has nothing accepted.
        var others = await db
            .Memberships.Where(m =>
                m.BatchId == batch.Id
                && m.Role == Role.Trainee
                && !holders.Contains(m.PersonId)
                && db.Submissions.Any(s =>
                    s.BatchId == batch.Id
                    && s.State == SubmissionState.Accepted
                    && (s.GroupId == null ? s.TraineeId == m.PersonId : s.GroupId == m.GroupId)
                )
            )
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        foreach (var (trainee, standing) in await list.OfAsync([.. holders, .. others], batch.Id, batch.Description, cancellationToken))
        {
            if (IsAll(standing) && !holders.Contains(trainee))
                await credits.GiveAsync(trainee, batch.Id, source, FactsNow(batch.Description), null, cancellationToken);
            else if (!IsAll(standing) && holders.Contains(trainee))
                await credits.TakeAsync(trainee, batch.Id, source, null, null, cancellationToken);
        }
    }

    static bool IsAll(IReadOnlyList<ItemStanding> standing) => standing.Count > 0 && standing.All(one => one.Last?.State == SubmissionState.Accepted);

    static CreditSource SourceOf(BatchId batch) => new("checklist", batch.Value);

    CreditFacts FactsNow(BatchDescription description) => new(CreditKind.Checklist, LocalTime.Day(time.GetUtcNow(), description.Zone));
}
