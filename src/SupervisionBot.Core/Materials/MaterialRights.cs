using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// Whose materials somebody is responsible for: those of the trainees for whom they may act, and of those trainees' groups. Nobody for a
/// group that they are in themselves.
/// </summary>
public sealed class MaterialRights(SupervisionDb db, Authority authority)
{
    /// <summary>The versions that they may see as a reviewer, for use inside a query. What a group has not agreed on is not among them.</summary>
    public IQueryable<Submission> Of(PersonId who, BatchId batch) =>
        OfTrainees(authority.TraineesOf(who, batch), batch)
            .Where(s =>
                s.State != SubmissionState.AwaitsGroup
                && (
                    s.GroupId == null
                    || !db.Memberships.Any(m => m.BatchId == batch && m.Role == Role.Trainee && m.GroupId == s.GroupId && m.PersonId == who)
                )
            );

    /// <summary>The versions of these trainees and of the groups that they are in now, whoever handed them in; for use inside a query.</summary>
    public IQueryable<Submission> OfTrainees(IQueryable<PersonId> trainees, BatchId batch) =>
        db.Submissions.Where(s =>
            s.BatchId == batch
            && (
                (s.GroupId == null && trainees.Contains(s.TraineeId))
                || (
                    s.GroupId != null
                    && db.Memberships.Any(m =>
                        m.BatchId == batch && m.Role == Role.Trainee && m.GroupId == s.GroupId && trainees.Contains(m.PersonId)
                    )
                )
            )
        );

    /// <summary>The versions that are their own, or of the group that they are in now.</summary>
    public IQueryable<Submission> OwnedBy(PersonId who, BatchId batch) =>
        OfTrainees(db.Memberships.Where(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Trainee).Select(m => m.PersonId), batch);

    /// <summary>Whether they may decide on a version of the item that is among <see cref="Of"/>.</summary>
    public async Task<bool> MayDecideAsync(PersonId who, BatchId batch, ChecklistItem item, CancellationToken cancellationToken) =>
        item.Reviewer == ItemReviewer.Supervisor || await Administrators(batch).ContainsAsync(who, cancellationToken);

    /// <summary>
    /// Who is told that a version waits: the supervisors of the trainee's group, or the administrators, as the item says; they too where there is no
    /// supervisor.
    /// </summary>
    public async Task<IReadOnlyList<PersonId>> ReviewersOfAsync(Submission submission, ChecklistItem item, CancellationToken cancellationToken)
    {
        if (item.Reviewer == ItemReviewer.Supervisor)
        {
            var supervisors = submission.GroupId is { } group
                ? await db
                    .Memberships.Where(m => m.BatchId == submission.BatchId && m.Role == Role.Supervisor && m.GroupId == group)
                    .Select(m => m.PersonId)
                    .ToListAsync(cancellationToken)
                : await authority.SupervisorsOfAsync(submission.TraineeId, submission.BatchId, cancellationToken);
            if (supervisors.Count > 0)
                return supervisors;
        }
        return await Administrators(submission.BatchId).ToListAsync(cancellationToken);
    }

    /// <summary>Whose it is: the trainee, or the group's members.</summary>
    public async Task<IReadOnlyList<PersonId>> OwnersOfAsync(Submission submission, CancellationToken cancellationToken) =>
        submission.GroupId is { } group
            ? await db
                .Memberships.Where(m => m.BatchId == submission.BatchId && m.Role == Role.Trainee && m.GroupId == group)
                .Select(m => m.PersonId)
                .ToListAsync(cancellationToken)
            : [submission.TraineeId];

    IQueryable<PersonId> Administrators(BatchId batch) =>
        db.Memberships.Where(m => m.BatchId == batch && m.Role == Role.Administrator).Select(m => m.PersonId);
}
