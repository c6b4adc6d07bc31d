using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// What has waited for a review longer than its item allows goes to the reviewer's deputy, or without one to the administrators; the reviewer
/// hears of it too. Each version once.
/// </summary>
public sealed class EscalateMaterials(SupervisionDb db, MaterialRights rights, Notices.Notices notices, TimeProvider time) : RecurringWork
{
    /// <summary>The subject is the version's id.</summary>
    public const string OverdueNotice = "materials.overdue";

    const int Portion = 200;

    public override string Name => "escalate-waiting-materials";

    public override TimeSpan Every => TimeSpan.FromHours(1);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var (now, left) = (time.GetUtcNow(), Portion);
        foreach (var batch in await db.Batches.AsNoTracking().ToListAsync(cancellationToken))
        foreach (var item in batch.Description.Checklist ?? [])
        {
            var since = now.AddDays(-item.ReviewDays);
            var overdue = await db
                .Submissions.Where(s =>
                    s.BatchId == batch.Id
                    && s.Item == item.Key
                    && s.State == SubmissionState.HandedIn
                    && s.EscalatedAt == null
                    && (s.GroupId != null || db.Memberships.Any(m => m.BatchId == s.BatchId && m.PersonId == s.TraineeId && m.Role == Role.Trainee))
                    && (s.FinalAt ?? s.At) <= since
                )
                .OrderBy(s => s.At)
                .Take(left)
                .ToListAsync(cancellationToken);
            foreach (var submission in overdue)
                await EscalateAsync(submission, item, now, cancellationToken);
            left -= overdue.Count;
            if (left <= 0)
                return true;
        }
        return false;
    }

    async Task EscalateAsync(Submission submission, ChecklistItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reviewers = await rights.ReviewersOfAsync(submission, item, cancellationToken);
        var instead = await db
            .Deputyships.Where(d =>
                d.BatchId == submission.BatchId && reviewers.Contains(d.SupervisorId) && d.EndedAt == null && d.From <= now && d.Until > now
            )
            .Select(d => d.DeputyId)
            .ToListAsync(cancellationToken);
        if (instead.Count == 0)
            instead = await db
                .Memberships.Where(m => m.BatchId == submission.BatchId && m.Role == Role.Administrator)
                .Select(m => m.PersonId)
                .ToListAsync(cancellationToken);
        foreach (var person in reviewers.Concat(instead).Distinct())
            notices.Tell(
                person,
                submission.BatchId,
                OverdueNotice,
                submission.Id.Value.ToString("N"),
                new NoticeTiming(Gather: TimeSpan.FromMinutes(5))
            );
        submission.Escalate(now);
    }
}
