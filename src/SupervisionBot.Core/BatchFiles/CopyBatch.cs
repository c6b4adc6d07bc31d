using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>How the next batch differs from the one that it is copied from. A name that is null stays.</summary>
public sealed record BatchCopy(string From, string To, DateOnly StartsOn, string? NameEn, string? NameZh);

/// <summary>What came of copying a batch.</summary>
public abstract record CopyOutcome
{
    CopyOutcome() { }

    /// <param name="ClosedDays">How many stretches of closed days were not taken along: the holidays of another year are on other days.</param>
    public sealed record Copied(BatchPlan Plan, int ClosedDays) : CopyOutcome;

    /// <summary>There is no batch to copy of this key.</summary>
    public sealed record UnknownBatch(IReadOnlyList<string> Known) : CopyOutcome;

    /// <summary>There is a batch of the new key.</summary>
    public sealed record KeyTaken(DateOnly StartsOn, DateOnly EndsOn) : CopyOutcome;

    public sealed record NotKey : CopyOutcome;

    /// <summary>The new batch would begin before the old one or with it: it is the next.</summary>
    public sealed record NotLater(DateOnly StartsOn) : CopyOutcome;
}

/// <summary>Starts the next batch from one that was: its rules as they are now, types, topics and limits; the same length; no people.</summary>
public static class CopyBatch
{
    public static async Task<CopyOutcome> CopyBatchAsync(
        this SupervisionDb db,
        BatchCopy copy,
        string? by,
        TimeProvider time,
        CancellationToken cancellation = default
    )
    {
        if (await db.Batches.AsNoTracking().FirstOrDefaultAsync(batch => batch.Key == copy.From, cancellation) is not { } old)
            return new CopyOutcome.UnknownBatch(
                await db.Batches.OrderBy(batch => batch.StartsOn).Select(batch => batch.Key).ToListAsync(cancellation)
            );
        if (!BatchFile.IsKey(copy.To))
            return new CopyOutcome.NotKey();
        if (await db.Batches.AsNoTracking().FirstOrDefaultAsync(batch => batch.Key == copy.To, cancellation) is { } taken)
            return new CopyOutcome.KeyTaken(taken.StartsOn, taken.EndsOn);
        if (copy.StartsOn <= old.StartsOn)
            return new CopyOutcome.NotLater(old.StartsOn);

        var next = old.Description with
        {
            Name = new Wording(copy.NameEn ?? old.Description.Name.En, copy.NameZh ?? old.Description.Name.Zh),
            ClosedDays = null,
            ClosedOn = null,
        };
        var plan = new BatchPlan(copy.To, next, await BatchBook.CurrentRequirementsAsync(db, old, cancellation)).MovedBy(
            copy.StartsOn.DayNumber - old.StartsOn.DayNumber
        );
        await db.ApplyBatchAsync(plan, $"copied from {old.Key}, revision {old.Revision}", time, by, cancellation);
        return new CopyOutcome.Copied(plan, old.Description.ClosedDays?.Count ?? 0);
    }
}
