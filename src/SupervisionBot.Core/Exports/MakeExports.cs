using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Jobs;

namespace SupervisionBot.Core.Exports;

/// <summary>Makes what is large and was asked for, one at a time, and deletes what was kept long enough.</summary>
public sealed class MakeExports(SupervisionDb db, ExportDesk desk, Notices.Notices notices, TimeProvider time) : RecurringWork
{
    public override string Name => "exports";

    public override TimeSpan Every => TimeSpan.FromMinutes(1);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await ForgetAsync(cancellationToken);
        var open = await db.Exports.Where(e => e.EndedAt == null).OrderBy(e => e.At).Take(2).ToListAsync(cancellationToken);
        if (open is not [var export, ..])
            return false;
        var lost = 0;
        try
        {
            var made = await desk.MakeAsync(export.PersonId, export.BatchId, export.Asked, cancellationToken);
            export.AnswerWith(made.File.Id, await desk.SeenAsync(export, cancellationToken), time.GetUtcNow());
            lost = made.Written.Lost;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It stands in nobody's way: whoever asked for it is told, and the administrators see that the work failed.
            db.ChangeTracker.Clear();
            await db
                .Exports.Where(e => e.Id == export.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.EndedAt, time.GetUtcNow()), cancellationToken);
            Tell(export, lost: 0);
            await db.SaveChangesAsync(cancellationToken);
            throw;
        }
        Tell(export, lost);
        return open.Count > 1;
    }

    void Tell(Export export, int lost) => notices.Tell(export.PersonId, export.BatchId, ExportDesk.MadeNotice, ExportDesk.Subject(export.Id, lost));

    async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - ExportDesk.Kept;
        var old = await db
            .Exports.Where(e => e.FileId != null && e.EndedAt < before)
            .OrderBy(e => e.EndedAt)
            .ThenBy(e => e.Id)
            .Take(50)
            .ToListAsync(cancellationToken);
        var gone = old.ConvertAll(export => export.FileId!.Value);
        if (gone.Count == 0)
            return;
        old.ForEach(export => export.Forget());
        db.FileOffers.RemoveRange(await db.FileOffers.Where(offer => gone.Contains(offer.FileId)).ToListAsync(cancellationToken));
        // The bytes are let go of by the sweep of the files that no record refers to.
        db.StoredFiles.RemoveRange(await db.StoredFiles.Where(file => gone.Contains(file.Id)).ToListAsync(cancellationToken));
    }
}
