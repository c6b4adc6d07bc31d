using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Audit;

/// <summary>How far the chain is right, or where it is not.</summary>
public abstract record AuditFinding
{
    AuditFinding() { }

    /// <param name="Last">The last one's number and seal; null when there is none.</param>
    /// <param name="Open">So many are not sealed yet.</param>
    public sealed record Right(AuditMark? Last, int Open) : AuditFinding;

    /// <summary>The first that was changed, or put in by somebody without the key.</summary>
    /// <param name="Number">Null for one that is not sealed yet.</param>
    public sealed record Changed(long? Number, AuditRecord Record) : AuditFinding;

    /// <summary>Records are missing from this number on.</summary>
    public sealed record Missing(long Number) : AuditFinding;

    /// <summary>The record is as it was written, and its place in the chain is not.</summary>
    public sealed record Moved(long Number, AuditRecord Record) : AuditFinding;

    /// <summary>Whoever had this digest had another chain.</summary>
    public sealed record NotTheSame(AuditMark Known) : AuditFinding;
}

/// <summary>Records until a number, and the digest that stands for all of them.</summary>
/// <param name="Digest">64 hexadecimal digits.</param>
public sealed record AuditMark(long Number, string Digest);

/// <summary>Computes the chain anew, from the first record on.</summary>
public sealed class AuditCheck(SupervisionDb db, AuditKey key)
{
    const int Portion = 1000;

    /// <param name="known">From an export that somebody has: the chain must have been this one then.</param>
    public async Task<AuditFinding> RunAsync(AuditMark? known, CancellationToken cancellationToken)
    {
        // First, so that what is sealed meanwhile is not missing.
        var head = await db.AuditHeads.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var (number, seal) = (0L, Array.Empty<byte>());
        await foreach (var record in SealedAsync(cancellationToken))
        {
            if (!AuditKey.Same(record.Digest, key.Of(record)))
                return new AuditFinding.Changed(record.Number, record);
            if (record.Number != number + 1)
                return new AuditFinding.Missing(number + 1);
            seal = key.Seal(++number, record, seal);
            if (!AuditKey.Same(record.Seal, seal))
                return new AuditFinding.Moved(number, record);
            if (known?.Number == number && !string.Equals(known.Digest, Convert.ToHexString(seal), StringComparison.OrdinalIgnoreCase))
                return new AuditFinding.NotTheSame(known);
            if (head?.Number == number && !AuditKey.Same(head.Digest, key.Head(number, seal)))
                return new AuditFinding.Moved(number, record);
        }
        if (Math.Max(head?.Number ?? 0, known?.Number ?? 0) > number || (head is null && number > 0))
            return new AuditFinding.Missing(number + 1);
        var open = 0;
        var unsealed = db.AuditRecords.AsNoTracking().Where(r => r.Number == null).AsAsyncEnumerable();
        await foreach (var record in unsealed.WithCancellation(cancellationToken))
        {
            open++;
            if (!AuditKey.Same(record.Digest, key.Of(record)))
                return new AuditFinding.Changed(null, record);
        }
        return new AuditFinding.Right(number == 0 ? null : new AuditMark(number, Convert.ToHexStringLower(seal)), open);
    }

    async IAsyncEnumerable<AuditRecord> SealedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = long.MinValue;
        while (true)
        {
            var portion = await db
                .AuditRecords.AsNoTracking()
                .Where(r => r.Number > after)
                .OrderBy(r => r.Number)
                .Take(Portion)
                .ToListAsync(cancellationToken);
            foreach (var record in portion)
                yield return record;
            if (portion.Count < Portion)
                yield break;
            after = portion[^1].Number!.Value;
        }
    }
}
