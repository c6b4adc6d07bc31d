using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>How the next batch differs from the one that it is copied from. A name that is null stays.</summary>
public sealed record BatchCopy(string From, string To, DateOnly StartsOn, string? NameEn, string? NameZh)
{
    /// <summary>The same day of another year; the last of its month where that has no such day.</summary>
    public static DateOnly InYear(DateOnly day, int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}

/// <summary>What came of copying a batch.</summary>
public abstract record CopyOutcome
{
    CopyOutcome() { }

    /// <param name="ClosedDays">How many stretches of closed days were not taken along: the holidays of another year are on other days.</param>
    /// <param name="Reason">As it is kept with the new batch.</param>
    public sealed record Copied(BatchPlan Plan, int ClosedDays, string Reason) : CopyOutcome;

    /// <summary>There is no batch to copy of this key.</summary>
    public sealed record UnknownBatch(IReadOnlyList<string> Known) : CopyOutcome;

    /// <summary>There is a batch of the new key.</summary>
    public sealed record KeyTaken(DateOnly StartsOn, DateOnly EndsOn) : CopyOutcome;

    public sealed record NotKey : CopyOutcome;

    /// <summary>The new batch would begin before the old one or with it: it is the next.</summary>
    public sealed record NotLater(DateOnly StartsOn) : CopyOutcome;
}

/// <summary>An administrator copies their batch into the next one. Nothing is saved here.</summary>
public sealed class BatchCopies(SupervisionDb db, TimeProvider time)
{
    /// <summary>The key of the batch, and a free one for a batch that begins on the day: its year, or the year with a number.</summary>
    /// <returns>Null for whoever does not administer the batch.</returns>
    public async Task<(string Key, string Free)?> KeysAsync(PersonId who, BatchId batch, DateOnly startsOn, CancellationToken cancellation)
    {
        if (!await db.AdministersAsync(who, batch, cancellation))
            return null;
        var taken = await db.Batches.Select(b => new { b.Id, b.Key }).ToListAsync(cancellation);
        var year = startsOn.Year.ToString(CultureInfo.InvariantCulture);
        return (
            taken.First(b => b.Id == batch).Key,
            Enumerable
                .Range(1, taken.Count + 1)
                .Select(number => number == 1 ? year : $"{year}-{number.ToString(CultureInfo.InvariantCulture)}")
                .First(free => !taken.Exists(b => b.Key == free))
        );
    }

    /// <summary>What it would come to; null for whoever does not administer the batch.</summary>
    /// <param name="make">Also does it.</param>
    public async Task<CopyOutcome?> CopyAsync(PersonId who, BatchId batch, BatchCopy copy, bool make, CancellationToken cancellation)
    {
        if (
            !await db.AdministersAsync(who, batch, cancellation) || !await db.Batches.AnyAsync(b => b.Id == batch && b.Key == copy.From, cancellation)
        )
            return null;
        var outcome = await db.LookAtCopyAsync(copy, cancellation);
        if (make && outcome is CopyOutcome.Copied copied)
        {
            var by = await db.People.Where(person => person.Id == who).Select(person => person.Name).FirstAsync(cancellation);
            db.Begin(copied.Plan, copied.Reason, by, time);
        }
        return outcome;
    }
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
        var outcome = await db.LookAtCopyAsync(copy, cancellation);
        if (outcome is CopyOutcome.Copied copied)
            await db.ApplyBatchAsync(copied.Plan, copied.Reason, time, by, cancellation);
        return outcome;
    }

    internal static async Task<CopyOutcome> LookAtCopyAsync(this SupervisionDb db, BatchCopy copy, CancellationToken cancellation)
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
        return new CopyOutcome.Copied(plan, old.Description.ClosedDays?.Count ?? 0, $"copied from {old.Key}, revision {old.Revision}");
    }
}
