using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Jobs;

namespace SupervisionBot.Core.Sessions;

/// <summary>What people said that they need on a visit, and the lists in which it stands, are deleted so long after it as the batch says.</summary>
public sealed class ForgetNeeds(SupervisionDb db, TimeProvider time) : RecurringWork
{
    const int AtATime = 50;

    public override string Name => "forget-needs";

    public override TimeSpan Every => TimeSpan.FromHours(1);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var over = await (
            from session in db.Sessions.AsNoTracking()
            where session.Kind == SessionKind.Visit && session.EndsAt < now
            where db.Travellers.Any(t => t.SessionId == session.Id) || db.VisitSheets.Any(s => s.SessionId == session.Id)
            join batch in db.Batches on session.BatchId equals batch.Id
            orderby session.EndsAt
            select new { session, batch }
        )
            .Take(AtATime)
            .ToListAsync(cancellationToken);
        var ids = over.Where(one => one.session.EndsAt.AddDays(one.batch.Description.Visits.KeepNeedsDays) <= now)
            .Select(one => one.session.Id)
            .ToList();
        db.Travellers.RemoveRange(await db.Travellers.Where(t => ids.Contains(t.SessionId)).ToListAsync(cancellationToken));
        var sheets = await db.VisitSheets.Where(s => ids.Contains(s.SessionId)).ToListAsync(cancellationToken);
        var files = sheets.ConvertAll(sheet => sheet.FileId);
        db.FileOffers.RemoveRange(await db.FileOffers.Where(o => files.Contains(o.FileId)).ToListAsync(cancellationToken));
        db.VisitSheets.RemoveRange(sheets);
        // Their bytes are let go of by the sweep of the files that no record refers to.
        db.StoredFiles.RemoveRange(await db.StoredFiles.Where(f => files.Contains(f.Id)).ToListAsync(cancellationToken));
        return ids.Count == AtATime;
    }
}
