using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// Handing in a trainee's or their group's defence materials, declaring them final, taking them back. Nothing is saved here: the turn saves
/// everything at once.
/// </summary>
public sealed class Handins(
    SupervisionDb db,
    FileStore files,
    CheckedFiles looks,
    MaterialList list,
    MaterialRights rights,
    Notices.Notices notices,
    TimeProvider time
)
{
    /// <summary>Kind of the notice to reviewers; its subject is the submission's id.</summary>
    public const string HandedInNotice = "materials.handed-in";

    /// <summary>Kind of the notice to the members of a group who are to say that a version is theirs; likewise.</summary>
    public const string IsItOursNotice = "materials.is-it-ours";

    /// <summary>Whether no newer version is taken until the reviewer asks for changes.</summary>
    public static bool IsClosed(Submission last) =>
        last is { State: SubmissionState.Accepted } or { State: SubmissionState.HandedIn, FinalAt: not null };

    public async Task<HandInOutcome> HandInAsync(Trainee trainee, HandIn what, CancellationToken cancellationToken)
    {
        if (trainee.Batch.ClosedOn is { } closed)
            return new HandInOutcome.Closed(closed);
        var own = await OwnFilesAsync(trainee, what.Files, cancellationToken);
        var standing = (await list.OfAsync(trainee.Id, trainee.BatchId, trainee.Batch, cancellationToken)).FirstOrDefault(one =>
            one.Item.Key == what.Item
        );
        if (own is null || standing is not { Item: var item })
            return new HandInOutcome.NotThere();
        if (item.By == HandedInBy.Group && standing.Group is null)
            return new HandInOutcome.NoGroup(item);
        var before = standing.Last is { } last ? new HandedIn(last, standing.Files) : null;
        if (before is not null && IsClosed(before.Submission))
            return new HandInOutcome.Locked(before.Submission, item);
        IReadOnlyList<StoredFile> all = what.Adds && before != null ? [.. before.Files.Concat(own).DistinctBy(file => file.Sha256)] : own;
        if (before != null && IsSame(before.Files, all))
            return new HandInOutcome.SameAgain(before.Submission, item);
        if (all.Count > item.MaxFiles)
            return new HandInOutcome.TooMany(all.Count, item);
        if (own.FirstOrDefault(file => file.Size > item.MaxBytes) is { } large)
            return new HandInOutcome.TooLarge(large, item);
        var now = time.GetUtcNow();
        // Who was asked for changes hands in what was asked for.
        var isLate = now >= item.DueAt(trainee.Batch.Zone) && before?.Submission.State != SubmissionState.ChangesAsked;
        if (isLate && item.Late == LateRule.Refused)
            return new HandInOutcome.TooLate(item);
        var looked = new List<(StoredFile, FileVerdict.Good)>();
        foreach (var file in all)
        {
            var verdict = await looks.LookAsync(file, cancellationToken);
            if (verdict is FileVerdict.Bad bad)
                return new HandInOutcome.Refused(file, bad);
            var look = (FileVerdict.Good)verdict;
            if (!item.Types.Contains(look.Type))
                return new HandInOutcome.WrongType(file, item);
            looked.Add((file, look));
        }
        var reason = what.LateReason?.Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, Submission.LongestReason)] : null;
        if (isLate && item.Late == LateRule.WithReason && reason is null)
            return new HandInOutcome.ReasonNeeded(item);
        var origin = new Origin(trainee.BatchId, trainee.Id, standing.Group?.Id, isLate, isLate ? reason : null, now);
        return await AddAsync(origin, item, looked, before, cancellationToken);
    }

    /// <summary>
    /// Takes back what is neither reviewed nor final; the version that it had replaced waits again. Null when there is no such version of theirs.
    /// </summary>
    public async Task<(Submission Taken, Submission? Again)?> WithdrawAsync(Trainee trainee, SubmissionId id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(trainee, id, cancellationToken) is not { FinalAt: null } submission)
            return null;
        submission.Move(SubmissionState.Withdrawn);
        db.Note(time, trainee.Id, ActKind.MaterialTakenBack, id.Value.ToString("N"));
        var before = await Versions(submission)
            .Where(s => s.Number < submission.Number && s.State != SubmissionState.Withdrawn)
            .OrderByDescending(s => s.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (before is not { State: SubmissionState.Replaced })
            return (submission, null);
        before.Move(before.GroupId is null ? SubmissionState.HandedIn : SubmissionState.AwaitsGroup);
        return (submission, before);
    }

    /// <summary>Hands in again what was taken back, as long as no later version came. Null when that is not so.</summary>
    public async Task<Submission?> RestoreAsync(Trainee trainee, SubmissionId id, CancellationToken cancellationToken)
    {
        if (
            await db.Submissions.FirstOrDefaultAsync(
                s => s.Id == id && s.TraineeId == trainee.Id && s.BatchId == trainee.BatchId && s.State == SubmissionState.Withdrawn,
                cancellationToken
            )
                is not { } submission
            || await Versions(submission).AnyAsync(s => s.Number > submission.Number, cancellationToken)
            || trainee.Batch.ItemOf(submission.Item) is not { } item
        )
            return null;
        foreach (
            var open in await Versions(submission)
                .Where(s => s.State == SubmissionState.HandedIn || s.State == SubmissionState.AwaitsGroup)
                .ToListAsync(cancellationToken)
        )
            open.Move(SubmissionState.Replaced);
        var isAgreed =
            submission.GroupId is not { } group
            || await db.Memberships.CountAsync(
                m => m.BatchId == submission.BatchId && m.GroupId == group && m.Role == Role.Trainee,
                cancellationToken
            ) <= await db.GroupAnswers.CountAsync(a => a.SubmissionId == id && a.Agrees, cancellationToken);
        submission.Move(isAgreed ? SubmissionState.HandedIn : SubmissionState.AwaitsGroup);
        if (isAgreed)
            await TellReviewersAsync(submission, item, cancellationToken);
        return submission;
    }

    /// <summary>Declares a version final: it stays as it is until a review opens it again.</summary>
    public async Task<FinalOutcome> DeclareFinalAsync(Trainee trainee, SubmissionId id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(trainee, id, cancellationToken) is not { State: SubmissionState.HandedIn } submission)
            return new FinalOutcome.NotOpen();
        if (submission.FinalAt != null)
            return new FinalOutcome.WasFinal(submission);
        submission.DeclareFinal(time.GetUtcNow());
        db.Note(time, trainee.Id, ActKind.MaterialDeclaredFinal, id.Value.ToString("N"));
        if (trainee.Batch.ItemOf(submission.Item) is { } item)
            await TellReviewersAsync(submission, item, cancellationToken);
        return new FinalOutcome.Done(submission);
    }

    /// <summary>Files of theirs that came in for this batch; null for any other.</summary>
    public async Task<IReadOnlyList<StoredFile>?> OwnFilesAsync(Trainee trainee, IReadOnlyList<FileId> ids, CancellationToken cancellationToken)
    {
        var own = await db
            .StoredFiles.Where(f => ids.Contains(f.Id) && f.OwnerId == trainee.Id && f.BatchId == trainee.BatchId)
            .ToListAsync(cancellationToken);
        return own.Count > 0 && own.Count == ids.Distinct().Count()
            ? [.. own.OrderBy(file => ids.Index().First(one => one.Item == file.Id).Index).DistinctBy(file => file.Sha256)]
            : null;
    }

    /// <summary>The SHA-256 of a file of this turn.</summary>
    public async Task<string> DigestAsync(FileId id, CancellationToken cancellationToken) => (await OfTurnAsync(id, cancellationToken)).Sha256;

    internal async Task TellReviewersAsync(Submission submission, ChecklistItem item, CancellationToken cancellationToken)
    {
        foreach (var reviewer in await rights.ReviewersOfAsync(submission, item, cancellationToken))
            notices.Tell(reviewer, submission.BatchId, HandedInNotice, submission.Id.Value.ToString("N"));
    }

    async Task<HandInOutcome> AddAsync(
        Origin origin,
        ChecklistItem item,
        List<(StoredFile File, FileVerdict.Good Look)> looked,
        HandedIn? before,
        CancellationToken cancellationToken
    )
    {
        var versions = db.Submissions.Where(s =>
            s.BatchId == origin.Batch
            && s.Item == item.Key
            && (origin.Group == null ? s.GroupId == null && s.TraineeId == origin.By : s.GroupId == origin.Group)
        );
        var earlier = await db.WithFilesAsync(await versions.OrderBy(s => s.Number).ToListAsync(cancellationToken), cancellationToken);
        IReadOnlyList<TraineeName> others = origin.Group is { } group ? await OthersAsync(origin, group, cancellationToken) : [];
        var state = others.Count > 0 ? SubmissionState.AwaitsGroup : SubmissionState.HandedIn;
        if (before?.Submission is { State: SubmissionState.HandedIn or SubmissionState.AwaitsGroup } open)
            open.Move(SubmissionState.Replaced);
        var submission = db
            .Submissions.Add(new Submission(TypedId.New<SubmissionId>(time), origin, item.Key, earlier.Count + 1, state, looked))
            .Entity;
        db.Note(time, origin.By, ActKind.MaterialHandedIn, submission.Id.Value.ToString("N"));
        if (origin.Group != null)
            db.GroupAnswers.Add(new GroupAnswer(submission.Id, origin.By, agrees: true, "", origin.At));
        if (state == SubmissionState.HandedIn)
            await TellReviewersAsync(submission, item, cancellationToken);
        foreach (var member in others)
            notices.Tell(member.Id, origin.Batch, IsItOursNotice, submission.Id.Value.ToString("N"));
        var same = earlier.FirstOrDefault(one => IsSame(one.Files, [.. looked.Select(one => one.File)]));
        return new HandInOutcome.Done(new HandedIn(submission, [.. looked.Select(one => one.File)]), item, before, others, same?.Submission.Number);
    }

    async Task<IReadOnlyList<TraineeName>> OthersAsync(Origin origin, GroupId whose, CancellationToken cancellationToken)
    {
        var others = await (
            from member in db.Memberships
            where member.BatchId == origin.Batch && member.Role == Role.Trainee && member.GroupId == whose && member.PersonId != origin.By
            join person in db.People on member.PersonId equals person.Id
            select new TraineeName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);
        return [.. others.OrderBy(member => member.Name, StringComparer.Ordinal)];
    }

    /// <summary>A version of theirs that nobody has decided on.</summary>
    Task<Submission?> OpenAsync(Trainee trainee, SubmissionId id, CancellationToken cancellationToken) =>
        db.Submissions.FirstOrDefaultAsync(
            s =>
                s.Id == id
                && s.TraineeId == trainee.Id
                && s.BatchId == trainee.BatchId
                && (s.State == SubmissionState.HandedIn || s.State == SubmissionState.AwaitsGroup),
            cancellationToken
        );

    IQueryable<Submission> Versions(Submission of) =>
        db.Submissions.Where(s =>
            s.BatchId == of.BatchId
            && s.Item == of.Item
            && (of.GroupId == null ? s.GroupId == null && s.TraineeId == of.TraineeId : s.GroupId == of.GroupId)
        );

    static bool IsSame(IReadOnlyList<StoredFile> one, IReadOnlyList<StoredFile> other) =>
        one.Select(file => file.Sha256).Order().SequenceEqual(other.Select(file => file.Sha256).Order());

    async Task<StoredFile> OfTurnAsync(FileId id, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException("A file that came in has no record.");
}
