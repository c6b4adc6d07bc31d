using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>A version that waits for a reviewer.</summary>
/// <param name="Name">Of the trainee, or of the group whose it is.</param>
public sealed record WaitingMaterial(Submission Submission, IReadOnlyList<StoredFile> Files, string Name, string NameEn)
{
    public long Size => Files.Sum(file => file.Size);
}

/// <summary>Reviewing the materials for which somebody is responsible. Nothing is saved here.</summary>
public sealed class MaterialReviews(SupervisionDb db, MaterialRights rights, ChecklistCredit credit, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Kind of the notice to the trainee, or to each member of the group; its subject is the submission's id.</summary>
    public const string ReviewedNotice = "materials.reviewed";

    const int MostPoints = 20;
    const int LongestPoint = 180;

    /// <summary>What waits for this reviewer, the oldest first.</summary>
    public async Task<IReadOnlyList<WaitingMaterial>> WaitingAsync(
        PersonId reviewer,
        BatchId batch,
        BatchDescription description,
        int most,
        CancellationToken cancellationToken
    )
    {
        var items = new List<string>();
        foreach (var item in description.Checklist ?? [])
            if (await rights.MayDecideAsync(reviewer, batch, item, cancellationToken))
                items.Add(item.Key);
        var waiting = await rights
            .Of(reviewer, batch)
            .AsNoTracking()
            .Where(s => s.State == SubmissionState.HandedIn && items.Contains(s.Item))
            .OrderBy(s => s.At)
            .Take(most)
            .ToListAsync(cancellationToken);
        return await NamedAsync(waiting, cancellationToken);
    }

    /// <summary>One version for which the reviewer is responsible; null for any other.</summary>
    public async Task<WaitingMaterial?> FindAsync(PersonId reviewer, BatchId batch, SubmissionId id, CancellationToken cancellationToken) =>
        await rights.Of(reviewer, batch).FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } found
            ? (await NamedAsync([found], cancellationToken))[0]
            : null;

    public Task<ReviewOutcome> AcceptAsync(
        PersonId reviewer,
        BatchId batch,
        BatchDescription description,
        SubmissionId id,
        CancellationToken cancellationToken
    ) => DecideAsync(reviewer, batch, description, id, SubmissionState.Accepted, [], cancellationToken);

    /// <param name="points">What the next version should do differently; at least one.</param>
    public Task<ReviewOutcome> AskForChangesAsync(
        PersonId reviewer,
        BatchId batch,
        BatchDescription description,
        SubmissionId id,
        IReadOnlyList<string> points,
        CancellationToken cancellationToken
    ) => DecideAsync(reviewer, batch, description, id, SubmissionState.ChangesAsked, points, cancellationToken);

    /// <summary>Opens what was accepted again: what it counted for is taken back, and a further version may come.</summary>
    /// <param name="reasons">Why, which is what the next version should do; at least one.</param>
    public Task<ReviewOutcome> ReopenAsync(
        PersonId reviewer,
        BatchId batch,
        BatchDescription description,
        SubmissionId id,
        IReadOnlyList<string> reasons,
        CancellationToken cancellationToken
    ) => DecideAsync(reviewer, batch, description, id, SubmissionState.ChangesAsked, reasons, cancellationToken, from: SubmissionState.Accepted);

    /// <summary>
    /// Takes back what was decided on a version, as long as nothing came of it: it waits for a decision as before. Null when that is not so. Who has
    /// not been told yet is not.
    /// </summary>
    public async Task<(WaitingMaterial Material, bool Told)?> TakeBackAsync(
        PersonId reviewer,
        BatchId batch,
        BatchDescription description,
        SubmissionId id,
        bool accepted,
        CancellationToken cancellationToken
    )
    {
        var state = accepted ? SubmissionState.Accepted : SubmissionState.ChangesAsked;
        if (
            await FindAsync(reviewer, batch, id, cancellationToken) is not { Submission: var submission } material
            || submission.State != state
            || submission.ReviewedBy != reviewer
            || await db.Submissions.AnyAsync(
                s =>
                    s.BatchId == batch
                    && s.Item == submission.Item
                    && s.Number > submission.Number
                    && (submission.GroupId == null ? s.GroupId == null && s.TraineeId == submission.TraineeId : s.GroupId == submission.GroupId),
                cancellationToken
            )
        )
            return null;
        var since = submission.ReviewedAt ?? time.GetUtcNow();
        submission.Review(SubmissionState.HandedIn, [], reviewer, time.GetUtcNow());
        db.MaterialDecisions.Add(new MaterialDecision(submission, state, time.GetUtcNow()));
        await credit.SettleAsync(submission, description, reviewer, cancellationToken);
        var told = false;
        foreach (var person in await rights.OwnersOfAsync(submission, cancellationToken))
            told |= await notices.TakeBackAsync(person, ReviewedNotice, id.Value.ToString("N"), since, cancellationToken);
        return (material, told);
    }

    /// <summary>The points of a text: one a line, or set apart by semicolons; numbers in front of them are left out.</summary>
    public static IReadOnlyList<string> PointsIn(string text) =>
        [
            .. text.Split(['\n', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(point => point.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', '、', '）', '-', '•', ' '))
                .Where(point => point.Length > 0)
                .Select(point => point.Length > LongestPoint ? point[..LongestPoint] : point)
                .Take(MostPoints),
        ];

    async Task<IReadOnlyList<WaitingMaterial>> NamedAsync(IReadOnlyList<Submission> submissions, CancellationToken cancellationToken)
    {
        var people = submissions.Select(s => s.TraineeId).Distinct().ToList();
        var groups = submissions.Select(s => s.GroupId).OfType<GroupId>().Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (p.Name, p.NameEn), cancellationToken);
        var called = await db.Groups.Where(g => groups.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
        return
        [
            .. (await db.WithFilesAsync(submissions, cancellationToken)).Select(one =>
                one.Submission.GroupId is { } group
                    ? new WaitingMaterial(one.Submission, one.Files, called[group], GroupNames.In(Language.English, called[group]))
                    : new WaitingMaterial(one.Submission, one.Files, names[one.Submission.TraineeId].Name, names[one.Submission.TraineeId].NameEn)
            ),
        ];
    }

    async Task<ReviewOutcome> DecideAsync(
        PersonId reviewer,
        BatchId batch,
        BatchDescription description,
        SubmissionId id,
        SubmissionState state,
        IReadOnlyList<string> points,
        CancellationToken cancellationToken,
        SubmissionState from = SubmissionState.HandedIn
    )
    {
        if (
            await FindAsync(reviewer, batch, id, cancellationToken) is not { Submission: var submission }
            || description.ItemOf(submission.Item) is not { } item
        )
            return new ReviewOutcome.NotThere();
        if (!await rights.MayDecideAsync(reviewer, batch, item, cancellationToken))
            return new ReviewOutcome.NotTheirs(item);
        if (submission.State != from)
            return new ReviewOutcome.NotOpen(submission);
        if (state == SubmissionState.Accepted && item.MustBeFinal && submission.FinalAt is null)
            return new ReviewOutcome.NotFinal(submission, item);
        submission.Review(state, points, reviewer, time.GetUtcNow());
        db.MaterialDecisions.Add(new MaterialDecision(submission, from, time.GetUtcNow()));
        db.Note(
            time,
            reviewer,
            state == SubmissionState.Accepted ? ActKind.MaterialAccepted
                : from == SubmissionState.Accepted ? ActKind.MaterialReopened
                : ActKind.MaterialReturned,
            id.Value.ToString("N")
        );
        foreach (var person in await rights.OwnersOfAsync(submission, cancellationToken))
            notices.Tell(person, batch, ReviewedNotice, submission.Id.Value.ToString("N"));
        return new ReviewOutcome.Done(submission, item, await credit.SettleAsync(submission, description, reviewer, cancellationToken));
    }
}
