using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>What came of a member's answer to a version of their group's.</summary>
public abstract record ConsentOutcome
{
    ConsentOutcome() { }

    /// <param name="WaitsFor">Members who have not said yes; with nobody left it is handed in.</param>
    public sealed record Agreed(Submission Submission, ChecklistItem Item, IReadOnlyList<TraineeName> WaitsFor) : ConsentOutcome;

    /// <summary>They do not want it so; whoever handed it in hears of it.</summary>
    public sealed record Objected(Submission Submission, ChecklistItem Item, TraineeName By) : ConsentOutcome;

    /// <summary>It waits for nobody any more: it is handed in, replaced or taken back.</summary>
    public sealed record NotOpen(Submission Submission, ChecklistItem Item) : ConsentOutcome;

    public sealed record NotThere : ConsentOutcome;
}

/// <summary>
/// The members of a group say of a version whether it is theirs. Whoever has left the group is not asked any more. Nothing is saved here.
/// </summary>
public sealed class GroupConsent(
    SupervisionDb db,
    MaterialList list,
    MaterialVersions versions,
    Handins handins,
    Notices.Notices notices,
    TimeProvider time
)
{
    /// <summary>Kind of the notice to whoever handed it in; its subject is the submission's id.</summary>
    public const string ObjectionNotice = "materials.objection";

    const int Portion = 200;

    public async Task<ConsentOutcome> AgreeAsync(Trainee member, SubmissionId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(member, id, cancellationToken) is not var (submission, item))
            return new ConsentOutcome.NotThere();
        if (submission.State != SubmissionState.AwaitsGroup)
            return new ConsentOutcome.NotOpen(submission, item);
        var standing = (await list.OfAsync(member.Id, member.BatchId, member.Batch, cancellationToken)).First(one => one.Item.Key == item.Key);
        List<TraineeName> open = [.. standing.WaitsFor.Where(one => one.Id != member.Id)];
        Answer(submission, member.Id, agrees: true, "");
        if (open.Count == 0)
            await HandInAsync(submission, item, cancellationToken);
        return new ConsentOutcome.Agreed(submission, item, open);
    }

    /// <param name="word">What they have against it; may be empty.</param>
    public async Task<ConsentOutcome> ObjectAsync(Trainee member, SubmissionId id, string word, CancellationToken cancellationToken)
    {
        if (await FindAsync(member, id, cancellationToken) is not var (submission, item))
            return new ConsentOutcome.NotThere();
        if (submission.State != SubmissionState.AwaitsGroup)
            return new ConsentOutcome.NotOpen(submission, item);
        word = word.Trim();
        Answer(submission, member.Id, agrees: false, word.Length > GroupAnswer.LongestWord ? word[..GroupAnswer.LongestWord] : word);
        if (submission.TraineeId != member.Id)
            notices.Tell(submission.TraineeId, submission.BatchId, ObjectionNotice, submission.Id.Value.ToString("N"));
        var by = await db
            .People.Where(person => person.Id == member.Id)
            .Select(person => new TraineeName(person.Id, person.Name, person.NameEn))
            .FirstAsync(cancellationToken);
        return new ConsentOutcome.Objected(submission, item, by);
    }

    /// <summary>Hands in what waited only for members who have left. True when there may be more to look at.</summary>
    public async Task<bool> SettleAsync(Batch batch, CancellationToken cancellationToken)
    {
        var waiting = await db
            .Submissions.Where(s =>
                s.BatchId == batch.Id
                && s.State == SubmissionState.AwaitsGroup
                && !db.Memberships.Any(m =>
                    m.BatchId == batch.Id
                    && m.Role == Role.Trainee
                    && m.GroupId == s.GroupId
                    && !db.GroupAnswers.Any(a =>
                        a.SubmissionId == s.Id
                        && a.PersonId == m.PersonId
                        && a.Agrees
                        && !db.GroupAnswers.Any(later =>
                            later.SubmissionId == s.Id && later.PersonId == m.PersonId && !later.Agrees && later.At > a.At
                        )
                    )
                )
            )
            .OrderBy(s => s.Id)
            .Take(Portion)
            .ToListAsync(cancellationToken);
        foreach (var submission in waiting)
            if (batch.Description.ItemOf(submission.Item) is { } item)
                await HandInAsync(submission, item, cancellationToken);
        return waiting.Count == Portion;
    }

    async Task HandInAsync(Submission submission, ChecklistItem item, CancellationToken cancellationToken)
    {
        submission.Move(SubmissionState.HandedIn);
        await handins.TellReviewersAsync(submission, item, cancellationToken);
    }

    void Answer(Submission submission, PersonId member, bool agrees, string word)
    {
        db.GroupAnswers.Add(new GroupAnswer(submission.Id, member, agrees, word, time.GetUtcNow()));
        submission.Touch();
    }

    async Task<(Submission, ChecklistItem)?> FindAsync(Trainee member, SubmissionId id, CancellationToken cancellationToken) =>
        await versions.FindAsync(member, id, cancellationToken) is { Submission: { GroupId: not null } submission }
        && member.Batch.ItemOf(submission.Item) is { } item
            ? (submission, item)
            : null;
}
