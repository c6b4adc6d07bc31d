using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Jobs;

namespace SupervisionBot.Core.Privacy;

/// <summary>Makes the copies that people asked for, one at a time, and deletes those that were kept long enough.</summary>
public sealed class MakeCopies(
    SupervisionDb db,
    CopyWriter writer,
    FileContents contents,
    FileStore files,
    IWriteCopyPage page,
    Notices.Notices notices,
    TimeProvider time
) : RecurringWork
{
    public override string Name => "copies-of-data";

    public override TimeSpan Every => TimeSpan.FromMinutes(1);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await ForgetAsync(cancellationToken);
        var open = await db
            .DataRequests.Where(r => r.Kind == DataRequestKind.Copy && r.EndedAt == null)
            .OrderBy(r => r.At)
            .Take(2)
            .ToListAsync(cancellationToken);
        if (open is not [var request, ..])
            return false;
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == request.PersonId, cancellationToken);
        var zone = person.TimeZone ?? await db.Batches.Where(b => b.Id == request.BatchId).Select(b => b.TimeZone).SingleAsync(cancellationToken);
        var day = LocalTime.Day(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone));
        await using var draft = DraftFile.Open();
        var copy = await writer.WriteAsync(draft, person, day, cancellationToken);
        draft.Position = 0;
        var content = await contents.WriteAsync(draft, long.MaxValue, cancellationToken)
            ?? throw new InvalidOperationException("There is no limit that could be passed.");
        var kept = files.Keep(TypedId.New<FileId>(time), person.Id, request.BatchId, page.FileName(copy, day), "application/zip", content);
        request.AnswerWith(kept.Id, time.GetUtcNow());
        notices.Tell(person.Id, request.BatchId, DataRequests.CopyNotice, $"{request.Id.Value:N}");
        return open.Count > 1;
    }

    async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - DataRequests.Kept;
        var old = await db.DataRequests.Where(r => r.FileId != null && r.EndedAt < before).Take(50).ToListAsync(cancellationToken);
        var gone = old.ConvertAll(request => request.FileId!.Value);
        if (gone.Count == 0)
            return;
        old.ForEach(request => request.Forget());
        db.FileOffers.RemoveRange(await db.FileOffers.Where(offer => gone.Contains(offer.FileId)).ToListAsync(cancellationToken));
        // The bytes are let go of by the sweep of the files that no record refers to.
        db.StoredFiles.RemoveRange(await db.StoredFiles.Where(file => gone.Contains(file.Id)).ToListAsync(cancellationToken));
    }
}
