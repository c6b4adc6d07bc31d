using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Audit;

/// <summary>How far the audit is sealed now, for whatever leaves the bot as a file: whoever keeps the file can prove the chain by it.</summary>
public sealed class AuditMarks(SupervisionDb db)
{
    /// <summary>Null before the first record is sealed.</summary>
    public async Task<AuditMark?> LastAsync(CancellationToken cancellationToken) =>
        await db
            .AuditRecords.Where(r => r.Number != null)
            .OrderByDescending(r => r.Number)
            .Select(r => new { r.Number, r.Seal })
            .FirstOrDefaultAsync(cancellationToken)
            is { Number: { } number, Seal: { } seal }
            ? new AuditMark(number, Convert.ToHexStringLower(seal))
            : null;
}
