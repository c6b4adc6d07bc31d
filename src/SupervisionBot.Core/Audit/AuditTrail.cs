using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SupervisionBot.Core.Audit;

/// <summary>
/// Writes down what a save changes, in the same save: a record for each person whose it is. A save that changes none of the tables that matter adds
/// nothing.
/// </summary>
/// <param name="key">Asked for when there is something to write down.</param>
/// <param name="tables">Those that matter.</param>
public sealed class AuditTrail(Func<AuditKey> key, TimeProvider time, IReadOnlyDictionary<Type, AuditedTable> tables) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is SupervisionDb db)
            WriteDown(db);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => new(SavingChanges(eventData, result));

    void WriteDown(SupervisionDb db)
    {
        var changes = new ChangeReading(db, tables);
        if (!changes.Any)
            return;
        var (origin, act) = (AuditOrigin.Now, changes.Act);
        foreach (var (person, batch, rows) in changes.ByPerson(origin.Batch))
        {
            var record = new AuditRecord(TypedId.New<AuditId>(time), time.GetUtcNow(), origin)
            {
                For = person,
                BatchId = batch,
                Matter = rows[0].Matter,
                Changes = Json.Write<IReadOnlyList<AuditChange>>([.. rows.Select(row => row.Change)]),
            };
            record.By ??= act?.By;
            if (act != null)
                (record.Act, record.Manner, record.Subject) = (act.Kind, changes.Manner, act.Subject);
            record.Digest = key().Of(record);
            db.AuditRecords.Add(record);
        }
    }
}

/// <summary>How the audit writes down what is changed in a table.</summary>
/// <param name="Whose">The column that says whom a row is about; null where it is nobody, or a row says so to which it belongs.</param>
/// <param name="Closed">Of these columns it is only kept that they became otherwise.</param>
public sealed record AuditedTable(AuditMatter Matter, PropertyInfo? Whose, IReadOnlyList<string> Closed);
