using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>
/// What has waited for a decision longer than the batch allows goes to the supervisor's deputy, or without one to the administrators; the
/// supervisor hears of it too. Each entry once, until it is decided and waits anew.
/// </summary>
public sealed class EscalateWaiting(SupervisionDb db, Authority authority, Notices.Notices notices, TimeProvider time) : RecurringWork
{
    /// <summary>The subject is the trainee whose entries wait.</summary>
    public const string OverdueNotice = "hours-overdue";

    const int Portion = 200;

    public override string Name => "escalate-waiting-hours";

    public override TimeSpan Every => TimeSpan.FromHours(1);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var left = Portion;
        foreach (var batch in await db.Batches.AsNoTracking().ToListAsync(cancellationToken))
        {
            var since = now.AddDays(-batch.Description.Limits.ReviewDays);
            var overdue = await db
                .HourEntries.Where(e =>
                    e.BatchId == batch.Id
                    && e.State == EntryState.Submitted
                    && e.WaitingSince != null
                    && e.EscalatedAt == null
                    && e.WaitingSince <= since
                    // Nobody decides on hours of who has left.
                    && db.Memberships.Any(m => m.BatchId == e.BatchId && m.PersonId == e.TraineeId && m.Role == Role.Trainee)
                    && !db.EntryQuestions.Any(q => q.EntryId == e.Id && q.AnsweredAt == null)
                )
                .OrderBy(e => e.WaitingSince)
                .Take(left)
                .ToListAsync(cancellationToken);
            foreach (var trainee in overdue.GroupBy(entry => entry.TraineeId))
            {
                foreach (var person in await ToTellAsync(trainee.Key, batch.Id, now, cancellationToken))
                    notices.Tell(person, batch.Id, OverdueNotice, trainee.Key.Value.ToString("N"), new NoticeTiming(Gather: TimeSpan.FromMinutes(5)));
                foreach (var entry in trainee)
                    entry.Escalate(now);
            }
            left -= overdue.Count;
            if (left <= 0)
                return true;
        }
        return false;
    }

    async Task<IEnumerable<PersonId>> ToTellAsync(PersonId trainee, BatchId batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var supervisors = await authority.SupervisorsOfAsync(trainee, batch, cancellationToken);
        var instead = await db
            .Deputyships.Where(d => d.BatchId == batch && supervisors.Contains(d.SupervisorId) && d.EndedAt == null && d.From <= now && d.Until > now)
            .Select(d => d.DeputyId)
            .ToListAsync(cancellationToken);
        if (instead.Count == 0)
            instead = await db
                .Memberships.Where(m => m.BatchId == batch && m.Role == Role.Administrator)
                .Select(m => m.PersonId)
                .ToListAsync(cancellationToken);
        return supervisors.Concat(instead).Distinct();
    }
}
