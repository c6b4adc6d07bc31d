using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Batches;

public static class BatchZone
{
    /// <summary>The zone of the batch's days.</summary>
    public static async Task<TimeZoneInfo> ZoneOfAsync(this SupervisionDb db, BatchId batch, CancellationToken cancellationToken) =>
        TimeZoneInfo.FindSystemTimeZoneById(
            await db.Batches.Where(one => one.Id == batch).Select(one => one.TimeZone).SingleAsync(cancellationToken)
        );
}
