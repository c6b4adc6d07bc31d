using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>What changed from one version to the next.</summary>
/// <param name="Bytes">How many more; negative when it became smaller.</param>
/// <param name="Pages">Likewise; null when one of the two cannot be counted.</param>
/// <param name="Later">Time between the two.</param>
/// <param name="Added">Files that only the later has, by their bytes.</param>
/// <param name="Removed">Files that only the earlier has.</param>
public sealed record VersionDifference(long Bytes, int? Pages, TimeSpan Later, IReadOnlyList<StoredFile> Added, IReadOnlyList<StoredFile> Removed)
{
    public static VersionDifference Between(HandedIn before, HandedIn after) =>
        new(
            after.Size - before.Size,
            before.Submission.Pages is { } had && after.Submission.Pages is { } has ? has - had : null,
            after.Submission.At - before.Submission.At,
            [.. after.Files.ExceptBy(before.Files.Select(file => file.Sha256), file => file.Sha256)],
            [.. before.Files.ExceptBy(after.Files.Select(file => file.Sha256), file => file.Sha256)]
        );
}

/// <summary>The versions of what a trainee or their group handed in, for the trainee.</summary>
public sealed class MaterialVersions(SupervisionDb db)
{
    /// <summary>One version of their own or of their group; null for any other.</summary>
    public async Task<HandedIn?> FindAsync(Trainee trainee, SubmissionId id, CancellationToken cancellationToken) =>
        await Theirs(trainee).FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } submission
            ? (await db.WithFilesAsync([submission], cancellationToken))[0]
            : null;

    /// <summary>All versions of an item, the first first, with those that were withdrawn.</summary>
    public async Task<IReadOnlyList<HandedIn>> OfAsync(Trainee trainee, string item, CancellationToken cancellationToken) =>
        await db.WithFilesAsync(
            await Theirs(trainee).Where(s => s.Item == item).OrderBy(s => s.Number).ToListAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>The newest version, of whatever item, that has the very same file; null when it was never handed in.</summary>
    public async Task<Submission?> WithAsync(Trainee trainee, string sha256, CancellationToken cancellationToken) =>
        await Theirs(trainee)
            .Where(s =>
                s.State != SubmissionState.Withdrawn
                && s.Files.Any(file => db.StoredFiles.Any(stored => stored.Id == file.FileId && stored.Sha256 == sha256))
            )
            .OrderByDescending(s => s.At)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Who handed it in.</summary>
    public Task<TraineeName> ByAsync(Submission version, CancellationToken cancellationToken) =>
        db
            .People.Where(person => person.Id == version.TraineeId)
            .Select(person => new TraineeName(person.Id, person.Name, person.NameEn))
            .FirstAsync(cancellationToken);

    IQueryable<Submission> Theirs(Trainee trainee) =>
        db.Submissions.Where(s =>
            s.BatchId == trainee.BatchId
            && (
                (s.GroupId == null && s.TraineeId == trainee.Id)
                || (
                    s.GroupId != null
                    && db.Memberships.Any(m =>
                        m.PersonId == trainee.Id && m.BatchId == trainee.BatchId && m.Role == Role.Trainee && m.GroupId == s.GroupId
                    )
                )
            )
        );
}
