using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Materials;

/// <summary>A version that waits for a reviewer.</summary>
public sealed record WaitingMaterial(Submission Submission, StoredFile File, string Name, string NameEn);

/// <summary>What a trainee lacks, for whoever is responsible for them.</summary>
public sealed record LackingTrainee(PersonId Id, string Name, string NameEn, IReadOnlyList<ItemStanding> Missing);

/// <summary>Reviewing the materials of those trainees for whom somebody may act. Nothing is saved here.</summary>
public sealed class MaterialReviews(SupervisionDb db, Authority authority, Handins handins, Credits credits, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Kind of the notice to the trainee; its subject is the submission's id.</summary>
    public const string ReviewedNotice = "materials.reviewed";

    const int MostPoints = 20;
    const int LongestPoint = 180;

    /// <summary>What waits for this reviewer, the oldest first.</summary>
    public async Task<IReadOnlyList<WaitingMaterial>> WaitingAsync(PersonId reviewer, BatchId batch, int most, CancellationToken cancellationToken)
    {
        var trainees = authority.TraineesOf(reviewer, batch);
        return await (
            from submission in db.Submissions.AsNoTracking()
            where submission.BatchId == batch && submission.State == SubmissionState.HandedIn && trainees.Contains(submission.TraineeId)
            join file in db.StoredFiles on submission.FileId equals file.Id
            join person in db.People on submission.TraineeId equals person.Id
            orderby submission.At
            select new WaitingMaterial(submission, file, person.Name, person.NameEn)).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>One version of a trainee for whom the reviewer may act; null for any other.</summary>
    public async Task<WaitingMaterial?> FindAsync(PersonId reviewer, BatchId batch, SubmissionId id, CancellationToken cancellationToken)
    {
        var found = await (
            from submission in db.Submissions
            where submission.Id == id && submission.BatchId == batch
            join file in db.StoredFiles on submission.FileId equals file.Id
            join person in db.People on submission.TraineeId equals person.Id
            select new WaitingMaterial(submission, file, person.Name, person.NameEn)).FirstOrDefaultAsync(cancellationToken);
        return found is not null && await authority.OverAsync(reviewer, found.Submission.TraineeId, batch, cancellationToken) is not null ? found : null;
    }

    public Task<ReviewOutcome> AcceptAsync(PersonId reviewer, BatchId batch, BatchDescription description, SubmissionId id, CancellationToken cancellationToken) =>
        DecideAsync(reviewer, batch, description, id, SubmissionState.Accepted, [], cancellationToken);

    /// <param name="points">What the next version should do differently; at least one.</param>
    public Task<ReviewOutcome> AskForChangesAsync(
        PersonId reviewer, BatchId batch, BatchDescription description, SubmissionId id, IReadOnlyList<string> points, CancellationToken cancellationToken) =>
        DecideAsync(reviewer, batch, description, id, SubmissionState.ChangesAsked, points, cancellationToken);

    /// <summary>The points of a text: one a line, or set apart by semicolons; numbers in front of them are left out.</summary>
    public static IReadOnlyList<string> PointsIn(string text) =>
        [.. text.Split(['\n', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(point => point.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', '、', '）', '-', '•', ' '))
            .Where(point => point.Length > 0).Select(point => point.Length > LongestPoint ? point[..LongestPoint] : point).Take(MostPoints)];

    /// <summary>The trainees for whom they may act and who lack something, by name.</summary>
    public async Task<IReadOnlyList<LackingTrainee>> LackingAsync(PersonId reviewer, BatchId batch, BatchDescription description, CancellationToken cancellationToken)
    {
        var trainees = authority.TraineesOf(reviewer, batch);
        var people = await db.People.AsNoTracking().Where(person => trainees.Contains(person.Id)).Select(person => new { person.Id, person.Name, person.NameEn }).ToListAsync(cancellationToken);
        var lacking = new List<LackingTrainee>();
        foreach (var person in people.OrderBy(person => person.Name, StringComparer.Ordinal))
        {
            var missing = (await handins.StandingAsync(person.Id, batch, description, cancellationToken)).Where(one => one.IsMissing).ToList();
            if (missing.Count > 0) lacking.Add(new LackingTrainee(person.Id, person.Name, person.NameEn, missing));
        }
        return lacking;
    }

    async Task<ReviewOutcome> DecideAsync(
        PersonId reviewer, BatchId batch, BatchDescription description, SubmissionId id, SubmissionState state, IReadOnlyList<string> points, CancellationToken cancellationToken)
    {
        if (await FindAsync(reviewer, batch, id, cancellationToken) is not { Submission: var submission } || description.ItemOf(submission.Item) is not { } item) return new ReviewOutcome.NotThere();
        if (submission.State != SubmissionState.HandedIn) return new ReviewOutcome.NotOpen(submission);
        var now = time.GetUtcNow();
        submission.Review(state, points, reviewer, now);
        notices.Tell(submission.TraineeId, batch, ReviewedNotice, submission.Id.Value.ToString("N"));
        var standing = await handins.StandingAsync(submission.TraineeId, batch, description, cancellationToken);
        var all = standing.All(one => one.Last?.State == SubmissionState.Accepted);
        if (all)
        {
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, description.Zone).DateTime);
            await credits.GiveAsync(submission.TraineeId, batch, new CreditSource("checklist", batch.Value), new CreditFacts(CreditKind.Checklist, day), reviewer, cancellationToken);
        }
        return new ReviewOutcome.Done(submission, item, all);
    }
}
