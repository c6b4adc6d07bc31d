using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>
/// On which days something was counted for a trainee, and on which they were expected and missed it. Whoever asks looks first who may know of it.
/// </summary>
public sealed class CreditDays(SupervisionDb db)
{
    public async Task<IReadOnlyList<(DateOnly Day, bool Missed)>> OfAsync(
        PersonId trainee,
        BatchId batch,
        IReadOnlyList<CreditKind> kinds,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .Credits.AsNoTracking()
                .Where(c => c.TraineeId == trainee && c.BatchId == batch && kinds.Contains(c.Kind) && c.VoidedAt == null)
                .OrderBy(c => c.Day)
                .Select(c => new { c.Day, c.Missed })
                .ToListAsync(cancellationToken)
        ).ConvertAll(one => (one.Day, one.Missed));
}
