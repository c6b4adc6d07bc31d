using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Acts;

/// <summary>Finds out what <c>undo</c> is about.</summary>
public sealed class LastAct(SupervisionDb db)
{
    /// <summary>The kind of the last act of a person that still stands and can be taken back; null when there is none.</summary>
    public async Task<ActKind?> KindAsync(PersonId by, CancellationToken cancellationToken) =>
        await db
            .Acts.Where(a => a.By == by && a.UndoneAt == null && a.Kind != ActKind.HoursAmended)
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Select(a => (ActKind?)a.Kind)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>When that act was; null when there is none.</summary>
    public async Task<DateTimeOffset?> AtAsync(PersonId by, CancellationToken cancellationToken) =>
        await db
            .Acts.Where(a => a.By == by && a.UndoneAt == null && a.Kind != ActKind.HoursAmended)
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Select(a => (DateTimeOffset?)a.At)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<ActKind?> KindOfAsync(PersonId by, ActId id, CancellationToken cancellationToken) =>
        await db.Acts.Where(a => a.Id == id && a.By == by).Select(a => (ActKind?)a.Kind).FirstOrDefaultAsync(cancellationToken);
}
