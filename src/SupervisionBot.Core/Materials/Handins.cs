using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>A trainee's defence materials: handing in, taking back, and how they stand. Nothing is saved here: the turn saves everything at once.</summary>
public sealed class Handins(SupervisionDb db, FileStore files, Authority authority, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Kind of the notice to reviewers; its subject is the submission's id.</summary>
    public const string HandedInNotice = "materials.handed-in";

    /// <summary>The item that a file's name speaks of; else the only one that takes its type and is missing; else null.</summary>
    public static ChecklistItem? Guess(IReadOnlyList<ItemStanding> standing, string name)
    {
        var folded = name.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        var type = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        var taking = standing.Where(one => one.Item.Types.Contains(type) && one.Last?.State != SubmissionState.Accepted).ToList();
        var named = taking.Select(one => (one.Item, Length: one.Item.WordsEn.Concat(one.Item.WordsZh).Where(word => folded.Contains(word, StringComparison.OrdinalIgnoreCase)).Max(word => (int?)word.Length)))
            .Where(one => one.Length != null).OrderByDescending(one => one.Length).ToList();
        if (named.Count > 0) return named[0].Item;
        var missing = taking.Where(one => one.IsMissing).ToList();
        return missing.Count == 1 ? missing[0].Item : null;
    }

    /// <summary>The checklist in its order, as the trainee stands.</summary>
    public async Task<IReadOnlyList<ItemStanding>> StandingAsync(PersonId trainee, BatchId batch, BatchDescription description, CancellationToken cancellationToken)
    {
        var last = (await (
                from submission in db.Submissions
                where submission.TraineeId == trainee && submission.BatchId == batch && submission.State != SubmissionState.Withdrawn
                join file in db.StoredFiles on submission.FileId equals file.Id
                select new { submission, file }).ToListAsync(cancellationToken))
            .GroupBy(one => one.submission.Item).ToDictionary(item => item.Key, item => item.MaxBy(one => one.submission.Number)!);
        var now = time.GetUtcNow();
        return [.. (description.Checklist ?? []).Select(item =>
        {
            var found = last.GetValueOrDefault(item.Key);
            return new ItemStanding(
                item, found?.submission, found?.file,
                found is null or { submission.State: SubmissionState.ChangesAsked } && now >= item.DueAt(description.Zone));
        })];
    }

    public async Task<HandInOutcome> HandInAsync(Trainee trainee, FileId id, string itemKey, CancellationToken cancellationToken)
    {
        var file = await db.StoredFiles.FirstOrDefaultAsync(f => f.Id == id && f.OwnerId == trainee.Id && f.BatchId == trainee.BatchId, cancellationToken);
        if (file is null || trainee.Batch.ItemOf(itemKey) is not { } item) return new HandInOutcome.NotThere();
        var versions = await db.Submissions.Where(s => s.TraineeId == trainee.Id && s.BatchId == trainee.BatchId && s.Item == itemKey).OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var last = versions.LastOrDefault(s => s.State != SubmissionState.Withdrawn);
        var before = last is null ? null : await files.FindAsync(last.FileId, cancellationToken);
        if (last is { State: SubmissionState.Accepted }) return new HandInOutcome.Locked(last, item);
        if (last != null && before!.Sha256 == file.Sha256) return new HandInOutcome.SameAgain(last, item);
        if (file.Size > item.MaxBytes) return new HandInOutcome.TooLarge(file, item);
        var now = time.GetUtcNow();
        var late = now >= item.DueAt(trainee.Batch.Zone);
        // Who was asked for changes hands in what was asked for.
        if (late && !item.TakesLate && last is not { State: SubmissionState.ChangesAsked }) return new HandInOutcome.TooLate(item);
        var verdict = await LookAsync(file, cancellationToken);
        if (verdict is FileVerdict.Bad bad) return new HandInOutcome.Refused(file, bad.Fault);
        var look = (FileVerdict.Good)verdict;
        if (!item.Types.Contains(look.Type)) return new HandInOutcome.WrongType(file, item);
        if (last is { State: SubmissionState.HandedIn }) last.Move(SubmissionState.Replaced);
        var submission = db.Submissions.Add(new Submission(
            TypedId.New<SubmissionId>(time), trainee.BatchId, trainee.Id, itemKey, versions.Count + 1, file, look, late, now)).Entity;
        foreach (var supervisor in await authority.SupervisorsOfAsync(trainee.Id, trainee.BatchId, cancellationToken))
            notices.Tell(supervisor, trainee.BatchId, HandedInNotice, submission.Id.Value.ToString("N"));
        return new HandInOutcome.Done(submission, file, item, last, before);
    }

    /// <summary>One version of the trainee's own, with its file.</summary>
    public async Task<(Submission Submission, StoredFile File)?> FindAsync(Trainee trainee, SubmissionId id, CancellationToken cancellationToken)
    {
        var submission = await db.Submissions.FirstOrDefaultAsync(s => s.Id == id && s.TraineeId == trainee.Id && s.BatchId == trainee.BatchId, cancellationToken);
        return submission is not null && await files.FindAsync(submission.FileId, cancellationToken) is { } file ? (submission, file) : null;
    }

    /// <summary>The name of a file of theirs, to ask what it is; null for any other.</summary>
    public async Task<StoredFile?> OwnFileAsync(PersonId owner, FileId id, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) is { } file && file.OwnerId == owner ? file : null;

    /// <summary>Looks into a file of this turn. One that is refused is not kept.</summary>
    public async Task<FileVerdict> LookAsync(FileId id, CancellationToken cancellationToken)
    {
        var file = await files.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException("A file that came in has no record.");
        var verdict = await LookAsync(file, cancellationToken);
        if (verdict is FileVerdict.Bad) files.LetGo(id);
        return verdict;
    }

    /// <summary>Takes back what is not reviewed yet; the version that it had replaced waits again. Null when there is no such version of theirs, or it was reviewed.</summary>
    public async Task<(Submission Taken, Submission? Again)?> WithdrawAsync(Trainee trainee, SubmissionId id, CancellationToken cancellationToken)
    {
        var submission = await db.Submissions.FirstOrDefaultAsync(
            s => s.Id == id && s.TraineeId == trainee.Id && s.BatchId == trainee.BatchId && s.State == SubmissionState.HandedIn, cancellationToken);
        if (submission is null) return null;
        submission.Move(SubmissionState.Withdrawn);
        var before = await db.Submissions.Where(
                s => s.TraineeId == trainee.Id && s.BatchId == trainee.BatchId && s.Item == submission.Item && s.Number < submission.Number && s.State != SubmissionState.Withdrawn)
            .OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellationToken);
        if (before is not { State: SubmissionState.Replaced }) return (submission, null);
        before.Move(SubmissionState.HandedIn);
        return (submission, before);
    }

    async Task<FileVerdict> LookAsync(StoredFile file, CancellationToken cancellationToken)
    {
        await using var content = await files.OpenAsync(file, cancellationToken);
        return await FileCheck.CheckAsync(content, file.Name, cancellationToken);
    }
}
