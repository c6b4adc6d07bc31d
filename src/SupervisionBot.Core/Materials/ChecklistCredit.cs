using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Materials;

/// <summary>What the rules see of the materials: that all items of a trainee, and of their group, are accepted.</summary>
public sealed class ChecklistCredit(MaterialRights rights, MaterialList list, Credits credits, TimeProvider time)
{
    /// <summary>After a decision: gives or takes the credit of everybody whose version it is. True when one of them has all accepted.</summary>
    /// <param name="by">Who decided.</param>
    public async Task<bool> SettleAsync(Submission decided, BatchDescription description, PersonId by, CancellationToken cancellationToken)
    {
        var whose = await rights.OwnersOfAsync(decided, cancellationToken);
        var (source, isAll) = (new CreditSource("checklist", decided.BatchId.Value), false);
        foreach (var (trainee, standing) in await list.OfAsync(whose, decided.BatchId, description, cancellationToken))
        {
            if (standing.Count > 0 && standing.All(one => one.Last?.State == SubmissionState.Accepted))
            {
                var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), description.Zone).DateTime);
                await credits.GiveAsync(trainee, decided.BatchId, source, new CreditFacts(CreditKind.Checklist, day), by, cancellationToken);
                isAll = true;
            }
            else await credits.TakeAsync(trainee, decided.BatchId, source, by, null, cancellationToken);
        }
        return isAll;
    }
}
